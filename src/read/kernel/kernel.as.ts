// The scanner of rows, in AssemblyScript: bytes of whole rows → for each row the number of its first cell and that of its row end, which
// is what stands behind the first cell. `npm run kernel` compiles it to kernel-bytes.ts; row-scanner.ts beside it is how the rest of the
// program uses it. What it does not know it leaves to that side, says why, and goes on from there.

import { CR, LF, QUOTE, SPACE } from './bytes.as';
import {
  breaks,
  forgetBreaks,
  endOfRow,
  INCOMPLETE,
  isDoubled,
  MALFORMED,
  readCell,
  textEnd,
  textStart,
} from './cells.as';
import { takeFirst, takeFirstText } from './first-cells.as';
import { BLOCK, BREAKS, INPUT, KEPT, KEPT_BYTES, NOTED, PASSED, ROW_BREAKS, ROW_STARTS, ROWS, WHY } from './memory.as';
import { takeEnd, takeEndOf } from './row-ends.as';

export { contents, HAS_QUOTES, HAS_ZEROS, NOT_ASCII } from './bytes.as';
export { added, cell, keptTexts, lastLength, numbered, ofAnyKind, passOverFirst, plain, wholes } from './first-cells.as';
export {
  ADDED,
  BLOCK,
  BREAKS,
  END_LENGTH,
  END_START,
  FIRST_CELLS,
  FIRST_LENGTHS,
  INPUT,
  LAST,
  LONGEST,
  LOOK_AHEAD,
  MOST_COLUMNS,
  MOST_ENDS,
  NOTED,
  PASSED,
  PREFIX,
  ROW_BREAKS,
  ROW_ENDS,
  ROW_STARTS,
  ROWS,
  WHOLE,
  WHOLES,
  WHY,
} from './memory.as';
export { addEnd, forgetEnds } from './row-ends.as';
export { COMPOSED, kindOfText, UTF8 } from './text.as';

// Why it stopped.
const AT_THE_END: i32 = 0;
const BLOCK_IS_FULL: i32 = 1;
/** The row may hold nothing. */
const MAY_BE_BLANK: i32 = 2;
/** The first cell is none of those that are told apart here. */
const OTHER_FIRST_CELL: i32 = 3;
/** The row end is new. */
const NEW_ROW_END: i32 = 4;
/** The row has not the cells that it should have, or is malformed. */
const OTHER_ROW: i32 = 5;
/** The row goes on behind the last line feed. */
const CUT_ROW: i32 = 6;

/** The rows of the block that are filled, and the line breaks within cells of those that were not counted yet. */
let rows: i32 = 0;
let rowBreaks: i32 = 0;

/** How many columns behind the first are passed over before the row end begins. */
let leading: i32 = 0;

/** From now on, so many columns behind the first are passed over, and those behind them are one row end. */
export function passOverLeading(number: i32): void {
  leading = number;
}

/** The columns behind the first if some among them are passed over, so that the others are to be brought together; else 0. */
let columns: i32 = 0;

/** From now on, of so many columns behind the first, those are passed over for which PASSED says so. */
export function passOver(all: i32): void {
  columns = all;
}

/**
 * Takes rows from a position up to the last line feed, or as far as it can.
 *
 * @param isRow - whether the first of them is known to hold something
 * @param hasQuotes - whether there are quotes in any of them
 * @returns where the row begins at which it stopped
 */
export function scan(start: i32, last: i32, delimiter: u32, longest: i32, isRow: bool, hasQuotes: bool): i32 {
  rows = load<i32>(ROWS);
  rowBreaks = load<i32>(BREAKS);
  return hasQuotes || columns > 0 || leading > 0
    ? scanCells(start, last, delimiter, longest, isRow)
    : scanPlain(start, last, delimiter, longest, isRow);
}

function scanPlain(start: i32, last: i32, delimiter: u32, longest: i32, isRow: bool): i32 {
  let at = start;
  let isKnown = isRow;
  while (at <= last) {
    if (rows == BLOCK) return stopped(at, BLOCK_IS_FULL);
    const byte = <u32>load<u8>(at);
    if ((byte <= SPACE || byte == delimiter || byte > 127) && !isKnown) return stopped(at, MAY_BE_BLANK);
    isKnown = false;
    note(at);
    const behind = takeFirst(at, delimiter, rows);
    if (behind < 0) return stopped(at, OTHER_FIRST_CELL);
    if (<u32>load<u8>(behind) != delimiter) return stopped(at, OTHER_ROW);
    const feed = takeEnd(behind + 1, rows);
    if (feed < 0) return stopped(at, NEW_ROW_END);
    if (feed > last || feed - at > longest) return stopped(at, OTHER_ROW);
    rows += 1;
    at = feed + 1;
  }
  return stopped(at, AT_THE_END);
}

/** The same where cells may be quoted, or are passed over. */
function scanCells(start: i32, last: i32, delimiter: u32, longest: i32, isRow: bool): i32 {
  let at = start;
  let isKnown = isRow;
  while (at <= last) {
    if (rows == BLOCK) return stopped(at, BLOCK_IS_FULL);
    if (!isKnown && mayBeBlank(at, delimiter)) return stopped(at, MAY_BE_BLANK);
    isKnown = false;
    note(at);
    forgetBreaks();
    const behind = readCell(at, last, delimiter);
    if (behind < 0) return stopped(at, behind == INCOMPLETE ? CUT_ROW : OTHER_ROW);
    const quoted = textStart > at;
    if (!takeFirstText(textStart, textEnd - textStart, quoted, isDoubled, rows))
      return stopped(at, OTHER_FIRST_CELL);
    const from = behindCells(behind, leading, last, delimiter);
    if (from < 0) return stopped(at, from == INCOMPLETE ? CUT_ROW : OTHER_ROW);
    if (<u32>load<u8>(from) != delimiter) return stopped(at, OTHER_ROW);
    const feed = columns > 0 ? keepCells(from, last, delimiter) : endOfRow(from + 1, last);
    if (feed < 0) return stopped(at, feed == INCOMPLETE ? CUT_ROW : OTHER_ROW);
    if (feed - at > longest) return stopped(at, OTHER_ROW);
    const isOld = columns > 0 ? takeEndOf(KEPT, kept, rows) : takeEndOf(from + 1, feed - from - 1, rows);
    if (!isOld) return stopped(at, NEW_ROW_END);
    rowBreaks += breaks;
    rows += 1;
    at = feed + 1;
  }
  return stopped(at, AT_THE_END);
}

/** The position behind so many more cells of the row. */
@inline
function behindCells(from: i32, cells: i32, last: i32, delimiter: u32): i32 {
  let at = from;
  for (let i = 0; i < cells && at >= 0; i += 1) {
    if (<u32>load<u8>(at) != delimiter) return MALFORMED;
    at = readCell(at + 1, last, delimiter);
  }
  return at;
}

/** The length of what was kept. */
let kept: i32 = 0;

/** Copies the cells behind the first that are not passed over, a delimiter behind each; gives the line feed at the end of the row. */
function keepCells(from: i32, last: i32, delimiter: u32): i32 {
  let at = from;
  kept = 0;
  for (let column = 0; column < columns; column += 1) {
    if (<u32>load<u8>(at) != delimiter) return MALFORMED;
    const start = at + 1;
    at = readCell(start, last, delimiter);
    if (at < 0) return at;
    if (load<u8>(PASSED + column) == 1) continue;
    const length = at - start + 1;
    if (kept + length > KEPT_BYTES) return MALFORMED;
    for (let i = 0; i < length; i += 8) store<u64>(KEPT + kept + i, load<u64>(start + i));
    kept += length;
    store<u8>(KEPT + kept - 1, delimiter);
  }
  if (<u32>load<u8>(at) == CR) at += 1;
  return <u32>load<u8>(at) == LF ? at : MALFORMED;
}

/** Whether the first cell is one that could be blank. */
function mayBeBlank(at: i32, delimiter: u32): bool {
  let byte = <u32>load<u8>(at);
  if (byte == QUOTE) {
    byte = <u32>load<u8>(at + 1);
    if (byte == QUOTE) return true;
  } else if (byte == delimiter) return true;
  return byte <= SPACE || byte > 127;
}

/** Notes where every so many rows start. */
@inline
function note(at: i32): void {
  if ((rows & (NOTED - 1)) != 0) return;
  store<i32>(ROW_STARTS + 4 * (rows / NOTED), at - INPUT);
  store<i32>(ROW_BREAKS + 4 * (rows / NOTED), rowBreaks);
}

function stopped(at: i32, reason: i32): i32 {
  store<i32>(WHY, reason);
  store<i32>(ROWS, rows);
  store<i32>(BREAKS, rowBreaks);
  return at;
}
