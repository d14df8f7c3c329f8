import { codingWord, type Dialect, doubled, END_SPACES, givenRows } from './dialect.ts';

const identifier = (name: string) => doubled(name, '"');

const literal = (text: string) => doubled(text, "'");

const trimmed = (text: string) => `regexp_replace(${text}, ${literal(END_SPACES)}, '', 'g')`;

/**
 * Every kind of row, a coder with a cell, gets a number first: units are then grouped with lists of numbers in place of lists of texts.
 *
 * @see https://duckdb.org/docs/stable/sql/functions/list (list_distinct, flatten, list comprehension)
 */
export const duckdb: Dialect = {
  run: 'duckdb -csv DATABASE < counts.sql > counts.csv',
  identifier,
  literal,
  cell: (column) => `coalesce(${trimmed(`nfc_normalize(CAST(${column} AS VARCHAR))`)}, '')`,
  joined: (texts) => texts.join(' || '),
  query: (parts) => `WITH ${givenRows(parts)},
kinds AS (
  SELECT CAST(row_number() OVER (ORDER BY coder, missing, cell) AS INTEGER) AS kind, coder, missing, cell
  FROM (SELECT DISTINCT coder, missing, cell FROM given)
),
rows_of_units AS (
  SELECT kinds, count(*) AS units
  FROM (
    SELECT list_sort(list(kind)) AS kinds
    FROM given
    JOIN kinds USING (coder, missing, cell)
    GROUP BY unit
  )
  GROUP BY kinds
),
codings AS (
  SELECT
    kinds,
    units,
    coder,
    bool_and(missing) AS missing,
    list_sort(list_distinct(flatten(list(${categoriesOf(parts.separator)})))) AS categories,
    count(*) - 1 AS duplicates
  FROM (SELECT kinds, units, unnest(kinds) AS kind FROM rows_of_units)
  JOIN kinds USING (kind)
  GROUP BY kinds, units, coder
),
patterns AS (
  SELECT row_number() OVER (ORDER BY codings) AS pattern, CAST(sum(units) AS BIGINT) AS units, codings
  FROM (
    SELECT
      units,
      list({'coder': coder, 'missing': missing, 'categories': categories, 'duplicates': duplicates} ORDER BY coder) AS codings
    FROM codings
    GROUP BY kinds, units
  )
  GROUP BY codings
)
SELECT
  pattern,
  units,
  one.coder AS coder,
  ${codingWord('one.missing', 'len(one.categories) = 0')} AS coding,
  unnest(CASE WHEN len(one.categories) = 0 THEN [''] ELSE one.categories END) AS category,
  one.duplicates AS duplicates
FROM (SELECT pattern, units, unnest(codings) AS one FROM patterns)
ORDER BY pattern, coder, category`,
};

function categoriesOf(separator: string | undefined): string {
  if (separator === undefined) return "CASE WHEN cell = '' THEN [] ELSE [cell] END";
  const parts =
    separator === '\n'
      ? 'string_split(replace(cell, chr(13), chr(10)), chr(10))'
      : `string_split(cell, ${literal(separator)})`;
  return `[${trimmed('part')} FOR part IN ${parts} IF ${trimmed('part')} <> '']`;
}
