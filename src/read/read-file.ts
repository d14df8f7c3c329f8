import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { countOf, type Problem } from '../problems.ts';
import { sourceOfFile } from './byte-source.ts';
import { LONGEST_RECORD } from './csv.ts';
import { notText } from './decode.ts';
import { hasFingerprint, readRows, readSheet, type SheetOptions } from './read-sheet.ts';
import type { Sheet } from './sheet.ts';

/** So much shows what kind of file it is; smaller ones are read whole. */
const HEAD = 1 << 18;

/** Enough to see that a text is no sheet, and read in no time. */
const FIRST_ROWS = 16_000;
const TOO_MANY = 100;

/** The sheet in a file. What its beginning already rules out is not read to its end, however large it is. */
export function readFileSheet(path: string, options: SheetOptions): Sheet | readonly Problem[] {
  const file = openSync(path, 'r');
  try {
    const head = readHead(file);
    if (head.length < HEAD) return readSheet(head, path, options);
    const problem = notText(head, path, options.encoding) ?? endlessLine(head, path);
    if (problem) return [problem];
    const problems = noSheet(head, path, options);
    if (problems.length > 0) return problems;
    const { size } = fstatSync(file);
    return readRows(sourceOfFile(head, { file, path, size }, hasFingerprint(options)), path, options);
  } finally {
    closeSync(file);
  }
}

/** The beginning of the file, or the whole of it: longer where it holds no whole line, up to as much as one record may hold. */
function readHead(file: number): Buffer {
  const head = readUpTo(file, HEAD);
  if (head.length < HEAD || hasBreak(head)) return head;
  return Buffer.concat([head, readUpTo(file, LONGEST_RECORD + 1 - HEAD)]);
}

/** So many bytes, or all there are; a pipe gives them in pieces. */
function readUpTo(file: number, most: number): Buffer {
  const bytes = Buffer.allocUnsafe(most);
  let length = 0;
  while (length < most) {
    const count = readSync(file, bytes, length, most - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

function hasBreak(bytes: Buffer): boolean {
  return bytes.includes('\n') || bytes.includes('\r');
}

function endlessLine(head: Buffer, file: string): Problem | undefined {
  if (head.length <= LONGEST_RECORD || hasBreak(head)) return undefined;
  return { code: 'record-too-long', at: { file, line: 1 }, limit: LONGEST_RECORD };
}

/** What the first rows show of a text that is no sheet: one column where there must be more, or rows of any length. */
function noSheet(head: Buffer, path: string, options: SheetOptions): readonly Problem[] {
  const end = head.lastIndexOf('\n', FIRST_ROWS);
  if (end <= 0) return [];
  const first = readSheet(head.subarray(0, end), path, { ...options, fingerprint: false });
  if ('path' in first) return [];
  if (first.some(({ code }) => code === 'one-column' || code === 'delimiter-not-found')) return first;
  const uneven = countOf(first);
  return uneven > TOO_MANY ? [{ code: 'uneven-rows', at: { file: path }, uneven }] : [];
}
