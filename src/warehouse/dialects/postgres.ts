import { codingWord, type Dialect, doubled, givenRows } from './dialect.ts';

const identifier = (name: string) => doubled(name, '"');

const literal = (text: string) => doubled(text, "'");

const trimmed = (text: string) => `regexp_replace(${text}, ${literal(END_SPACES)}, '', 'g')`;

/** As in the other dialects; PostgreSQL knows no classes of Unicode. */
const SPACES = String.raw`[\u0009-\u000D\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]+`;

const END_SPACES = `^${SPACES}|${SPACES}$`;

/** @see https://www.postgresql.org/docs/current/functions-json.html (jsonb_agg, jsonb_array_elements) */
export const postgres: Dialect = {
  run: 'psql --csv DATABASE < counts.sql > counts.csv',
  identifier,
  literal,
  cell: (column) => `coalesce(${trimmed(`normalize(CAST(${column} AS text), NFC)`)}, '')`,
  joined: (texts) => texts.join(' || '),
  query: (parts) => `WITH ${givenRows(parts)},
codings AS (
  SELECT
    unit,
    coder,
    bool_and(missing) AS missing,
    to_jsonb(coalesce(array_agg(DISTINCT category ORDER BY category) FILTER (WHERE category IS NOT NULL), '{}')) AS categories,
    count(*) FILTER (WHERE coalesce(part, 1) = 1) - 1 AS duplicates
  FROM given
  LEFT JOIN LATERAL (
    SELECT category, row_number() OVER () AS part
    FROM (${categoriesOf(parts.separator)}) AS named
    WHERE category <> ''
  ) AS parts ON TRUE
  GROUP BY unit, coder
),
units AS (
  SELECT jsonb_agg(jsonb_build_array(coder, missing, categories, duplicates) ORDER BY coder) AS codings
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
  one ->> 0 AS coder,
  ${codingWord('(one ->> 1)::boolean', 'jsonb_array_length(one -> 2) = 0')} AS coding,
  coalesce(category, '') AS category,
  (one ->> 3)::bigint AS duplicates
FROM patterns
CROSS JOIN LATERAL jsonb_array_elements(codings) AS each_coding (one)
LEFT JOIN LATERAL jsonb_array_elements_text(one -> 2) AS each_category (category) ON TRUE
ORDER BY pattern, coder, category`,
};

function categoriesOf(separator: string | undefined): string {
  if (separator === undefined) return 'SELECT cell AS category';
  const parts =
    separator === '\n'
      ? 'string_to_array(replace(cell, chr(13), chr(10)), chr(10))'
      : `string_to_array(cell, ${literal(separator)})`;
  return `SELECT ${trimmed('part')} AS category FROM unnest(${parts}) AS part`;
}
