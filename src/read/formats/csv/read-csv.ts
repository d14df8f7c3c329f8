import { countOf, type Problem, ProblemList } from '../../../problems.ts';
import { QUOTE, startOfLine } from '../../columns/bytes.ts';
import { type ByteSource, sourceOfBytes } from '../../files/byte-source.ts';
import { RowScanner } from '../../kernel/row-scanner.ts';
import type { Column, Table } from '../../table.ts';
import { sniffDelimiter } from './delimiter.ts';
import { parseCsv, type Records } from './reference.ts';
import { plainHeadings, type Region, RegionReader } from './regions.ts';
import { RowKeeper } from './row-keeper.ts';
import { scanRowEnds, scanRows } from './scan.ts';

export interface SheetOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  /** With fewer columns it is no such sheet as is meant; 1 by default. */
  readonly fewestColumns?: number | undefined;
  /** Whether rows may end early: spreadsheet programs leave out the delimiters of empty cells at the end. */
  readonly shortRows?: boolean | undefined;
  /** Whether the sheet is to have a fingerprint, which takes time; by default it has. */
  readonly fingerprint?: boolean | undefined;
}

export function hasFingerprint({ fingerprint = true }: SheetOptions): boolean {
  return fingerprint;
}

/** So much of the beginning shows the delimiter. */
const HEAD = 1 << 17;

/** The sheet in these bytes, or every problem that keeps it from being read. */
export function readSheet(bytes: Buffer, path: string, options: SheetOptions): Table | readonly Problem[] {
  return readRows(sourceOfBytes(bytes, hasFingerprint(options)), path, options);
}

/**
 * The sheet in a file. Its plain rows are scanned byte by byte; from the first row on that is not plain, such as one with a quote,
 * csv-parse reads it.
 */
export function readRows(source: ByteSource, path: string, options: SheetOptions): Table | readonly Problem[] {
  const regions = new RegionReader(source, path, options.encoding);
  const found = regions.next(1);
  if (found === undefined) return [{ code: 'empty-file', at: { file: path } }];
  if ('code' in found) return [found];
  const sep = sepLine(found.input.bytes.toString('utf8', 0, Math.min(found.end, HEAD)));
  const first = sep ? withoutStart(found, Buffer.byteLength(sep.line)) : found;
  const head = first.input.bytes.toString('utf8', 0, Math.min(first.end, HEAD));
  const likely = sep?.delimiter ?? sniffDelimiter(head);
  const delimiter = options.delimiter ?? likely;
  const scanned = scan(first, regions, delimiter, source, rowsIn(source.size, head));
  if ('code' in scanned) return [scanned];
  const parsed = scanned.rest === undefined ? undefined : parseCsv(scanned.rest, delimiter, path, scanned.line);
  if (parsed && 'code' in parsed) return [parsed];
  const { header, rows, ragged } = withRecords(scanned, parsed, delimiter, path, options);
  if (header.length === 1 && isBlank(header[0]!) && rows.rows === 0)
    return [{ code: 'empty-file', at: { file: path } }];
  const table = rows.finish();
  const problems = wrongTable(header, table, ragged, { ...options, likely }, path);
  if (problems.length > 0) return problems;
  return {
    path,
    ...table,
    // The line that names the delimiter was left empty.
    dropped: sep ? { ...table.dropped, rows: table.dropped.rows - 1 } : table.dropped,
    source: { path, sha256: source.fingerprint(), rows: table.rows },
    dialect: { delimiter, encoding: regions.encoding },
  };
}

/** The region without its first bytes. */
function withoutStart({ input, end }: Region, bytes: number): Region {
  input.bytes.copyWithin(0, bytes, end);
  return { input, end: end - bytes };
}

/** What was scanned, and the text that is left to csv-parse, with the line on which it begins. */
interface Scanned {
  readonly header: readonly string[] | undefined;
  readonly rows: RowKeeper | undefined;
  readonly rest: string | undefined;
  readonly line: number;
}

function scan(
  first: Region,
  regions: RegionReader,
  delimiter: string,
  { size, pieces }: ByteSource,
  about: number,
): Scanned | Problem {
  const left = (region: Region, from: number, scanned: Omit<Scanned, 'rest'>): Scanned | Problem => {
    const rest = regions.rest(region, from, scanned.line);
    return typeof rest === 'string' ? { ...scanned, rest } : rest;
  };
  const headings = plainHeadings(first, delimiter);
  const isByte = delimiter.length === 1 && delimiter.charCodeAt(0) < 128;
  if (!headings || !isByte) return left(first, 0, { header: undefined, rows: undefined, line: 1 });
  const { header } = headings;
  const scanner = size >= pieces.scanner ? RowScanner.start(delimiter.charCodeAt(0)) : undefined;
  const rows = new RowKeeper(header, delimiter, about, headings.line, headings.emptyLines, scanner);
  let from = headings.end;
  for (let region = first; ; from = 0) {
    const { input, end } = region;
    const quote = input.bytes.subarray(0, end).indexOf(QUOTE, from);
    const plain = quote < 0 ? end : startOfLine(input.bytes, quote);
    let at = rows.ends === undefined ? from : scanRowEnds(input, from, plain, delimiter.charCodeAt(0), rows);
    if (at < plain) at = scanRows(input, at, plain, delimiter.charCodeAt(0), rows);
    if (at < end) return left(region, at, { header, rows, line: rows.line });
    const next = regions.next(rows.line);
    if (next === undefined) return { header, rows, rest: undefined, line: rows.line };
    if ('code' in next) return next;
    region = next;
  }
}

/** About how many rows a file of this size has, by the beginning of it. */
function rowsIn(size: number, head: string): number {
  if (!Number.isFinite(size)) return 0;
  return Math.ceil((1.05 * size * head.split('\n').length) / head.length);
}

/** The rows with those that csv-parse read, and those of them that have too few cells or too many. */
function withRecords(
  scanned: Scanned,
  parsed: Records | undefined,
  delimiter: string,
  file: string,
  { shortRows = false }: SheetOptions,
) {
  const ragged = new ProblemList();
  const skipped = scanned.header === undefined ? 1 : 0;
  const header = scanned.header ?? parsed?.records[0] ?? [''];
  const rows = scanned.rows ?? new RowKeeper(header, delimiter, 0, 1, 0);
  const expected = header.length;
  let widths: number | undefined;
  for (const [i, record] of (parsed?.records ?? []).entries()) {
    if (i < skipped) continue;
    const line = parsed!.lines[i]!;
    if (record.every(isBlank)) {
      rows.drop(1);
      continue;
    }
    const found = record.length;
    const isRagged = found < expected ? !shortRows : !record.slice(expected).every(isBlank);
    if (isRagged) {
      widths ??= found;
      ragged.add(() => ({ code: 'ragged-row', at: { file, line }, expected, found, delimiter }));
    }
    for (const [column, builder] of rows.apart().entries()) builder.push(record[column] ?? '', rows.filled);
    rows.rowAt(line);
  }
  rows.drop(parsed?.emptyLines ?? 0);
  return { header, rows, ragged: { list: ragged.list, first: widths } };
}

interface Ragged {
  readonly list: readonly Problem[];
  /** How many cells the first of them has. */
  readonly first: number | undefined;
}

/** What is wrong with the table as a whole, the most telling problem first; then its ragged rows. */
function wrongTable(
  header: readonly string[],
  table: Pick<Table, 'columns' | 'rows'>,
  ragged: Ragged,
  options: SheetOptions & { readonly likely: string },
  file: string,
): readonly Problem[] {
  const { delimiter, likely, fewestColumns = 1 } = options;
  const only = header.length === 1 ? header[0]! : undefined;
  if (delimiter !== undefined && only?.includes(likely))
    return [{ code: 'delimiter-not-found', at: { file, line: 1 }, delimiter, likely }];
  const columns = columnsBelow(table, ragged);
  if (isTitle(header) && columns > 1) return [{ code: 'no-heading-row', at: { file, line: 1 }, headings: 1, columns }];
  if (only !== undefined && fewestColumns > 1) return [{ code: 'one-column', at: { file, line: 1 }, heading: only }];
  if (ragged.list.length > 0) return ragged.list;
  return table.rows === 0 ? [{ code: 'header-only', at: { file } }] : [];
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

function isBlank(cell: string): boolean {
  return cell.trim() === '';
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
