import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Notice } from '../../notices.ts';
import { BadInputError, countOf, type FileTaker, type Problem } from '../../problems.ts';
import { hasFingerprint, readRows, readSheet, type SheetOptions } from '../formats/csv/read-csv.ts';
import { LONGEST_RECORD } from '../formats/csv/reference.ts';
import { notText } from '../formats/decode.ts';
import type { Table } from '../table.ts';
import { sourceOfFile } from './byte-source.ts';
import { displayName, locateSheets, notFound, STANDARD_INPUT, seen, sheetsIn } from './find-files.ts';

/** So much shows what kind of file it is; smaller ones are read whole. */
const HEAD = 1 << 18;

/** Enough to see that a text is no sheet, and read in no time. */
const FIRST_ROWS = 16_000;

const TOO_MANY = 100;

/** The sheet in a file. What its beginning already rules out is not read to its end, however large it is. */
export function readFileSheet(path: string, options: SheetOptions): Table | readonly Problem[] {
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

/** Gives the bytes of standard input, to its end. */
export type StandardInput = () => Promise<Buffer>;

/** The sheets that could be read, and everything that kept others from it. */
export interface Reading {
  readonly sheets: Table[];
  /** The names of the files that were meant, in order; some may not have been read. */
  readonly meant: readonly string[];
  readonly problems: Problem[];
  readonly notices: Notice[];
}

/**
 * Reads what can be read of the sheets that the arguments mean: files, folders, patterns, `-`.
 *
 * @param codebook - the path of the codebook in use, which need not be told to be no sheet
 */
export async function tryReadSheets(
  args: readonly string[],
  options: SheetOptions,
  standardInput: StandardInput,
  codebook?: string,
): Promise<Reading> {
  const { paths, meant, problems, notices } = await locateSheets(args, codebook);
  const sheets: Table[] = [];
  for (const path of paths) {
    const sheet = await readOne(path, options, standardInput);
    if ('path' in sheet) sheets.push(sheet);
    else problems.push(...sheet);
  }
  return { sheets, meant, problems, notices };
}

/** Reads the sheets that the arguments mean; throws with every problem of every file. */
export async function readSheets(
  args: readonly string[],
  options: SheetOptions,
  standardInput: StandardInput,
): Promise<Table[]> {
  const { sheets, problems } = await tryReadSheets(args, options, standardInput);
  if (problems.length > 0) throw new BadInputError(problems);
  return sheets;
}

/** Reads the one file that an option or a command takes; throws with every problem of it. */
export async function readOnlySheet(
  path: string,
  taker: FileTaker,
  options: SheetOptions,
  standardInput: StandardInput,
): Promise<Table> {
  const is = path === STANDARD_INPUT ? undefined : seen(path);
  if (!is && path !== STANDARD_INPUT) throw new BadInputError([notFound(path)]);
  if (is?.isDirectory()) {
    throw new BadInputError([{ code: 'folder-for-file', at: { file: path }, ...taker, files: sheetsThere(path) }]);
  }
  const sheet = await readOne(path, options, standardInput);
  if ('path' in sheet) return sheet;
  throw new BadInputError(sheet);
}

/** The sheets in a folder; none where it cannot be looked into. */
function sheetsThere(folder: string): string[] {
  try {
    return sheetsIn(folder).sheets;
  } catch {
    return [];
  }
}

async function readOne(
  path: string,
  options: SheetOptions,
  standardInput: StandardInput,
): Promise<Table | readonly Problem[]> {
  const file = displayName(path);
  try {
    if (path === STANDARD_INPUT) return readSheet(await standardInput(), file, options);
    return readFileSheet(path, options);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [{ code: 'file-unreadable', at: { file }, why: error.code }];
  }
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
