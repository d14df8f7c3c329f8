import { readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';

export const STANDARD_INPUT = '-';

const SHEET_EXTENSIONS = new Set(['.csv', '.tsv', '.tab', '.txt']);

const PATTERN_SIGN = /[*?[{]/;

/** The files that an argument means, and what was left out or cannot be found. */
interface Found {
  readonly paths: string[];
  readonly problems: Problem[];
  readonly notices: Notice[];
}

/**
 * The files meant by the arguments: a file is itself, a folder its sheets, a pattern the files it matches. A codebook that
 * lies beside the sheets is left out, as `*.csv` names it too. `meant` are the names of all files in the arguments' order,
 * also of those that are not there.
 *
 * @param codebook - the path of the codebook in use
 */
export async function locateSheets(
  args: readonly string[],
  codebook?: string,
): Promise<Found & { readonly meant: readonly string[] }> {
  const paths: string[] = [];
  const codebooks: string[] = [];
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const meant: string[] = [];
  const known = new Set<string>(codebook === STANDARD_INPUT ? [STANDARD_INPUT] : []);
  const inUse = codebook === undefined ? undefined : placeOf(codebook);
  for (const arg of args) {
    const found = await locate(arg);
    problems.push(...found.problems);
    notices.push(...found.notices);
    meant.push(...found.paths.map(displayName), ...found.problems.map(({ at }) => at.file));
    for (const path of found.paths) {
      const place = placeOf(path);
      if (known.has(place)) problems.push({ code: 'sheet-given-twice', at: { file: displayName(path) } });
      else if (place === inUse || isCodebook(path)) codebooks.push(path);
      else paths.push(path);
      known.add(place);
    }
  }
  if (paths.length === 0) return { paths: codebooks, meant, problems, notices };
  const maps = paths.length > 1 ? paths.filter(isMap) : [];
  const unused = codebooks.filter((path) => placeOf(path) !== inUse);
  return {
    paths: paths.filter((path) => !maps.includes(path)),
    meant,
    problems,
    notices: [
      ...notices,
      ...unused.map((path): Notice => ({ code: 'codebook-left-out', path })),
      ...maps.map((path): Notice => ({ code: 'map-left-out', path })),
    ],
  };
}

/** Whether the argument means Parquet files. */
export function isParquet(path: string): boolean {
  return path.toLowerCase().endsWith('.parquet');
}

/** What stands at this path; undefined where nothing does, or nothing that can be seen. */
export function seen(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What a file is called in messages. */
export function displayName(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : path;
}

/** That there is no such file, and which one of its folder may be meant. */
export function notFound(path: string): Problem {
  const neighbours = namesIn(dirname(path)).filter(isVisible);
  const name = basename(path);
  const nearest = neighbours.length > 0 ? closest(name, neighbours) : undefined;
  const near = nearest !== undefined && distance(name, nearest) <= name.length / 3;
  return {
    code: 'file-not-found',
    at: { file: path },
    ...(near ? { nearest: join(dirname(path), nearest) } : {}),
  };
}

/** The sheets in a folder, by their names' endings, and what else it holds. */
export function sheetsIn(folder: string): { sheets: string[]; others: string[] } {
  const entries = readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter(isVisible)
    .sort();
  const isSheet = (name: string) => SHEET_EXTENSIONS.has(extname(name).toLowerCase());
  return {
    sheets: entries.filter(isSheet).map((name) => join(folder, name)),
    others: entries.filter((name) => !isSheet(name)),
  };
}

async function locate(arg: string): Promise<Found> {
  if (arg === STANDARD_INPUT) return found([arg]);
  const is = seen(arg);
  if (is?.isDirectory()) return inFolder(arg);
  if (is) return found([arg]);
  return PATTERN_SIGN.test(arg) ? ofPattern(arg) : failed(notFound(arg));
}

function inFolder(folder: string): Found {
  const at = { file: folder };
  try {
    const { sheets, others } = sheetsIn(folder);
    if (sheets.length === 0) return failed({ code: 'no-sheets-there', at, kind: 'folder', others });
    return found(sheets, others.length > 0 ? [{ code: 'files-left-out', folder, files: others }] : []);
  } catch (error) {
    return failed({ code: 'file-unreadable', at, why: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/** The folder before the pattern is taken as it stands, since parentheses are also parts of folders' names. */
async function ofPattern(arg: string): Promise<Found> {
  const { glob } = await import('tinyglobby');
  const slash = arg.lastIndexOf('/', arg.search(PATTERN_SIGN)) + 1;
  const folder = arg.slice(0, slash);
  const matches = await glob(arg.slice(slash), {
    cwd: folder === '' ? '.' : folder,
    onlyFiles: true,
    expandDirectories: false,
  });
  const paths = matches.map((path) => join(folder, path)).sort();
  return paths.length > 0
    ? found(paths)
    : failed({ code: 'no-sheets-there', at: { file: arg }, kind: 'pattern', others: [] });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function found(paths: string[], notices: Notice[] = []): Found {
  return { paths, problems: [], notices };
}

function failed(problem: Problem): Found {
  return { paths: [], problems: [problem], notices: [] };
}

function placeOf(path: string): string {
  return path === STANDARD_INPUT ? path : resolve(path);
}

function isCodebook(path: string): boolean {
  return /(^|[._-])codebook$/i.test(basename(path, extname(path)));
}

/** Hidden files are the system's and the spreadsheet's own. */
function isVisible(name: string): boolean {
  return !/^(\.|~\$)/.test(name);
}

/** A map of categories from one codebook to the next lies beside the sheets, too. */
function isMap(path: string): boolean {
  return /(^|[._-])map$/i.test(basename(path, extname(path)));
}
