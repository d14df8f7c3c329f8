import { type CategorySet, categorySet } from '../category-set.ts';
import type { Patterns } from '../patterns.ts';

/** What becomes of each category of a codebook in another one. */
export interface CategoryMap {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Per category of `from`, its places in `to`: one, none (dropped), or several (a category under several themes). */
  readonly images: readonly CategorySet[];
}

/** A group of the new codebook: the category and those it was made of. */
export interface CategoryGroup {
  readonly category: string;
  readonly from: readonly string[];
}

/** The coding in the new codebook's categories. */
export function mapCoding({ images }: Pick<CategoryMap, 'images'>, coding: CategorySet): CategorySet {
  return categorySet(coding.flatMap((category) => images[category]!));
}

/**
 * The data as if they had been coded to the new codebook; every pattern stays where it is, even if several become alike: for figures of
 * many maps, pattern by pattern. Such data are not in canonical form.
 */
export function applyMapInPlace(patterns: Patterns, map: Pick<CategoryMap, 'to' | 'images'>): Patterns {
  return { ...patterns, categories: map.to, codings: patterns.codings.map((coding) => mapCoding(map, coding)) };
}

/** The new categories with those they were made of, in order. */
export function groupsOf({ from, to, images }: CategoryMap): CategoryGroup[] {
  return to.map((category, place) => ({ category, from: from.filter((_, old) => images[old]!.includes(place)) }));
}

/** The categories that have no place in the new codebook. */
export function droppedBy({ from, images }: CategoryMap): string[] {
  return from.filter((_, old) => images[old]!.length === 0);
}

/** The places of the new categories that somebody's coding would hold. */
export function usedPlaces(
  { codings }: Pick<Patterns, 'codings'>,
  map: Pick<CategoryMap, 'images'>,
): ReadonlySet<number> {
  return new Set(codings.flatMap((coding) => mapCoding(map, coding)));
}

/**
 * The map that gives each category these names, none where it is dropped. The new categories stand in the order of the first old
 * category of each.
 */
export function mapOfNames(from: readonly string[], names: readonly (readonly string[])[]): CategoryMap {
  const to = [...new Set(names.flat())];
  const place = new Map(to.map((name, position) => [name, position]));
  return { from, to, images: names.map((own) => categorySet(own.map((name) => place.get(name)!))) };
}

/** The map that changes nothing. */
export function identityMap(categories: readonly string[]): CategoryMap {
  return mapOfNames(
    categories,
    categories.map((name) => [name]),
  );
}
