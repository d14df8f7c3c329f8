import { duckdb } from './dialects/duckdb.ts';
import { type DialectName, dialects } from './pattern-query.ts';

/**
 * A table's name as a query has it, from `catalog.schema.table` as the database stores it. A part with a dot of its own stands in
 * quotes or backticks, in which the same sign is doubled. DuckDB takes a Parquet file for a table.
 *
 * @returns null where a part is blank, or its quotes do not hold it as a whole
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
    const found = PART.exec(written);
    if (found === null) return null;
    const [all, quoted, ticked, plain = ''] = found;
    parts.push(quoted?.replaceAll('""', '"') ?? ticked?.replaceAll('``', '`') ?? plain);
    dot = found[4];
    at += all.length;
  }
  return parts;
}
