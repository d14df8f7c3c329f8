import type { Notice } from '../notices.ts';
import { BadInputError, type Problem } from '../problems.ts';
import { displayName, locateSheets, notFound, STANDARD_INPUT, seen, sheetsIn } from './locate.ts';
import { readFileSheet } from './read-file.ts';
import { readSheet, type SheetOptions } from './read-sheet.ts';
import type { Sheet } from './sheet.ts';

/** Gives the bytes of standard input, to its end. */
export type StandardInput = () => Promise<Buffer>;

/** The sheets that could be read, and everything that kept others from it. */
export interface Reading {
  readonly sheets: Sheet[];
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
  const sheets: Sheet[] = [];
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
): Promise<Sheet[]> {
  const { sheets, problems } = await tryReadSheets(args, options, standardInput);
  if (problems.length > 0) throw new BadInputError(problems);
  return sheets;
}

/** Reads the one file that an option names; throws with every problem of it. */
export async function readOnlySheet(
  path: string,
  option: string,
  options: SheetOptions,
  standardInput: StandardInput,
): Promise<Sheet> {
  const is = path === STANDARD_INPUT ? undefined : seen(path);
  if (!is && path !== STANDARD_INPUT) throw new BadInputError([notFound(path)]);
  if (is?.isDirectory()) {
    throw new BadInputError([{ code: 'folder-for-file', at: { file: path }, option, files: sheetsThere(path) }]);
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
): Promise<Sheet | readonly Problem[]> {
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
