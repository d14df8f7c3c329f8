import { codingWord, type Dialect, doubled, END_SPACES, givenRows } from './dialect.ts';

const identifier = (name: string) => doubled(name, '"');

const literal = (text: string) => doubled(text, "'");

const trimmed = (text: string) => `regexp_replace(${text}, ${literal(END_SPACES)}, '')`;

const CODING = 'row(coder varchar, missing boolean, categories array(varchar), duplicates bigint)';

/** @see https://trino.io/docs/current/functions/array.html (array_sort, array_distinct, flatten, transform, filter) */
export const trino: Dialect = {
  run: 'trino --output-format CSV_HEADER --file counts.sql > counts.csv',
  identifier,
  literal,
  cell: (column) => `coalesce(${trimmed(`normalize(CAST(${column} AS varchar), NFC)`)}, '')`,
  joined: (texts) => texts.join(' || '),
  query: (parts) => `WITH ${givenRows(parts)},
codings AS (
  SELECT
    unit,
    coder,
    bool_and(missing) AS missing,
    array_sort(array_distinct(flatten(array_agg(${categoriesOf(parts.separator)})))) AS categories,
    count(*) - 1 AS duplicates
  FROM given
  GROUP BY unit, coder
),
units AS (
  SELECT array_agg(CAST(ROW(coder, missing, categories, duplicates) AS ${CODING}) ORDER BY coder) AS codings
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
  coder,
  ${codingWord('missing', 'cardinality(categories) = 0')} AS coding,
  category,
  duplicates
FROM patterns
CROSS JOIN UNNEST(codings) AS each_coding (coder, missing, categories, duplicates)
CROSS JOIN UNNEST(IF(cardinality(categories) = 0, ARRAY[''], categories)) AS each_category (category)
ORDER BY pattern, coder, category`,
};

function categoriesOf(separator: string | undefined): string {
  if (separator === undefined) return "filter(ARRAY[cell], part -> part <> '')";
  const parts =
    separator === '\n' ? 'split(replace(cell, chr(13), chr(10)), chr(10))' : `split(cell, ${literal(separator)})`;
  return `filter(transform(${parts}, part -> ${trimmed('part')}), part -> part <> '')`;
}
