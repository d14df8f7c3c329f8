import { type Bytes, CR, LF, stopsAt } from './columns/bytes.ts';
import { LONGEST_RECORD } from './csv.ts';
import type { RowKeeper } from './row-keeper.ts';

const SPACE = 32;

/**
 * Reads plain rows, those with a cell for every column, byte by byte into the columns, with no text made for a cell. Stops before the
 * first row that is not plain and gives its place, or the end.
 *
 * @param end - where the rows end, just behind a line break; up to there no quote stands
 */
export function scanRows(input: Bytes, start: number, end: number, delimiter: number, rows: RowKeeper): number {
  const { bytes } = input;
  const { columns } = rows;
  const texts = columns.map((column) => column.texts);
  const blocks = columns.map(({ block }) => block);
  const stops = stopsAt(delimiter);
  let at = start;
  while (at < end) {
    const first = bytes[at]!;
    if (first <= SPACE || first === delimiter || first > 127) {
      const next = endOfBlank(bytes, at, delimiter);
      if (next > 0) {
        rows.blank(next - at === 1 || (next - at === 2 && first === CR));
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
      let behind = texts[i]!.take(input, cell, stops, blocks[i]!, row);
      if (behind < 0) {
        texts[i] = columns[i]!.tabulated();
        behind = texts[i]!.take(input, cell, stops, blocks[i]!, row);
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
