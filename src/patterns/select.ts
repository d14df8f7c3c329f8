import { type CategoryMap, type CategorySet, hasCategory, MISSING, mapCoding } from '../codings/coding.ts';
import { knowsCoders, renumberedCrowd, withoutNames } from '../codings/crowd.ts';
import { distinctRows } from '../codings/distinct-rows.ts';
import { getOrCompute } from '../memoize.ts';
import { codingsByCoder, givenCodings } from './coded-units.ts';
import { indicesOf } from './pattern-index.ts';
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

const knownAlone = new WeakMap<Patterns, (category: number) => Patterns>();

/** One category alone: every coding becomes "applied" or "not applied". Computed once for the patterns. */
export function categoryAlone(patterns: Patterns, category: number): Patterns {
  const known = knownAlone.get(patterns) ?? categoriesAlone(patterns);
  knownAlone.set(patterns, known);
  return known(category);
}

/** Each category alone. One pass finds who applied which; the patterns in which nobody applied a category are only counted for it. */
function categoriesAlone(patterns: Patterns): (category: number) => Patterns {
  const { codings, cells, counts, crowd, coders } = patterns;
  const width = coders.length;
  const applying = patternsByCategory(patterns);
  const notApplied = cells.map((cell) => (cell === MISSING ? MISSING : 0));
  const nobody = distinctRows(notApplied, width, 1, counts);
  const nobodyIs = indicesOf({ coders, ...nobody }, notApplied);
  const known = new Map<number, Patterns>();
  return (category) =>
    getOrCompute(known, category, () => {
      const some = applying[category]!;
      const rows = new Int32Array(nobody.cells.length + some.length * width);
      const units = new Float64Array(nobody.counts.length + some.length);
      rows.set(nobody.cells);
      units.set(nobody.counts);
      const isApplied = (set: CategorySet) => Number(hasCategory(set, category));
      some.forEach((p, i) => {
        const row = nobody.counts.length + i;
        units[row] = counts[p]!;
        units[nobodyIs[p]!] = units[nobodyIs[p]!]! - counts[p]!;
        for (let coder = 0; coder < width; coder += 1) {
          const cell = cells[p * width + coder]!;
          rows[row * width + coder] = cell === MISSING ? MISSING : isApplied(codings[cell]!);
        }
      });
      return reduce({
        ...{
          coders,
          categories: ['not applied', 'applied'],
          codings: [NOT_APPLIED, APPLIED],
          cells: rows,
          counts: units,
        },
        ...(crowd && { crowd: renumberedCrowd(crowd, Int32Array.from(codings, isApplied), 2) }),
      });
    });
}

/** Per category, the patterns in which somebody applied it. */
function patternsByCategory({ categories, codings, cells, counts, coders: { length: width } }: Patterns): number[][] {
  const applying = categories.map((): number[] => []);
  for (let p = 0; p < counts.length; p += 1) {
    for (let i = p * width; i < (p + 1) * width; i += 1) {
      if (cells[i] === MISSING) continue;
      for (const category of codings[cells[i]!]!) if (applying[category]!.at(-1) !== p) applying[category]!.push(p);
    }
  }
  return applying;
}

/** What a coding becomes if one category is looked at alone. */
export function alone(category: number): (coding: CategorySet) => CategorySet {
  return (set) => (hasCategory(set, category) ? APPLIED : NOT_APPLIED);
}

/** These coders only, by position, in this order. */
export function selectCoders(patterns: Patterns, positions: readonly number[]): Patterns {
  return reduce({ ...patterns, ...ofCoders(patterns, positions) });
}

/** These coders, and their codings, pattern by pattern as they were. */
function ofCoders(patterns: Patterns, positions: readonly number[]): Pick<Patterns, 'coders' | 'cells'> {
  const cells = new Int32Array(patterns.counts.length * positions.length);
  for (let p = 0, i = 0; p < patterns.counts.length; p += 1)
    for (let j = 0; j < positions.length; j += 1, i += 1)
      cells[i] = patterns.cells[p * patterns.coders.length + positions[j]!]!;
  return { coders: positions.map((position) => patterns.coders[position]!), cells };
}

/**
 * All coders but one. Codings keep their numbers, so weights made for them stay valid; some of them nobody may have given. Patterns stay in
 * their order.
 */
export function withoutCoder(patterns: Patterns, coder: number): Patterns {
  const others = [...patterns.coders.keys()].filter((position) => position !== coder);
  const { coders, cells } = ofCoders(patterns, others);
  return { ...patterns, coders, ...distinctRows(cells, others.length, patterns.codings.length, patterns.counts) };
}

/**
 * Two coders only. Codings keep their numbers, so weights made for them stay valid; some of them neither may have given.
 *
 * @returns their patterns, and for each pattern the index of that of the two; −1 if neither coded such units
 */
export function twoCoders(patterns: Patterns, first: number, second: number): { two: Patterns; indexOf: Int32Array } {
  const { counts, codings } = patterns;
  const { coders, cells: rows } = ofCoders(patterns, [first, second]);
  const two = { ...patterns, coders, ...distinctRows(rows, 2, codings.length, counts) };
  const indexOf = indicesOf(two, rows);
  for (let p = 0; p < counts.length; p += 1)
    if (rows[2 * p] === MISSING && rows[2 * p + 1] === MISSING) indexOf[p] = -1;
  return { two, indexOf };
}

/** The same units without who gave which coding: fewer patterns, with the same codings and numbers. */
export function withoutCoders(patterns: Patterns): Patterns {
  const width = patterns.coders.length;
  const cells = withoutNames(patterns.cells, width);
  return { ...patterns, ...distinctRows(cells, width, patterns.codings.length, patterns.counts) };
}

/**
 * The same units without who gave which coding, as a crowd's are, with how often each coder gave each: all that agreement beyond chance
 * needs, and fewer patterns.
 */
export function asCrowd(patterns: Patterns): Patterns {
  if (!knowsCoders(patterns)) return patterns;
  const { coders } = patterns;
  return { ...withoutCoders(patterns), crowd: { coders, given: codingsByCoder(patterns), width: coders.length } };
}

/**
 * The units that every coder coded ("listwise"). Patterns and codings keep their numbers, so weights made for them stay valid;
 * patterns of other units stay, with no unit.
 */
export function codedByAll(patterns: Patterns): Patterns {
  const { coders } = givenCodings(patterns);
  const isCoded = (p: number) => coders[p] === patterns.coders.length;
  if (coders.every((_, p) => isCoded(p))) return patterns;
  return { ...patterns, counts: patterns.counts.map((count, p) => (isCoded(p) ? count : 0)) };
}

/** Whether some coding has more than one category, or none: whether codings are sets, not single categories. */
export function isMultiple({ codings, cells }: Patterns): boolean {
  if (codings.every((set) => set.length === 1)) return false;
  return cells.some((cell) => cell !== MISSING && codings[cell]!.length !== 1);
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
