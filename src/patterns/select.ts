import { type CategoryMap, type CategorySet, mapCoding } from '../codings/coding.ts';
import { withoutNames } from '../codings/crowd.ts';
import { distinctRows } from '../codings/distinct-rows.ts';
import { givenCodings } from './coded-units.ts';
import { getOrCompute } from './memoize.ts';
import { type Patterns, reduce } from './patterns.ts';

/** Gives every coding another meaning: each distinct coding is recoded once, then equal patterns become one. */
export function recode(
  patterns: Patterns,
  categories: readonly string[],
  to: (coding: CategorySet) => CategorySet,
): Patterns {
  return reduce({ ...patterns, categories, codings: patterns.codings.map(to) });
}

const NOT_APPLIED: CategorySet = [0];

const APPLIED: CategorySet = [1];

const knownAlone = new WeakMap<Patterns, Map<number, Patterns>>();

/** One category alone: every coding becomes "applied" or "not applied". Computed once for the patterns. */
export function categoryAlone(patterns: Patterns, category: number): Patterns {
  const known = knownAlone.get(patterns) ?? new Map<number, Patterns>();
  knownAlone.set(patterns, known);
  return getOrCompute(known, category, () => recode(patterns, ['not applied', 'applied'], alone(category)));
}

/** What a coding becomes if one category is looked at alone. */
export function alone(category: number): (coding: CategorySet) => CategorySet {
  return (set) => (set.includes(category) ? APPLIED : NOT_APPLIED);
}

/** These coders only, by position, in this order. */
export function selectCoders(patterns: Patterns, positions: readonly number[]): Patterns {
  const cells = new Int32Array(patterns.counts.length * positions.length);
  for (let p = 0, i = 0; p < patterns.counts.length; p += 1)
    for (let j = 0; j < positions.length; j += 1, i += 1)
      cells[i] = patterns.cells[p * patterns.coders.length + positions[j]!]!;
  return reduce({ ...patterns, coders: positions.map((position) => patterns.coders[position]!), cells });
}

/** The same units without who gave which coding: fewer patterns, with the same codings and numbers. */
export function withoutCoders(patterns: Patterns): Patterns {
  const width = patterns.coders.length;
  const cells = withoutNames(patterns.cells, width);
  return { ...patterns, ...distinctRows(cells, width, patterns.codings.length, patterns.counts) };
}

/**
 * The units that every coder coded ("listwise"). Patterns and codings keep their numbers, so weights made for them stay valid;
 * patterns of other units stay, with no unit.
 */
export function codedByAll(patterns: Patterns): Patterns {
  const { coders } = givenCodings(patterns);
  const counts = patterns.counts.map((count, p) => (coders[p] === patterns.coders.length ? count : 0));
  return { ...patterns, counts };
}

/** Whether some coding has more than one category, or none: whether codings are sets, not single categories. */
export function isMultiple(patterns: Patterns): boolean {
  return patterns.codings.some((set) => set.length !== 1);
}

/**
 * The data as if they had been coded to the new codebook; every pattern stays where it is, even if several become alike: for figures of
 * many maps, pattern by pattern. Such data are not in canonical form.
 */
export function applyMapInPlace(patterns: Patterns, map: Pick<CategoryMap, 'to' | 'images'>): Patterns {
  return { ...patterns, categories: map.to, codings: patterns.codings.map((coding) => mapCoding(map, coding)) };
}

/** The positions of the new categories that somebody's coding would contain. */
export function usedCategories(
  { codings }: Pick<Patterns, 'codings'>,
  map: Pick<CategoryMap, 'images'>,
): ReadonlySet<number> {
  return new Set(codings.flatMap((coding) => mapCoding(map, coding)));
}
