import { basename, dirname } from 'node:path';
import type { Notice } from '../../notices.ts';
import { BadInputError, type FileTaker, type OwnSheet, type Problem } from '../../problems.ts';
import type { Read, TableOptions } from '../formats/format.ts';
import { nameOfFile, readSource, treeFormatOf } from '../formats/list.ts';
import type { MarkedFile } from '../marked-file.ts';
import { isWrittenReport, ownSheetKind } from '../own-sheets.ts';
import { placeName, type Table } from '../table.ts';
import { openSource, sourceOfInput } from './byte-source.ts';
import {
  type CodebookInUse,
  displayName,
  fileNotFound,
  findFiles,
  fullPath,
  isCodebookName,
  isExportedCodebook,
  STANDARD_INPUT,
  sheetOfFile,
  sheetsIn,
  statsAt,
} from './find-files.ts';
import { folderTree } from './folder.ts';

/** Gives the bytes of standard input, to its end. */
export type StandardInput = () => Promise<Uint8Array>;

export interface ReadOptions {
  /** Called before each file, with how many of how many have been read. */
  readonly onFile?: ((done: number, of: number) => void) | undefined;
}

/** The tables that could be read, and everything that kept others from it. */
export interface ReadTables {
  readonly tables: Table[];
  /** Files that say what was marked in texts. */
  readonly marked: MarkedFile[];
  /** The names of the files that were asked for, in order; some may not have been read. */
  readonly requested: readonly string[];
  readonly problems: Problem[];
  readonly notices: Notice[];
}

/**
 * Reads what can be read of the tables that the arguments mean: files, folders, patterns, `-`.
 *
 * @param codebook - the codebook in use, of which no notice says that it is left out
 * @param companions - files that options name and that are no sheets
 */
export async function tryReadTables(
  args: readonly string[],
  options: TableOptions & Pick<ReadOptions, 'onFile'>,
  standardInput: StandardInput,
  codebook?: CodebookInUse,
  companions: readonly string[] = [],
): Promise<ReadTables> {
  const { paths, found, requested, problems, notices } = await findFiles(args, codebook, companions);
  const tables: Table[] = [];
  const marked: MarkedFile[] = [];
  for (const [done, path] of paths.entries()) {
    options.onFile?.(done, paths.length);
    const read = await readFile(path, options, standardInput);
    tables.push(...read.tables);
    marked.push(...(read.marked ?? []));
    problems.push(...read.problems);
    notices.push(...(read.notices ?? []));
  }
  if (options.sheets && tables.length > 0 && !tables.some(isPart))
    problems.push({ code: 'no-workbook', at: { file: [...new Set(tables.map(({ path }) => path))].join(', ') } });
  const prose = tables.length > 0 ? problems.filter((problem) => isProse(problem, found)) : [];
  for (const problem of prose) {
    const { file } = problem.at;
    problems.splice(problems.indexOf(problem), 1);
    notices.push({ code: 'files-left-out', folder: dirname(file), files: [basename(file)] });
  }
  const { kept: sheets, left } = withoutCodebooks(withoutCodebook(tables, codebook), options);
  const { kept, own } = withoutOwnSheets(sheets, found, options);
  const read = withoutReports(kept, problems, [...notices, ...left, ...own]);
  return { tables: withNames(kept, options.coderFrom), marked, requested, ...read };
}

/** A text file among the sheets of a folder whose first line is a sentence, and no table's. */
function isProse(problem: Problem, found: ReadonlySet<string>): boolean {
  return (
    problem.code === 'single-column' &&
    found.has(problem.at.file) &&
    /\.txt$/i.test(problem.at.file) &&
    problem.heading.trim().split(/\s+/).length > 2
  );
}

/** Whether a table is a part of a file. */
function isPart({ inside, sheet }: Table): boolean {
  return inside !== undefined || sheet !== undefined;
}

/** All but the codebook in use, if it is a sheet among others. */
function withoutCodebook(tables: readonly Table[], codebook: CodebookInUse | undefined): readonly Table[] {
  if (codebook?.sheet === undefined) return tables;
  const inUse = fullPath(codebook.path);
  const others = tables.filter(({ path, sheet }) => fullPath(path) !== inUse || sheet !== codebook.sheet);
  return others.length === 0 ? tables : others;
}

/** Sheets that are called as a codebook is, and lie beside those of the coders, are left out. */
function withoutCodebooks(tables: readonly Table[], { sheets }: TableOptions) {
  const isCodebook = (table: Table) =>
    isPart(table) && (isCodebookName(table.name) || isExportedCodebook(table.inside ?? ''));
  const codebooks = sheets === undefined ? tables.filter(isCodebook) : [];
  if (codebooks.length === tables.length) return { kept: tables, left: [] };
  const left = codebooks.map(({ path, inside, sheet, name }): Notice => {
    const at = { file: path, ...(inside === undefined || sheet === undefined ? {} : { inside }) };
    return { code: 'sheets-left-out', at, why: 'codebook', sheets: [sheet ?? inside ?? name] };
  });
  return { kept: tables.filter((table) => !codebooks.includes(table)), left };
}

/** Worksheets, final sheets, figures and reports that nobody named one by one, and that lie beside the coders' sheets, are left out. */
function withoutOwnSheets(tables: readonly Table[], found: ReadonlySet<string>, { marked }: TableOptions) {
  const isMeant = ({ name }: Table) => marked?.coders.includes(name) === true;
  const reports = new Set([...found].filter((path) => isWrittenReport(tables.filter((table) => table.path === path))));
  const own = new Map<Table, OwnSheet>();
  for (const table of tables) {
    if (!found.has(table.path) || isMeant(table)) continue;
    const kind = reports.has(table.path) ? 'report' : ownSheetKind(table);
    if (kind !== undefined) own.set(table, kind);
  }
  if (own.size === tables.length) return { kept: tables, own: [] };
  const places = new Map([...own].map(([table, kind]) => [kind === 'report' ? table.path : placeName(table), kind]));
  return {
    kept: tables.filter((table) => !own.has(table)),
    own: [...places].map(([path, kind]): Notice => ({ code: 'own-sheet-left-out', path, kind })),
  };
}

/** Reports that lie beside the sheets are left out, as `-o` writes them there. */
function withoutReports(tables: readonly Table[], problems: Problem[], notices: Notice[]) {
  const isReport = (problem: Problem) => problem.code === 'unread-kind' && problem.kind === 'report';
  const reports = tables.length > 0 ? problems.filter(isReport) : [];
  const left = reports.map(({ at }): Notice => ({ code: 'report-left-out', path: at.file }));
  return { problems: problems.filter((problem) => !reports.includes(problem)), notices: [...notices, ...left] };
}

/** Tables by their sheets' names, if these tell them apart; else by their files' names, else by both. */
function withNames(tables: readonly Table[], coderFrom: TableOptions['coderFrom']): Table[] {
  if (coderFrom === 'sheet') return tables.map((table) => ({ ...table, name: table.sheet ?? table.name }));
  if (coderFrom === 'filename') return tables.map((table) => ({ ...table, name: nameByFile(table) }));
  const isApart = (names: readonly string[]) => new Set(names).size === names.length;
  const sheets = tables.filter(({ sheet, name }) => sheet === name);
  const folders = tables.map(folderOf);
  // Coders who keep their sheets under one name have a folder each.
  if (
    sheets.length === 0 &&
    tables.length > 1 &&
    new Set(tables.map(({ name }) => name)).size === 1 &&
    isApart(folders)
  )
    return tables.map((table, i) => ({ ...table, name: folders[i]! }));
  if (sheets.length === 0 || isApart(tables.map(({ name }) => name))) return [...tables];
  const files = isApart(tables.map(nameByFile));
  return tables.map((table) => {
    if (!sheets.includes(table)) return table;
    return { ...table, name: files ? nameByFile(table) : `${nameByFile(table)} ${table.sheet}` };
  });
}

/** The name of the folder in which a file lies; the file's own where it lies in none that has a name. */
function folderOf({ path, inside, name }: Table): string {
  const folder = basename(dirname(inside ?? path));
  return /^\.*$/.test(folder) ? name : folder;
}

function nameByFile({ path, inside }: Table): string {
  return nameOfFile(inside ?? path);
}

/** Reads the tables that the arguments mean; throws with every problem of every file. */
export async function readTables(
  args: readonly string[],
  options: TableOptions,
  standardInput: StandardInput,
): Promise<Table[]> {
  const { tables, problems } = await tryReadTables(args, options, standardInput);
  if (problems.length > 0) throw new BadInputError(problems);
  return tables;
}

/** Reads the one file that an option or a command takes, or one sheet of it; throws with every problem of it. */
export async function readOneTable(
  typed: string,
  taker: FileTaker,
  options: TableOptions,
  standardInput: StandardInput,
): Promise<Table> {
  const { path, sheet } = sheetOfFile(typed);
  const stats = path === STANDARD_INPUT ? undefined : statsAt(path);
  if (!stats && path !== STANDARD_INPUT) throw new BadInputError([fileNotFound(path)]);
  if (stats?.isDirectory()) {
    throw new BadInputError([{ code: 'folder-for-file', at: { file: path }, ...taker, files: sheetsThere(path) }]);
  }
  const wanted = sheet === undefined ? options : { ...options, sheets: [sheet] };
  const { tables, problems } = await readFile(path, wanted, standardInput);
  if (problems.length > 0) throw new BadInputError(problems);
  if (sheet !== undefined && !tables.some(isPart))
    throw new BadInputError([{ code: 'no-workbook', at: { file: path }, sheet }]);
  const [only] = tables.length === 1 ? tables : calledCodebook(tables);
  const sheets = tables.map(({ name }) => name);
  if (only === undefined) throw new BadInputError([{ code: 'several-sheets', at: { file: path }, ...taker, sheets }]);
  return only;
}

/** Words for a sheet with the codebook among others. They are no names of files, which coders may have called so. */
const CODEBOOK_SHEETS =
  /^(codes?|codeliste?|code (list|system)|categories|category list|codesystem|kategorien|kategoriensystem|kategorienliste|catégories|categorías|categorie|códigos|codici)$/i;

/** The one sheet that is called as a codebook is. */
function calledCodebook(tables: readonly Table[]): readonly Table[] {
  const called = tables.filter(({ name }) => isCodebookName(name));
  if (called.length > 0) return called.length === 1 ? called : [];
  const likely = tables.filter(({ name }) => CODEBOOK_SHEETS.test(name.trim().normalize('NFC')));
  return likely.length === 1 ? likely : [];
}

/** The sheets in a folder; none if it cannot be looked into. */
function sheetsThere(folder: string): string[] {
  try {
    return sheetsIn(folder).sheets;
  } catch {
    return [];
  }
}

async function readFile(path: string, options: TableOptions, standardInput: StandardInput): Promise<Read> {
  const file = displayName(path);
  const { fingerprint = true } = options;
  try {
    if (path === STANDARD_INPUT)
      return await readSource(await sourceOfInput(await standardInput(), file, fingerprint), options);
    if (statsAt(path)?.isDirectory()) {
      const tree = folderTree(path);
      return await treeFormatOf(tree.names)!.read(tree, options);
    }
    const source = await openSource(path, fingerprint);
    try {
      return await readSource(source, options);
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof BadInputError) return { tables: [], problems: [...error.problems] };
    if (!isSystemError(error)) throw error;
    return { tables: [], problems: [{ code: 'file-unreadable', at: { file }, why: error.code }] };
  }
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
