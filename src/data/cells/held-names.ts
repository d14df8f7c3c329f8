import type { Notice } from '../../notices.ts';
import type { Held, ReadingOptions } from '../options.ts';
import type { Names } from './read-cells.ts';
import { type DistinctCell, guessSeparator, NO_SEPARATOR, splitCell } from './separator.ts';

/** The names that cells may hold, none without a codebook; where it has codes too, those of its names that more cells consist of. */
export function heldNames(
  cells: readonly DistinctCell[],
  codebook: Names | undefined,
  { hold, separator }: Pick<ReadingOptions, 'hold' | 'separator'>,
): { readonly names: readonly string[] | undefined; readonly held: Held; readonly notices: readonly Notice[] } {
  const { categories, codes } = codebook ?? {};
  if (categories === undefined || codes === undefined) return { names: categories, held: 'categories', notices: [] };
  const known = (names: readonly string[]) => cellsOf(names, cells, separator);
  const held = hold ?? (known(categories) > known(codes) ? 'categories' : 'codes');
  const names = held === 'codes' ? codes : categories;
  return { names, held, notices: hold === undefined ? [{ code: 'held-names', held }] : [] };
}

/** How many cells consist of these names, whatever their case. */
function cellsOf(names: readonly string[], cells: readonly DistinctCell[], asked: string | undefined): number {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const lower = cells.map(({ text, times }) => ({ text: text.toLowerCase(), times }));
  const separator = asked === undefined ? guessSeparator(lower, known).separator : asked;
  const parts = (text: string) => splitCell(text, separator === NO_SEPARATOR ? undefined : separator);
  return lower
    .filter(({ text }) => known.has(text) || parts(text).every((part) => known.has(part)))
    .reduce((sum, { times }) => sum + times, 0);
}
