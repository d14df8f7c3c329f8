/** The coder did not code the unit. */
const NOT_CODED = '(not coded)';

/** What a coder gave a unit, in one cell. */
export function codingText(
  categories: readonly string[] | null,
  { separator, uncodedWord }: { readonly separator: string; readonly uncodedWord: string },
): string {
  if (categories === null) return NOT_CODED;
  return categories.length === 0 ? uncodedWord : joined(categories, separator);
}

/** Categories in one cell, with what separates them. */
export function joined(categories: readonly string[], separator: string): string {
  if (separator === '\n') return categories.join(separator);
  return categories.join(separator === ';' || separator === ',' ? `${separator} ` : ` ${separator} `);
}
