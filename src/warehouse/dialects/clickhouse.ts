import { type Dialect, END_SPACES, escaped, type QueryParts } from './dialect.ts';

const identifier = (name: string) => escaped(name, '`');

const literal = (text: string) => escaped(text, "'");

const trimmed = (text: string) => `replaceRegexpAll(${text}, ${literal(END_SPACES)}, '')`;

/**
 * Subqueries and arrays in place of WITH and windows. Over a Distributed table the shards do the innermost SELECT with its
 * GROUP BY, by unit and coder.
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
        SELECT arraySort(groupArray((intercoder_coder, intercoder_missing, intercoder_categories, intercoder_duplicates))) AS codings
        FROM (
${codings(parts)}
        )
        GROUP BY intercoder_unit
      )
      GROUP BY codings
      ORDER BY codings
    )
  )
)
ORDER BY pattern, coder, category`,
};

/**
 * One SELECT and no subquery, because a shard runs only the innermost SELECT. A column's name would be read as an alias of
 * the same name: hence aliases that no table has for columns.
 */
function codings({ table, unit, coder, cell, conditions, missing, separator }: QueryParts): string {
  const isMissing = missing.length === 0 ? '0' : `intercoder_cell IN (${missing.join(', ')})`;
  const kept = missing.length === 0 ? 'intercoder_cell' : `if(${isMissing}, '', intercoder_cell)`;
  const isGiven = `(intercoder_unit != '' OR (${cell} AS intercoder_cell) != '')`;
  return `          SELECT
            ${unit} AS intercoder_unit,
            if(intercoder_unit = '', '', ${coder}) AS intercoder_coder,
            min(${isMissing}) AS intercoder_missing,
            arraySort(groupUniqArrayArray(${categoriesOf(kept, separator)})) AS intercoder_categories,
            count() - 1 AS intercoder_duplicates
          FROM ${table} AS source
          WHERE ${[...conditions, isGiven].join('\n            AND ')}
          GROUP BY intercoder_unit, intercoder_coder`;
}

function categoriesOf(cell: string, separator: string | undefined): string {
  if (separator === undefined) return `arrayFilter(part -> part != '', [${cell}])`;
  const parts =
    separator === '\n'
      ? `splitByString('\\n', replaceAll(${cell}, '\\r', '\\n'))`
      : `splitByString(${literal(separator)}, ${cell})`;
  return `arrayFilter(part -> part != '', arrayMap(part -> ${trimmed('part')}, ${parts}))`;
}
