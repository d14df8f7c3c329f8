/** How a database wants a query to be written. Every method gives a piece of SQL. */
export interface Dialect {
  /** What reads the query's result into a CSV file, to be shown above the query. */
  readonly run: string;
  /** A name of a column, or one part of a table's. */
  identifier(name: string): string;
  /** A text. */
  literal(text: string): string;
  /** A column as text in Unicode's composed form, without spaces at its ends; nothing if it is null. */
  cell(column: string): string;
  /** These texts one after the other. */
  joined(texts: readonly string[]): string;
  /** The whole query. */
  query(parts: QueryParts): string;
}

/** The pieces of a query, as SQL. */
export interface QueryParts {
  readonly table: string;
  readonly unit: string;
  readonly coder: string;
  /** The column of categories. */
  readonly cell: string;
  readonly conditions: readonly string[];
  /** The texts of cells that mean "did not code"; the blank one is among them if it means that. */
  readonly missing: readonly string[];
  /** What separates the categories of a cell; none: cells are whole. Not SQL yet. */
  readonly separator: string | undefined;
}

const SPACES = String.raw`[\p{Z}\t-\r\x{FEFF}]+`;

/** The white space at both ends of a text that the reader of sheets trims, as a regular expression. */
export const END_SPACES: string = `^${SPACES}|${SPACES}$`;

/** A text in quotes, with a quote within it doubled, as the standard says. */
export function doubled(text: string, quote: '"' | "'" | '`'): string {
  return `${quote}${text.replaceAll(quote, quote + quote)}${quote}`;
}

/** A text in quotes, with a backslash before what would end it. */
export function escaped(text: string, quote: '"' | "'" | '`'): string {
  const body = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `${quote}${body}${quote}`;
}

/**
 * The first two steps of a query, the same in most dialects: the rows' trimmed texts, then what is missing. Rows without unit and
 * category are left out, like notes below a table; rows without a unit lose their coder, so that they are found and refused later.
 */
export function givenRows({ table, unit, coder, cell, conditions, missing }: QueryParts): string {
  const where = conditions.length === 0 ? '' : `\n  WHERE ${conditions.join('\n    AND ')}`;
  const isMissing = missing.length === 0 ? undefined : `cell IN (${missing.join(', ')})`;
  return `cells AS (
  SELECT
    ${unit} AS unit,
    ${coder} AS coder,
    ${cell} AS cell
  FROM ${table} AS source${where}
),
given AS (
  SELECT
    unit,
    CASE WHEN unit = '' THEN '' ELSE coder END AS coder,
    ${isMissing ?? 'FALSE'} AS missing,
    ${isMissing === undefined ? 'cell' : `CASE WHEN ${isMissing} THEN '' ELSE cell END AS cell`}
  FROM cells
  WHERE unit <> '' OR cell <> ''
)`;
}

/** The word for a coding, from a condition that it is missing and one that it has no category. */
export function codingWord(missing: string, empty: string): string {
  return `CASE WHEN ${missing} THEN 'missing' WHEN ${empty} THEN 'uncoded' ELSE 'coded' END`;
}
