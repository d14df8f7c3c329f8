import { encoded, textOf } from '../../columns/bytes.ts';

/** A row taken apart: its cells, where the next one starts, and whether a line break ends it; else more of it may follow. */
export interface Row {
  readonly cells: string[];
  readonly next: number;
  readonly isWhole: boolean;
}

/** Why a row is not well-formed: a quote within a cell that is not quoted or text behind a closing quote; or a quote that is not closed. */
export interface Fault {
  readonly fault: 'stray-quote' | 'unclosed-quote';
  /** The number of the cell, from 1. */
  readonly column: number;
}

const QUOTE = '"';
const QUOTE_CODE = 34;
const LF = 10;
const CR = 13;

/** The row that starts here. Cells that contain a delimiter, a line break or a quote are quoted, and quotes in them doubled. */
export function rowAt(text: string, start: number, delimiter: string): Row | Fault {
  const cells: string[] = [];
  for (let at = start; ; ) {
    const end = endOfCell(text, at, delimiter);
    if (end < 0) return { fault: 'unclosed-quote', column: cells.length + 1 };
    cells.push(contentOf(text, at, end));
    if (end === text.length) return { cells, next: end, isWhole: false };
    if (text.startsWith(delimiter, end)) {
      at = end + delimiter.length;
      continue;
    }
    if (text[end] !== '\n' && text[end] !== '\r') return { fault: 'stray-quote', column: cells.length };
    const next = afterBreak(text, end);
    return { cells, next, isWhole: next < text.length || text[next - 1] === '\n' };
  }
}

/** Behind the well-formed row that starts here. */
export function afterRow(text: string, start: number, delimiter: string): number {
  let end = endOfCell(text, start, delimiter);
  while (text.startsWith(delimiter, end)) end = endOfCell(text, end + delimiter.length, delimiter);
  return Math.min(text.length, afterBreak(text, end));
}

/** A cell of the well-formed row that starts here, by its number from 1; empty if the row has fewer. */
export function cellAt(text: string, start: number, number: number, delimiter: string): string {
  let at = start;
  let end = endOfCell(text, at, delimiter);
  for (let i = 1; i < number; i += 1) {
    if (!text.startsWith(delimiter, end)) return '';
    at = end + delimiter.length;
    end = endOfCell(text, at, delimiter);
  }
  return contentOf(text, at, end);
}

function contentOf(text: string, start: number, end: number): string {
  return text[start] === QUOTE ? text.slice(start + 1, end - 1).replaceAll('""', QUOTE) : text.slice(start, end);
}

function endOfCell(text: string, start: number, delimiter: string): number {
  return text[start] === QUOTE ? endOfQuoted(text, start) : endOfPlain(text, start, delimiter);
}

function afterBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

/** So many bytes are looked at first, since most rows are short; then so many times as many. */
const FIRST = 256;
const MORE = 16;

/** The same of bytes, and how many of them the row has. Before the end of the bytes a row that seems malformed may only be cut. */
export function rowIn(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: string,
): (Row & { readonly bytes: number }) | Fault {
  for (let length = FIRST; ; length *= MORE) {
    const to = Math.min(end, start + length);
    const text = textOf(bytes, start, to);
    const row = rowAt(text, 0, delimiter);
    if (to < end && ('fault' in row || !row.isWhole)) continue;
    return 'fault' in row ? row : { ...row, bytes: encoded(text.slice(0, row.next)).length };
  }
}

/** Behind the closing quote; -1 if there is none. */
function endOfQuoted(text: string, start: number): number {
  let quote = text.indexOf(QUOTE, start + 1);
  while (quote >= 0 && text[quote + 1] === QUOTE) quote = text.indexOf(QUOTE, quote + 2);
  return quote < 0 ? -1 : quote + 1;
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  const first = delimiter.charCodeAt(0);
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === LF || code === CR || code === QUOTE_CODE) break;
    if (code === first && (delimiter.length === 1 || text.startsWith(delimiter, end))) break;
  }
  return end;
}

/** Whether a row contains nothing. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(isBlank);
}

export function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** How many line breaks there are in a stretch of a text; a carriage return with a line feed is one. */
export function breaksInText(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) breaks += 1;
  }
  return breaks;
}
