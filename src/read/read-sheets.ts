import { readFile } from 'node:fs/promises';
import { BadInputError, type Problem } from '../problems.ts';
import { locateSheets, STANDARD_INPUT } from './locate.ts';
import { readSheet, type SheetOptions } from './read-sheet.ts';
import type { Sheet } from './sheet.ts';

/** Gives the bytes of standard input, to its end. */
export type StandardInput = () => Promise<Buffer>;

/** Reads the sheets that the arguments mean (files, folders, patterns, `-`); throws with every problem of every file. */
export async function readSheets(
  args: readonly string[],
  options: SheetOptions,
  standardInput: StandardInput,
): Promise<Sheet[]> {
  const { paths, problems } = await locateSheets(args);
  const sheets: Sheet[] = [];
  for (const path of paths) {
    const sheet = await readOne(path, options, standardInput);
    if ('path' in sheet) sheets.push(sheet);
    else problems.push(...sheet);
  }
  if (problems.length > 0) throw new BadInputError(problems);
  return sheets;
}

async function readOne(
  path: string,
  options: SheetOptions,
  standardInput: StandardInput,
): Promise<Sheet | readonly Problem[]> {
  const name = path === STANDARD_INPUT ? 'standard input' : path;
  try {
    const bytes = path === STANDARD_INPUT ? await standardInput() : await readFile(path);
    return readSheet(bytes, name, options);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [{ code: 'file-unreadable', at: { file: name }, why: error.code }];
  }
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
