import { codingWord, type Dialect, END_SPACES, escaped, givenRows } from './dialect.ts';

const identifier = (name: string) => escaped(name, '`');

const literal = (text: string) => escaped(text, "'");

const trimmed = (text: string) => `REGEXP_REPLACE(${text}, ${literal(END_SPACES)}, '')`;

/**
 * BigQuery cannot group by arrays, so their JSON texts are used instead.
 *
 * @see https://cloud.google.com/bigquery/docs/reference/standard-sql/aggregate_functions (ARRAY_AGG, ARRAY_CONCAT_AGG)
 */
export const bigquery: Dialect = {
  run: 'bq query --use_legacy_sql=false --format=csv --max_rows=10000000 < counts.sql > counts.csv',
  identifier,
  literal,
  cell: (column) => `COALESCE(${trimmed(`NORMALIZE(CAST(${column} AS STRING), NFC)`)}, '')`,
  joined: (texts) => texts.join(' || '),
  query: (parts) => `WITH ${givenRows(parts)},
united AS (
  SELECT
    unit,
    coder,
    LOGICAL_AND(missing) AS missing,
    ARRAY_CONCAT_AGG(${partsOf(parts.separator)}) AS parts,
    COUNT(*) - 1 AS duplicates
  FROM given
  GROUP BY unit, coder
),
codings AS (
  SELECT
    unit,
    STRUCT(
      coder,
      missing,
      ARRAY(SELECT DISTINCT ${trimmed('part')} AS category FROM UNNEST(parts) AS part WHERE ${trimmed('part')} <> '' ORDER BY category) AS categories,
      duplicates
    ) AS coding
  FROM united
),
units AS (
  SELECT ARRAY_AGG(coding ORDER BY coding.coder) AS codings
  FROM codings
  GROUP BY unit
),
patterns AS (
  SELECT ROW_NUMBER() OVER (ORDER BY written) AS pattern, units, codings
  FROM (
    SELECT TO_JSON_STRING(codings) AS written, COUNT(*) AS units, ANY_VALUE(codings) AS codings
    FROM units
    GROUP BY written
  )
)
SELECT
  pattern,
  units,
  one.coder AS coder,
  ${codingWord('one.missing', 'ARRAY_LENGTH(one.categories) = 0')} AS coding,
  IFNULL(category, '') AS category,
  one.duplicates AS duplicates
FROM patterns
CROSS JOIN UNNEST(codings) AS one
LEFT JOIN UNNEST(one.categories) AS category
ORDER BY pattern, coder, category`,
};

function partsOf(separator: string | undefined): string {
  if (separator === undefined) return '[cell]';
  return separator === '\n' ? "SPLIT(REPLACE(cell, '\\r', '\\n'), '\\n')" : `SPLIT(cell, ${literal(separator)})`;
}
