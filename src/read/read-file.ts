import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { countOf, type Problem } from '../problems.ts';
import { sourceOfFile } from './byte-source.ts';
import { LONGEST_RECORD } from './csv.ts';
import { notText } from './decode.ts';
import { hasFingerprint, readRows, readSheet, type SheetOptions } from './read-sheet.ts';
import type { Sheet } from './sheet.ts';

const HEAD = LONGEST_RECORD + 1;

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

/** As much as one record may hold, or the whole file; a pipe gives it in pieces. */
function readHead(file: number): Buffer {
  const head = Buffer.allocUnsafe(HEAD);
  let length = 0;
  while (length < HEAD) {
    const count = readSync(file, head, length, HEAD - length, null);
    if (count === 0) break;
    length += count;
  }
  return head.subarray(0, length);
}

function endlessLine(head: Buffer, file: string): Problem | undefined {
  if (head.includes('\n') || head.includes('\r')) return undefined;
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
