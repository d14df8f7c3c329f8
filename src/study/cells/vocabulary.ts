import { inFormOf, type Names } from '../../codebook/codebook.ts';
import type { Vocabulary } from '../../codebook/entries.ts';
import { withoutSigns } from '../../names/look.ts';
import { type DistinctCell, guessSeparator, NO_SEPARATOR, splitCell } from '../../names/separator.ts';
import type { Notice } from '../../notices.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** The codebook with its names as the cells write them. */
export function inFormOfCells(
  cells: readonly DistinctCell[],
  codebook: Names | undefined,
  options: Pick<ReadingOptions, 'separator' | 'ignoreCase' | 'ignoreSigns'>,
): { readonly codebook: Names | undefined; readonly notices: readonly Notice[] } {
  if (codebook === undefined) return { codebook, notices: [] };
  return inFormOf(codebook, {
    cells: cells.reduce((sum, { times }) => sum + times, 0),
    known: (names) => cellsOf(names, cells, options),
  });
}

/** The names that cells may contain, none without a codebook; if it has codes too, those of its names that more cells consist of. */
export function detectVocabulary(
  cells: readonly DistinctCell[],
  codebook: Names | undefined,
  { hold, ...options }: Pick<ReadingOptions, 'hold' | 'separator' | 'ignoreCase' | 'ignoreSigns'>,
): {
  readonly names: readonly string[] | undefined;
  readonly vocabulary: Vocabulary;
  readonly notices: readonly Notice[];
} {
  const { categories, codes } = codebook ?? {};
  if (categories === undefined || codes === undefined)
    return { names: categories, vocabulary: 'categories', notices: [] };
  const vocabulary = hold ?? likelier(categories, codes, (names) => cellsOf(names, cells, options));
  const names = vocabulary === 'codes' ? codes : categories;
  return { names, vocabulary, notices: hold === undefined ? [{ code: 'held-names', held: vocabulary }] : [] };
}

/** If cells fit both, they contain categories, as without codes; if they fit neither, codes, of which there are more. */
function likelier(
  categories: readonly string[],
  codes: readonly string[],
  known: (names: readonly string[]) => number,
): Vocabulary {
  const ofCategories = known(categories);
  return ofCategories > 0 && ofCategories >= known(codes) ? 'categories' : 'codes';
}

/** How many cells consist of these names. */
function cellsOf(
  names: readonly string[],
  cells: readonly DistinctCell[],
  { separator: requested, ignoreCase, ignoreSigns }: Pick<ReadingOptions, 'separator' | 'ignoreCase' | 'ignoreSigns'>,
): number {
  const bare = (text: string) => (ignoreSigns ? withoutSigns(text) : text);
  const form = (text: string) => (ignoreCase ? bare(text).toLowerCase() : bare(text));
  const known = new Set(names.map(form));
  const lower = cells.map(({ text, times }) => ({ text: form(text), times }));
  const separator = requested === undefined ? guessSeparator(lower, known).separator : requested;
  const parts = (text: string) => splitCell(text, separator === NO_SEPARATOR ? undefined : separator);
  return lower
    .filter(({ text }) => known.has(text) || parts(text).every((part) => known.has(part)))
    .reduce((sum, { times }) => sum + times, 0);
}
