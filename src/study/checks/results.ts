import type { Problem } from '../../problems.ts';
import { type Column, columnName, placeOf, type Table } from '../../read/table.ts';
import { isNumber } from '../reading/cells.ts';
import { wordsOf } from '../reading/headings.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** Words of headings over coefficients, which a single unit cannot have. */
const COEFFICIENTS = new Set(['kappa', 'kappas', 'krippendorff', 'fleiss', 'icc', 'ac1', 'ac2', 'alpha']);

/** So many rows show what a column holds. */
const FIRST_ROWS = 200;

/** Tables of figures, with a coefficient in each row: no coding can be recovered from them. */
export function resultsNotCodings(
  tables: readonly Table[],
  { category, coders, variables = [] }: ReadingOptions,
): Problem[] {
  if (category.length + coders.length + variables.length > 0) return [];
  return tables.flatMap((table) => {
    const column = table.columns.find(holdsCoefficients);
    return column === undefined ? [] : [{ code: 'results', at: placeOf(table), column: columnName(column) }];
  });
}

/** Decimals between -1 and 1, not all the same, in nearly every row below such a heading. */
function holdsCoefficients(column: Column): boolean {
  const words = wordsOf(column.name);
  const last = words.findLast((word) => !isNumber(word)) ?? '';
  if (!COEFFICIENTS.has(last) && !(COEFFICIENTS.has(words[0] ?? '') && words[0] !== 'alpha')) return false;
  const rows = Math.min(column.rows, FIRST_ROWS);
  const figures = Array.from({ length: rows }, (_, row) => column.textAt(row).trim().replace(',', '.'))
    .filter((text) => text !== '' && isNumber(text))
    .map(Number);
  const decimals = figures.filter((figure) => Math.abs(figure) <= 1 && !Number.isInteger(figure));
  return decimals.length >= 2 && decimals.length * 3 >= rows * 2 && new Set(decimals).size > 1;
}
