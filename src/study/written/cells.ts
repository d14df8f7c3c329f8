import { freeSeparator, joinNames } from '../../names/separator.ts';
import { MISSING_WORDS, NONE_WORDS } from '../reading/words/cell-words.ts';
import type { Study } from '../study.ts';

/** How the categories of a cell are written: with a sign between them, or as a list, as JSON has it. */
export type CellStyle = 'separated' | 'lists';

/** An empty list means "uncoded" wherever it is, even where a blank cell means "missing". */
export const EMPTY_LIST = '[]';

type Codings = Pick<Study, 'codings' | 'categories' | 'declared'>;

/** The sign between the categories of a cell; undefined if no cell has several. */
export function separatorFor({ codings, categories }: Omit<Codings, 'declared'>): string | undefined {
  return codings.some(({ length }) => length > 1) ? freeSeparator(categories) : undefined;
}

/**
 * The text of each coding. A category that is called as people say "not coded" is in a list, where it can be nothing but a category, unless
 * a codebook declares it.
 *
 * @param uncoded - of the empty one; as a list it needs no text
 */
export function codingTexts(study: Codings, style: CellStyle, uncoded: string): string[] {
  const { codings, categories, declared } = study;
  const separator = separatorFor(study);
  return codings.map((set) => {
    const names = set.map((category) => categories[category]!);
    if (style === 'lists' || (!declared && names.some(saysNothing))) return JSON.stringify(names);
    return names.length === 0 ? uncoded : joinNames(names, separator);
  });
}

function saysNothing(category: string): boolean {
  const word = category.toLowerCase();
  return MISSING_WORDS.has(word) || NONE_WORDS.has(word);
}

/** A text that means "did not code" and is the name of no category. */
export function missingToken({ categories }: Pick<Study, 'categories'>): string {
  let token = 'not coded';
  while (categories.includes(token)) token = `(${token})`;
  return token;
}
