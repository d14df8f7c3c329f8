import { createHash } from 'node:crypto';
import type { Problem } from '../problems.ts';
import { parseCsv, type Records } from './csv.ts';
import { decode } from './decode.ts';
import { sniffDelimiter } from './delimiter.ts';
import { ColumnBuilder } from './intern.ts';
import type { Sheet } from './sheet.ts';

export interface SheetOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
}

/** The sheet in these bytes, or every problem that keeps it from being read. */
export function readSheet(bytes: Buffer, path: string, options: SheetOptions): Sheet | readonly Problem[] {
  const at = { file: path };
  if (bytes.length === 0) return [{ code: 'empty-file', at }];
  const decoded = decode(bytes, path, options.encoding);
  if ('code' in decoded) return [decoded];
  if (decoded.text.trim() === '') return [{ code: 'empty-file', at }];
  const delimiter = options.delimiter ?? sniffDelimiter(decoded.text);
  const parsed = parseCsv(decoded.text, delimiter, path);
  if ('code' in parsed) return [parsed];
  const ragged = raggedRows(parsed, path);
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

/** Rows with fewer cells than the header, or with text beyond its last column. */
function raggedRows({ header, records, lines }: Records, file: string): Problem[] {
  return records.flatMap((record, row): Problem[] => {
    if (record.every(isBlank)) return [];
    const even =
      record.length === header.length || (record.length > header.length && record.slice(header.length).every(isBlank));
    return even
      ? []
      : [{ code: 'ragged-row', at: { file, line: lines[row]! }, expected: header.length, found: record.length }];
  });
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
