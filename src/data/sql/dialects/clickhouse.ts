import { type Dialect, END_SPACES, escaped, type QueryParts } from './dialect.ts';

const identifier = (name: string) => escaped(name, '`');
const literal = (text: string) => escaped(text, "'");
const trimmed = (text: string) => `replaceRegexpAll(${text}, ${literal(END_SPACES)}, '')`;

/**
 * Subqueries and arrays in place of WITH and windows. Over a Distributed table the shards do the innermost GROUP BY, by unit and coder.
 *
 * @see https://clickhouse.com/docs/sql-reference/functions/array-functions (arraySort, arrayMap, arrayJoin)
 */
export const clickhouse: Dialect = {
  run: 'clickhouse-client --format CSVWithNames < counts.sql > counts.csv',
  identifier,
  literal,
  cell: (column) => trimmed(`normalizeUTF8NFC(ifNull(toString(${column}), ''))`),
  joined: (texts) => `concat(${texts.join(', ')})`,
  query: (parts) => `SELECT
  pattern,
  units,
  tupleElement(one, 1) AS coder,
  multiIf(tupleElement(one, 2) = 1, 'missing', empty(tupleElement(one, 3)), 'uncoded', 'coded') AS coding,
  arrayJoin(if(empty(tupleElement(one, 3)), [''], tupleElement(one, 3))) AS category,
  tupleElement(one, 4) AS duplicates
FROM (
  SELECT pattern, units, arrayJoin(codings) AS one
  FROM (
    SELECT rowNumberInAllBlocks() + 1 AS pattern, units, codings
    FROM (
      SELECT codings, count() AS units
      FROM (
        SELECT unit, arraySort(groupArray((coder, missing, categories, duplicates))) AS codings
        FROM (
${codings(parts)}
        )
        GROUP BY unit
      )
      GROUP BY codings
      ORDER BY codings
    )
  )
)
ORDER BY pattern, coder, category`,
};

function codings({ table, unit, coder, cell, conditions, missing, separator }: QueryParts): string {
  const isMissing = missing.length === 0 ? '0' : `cell IN (${missing.join(', ')})`;
  const kept = missing.length === 0 ? 'cell' : `if(${isMissing}, '', cell)`;
  const where = conditions.length === 0 ? '' : `\n            WHERE ${conditions.join('\n              AND ')}`;
  return `          SELECT
            unit,
            if(unit = '', '', named) AS coder,
            min(${isMissing}) AS missing,
            arraySort(groupUniqArrayArray(${categoriesOf(kept, separator)})) AS categories,
            count() - 1 AS duplicates
          FROM (
            SELECT
              ${unit} AS unit,
              ${coder} AS named,
              ${cell} AS cell
            FROM ${table} AS source${where}
          )
          WHERE unit != '' OR cell != ''
          GROUP BY unit, coder`;
}

function categoriesOf(cell: string, separator: string | undefined): string {
  if (separator === undefined) return `arrayFilter(part -> part != '', [${cell}])`;
  const parts =
    separator === '\n'
      ? `splitByString('\\n', replaceAll(${cell}, '\\r', '\\n'))`
      : `splitByString(${literal(separator)}, ${cell})`;
  return `arrayFilter(part -> part != '', arrayMap(part -> ${trimmed('part')}, ${parts}))`;
}
