import { readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { nearestName } from '../../names/nearest.ts';
import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import { tableExtensions, treeFormatOf } from '../formats/list.ts';
import { namesInFolder } from './folder.ts';
import { slashed } from './slashed.ts';

export const STANDARD_INPUT = '-';

const PATTERN_SIGN = /[*?[{]/;

/** The files that an argument means, and what was left out or cannot be found. */
interface Located {
  readonly paths: string[];
  readonly problems: Problem[];
  readonly notices: Notice[];
  /** Whether they were found in a folder or by a pattern, so that nobody named each of them. */
  readonly areFound?: boolean;
}

/** The codebook in use: its file, and its sheet if that is a workbook of several. */
export interface CodebookInUse {
  readonly path: string;
  readonly sheet?: string | undefined;
}

/** A file, and a sheet of it, as in `book.xlsx#Codes`; a file that has such a name is itself. */
export function sheetOfFile(path: string): CodebookInUse {
  const sign = path.lastIndexOf('#');
  if (sign <= 0 || sign === path.length - 1 || statsAt(path)) return { path };
  return { path: path.slice(0, sign), sheet: path.slice(sign + 1) };
}

/** The files that all arguments mean. */
interface FilesFound extends Omit<Located, 'areFound'> {
  readonly requested: readonly string[];
  /** Those of the paths that no argument names alone. */
  readonly found: ReadonlySet<string>;
}

/**
 * The files meant by the arguments: a file is itself, a folder its sheets, a pattern the files it matches. A codebook that
 * lies beside the sheets is left out, as `*.csv` names it too. `requested` are the names of all files in the
 * arguments' order, also of those that are not there.
 *
 * @param codebook - the codebook in use
 * @param companions - files that options name and that are no sheets, as a worksheet that lies beside these
 */
export async function findFiles(
  args: readonly string[],
  codebook?: CodebookInUse,
  companions: readonly string[] = [],
): Promise<FilesFound> {
  const paths: string[] = [];
  const found = new Set<string>();
  const others = new Set(companions.map(fullPath));
  const codebooks: string[] = [];
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const requested: string[] = [];
  const known = new Set<string>(codebook?.path === STANDARD_INPUT ? [STANDARD_INPUT] : []);
  const inUse = codebook && fullPath(codebook.path);
  // a workbook of which only one sheet is the codebook may have the coders' sheets too
  const isShared = codebook?.sheet !== undefined;
  for (const arg of args) {
    const files = await locate(arg, [...args, ...companions, ...(codebook ? [codebook.path] : [])]);
    problems.push(...files.problems);
    notices.push(...files.notices);
    requested.push(...files.paths.map(displayName), ...files.problems.map(({ at }) => at.file));
    for (const path of files.paths) {
      const full = fullPath(path);
      if (files.areFound === true) {
        if (others.has(full)) continue;
        found.add(path);
      }
      if (known.has(full)) problems.push({ code: 'sheet-given-twice', at: { file: displayName(path) } });
      else if (full === inUse ? !isShared : isCodebook(path)) codebooks.push(path);
      else paths.push(path);
      known.add(full);
    }
  }
  if (paths.length === 0) {
    const exported = codebooks.filter(isExportedCodebook);
    const asSheets = exported.map((path): Problem => ({ code: 'codebook-as-sheet', at: { file: displayName(path) } }));
    const read = codebooks.filter((path) => !exported.includes(path));
    return { paths: read, found, requested, problems: [...problems, ...asSheets], notices };
  }
  const maps = paths.length > 1 ? paths.filter(isMap) : [];
  const unused = codebooks.filter((path) => fullPath(path) !== inUse);
  return {
    paths: paths.filter((path) => !maps.includes(path)),
    found,
    requested,
    problems,
    notices: [
      ...notices,
      ...unused.map((path): Notice => ({ code: 'codebook-left-out', path })),
      ...maps.map((path): Notice => ({ code: 'map-left-out', path })),
    ],
  };
}

/** What is at this path; undefined if there is nothing, or nothing that may be seen. */
export function statsAt(path: string): Stats | undefined {
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
export function fileNotFound(path: string): Problem {
  const nearest = nearestName(basename(path), namesIn(dirname(path)).filter(isVisible));
  return {
    code: 'file-not-found',
    at: { file: path },
    ...(nearest === undefined ? {} : { nearest: join(dirname(path), nearest) }),
  };
}

/** The options for the sheets beside them, and their schema, which `init` writes. */
const OWN_SETTINGS = ['intercoder.json', 'intercoder.schema.json'];

/** Files that hold a coder's sheet, too, but are not read: to leave them out would leave out a coder. */
const UNREAD = ['xlsb', 'numbers', 'gsheet', 'sav', 'dta', 'sas7bdat', 'rds', 'rda', 'rdata'];

/** The sheets in a folder, by their names' endings, and what else it holds. */
export function sheetsIn(folder: string): { sheets: string[]; others: string[] } {
  const entries = readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter(isVisible)
    .sort();
  const endings = tableExtensions();
  const isSheet = (name: string) =>
    !OWN_SETTINGS.includes(name) && endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
  return {
    sheets: entries.filter(isSheet).map((name) => join(folder, name)),
    others: entries.filter((name) => !isSheet(name)),
  };
}

async function locate(arg: string, named: readonly string[]): Promise<Located> {
  if (arg === STANDARD_INPUT) return located([arg]);
  const stats = statsAt(arg);
  if (stats?.isDirectory()) return isProject(arg) ? located([arg]) : inFolder(arg, named);
  if (stats) return located([arg]);
  return PATTERN_SIGN.test(arg) ? ofPattern(arg) : failed(fileNotFound(arg));
}

/** Whether the files in a folder belong together. */
function isProject(folder: string): boolean {
  try {
    return treeFormatOf(namesInFolder(folder)) !== undefined;
  } catch {
    return false;
  }
}

function inFolder(folder: string, named: readonly string[]): Located {
  const at = { file: folder };
  try {
    const { sheets, others } = sheetsIn(folder);
    const known = new Set(named.map(fullPath));
    const folders = others.filter(
      (name) =>
        name.endsWith('/') && !known.has(fullPath(join(folder, name))) && holdsOtherSheets(join(folder, name), known),
    );
    if (folders.length > 0)
      return failed({
        code: 'sheets-in-subfolders',
        at,
        folders: folders.map((name) => join(folder, name)),
        own: sheets.filter((path) => !known.has(fullPath(path))),
      });
    if (sheets.length === 0) return failed({ code: 'no-sheets-there', at, kind: 'folder', others });
    const problems = others.flatMap((name): Problem[] => {
      const kind = extname(name).slice(1).toLowerCase();
      return UNREAD.includes(kind) ? [{ code: 'unread-kind', at: { file: join(folder, name) }, kind }] : [];
    });
    const left = others.filter((name) => !problems.some(({ at: { file } }) => file === join(folder, name)));
    const notices: Notice[] = left.length > 0 ? [{ code: 'files-left-out', folder, files: left }] : [];
    return { paths: sheets, problems, notices, areFound: true };
  } catch (error) {
    return failed({ code: 'file-unreadable', at, why: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/**
 * Whether a folder, or one in it, holds tables beside those that are named, as the codebook: texts that were coded may lie in a
 * folder of their own.
 */
function holdsOtherSheets(folder: string, known: ReadonlySet<string>): boolean {
  if (basename(folder) === 'node_modules') return false;
  const endings = tableExtensions().filter((ending) => ending !== 'txt');
  return namesInFolder(folder).some(
    (name) =>
      endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)) && !known.has(fullPath(join(folder, name))),
  );
}

/** The time that it takes to match names grows with each star as much as with the names' length. */
const MOST_STARS = 4;

/** The folder before the pattern is taken as it stands, since parentheses are also parts of folders' names. */
async function ofPattern(arg: string): Promise<Located> {
  const typed = slashed(arg);
  const slash = typed.lastIndexOf('/', typed.search(PATTERN_SIGN)) + 1;
  const folder = typed.slice(0, slash);
  const pattern = typed.slice(slash);
  if (pattern.split('/').some((part) => part.replaceAll('**', '').split('*').length - 1 > MOST_STARS))
    return failed({ code: 'pattern-too-wide', at: { file: arg }, most: MOST_STARS });
  const { glob } = await import('tinyglobby');
  const matches = await glob(pattern, {
    cwd: folder === '' ? '.' : folder,
    onlyFiles: true,
    expandDirectories: false,
  });
  const paths = matches.map((path) => join(folder, path)).sort();
  return paths.length > 0
    ? { ...located(paths), areFound: true }
    : failed({ code: 'no-sheets-there', at: { file: arg }, kind: 'pattern', others: [] });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function located(paths: string[], notices: Notice[] = []): Located {
  return { paths, problems: [], notices };
}

function failed(problem: Problem): Located {
  return { paths: [], problems: [problem], notices: [] };
}

export function fullPath(path: string): string {
  return path === STANDARD_INPUT ? path : resolve(path);
}

function isCodebook(path: string): boolean {
  return isExportedCodebook(path) || isCodebookName(basename(path, extname(path)));
}

/** Whether it can be nothing but a codebook, whatever it is called. */
export function isExportedCodebook(path: string): boolean {
  return /\.qdc$/i.test(path);
}

/** Whether a file or a sheet is called as a codebook is. */
export function isCodebookName(name: string): boolean {
  return /(^|[._ -])(code[ _-]?book|[ck]ode?buch|[ck]odierbuch|libro de c[oó]digos|livre de codes?|libro (dei )?codici)$/i.test(
    name.normalize('NFC'),
  );
}

/** Hidden files are the system's and the spreadsheet's own. */
function isVisible(name: string): boolean {
  return !/^(\.|~\$)/.test(name);
}

/** A map of categories from one codebook to the next lies beside the sheets, too. */
function isMap(path: string): boolean {
  return /(^|[._-])map$/i.test(basename(path, extname(path)));
}
