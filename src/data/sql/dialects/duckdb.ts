import { codingWord, type Dialect, doubled, END_SPACES, givenRows } from './dialect.ts';

const identifier = (name: string) => doubled(name, '"');
const literal = (text: string) => doubled(text, "'");
const trimmed = (text: string) => `regexp_replace(${text}, ${literal(END_SPACES)}, '', 'g')`;

/** @see https://duckdb.org/docs/stable/sql/functions/list (list_distinct, flatten, list comprehension) */
export const duckdb: Dialect = {
  run: 'duckdb -csv DATABASE < counts.sql > counts.csv',
  identifier,
  literal,
  cell: (column) => `coalesce(${trimmed(`nfc_normalize(CAST(${column} AS VARCHAR))`)}, '')`,
  joined: (texts) => texts.join(' || '),
  query: (parts) => `WITH ${givenRows(parts)},
codings AS (
  SELECT
    unit,
    coder,
    bool_and(missing) AS missing,
    list_sort(list_distinct(flatten(list(${categoriesOf(parts.separator)})))) AS categories,
    count(*) - 1 AS duplicates
  FROM given
  GROUP BY unit, coder
),
units AS (
  SELECT list({'coder': coder, 'missing': missing, 'categories': categories, 'duplicates': duplicates} ORDER BY coder) AS codings
  FROM codings
  GROUP BY unit
),
patterns AS (
  SELECT row_number() OVER (ORDER BY codings) AS pattern, count(*) AS units, codings
  FROM units
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
