import { NO_SEPARATOR } from '../names/separator.ts';
import type { ReadingOptions } from '../study/reading-options.ts';
import { bigquery } from './dialects/bigquery.ts';
import { clickhouse } from './dialects/clickhouse.ts';
import type { Dialect } from './dialects/dialect.ts';
import { duckdb } from './dialects/duckdb.ts';
import { postgres } from './dialects/postgres.ts';
import { spark } from './dialects/spark.ts';
import { trino } from './dialects/trino.ts';

export const dialects = { duckdb, clickhouse, postgres, spark, trino, bigquery } as const satisfies Record<
  string,
  Dialect
>;

export type DialectName = keyof typeof dialects;

export const dialectNames = Object.keys(dialects) as DialectName[];

/** The columns of a table with one row per coding, and how its cells are to be read. */
export interface CodingTable extends Pick<ReadingOptions, 'unit' | 'separator' | 'missing' | 'blank' | 'where'> {
  readonly coder: string;
  readonly category: string;
}

/**
 * The query that reduces a table of codings to pattern counts, in the columns of a sheet of counts. It treats as the same units, coders and
 * cells exactly what the reader of long sheets treats as the same.
 *
 * @param table - the table as SQL
 */
export function patternQuery(name: DialectName, table: string, options: CodingTable): string {
  const dialect: Dialect = dialects[name];
  const cell = (column: string) => dialect.cell(`source.${dialect.identifier(column)}`);
  const { missing, blank, separator } = options;
  return dialect.query({
    table,
    unit: unitOf(options.unit.map(cell), dialect),
    coder: cell(options.coder),
    cell: cell(options.category),
    conditions: options.where.map(({ column, value }) => `${cell(column)} = ${dialect.literal(value.trim())}`),
    missing: [...(blank === 'missing' ? [''] : []), ...missing].map((text) => dialect.literal(text.trim())),
    separator: separator === NO_SEPARATOR ? undefined : separator,
  });
}

/** Several columns name a unit together, with a slash between them, and theirs doubled; blank if all of them are. */
function unitOf(columns: readonly string[], dialect: Dialect): string {
  if (columns.length === 1) return columns[0]!;
  const blank = columns.map((column) => `${column} = ''`).join(' AND ');
  const parts = columns.map((column) => `REPLACE(${column}, '/', '//')`);
  const between = parts.flatMap((part, i) => (i === 0 ? [part] : [dialect.literal(' / '), part]));
  return `CASE WHEN ${blank} THEN '' ELSE ${dialect.joined(between)} END`;
}

/**
 * A table's name as a query has it, from `catalog.schema.table` as the database stores it. A part that contains a dot is in
 * quotes or backticks, in which the same sign is doubled. DuckDB takes a Parquet file for a table.
 *
 * @returns null if a part is blank, or its quotes do not enclose all of it
 */
export function tableName(dialect: DialectName, written: string): string | null {
  if (dialect === 'duckdb' && written.endsWith('.parquet')) return `read_parquet(${duckdb.literal(written)})`;
  const parts = partsOf(written);
  return parts === null || parts.some((part) => part.trim() === '')
    ? null
    : parts.map((part) => dialects[dialect].identifier(part)).join('.');
}

/** A part in quotes, one in backticks, or one that begins with neither; then a dot or the end. */
const PART = /(?:"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|([^"`.][^.]*))(\.|$)/uy;

function partsOf(written: string): string[] | null {
  const parts: string[] = [];
  for (let at = 0, dot: string | undefined = '.'; dot === '.'; ) {
    PART.lastIndex = at;
    const part = PART.exec(written);
    if (part === null) return null;
    const [all, quoted, ticked, plain = ''] = part;
    parts.push(quoted?.replaceAll('""', '"') ?? ticked?.replaceAll('``', '`') ?? plain);
    dot = part[4];
    at += all.length;
  }
  return parts;
}
