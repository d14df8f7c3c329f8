import { type CategoryMap, categorySet } from '../codings/coding.ts';

/** A group of the new codebook: the category and those it was made of. */
export interface CategoryGroup {
  readonly category: string;
  readonly from: readonly string[];
}

/** The new categories with those they were made of, in order. */
export function groupsOf({ from, to, images }: CategoryMap): CategoryGroup[] {
  return to.map((category, position) => ({ category, from: from.filter((_, old) => images[old]!.includes(position)) }));
}

/** The categories that are not in the new codebook. */
export function droppedBy({ from, images }: CategoryMap): string[] {
  return from.filter((_, old) => images[old]!.length === 0);
}

/**
 * The map that gives each category these names, none if it is dropped. The new categories are in the order of the first old
 * category of each.
 */
export function mapOfNames(from: readonly string[], names: readonly (readonly string[])[]): CategoryMap {
  const to = [...new Set(names.flat())];
  const positions = new Map(to.map((name, position) => [name, position]));
  return { from, to, images: names.map((own) => categorySet(own.map((name) => positions.get(name)!))) };
}

/** The map that changes nothing. */
export function identityMap(categories: readonly string[]): CategoryMap {
  return mapOfNames(
    categories,
    categories.map((name) => [name]),
  );
}
