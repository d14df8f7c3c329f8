import { createHash } from 'node:crypto';
import { countOf, type Problem, ProblemList } from '../problems.ts';
import { parseCsv, type Records } from './csv.ts';
import { decode } from './decode.ts';
import { sniffDelimiter } from './delimiter.ts';
import { ColumnBuilder } from './intern.ts';
import type { Sheet } from './sheet.ts';

export interface SheetOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  /** With fewer columns it is no such sheet as is meant; 1 by default. */
  readonly fewestColumns?: number | undefined;
  /** Whether rows may end early: spreadsheet programs leave out the delimiters of empty cells at the end. */
  readonly shortRows?: boolean | undefined;
}

/** The sheet in these bytes, or every problem that keeps it from being read. */
export function readSheet(bytes: Buffer, path: string, options: SheetOptions): Sheet | readonly Problem[] {
  const at = { file: path };
  if (bytes.length === 0) return [{ code: 'empty-file', at }];
  const found = decode(bytes, path, options.encoding);
  if ('code' in found) return [found];
  // Letters with accents are one sign or two, by the system that wrote them; both are the same text.
  const decoded = { ...found, text: found.text.normalize('NFC') };
  if (decoded.text.trim() === '') return [{ code: 'empty-file', at }];
  const delimiter = options.delimiter ?? sniffDelimiter(decoded.text);
  const asWritten = parseCsv(decoded.text, delimiter, path);
  if ('code' in asWritten) return [asWritten];
  const parsed = options.shortRows ? filledUp(asWritten) : asWritten;
  const wrong = wrongDelimiter(parsed, decoded.text, options.delimiter, path);
  if (wrong) return [wrong];
  const ragged = raggedRows(parsed, delimiter, path);
  const headings = headingRow(parsed, ragged, path);
  if (headings) return [headings];
  if (parsed.header.length === 1 && (options.fewestColumns ?? 1) > 1)
    return [{ code: 'one-column', at: { file: path, line: 1 }, heading: parsed.header[0]! }];
  if (ragged.length > 0) return ragged;
  const table = columnsOf(parsed);
  if (table.rows === 0) return [{ code: 'header-only', at }];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    path,
    ...table,
    source: { path, sha256, rows: table.rows },
    dialect: { delimiter, encoding: decoded.encoding },
  };
}

/** The same rows, with the empty cells that were left out at their ends. */
function filledUp(table: Records): Records {
  const records = table.records.map((record) => [
    ...record,
    ...Array<string>(Math.max(0, table.header.length - record.length)).fill(''),
  ]);
  return { ...table, records };
}

/** A delimiter that was named but is not in the heading row, where another one is. */
function wrongDelimiter(
  { header }: Records,
  text: string,
  delimiter: string | undefined,
  file: string,
): Problem | undefined {
  if (delimiter === undefined || header.length > 1) return undefined;
  const likely = sniffDelimiter(text);
  return header[0]!.includes(likely)
    ? { code: 'delimiter-not-found', at: { file, line: 1 }, delimiter, likely }
    : undefined;
}

/** A first row that is no heading row, as a title over the table is: one cell of it is filled, or it is shorter than most rows. */
function headingRow({ header, records }: Records, ragged: readonly Problem[], file: string): Problem | undefined {
  const named = header.filter((name) => !isBlank(name)).length;
  const filled = header.filter((_, i) => records.some((record) => !isBlank(record[i] ?? ''))).length;
  const rows = records.filter((record) => !record.every(isBlank));
  const allRagged = rows.length > 1 && countOf(ragged) === rows.length;
  const columns = allRagged ? rows[0]!.length : filled;
  const isTitle = named === 1 && !isBlank(header[0]!) && columns > 1;
  return isTitle ? { code: 'no-heading-row', at: { file, line: 1 }, headings: named, columns } : undefined;
}

/** Rows with fewer cells than the header, or with text beyond its last column. */
function raggedRows({ header, records, lines }: Records, delimiter: string, file: string): readonly Problem[] {
  const problems = new ProblemList();
  const expected = header.length;
  for (const [row, record] of records.entries()) {
    const found = record.length;
    if (record.every(isBlank) || found === expected) continue;
    if (found > expected && record.slice(expected).every(isBlank)) continue;
    problems.add(() => ({ code: 'ragged-row', at: { file, line: lines[row]! }, expected, found, delimiter }));
  }
  return problems.list;
}

/** The columns of interned cells, without blank rows and without blank columns that have no name. */
function columnsOf({
  header,
  records,
  lines,
  emptyLines,
}: Records): Pick<Sheet, 'columns' | 'rows' | 'lines' | 'dropped'> {
  const builders = header.map((name, i) => new ColumnBuilder(name.trim(), i + 1));
  const kept: number[] = [];
  for (const [row, record] of records.entries()) {
    if (record.every(isBlank)) continue;
    kept.push(lines[row]!);
    for (const [i, builder] of builders.entries()) builder.push(record[i]!);
  }
  const columns = builders.filter((builder) => !builder.isBlank());
  return {
    columns: columns.map((builder) => builder.column()),
    rows: kept.length,
    lines: kept,
    dropped: { rows: records.length - kept.length + emptyLines, columns: builders.length - columns.length },
  };
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}
