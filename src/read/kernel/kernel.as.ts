// The scanner of plain rows, in AssemblyScript: bytes of whole rows → for each row the number of its first cell and that of its row
// end, which is all that stands behind the first cell. `npm run kernel` compiles it to kernel-bytes.ts; row-scanner.ts beside it is how
// the rest of the program uses it. What it does not know it leaves to that side, says why, and goes on from there.

import { SPACE } from './bytes.as';
import { takeFirst } from './first-cells.as';
import { BLOCK } from './memory.as';
import { takeEnd } from './row-ends.as';

export { added, cell, keptTexts, lastLength, numbered, ofAnyKind, plain, wholes } from './first-cells.as';
export {
  ADDED,
  BLOCK,
  FIRST_CELLS,
  FIRST_LENGTHS,
  INPUT,
  LAST,
  LONGEST,
  LOOK_AHEAD,
  MOST_ENDS,
  PREFIX,
  ROW_ENDS,
  WHOLE,
  WHOLES,
} from './memory.as';
export { addEnd, endLength, endStart } from './row-ends.as';

// Why it stopped.
const AT_THE_END: i32 = 0;
const BLOCK_IS_FULL: i32 = 1;
/** The row may hold nothing. */
const MAY_BE_BLANK: i32 = 2;
/** The first cell is none of those that are told apart here. */
const OTHER_FIRST_CELL: i32 = 3;
/** The row end is new. */
const NEW_ROW_END: i32 = 4;
/** The row has no second cell, or no end. */
const OTHER_ROW: i32 = 5;
export let why: i32 = 0;

/** The rows of the block that are filled. */
export let rows: i32 = 0;

/** The block begins anew. */
export function keptRows(): void {
  rows = 0;
}

/**
 * Takes rows from a place up to the last line feed, or as far as it can.
 *
 * @param isRow - whether the first of them is known to hold something
 * @returns where the row begins at which it stopped
 */
export function scan(start: i32, last: i32, delimiter: u32, longest: i32, isRow: bool): i32 {
  let at = start;
  let isKnown = isRow;
  while (at <= last) {
    if (rows == BLOCK) return stopped(at, BLOCK_IS_FULL);
    const byte = <u32>load<u8>(at);
    if ((byte <= SPACE || byte == delimiter || byte > 127) && !isKnown) return stopped(at, MAY_BE_BLANK);
    isKnown = false;
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

function stopped(at: i32, reason: i32): i32 {
  why = reason;
  return at;
}
