import { breaksIn, CR, LF, LONGEST_RECORD, QUOTE, stopsAt, textOf } from '../../columns/bytes.ts';
import { type RowScanner, stops as reasons } from '../../kernel/row-scanner.ts';
import { isBlankRow, rowAt, rowIn } from './cells.ts';
import type { Region } from './regions.ts';
import type { RowKeeper } from './row-keeper.ts';

const SPACE = 32;

/** No sign of UTF-8 that trimming takes away has more bytes. */
const LONGEST_SIGN = 3;

/**
 * Reads rows with the compiled scanner: no text is made for a cell, and what follows the first cell is looked up as one. Stops before the
 * first row for which that does not do, or which goes on in the next region, and gives its position; or the end.
 */
export function scanRowEnds(
  region: Region,
  from: number,
  delimiter: string,
  rows: RowKeeper,
  scanner: RowScanner,
): number {
  const { input, end, hasQuotes } = region;
  const { first } = rows;
  const byte = delimiter.charCodeAt(0);
  const last = end > from ? input.bytes.lastIndexOf(LF, end - 1) : -1; // beyond it no row end would be found
  if (last < from || input !== scanner.room) return from;
  let at = from;
  let isRow = false;
  let scanned = rows.filled;
  for (;;) {
    at = scanner.scan(at, last, isRow, hasQuotes);
    isRow = false;
    if (scanner.why === reasons.newRowEnd && addRowEnd(delimiter, rows, scanner)) continue;
    first.scanned(scanner, input, scanned, scanner.rows);
    rows.scannedRows(scanner, region.start);
    scanned = rows.filled;
    switch (scanner.why) {
      case reasons.blockIsFull:
        break;
      case reasons.mayBeBlank: {
        const next = endOfBlank(input.bytes, at, end, byte);
        if (next === CUT) return at;
        isRow = next === FILLED;
        if (isRow) break;
        countBlank(input.bytes, at, next, rows);
        at = next;
        break;
      }
      case reasons.otherFirstCell:
        first.widen(scanner, rows.filled);
        break;
      case reasons.newRowEnd:
        if (rows.ends!.isFull && (rows.passOverLongTexts() || rows.ends!.mayBeMany)) break;
        return at;
      default:
        return at; // at the end, another kind of row, or one that is cut
    }
  }
}

/** Takes the row end that stopped the scanner; says whether it is well-formed and has the right number of cells, and there was room for it. */
function addRowEnd(delimiter: string, rows: RowKeeper, scanner: RowScanner): boolean {
  const ends = rows.ends!;
  const text = scanner.newEnd;
  const isPlain = !text.includes('"');
  const cells = isPlain ? plainCells(text, delimiter) : quotedCells(text, delimiter);
  if (cells === undefined || cells.length < ends.width) return false;
  if (cells.length > ends.width && !isBlankRow(cells.slice(ends.width))) return false;
  const number = ends.add(cells, !isPlain, scanner.rows);
  return number !== undefined && scanner.addEnd(number);
}

/** The cells of what ends a row if none of them is quoted; undefined if there is a line break between them. */
function plainCells(text: string, delimiter: string): readonly string[] | undefined {
  const row = text.endsWith('\r') ? text.slice(0, -1) : text;
  return row.includes('\r') ? undefined : row.split(delimiter);
}

/** The same if some of them are quoted; undefined also if they are not well-formed. */
function quotedCells(text: string, delimiter: string): readonly string[] | undefined {
  const row = rowAt(text, 0, delimiter);
  return 'fault' in row || row.next < text.length ? undefined : row.cells;
}

/**
 * The same byte by byte, every column by itself, for any line breaks. The end may be that of the region, or the first row that is not well-formed,
 * has other cells than it should have, or goes on in the next region.
 */
export function scanRows({ input, start, end }: Region, from: number, delimiter: string, rows: RowKeeper): number {
  const { bytes } = input;
  const byte = delimiter.charCodeAt(0);
  const columns = rows.apart();
  const stops = stopsAt(byte);
  let at = from;
  while (at < end) {
    if (mayBeBlank(bytes, at, byte)) {
      const next = endOfBlank(bytes, at, end, byte);
      if (next === CUT) return at;
      if (next !== FILLED) {
        countBlank(bytes, at, next, rows);
        at = next;
        continue;
      }
    }
    const row = rows.filled;
    let cell = at;
    let breaks = 0;
    for (let i = 0; i < columns.length; i += 1) {
      if (i > 0) {
        if (bytes[cell] !== byte) return at;
        cell += 1;
      }
      const column = columns[i]!;
      if (bytes[cell] === QUOTE) {
        const quote = closingQuote(bytes, cell + 1, end);
        if (quote < 0) return at;
        const length = quote - cell - 1;
        if (!column.isAside) {
          if (wasDoubled) column.putDoubled(input, cell + 1, length, row);
          else column.put(input, cell + 1, length, row);
        }
        if (passedBreak) breaks += breaksIn(bytes, cell + 1, quote);
        cell = quote + 1;
      } else if (column.isAside) {
        while (stops[bytes[cell]!] === 0) cell += 1;
      } else {
        let behind = column.texts.take(input, cell, column.block, row);
        while (behind < 0) behind = column.widened(row).take(input, cell, column.block, row);
        cell = behind;
      }
    }
    if (bytes[cell] === byte) while (bytes[cell] === byte || bytes[cell] === SPACE) cell += 1; // blank cells beyond the last column
    const next = afterBreak(bytes, cell);
    if (next < 0 || next > end || next - at > LONGEST_RECORD) return at;
    rows.row(start + at, breaks);
    at = next;
  }
  return at;
}

/** Whether quotes were doubled before the closing quote that was found last, and whether there was a line break before it. */
let wasDoubled = false;
let passedBreak = false;

/** The quote that closes the cell whose text starts here; -1 if there is none before the end. */
function closingQuote(bytes: Uint8Array, start: number, end: number): number {
  wasDoubled = false;
  passedBreak = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === LF || byte === CR) passedBreak = true;
    if (byte !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at;
    wasDoubled = true;
    at += 1;
  }
  return -1;
}

/** Counts a row that holds nothing; one that is no more than its line break is none at all. */
function countBlank(bytes: Uint8Array, start: number, next: number, rows: RowKeeper): void {
  const isEmpty = next - start === 1 || (next - start === 2 && bytes[start] === CR);
  rows.blank(isEmpty, breaksIn(bytes, start, next) - 1);
}

/** Behind the line break that stands here; -1 where there is none. */
function afterBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return at + 1;
  if (bytes[at] !== CR) return -1;
  return bytes[at + 1] === LF ? at + 2 : at + 1;
}

/** Whether the first cell is one that could be blank. */
function mayBeBlank(bytes: Uint8Array, at: number, delimiter: number): boolean {
  const byte = bytes[at]!;
  if (byte === QUOTE) return bytes[at + 1] === QUOTE || bytes[at + 1]! <= SPACE || bytes[at + 1]! > 127;
  return byte <= SPACE || byte === delimiter || byte > 127;
}

/** In place of the start of the next row: the row contains something, or goes on in the next region. */
const FILLED = -1;
const CUT = -2;

/** The start of the next row, if this one contains nothing but delimiters and what trimming takes away. */
function endOfBlank(bytes: Uint8Array, start: number, end: number, delimiter: number): number {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte === LF || byte === CR) return afterBreak(bytes, at);
    if (byte === delimiter || byte === SPACE || (byte >= 9 && byte <= 12)) continue;
    if (byte <= 127 && byte !== QUOTE) return FILLED;
    if (byte > 127 && textOf(bytes, at, at + LONGEST_SIGN)[0]!.trim() !== '') return FILLED;
    const row = rowIn(bytes, start, end, String.fromCharCode(delimiter));
    if ('fault' in row) return row.fault === 'stray-quote' ? FILLED : CUT;
    if (!row.isWhole) return CUT;
    return isBlankRow(row.cells) ? start + row.bytes : FILLED;
  }
  return CUT;
}
