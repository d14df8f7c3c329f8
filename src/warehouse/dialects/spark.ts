import { codingWord, type Dialect, doubled, END_SPACES, escaped, givenRows } from './dialect.ts';

const identifier = (name: string) => doubled(name, '`');

const literal = (text: string) => escaped(text, "'");

const trimmed = (text: string) => `regexp_replace(${text}, ${literal(END_SPACES)}, '')`;

/**
 * Spark has no function for Unicode's composed form; the reader composes coders and categories, but units are taken as written.
 *
 * @see https://spark.apache.org/docs/latest/api/sql/ (collect_list, array_sort, transform, filter, split)
 */
export const spark: Dialect = {
  run: "spark.sql(query).coalesce(1).write.option('header', True).option('escape', '\"').csv('counts')",
  identifier,
  literal,
  cell: (column) => `coalesce(${trimmed(`CAST(${column} AS STRING)`)}, '')`,
  joined: (texts) => texts.join(' || '),
  query: (parts) => `WITH ${givenRows(parts)},
codings AS (
  SELECT
    unit,
    coder,
    bool_and(missing) AS missing,
    array_sort(array_distinct(flatten(collect_list(${categoriesOf(parts.separator)})))) AS categories,
    count(*) - 1 AS duplicates
  FROM given
  GROUP BY unit, coder
),
units AS (
  SELECT array_sort(collect_list(named_struct('coder', coder, 'missing', missing, 'categories', categories, 'duplicates', duplicates))) AS codings
  FROM codings
  GROUP BY unit
),
patterns AS (
  SELECT row_number() OVER (ORDER BY codings) AS pattern, units, codings
  FROM (SELECT codings, count(*) AS units FROM units GROUP BY codings)
)
SELECT
  pattern,
  units,
  one.coder AS coder,
  ${codingWord('one.missing', 'size(one.categories) = 0')} AS coding,
  category,
  one.duplicates AS duplicates
FROM patterns
LATERAL VIEW explode(codings) each_coding AS one
LATERAL VIEW explode(CASE WHEN size(one.categories) = 0 THEN array('') ELSE one.categories END) each_category AS category
ORDER BY pattern, coder, category`,
};

function categoriesOf(separator: string | undefined): string {
  if (separator === undefined) return "filter(array(cell), part -> part <> '')";
  const pattern = separator === '\n' ? '\\r\\n|\\n|\\r' : [...separator].map(asPattern).join('');
  return `filter(transform(split(cell, ${literal(pattern)}), part -> ${trimmed('part')}), part -> part <> '')`;
}

/** split() takes a regular expression: a sign that matches itself. */
function asPattern(sign: string): string {
  return /[\p{L}\p{N}\s;,]/u.test(sign) ? sign : `\\x{${sign.codePointAt(0)!.toString(16)}}`;
}
