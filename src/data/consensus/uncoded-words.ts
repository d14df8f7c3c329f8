/** What says in a cell that a unit is uncoded on purpose: looked at, and no category applies. A category of that name is the category. */
export const UNCODED_WORDS: readonly string[] = ['uncoded', '-', '–', '—', '(uncoded)'];

/** The word for a worksheet with these categories. */
export function uncodedWord(categories: readonly string[]): string {
  return categories.includes('uncoded') ? '(uncoded)' : 'uncoded';
}
