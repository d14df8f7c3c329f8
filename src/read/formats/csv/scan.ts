import { type Bytes, CR, LF, stopsAt } from '../../columns/bytes.ts';
import type { RowEnds } from '../../columns/row-ends.ts';
import { stops } from '../../kernel/row-scanner.ts';
import { LONGEST_RECORD } from './reference.ts';
import type { RowKeeper } from './row-keeper.ts';

const SPACE = 32;

/**
 * Reads plain rows, whose first cell is followed by others, with the compiled scanner: no text is made for a cell, and what follows the
 * first cell is looked up as one. Stops before the first row for which that does not do and gives its place, or the end.
 *
 * @param end - where the rows end, just behind a line break; up to there no quote stands
 */
export function scanRowEnds(input: Bytes, start: number, end: number, delimiter: number, rows: RowKeeper): number {
  const { bytes } = input;
  const { ends, first } = rows;
  const { scanner } = ends!;
  const last = end > start ? bytes.lastIndexOf(LF, end - 1) : -1; // beyond it no row end would be found
  if (last < start || !scanner.hold(input, start, last + 1)) return start;
  let at = start;
  let isRow = false;
  for (;;) {
    at = scanner.scan(at, last, isRow);
    isRow = false;
    if (scanner.why === stops.newRowEnd && addRowEnd(input, ends!)) continue;
    first.scanned(scanner, input, rows.filled, scanner.rows);
    rows.rowsAtOnce(scanner.rows - rows.filled);
    switch (scanner.why) {
      case stops.blockIsFull:
        break;
      case stops.mayBeBlank: {
        const next = endOfBlank(bytes, at, delimiter);
        isRow = next < 0;
        if (isRow) break;
        countBlank(bytes, at, next, rows);
        at = next;
        break;
      }
      case stops.otherFirstCell:
        first.widen(scanner, rows.filled);
        break;
      default:
        return at; // at the end, another kind of row, or one row end too many
    }
  }
}

/** Takes the row end that stopped the scanner; says whether it can be one, and there was room for it. */
function addRowEnd({ bytes }: Bytes, ends: RowEnds): boolean {
  const { rows, newEnd } = ends.scanner;
  const text = bytes.toString('utf8', newEnd.start, newEnd.start + newEnd.length);
  return ends.add(text, rows) && ends.scanner.addEnd();
}

/** The same byte by byte, every column by itself, for any number of columns and any line breaks. */
export function scanRows(input: Bytes, start: number, end: number, delimiter: number, rows: RowKeeper): number {
  const { bytes } = input;
  const columns = rows.apart();
  const texts = columns.map((column) => column.texts);
  const stops = stopsAt(delimiter);
  let at = start;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte <= SPACE || byte === delimiter || byte > 127) {
      const next = endOfBlank(bytes, at, delimiter);
      if (next > 0) {
        countBlank(bytes, at, next, rows);
        at = next;
        continue;
      }
    }
    const row = rows.filled;
    let cell = at;
    for (let i = 0; i < texts.length; i += 1) {
      if (i > 0) {
        if (bytes[cell] !== delimiter) return at;
        cell += 1;
      }
      const { block } = columns[i]!;
      let behind = texts[i]!.take(input, cell, stops, block, row);
      while (behind < 0) {
        texts[i] = columns[i]!.widened(row);
        behind = texts[i]!.take(input, cell, stops, block, row);
      }
      cell = behind;
    }
    while (bytes[cell] === delimiter || bytes[cell] === SPACE) cell += 1; // blank cells beyond the last column
    const next = afterBreak(bytes, cell);
    if (next < 0 || next - at > LONGEST_RECORD) return at;
    rows.row();
    at = next;
  }
  return at;
}

/** Counts a row that holds nothing; one that is no more than its line break is none at all. */
function countBlank(bytes: Buffer, start: number, next: number, rows: RowKeeper): void {
  rows.blank(next - start === 1 || (next - start === 2 && bytes[start] === CR));
}

/** Behind the line break that stands here; -1 where there is none. */
function afterBreak(bytes: Buffer, at: number): number {
  if (bytes[at] === LF) return at + 1;
  if (bytes[at] !== CR) return -1;
  return bytes[at + 1] === LF ? at + 2 : at + 1;
}

/** The start of the next row, where this one holds nothing but delimiters and what trimming takes away; else -1. */
function endOfBlank(bytes: Buffer, start: number, delimiter: number): number {
  for (let at = start; ; at += 1) {
    const byte = bytes[at]!;
    if (byte === LF || byte === CR) return afterBreak(bytes, at);
    if (byte === delimiter || byte === SPACE || (byte >= 9 && byte <= 12)) continue;
    return byte > 127 ? endOfBlankText(bytes, start, at, delimiter) : -1;
  }
}

/** The same where letters beyond ASCII stand, of which some are spaces. */
function endOfBlankText(bytes: Buffer, start: number, from: number, delimiter: number): number {
  let at = from;
  while (bytes[at] !== LF && bytes[at] !== CR) at += 1;
  const cells = bytes.toString('utf8', start, at).split(String.fromCharCode(delimiter));
  return cells.every((cell) => cell.trim() === '') ? afterBreak(bytes, at) : -1;
}
