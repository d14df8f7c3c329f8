import type { Names } from '../../codebook/codebook.ts';
import type { Held } from '../../codebook/entries.ts';
import { type DistinctCell, guessSeparator, NO_SEPARATOR, splitCell } from '../../names/separator.ts';
import type { Notice } from '../../notices.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** The names that cells may hold, none without a codebook; where it has codes too, those of its names that more cells consist of. */
export function heldNames(
  cells: readonly DistinctCell[],
  codebook: Names | undefined,
  { hold, separator, ignoreCase }: Pick<ReadingOptions, 'hold' | 'separator' | 'ignoreCase'>,
): { readonly names: readonly string[] | undefined; readonly held: Held; readonly notices: readonly Notice[] } {
  const { categories, codes } = codebook ?? {};
  if (categories === undefined || codes === undefined) return { names: categories, held: 'categories', notices: [] };
  const held = hold ?? likelier(categories, codes, (names) => cellsOf(names, cells, { separator, ignoreCase }));
  const names = held === 'codes' ? codes : categories;
  return { names, held, notices: hold === undefined ? [{ code: 'held-names', held }] : [] };
}

/** Where cells fit both they hold categories, as without codes; where they fit neither, codes, of which there are more. */
function likelier(
  categories: readonly string[],
  codes: readonly string[],
  known: (names: readonly string[]) => number,
): Held {
  const found = known(categories);
  return found > 0 && found >= known(codes) ? 'categories' : 'codes';
}

/** How many cells consist of these names. */
function cellsOf(
  names: readonly string[],
  cells: readonly DistinctCell[],
  { separator: asked, ignoreCase }: Pick<ReadingOptions, 'separator' | 'ignoreCase'>,
): number {
  const form = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const known = new Set(names.map(form));
  const lower = cells.map(({ text, times }) => ({ text: form(text), times }));
  const separator = asked === undefined ? guessSeparator(lower, known).separator : asked;
  const parts = (text: string) => splitCell(text, separator === NO_SEPARATOR ? undefined : separator);
  return lower
    .filter(({ text }) => known.has(text) || parts(text).every((part) => known.has(part)))
    .reduce((sum, { times }) => sum + times, 0);
}
