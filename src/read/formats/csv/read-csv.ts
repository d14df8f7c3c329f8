import { countOf, type Problem } from '../../../problems.ts';
import { encoded, LF, textOf } from '../../columns/bytes.ts';
import { RowScanner } from '../../kernel/row-scanner.ts';
import type { Column, Table } from '../../table.ts';
import { decode, encodingOf, lengthOfMark, notText, sureEncoding } from '../decode.ts';
import type { Format, TableOptions } from '../format.ts';
import { allOf, type ByteSource, headOf, nameOf, sourceOfBytes } from '../source.ts';
import { isBlank } from './cells.ts';
import { isEven, sniffDelimiter } from './delimiter.ts';
import { PIECES, type Pieces, RegionReader } from './regions.ts';
import { RowIndex } from './row-index.ts';
import { RowKeeper } from './row-keeper.ts';
import { type Ragged, readHeadings, readRows } from './rows.ts';

const EXTENSIONS = ['csv', 'tsv', 'tab', 'txt'];

/** A row per line, its cells separated by commas, semicolons, tabs or whatever the user names. */
export const csv: Format = {
  name: 'CSV',
  extensions: EXTENSIONS,
  sniff: () => false, // any text may be one
  tables: async (source, options) => {
    const table = readTable(source, options);
    return 'path' in table ? { tables: [table], problems: [] } : { tables: [], problems: [...table] };
  },
};

/** So much of the beginning shows whether it is a text, and the delimiter. */
const HEAD = 1 << 16;

/** The table in a file, or every problem that keeps it from being read. What its beginning already rules out is not read to its end. */
export function readTable(
  source: ByteSource,
  options: TableOptions,
  pieces: Pieces = PIECES,
): Table | readonly Problem[] {
  const read = readEncoded(source, options, pieces);
  if ('path' in read || options.encoding !== undefined) return read;
  const isText = read.some(({ code }) => code === 'wrong-encoding');
  const encoding = isText ? sureEncoding(allOf(source)) : undefined;
  return encoding === undefined ? read : readEncoded(source, { ...options, encoding }, pieces);
}

/** The same, in the encoding that is named, else in the one of the mark, else in UTF-8. */
function readEncoded(source: ByteSource, options: TableOptions, pieces: Pieces): Table | readonly Problem[] {
  const { path } = source;
  const head = headOf(source, HEAD);
  const notTable = notText(head, path, options.encoding);
  if (notTable) return [notTable];
  const encoding = encodingOf(options.encoding === undefined ? head : allOf(source), options.encoding);
  const text = encoding === 'utf-8' ? source : decodedSource(source, encoding);
  if ('code' in text) return [text];
  const beginning = text === source ? head : headOf(text, HEAD);
  const problems = text.size < LARGE ? [] : wrongBeginning(beginning, path, options);
  return problems.length > 0 ? problems : readText(source, text, beginning, encoding, options, pieces);
}

/** The file's text in UTF-8, which is held in memory. */
function decodedSource(source: ByteSource, encoding: string): ByteSource | Problem {
  const text = decode(allOf(source), encoding, source.path);
  return typeof text === 'string' ? sourceOfBytes(encoded(text), source.path) : text;
}

/** Texts of this size are looked into before they are read. */
const LARGE = 1 << 18;

/** Enough to see that a text is no table, and read in no time. */
const FIRST_ROWS = 16_000;

const TOO_MANY = 100;

/** What the first rows show of a text that is no table: one column where there must be more, or rows of any length. */
function wrongBeginning(beginning: Uint8Array, path: string, options: TableOptions): readonly Problem[] {
  const end = beginning.lastIndexOf(LF, FIRST_ROWS);
  if (end <= 0 || isEven(textOf(beginning, 0, end))) return [];
  const first = readTable(sourceOfBytes(beginning.subarray(0, end), path), { ...options, encoding: undefined });
  if ('path' in first) return [];
  if (first.some(({ code }) => code === 'single-column' || code === 'delimiter-not-found')) return first;
  const uneven = countOf(first);
  return uneven > TOO_MANY ? [{ code: 'uneven-rows', at: { file: path }, uneven }] : [];
}

function readText(
  source: ByteSource,
  text: ByteSource,
  beginning: Uint8Array,
  encoding: string,
  options: TableOptions,
  pieces: Pieces,
  titles = 0,
): Table | readonly Problem[] {
  const { path } = source;
  const start = lengthOfMark(beginning);
  const head = textOf(beginning, start, beginning.length);
  const sep = sepLine(head);
  const likely = sep?.delimiter ?? sniffDelimiter(sep ? head.slice(sep.line.length) : head);
  const delimiter = options.delimiter ?? likely;
  const scanner = scannerFor(delimiter, text.size >= pieces.scanner);
  const regions = new RegionReader(text, start, pieces.size, scanner);
  const rules = { path, delimiter, scanner, shortRows: options.shortRows ?? false };
  const headings = readHeadings(regions, sep ? encoded(sep.line).length : 0, rules, titles);
  if (headings === undefined) return [{ code: 'empty-file', at: { file: path } }];
  if ('code' in headings) return [headings];
  const index = new RowIndex(regions.document, delimiter);
  const rows = new RowKeeper({ ...headings, delimiter, likely: rowsIn(text.size, beginning) }, index, scanner);
  const read = readRows(regions, headings, rows, rules);
  if ('code' in read) return [read];
  const { header, above } = headings;
  if (header.length === 1 && isBlank(header[0]!) && rows.rows === 0)
    return [{ code: 'empty-file', at: { file: path } }];
  const table = rows.finish(read.end);
  const problems = wrongTable(header, table, read.ragged, { ...options, likely }, path);
  if (problems.length > 0) {
    const below = titles === 0 && isTitleOver(header, problems) ? TITLES : 0;
    const read = below === 0 ? problems : readText(source, text, beginning, encoding, options, pieces, below);
    return 'path' in read ? read : problems;
  }
  return {
    path,
    name: nameOf(path, EXTENSIONS),
    ...table,
    // The line that names the delimiter was left empty.
    dropped: sep ? { ...table.dropped, rows: table.dropped.rows - 1 } : table.dropped,
    ...(above.length > 0 ? { titles: above } : {}),
    source: { path, sha256: source.fingerprint(), rows: table.rows },
    dialect: { delimiter, encoding, ...insteadOf(options.encoding, encoding) },
  };
}

/** The encoding that was named, if the text is in another one. */
function insteadOf(named: string | undefined, encoding: string): Partial<Table['dialect']> {
  return named === undefined || new TextDecoder(named).encoding === encoding ? {} : { insteadOf: named };
}

/** The compiled scanner, if it is worth it to start it and it knows this delimiter. */
function scannerFor(delimiter: string, isWorthIt: boolean): RowScanner | undefined {
  if (!isWorthIt || delimiter.length !== 1 || delimiter.charCodeAt(0) > 127) return undefined;
  const scanner = RowScanner.start();
  if (scanner) scanner.delimiter = delimiter.charCodeAt(0);
  return scanner;
}

/** About how many rows a file of this size has, by the beginning of it; 0 if the size is not known. */
function rowsIn(size: number, beginning: Uint8Array): number {
  if (!Number.isFinite(size)) return 0;
  let rows = 1;
  for (let at = beginning.indexOf(LF); at >= 0; at = beginning.indexOf(LF, at + 1)) rows += 1;
  return Math.ceil((1.05 * size * rows) / beginning.length);
}

/** What is wrong with the table as a whole, the most telling problem first; then its ragged rows. */
function wrongTable(
  header: readonly string[],
  table: Pick<Table, 'columns' | 'rows'>,
  ragged: Ragged,
  options: TableOptions & { readonly likely: string },
  file: string,
): readonly Problem[] {
  const { delimiter, likely, fewestColumns = 1, needsHeadings = true } = options;
  const only = header.length === 1 ? header[0]! : undefined;
  if (delimiter !== undefined && only?.includes(likely))
    return [{ code: 'delimiter-not-found', at: { file, line: 1 }, delimiter, likely }];
  const columns = (needsHeadings || ragged.list.length > 0) && isTitle(header) ? columnsBelow(table, ragged) : 0;
  if (columns > 1) return [{ code: 'no-heading-row', at: { file, line: 1 }, headings: 1, columns }];
  if (only !== undefined && fewestColumns > 1) {
    const areSpaced = hasSpacesBetween(only, table.columns[0]);
    return [{ code: 'single-column', at: { file, line: 1 }, heading: only, ...(areSpaced ? { areSpaced } : {}) }];
  }
  if (ragged.list.length > 0) return ragged.list;
  return table.rows === 0 ? [{ code: 'header-only', at: { file } }] : [];
}

/** Whether all rows fall into as many cells at single spaces as the first one. */
function hasSpacesBetween(heading: string, column: Column | undefined): boolean {
  const cells = (text: string) => text.trim().split(' ').length;
  const expected = cells(heading);
  return expected > 1 && column !== undefined && column.texts.every((text) => cells(text) === expected);
}

/** So many rows at most are titles over a table. */
const TITLES = 5;

/** Whether the only text of the first row can be nothing but a title: it is words, or all that its line holds. */
function isTitleOver(header: readonly string[], [problem]: readonly Problem[]): boolean {
  return problem?.code === 'no-heading-row' && (header.length === 1 || /\S\s+\S/.test(header[0]!));
}

/** A first row that is no heading row, as a title over the table is: its first cell only is filled. */
function isTitle(header: readonly string[]): boolean {
  return !isBlank(header[0]!) && header.filter((name) => !isBlank(name)).length === 1;
}

/** How many columns the rows have; where none is as long as the headings, by the first of them. */
function columnsBelow({ columns, rows }: Pick<Table, 'columns' | 'rows'>, ragged: Ragged): number {
  const allRagged = rows > 1 && countOf(ragged.list) === rows;
  return allRagged ? ragged.first! : columns.filter(isFilled).length;
}

function isFilled(column: Column): boolean {
  return column.size > 1 || (column.size === 1 && !isBlank(column.text(0)));
}

/** A first line that names the delimiter of its file, as Excel has it: `sep=;`. */
export interface SepLine {
  readonly delimiter: string;
  /** The line without its break. What is left begins with the break, so that every other line keeps its number. */
  readonly line: string;
}

/** The first line of a text if it names the delimiter; programs that saved it may have filled it up with delimiters. */
export function sepLine(text: string): SepLine | undefined {
  const [line, delimiter] = /^"?sep=([^\r\n"])"?[,;\t]*(?=[\r\n]|$)/i.exec(text) ?? [];
  return line === undefined || delimiter === undefined ? undefined : { delimiter, line };
}
