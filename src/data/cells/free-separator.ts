const CANDIDATES = [';', '|', '/', ',', '\n'];

/** What can stand between the categories of a written cell: a sign that is part of none of them. */
export function freeSeparator(categories: readonly string[]): string {
  return CANDIDATES.find((sign) => categories.every((category) => !category.includes(sign))) ?? ';';
}
