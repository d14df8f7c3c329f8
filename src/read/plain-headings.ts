import { CR, LF } from './columns/bytes.ts';
import type { Region } from './regions.ts';

/** The heading row of a sheet, where no quote stands in it. */
export interface PlainHeadings {
  readonly header: readonly string[];
  /** Where the row after it begins, in bytes, and on which line. */
  readonly end: number;
  readonly line: number;
  /** The empty lines above it. */
  readonly emptyLines: number;
}

export function plainHeadings({ input: { bytes }, end: last }: Region, delimiter: string): PlainHeadings | undefined {
  let start = 0;
  let emptyLines = 0;
  while (start < last && isBreak(bytes[start]!)) {
    start = afterBreak(bytes, start);
    emptyLines += 1;
  }
  let end = start;
  while (end < last && !isBreak(bytes[end]!)) end += 1;
  if (end === last) return undefined;
  const text = bytes.toString('utf8', start, end);
  if (text.includes('"')) return undefined;
  return { header: text.split(delimiter), end: afterBreak(bytes, end), line: emptyLines + 2, emptyLines };
}

function isBreak(byte: number): boolean {
  return byte === LF || byte === CR;
}

function afterBreak(bytes: Buffer, at: number): number {
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}
