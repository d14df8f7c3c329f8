import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { Problem } from '../problems.ts';

export const STANDARD_INPUT = '-';

const SHEET_EXTENSIONS = new Set(['.csv', '.tsv', '.tab', '.txt']);

/** The files meant by the arguments: a file is itself, a folder its sheets, a pattern the files it matches. */
export async function locateSheets(args: readonly string[]): Promise<{ paths: string[]; problems: Problem[] }> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  for (const arg of args) {
    const found = arg === STANDARD_INPUT ? [arg] : await locate(arg);
    if (!Array.isArray(found)) {
      problems.push(found);
      continue;
    }
    for (const path of found) {
      if (paths.includes(path)) problems.push({ code: 'sheet-given-twice', at: { file: path } });
      else paths.push(path);
    }
  }
  return { paths, problems };
}

async function locate(arg: string): Promise<string[] | Problem> {
  const at = { file: arg };
  const found = await stat(arg).catch(() => undefined);
  if (found?.isDirectory()) {
    const entries = await readdir(arg).catch(() => []);
    const sheets = entries
      .filter((entry) => SHEET_EXTENSIONS.has(extname(entry).toLowerCase()) && !isCodebook(entry))
      .sort();
    return sheets.length > 0
      ? sheets.map((entry) => join(arg, entry))
      : { code: 'no-sheets-there', at, kind: 'folder' };
  }
  if (found) return [arg];
  if (/[*?[{]/.test(arg)) {
    const { glob } = await import('tinyglobby');
    const matches = (await glob(arg, { onlyFiles: true, expandDirectories: false }))
      .filter((path) => !isCodebook(path))
      .sort();
    return matches.length > 0 ? matches : { code: 'no-sheets-there', at, kind: 'pattern' };
  }
  const neighbours = await readdir(dirname(arg)).catch(() => []);
  const nearest = neighbours.length > 0 ? closest(basename(arg), neighbours) : undefined;
  return { code: 'file-not-found', at, ...(nearest === undefined ? {} : { nearest: join(dirname(arg), nearest) }) };
}

/** A codebook lies beside the sheets but is not one of them. */
function isCodebook(path: string): boolean {
  return /(^|[._-])codebook$/i.test(basename(path, extname(path)));
}
