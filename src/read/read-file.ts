import { type FileHandle, open } from 'node:fs/promises';
import { countOf, type Problem } from '../problems.ts';
import { sourceOfFile } from './byte-source.ts';
import { LONGEST_RECORD } from './csv.ts';
import { notText } from './decode.ts';
import { readRows, readSheet, type SheetOptions } from './read-sheet.ts';
import type { Sheet } from './sheet.ts';

const HEAD = LONGEST_RECORD + 1;

/** Enough to see that a text is no sheet, and read in no time. */
const FIRST_ROWS = 64_000;
const TOO_MANY = 100;

/** The sheet in a file. What its beginning already rules out is not read to its end, however large it is. */
export async function readFileSheet(path: string, options: SheetOptions): Promise<Sheet | readonly Problem[]> {
  const handle = await open(path);
  try {
    const head = await readHead(handle);
    if (head.length < HEAD) return readSheet(head, path, options);
    const problem = notText(head, path, options.encoding) ?? endlessLine(head, path);
    if (problem) return [problem];
    const problems = noSheet(head, path, options);
    if (problems.length > 0) return problems;
    const { size } = await handle.stat();
    return readRows(sourceOfFile(head, handle, path, size), path, options);
  } finally {
    await handle.close();
  }
}

/** As much as one record may hold, or the whole file; a pipe gives it in pieces. */
async function readHead(handle: FileHandle): Promise<Buffer> {
  const head = Buffer.allocUnsafe(HEAD);
  let length = 0;
  while (length < HEAD) {
    const { bytesRead } = await handle.read(head, length, HEAD - length);
    if (bytesRead === 0) break;
    length += bytesRead;
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
  const first = readSheet(head.subarray(0, end), path, options);
  if ('path' in first) return [];
  if (first.some(({ code }) => code === 'one-column' || code === 'delimiter-not-found')) return first;
  const uneven = countOf(first);
  return uneven > TOO_MANY ? [{ code: 'uneven-rows', at: { file: path }, uneven }] : [];
}
