import { givenCodings, pairableUnits, tallyOf } from '../../patterns/coded-units.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { beyondChance, type Coefficient, undefinedBecause } from '../coefficient.ts';
import { measureOfAll, ofSingleCodings } from '../measure.ts';
import { sumOf, sumOfAll } from '../sum.ts';
import { byOwnError, type Test, wald } from '../tests/test.ts';

/**
 * Fleiss and Cuzick's kappa of all coders, 1 − Σ Σ x (m − x) / m / (Σ (m − 1) Σ p q): m is the number of coders of a unit, x how many of
 * them gave a coding, p = Σ x / Σ m over the units, q = 1 − p; summed over the codings, too. Units that more coders coded count more. If
 * all units have the same number of coders, it is Fleiss' kappa.
 *
 * @param patterns - any number of coders, one coding per unit; a unit coded once does not count
 * @returns κ ≤ 1; undefined if no unit has a pair, and if all codings are the same
 * @example
 * const data = patternsOf(studyOf([['a', 'a', 'b'], ['b', 'b', null], ['a', 'a', null]]));
 * fleissCuzickKappa(data).value; // → 0.3194
 * @see Fleiss & Cuzick (1979), Applied Psychological Measurement 3, 537–542, for two categories; Fleiss, Levin & Paik (2003), Statistical
 *   Methods for Rates and Proportions, 3rd ed., chapter 18, for several
 */
export function fleissCuzickKappa(patterns: Patterns): Coefficient {
  const units = pairableUnits(patterns);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const { coders } = givenCodings(patterns);
  const degrees = sumOverUnits(patterns, (pattern) => coders[pattern]! - 1); // Σ (m − 1)
  const within = sumOverUnits(patterns, (pattern) => spreadWithin(patterns, pattern));
  return beyondChance(1 - within / degrees, 1 - spreadOfAll(patterns), units);
}

/**
 * The test that it is 0, for two codings: z = κ / se₀ with
 * se₀ = √(2 Σ (1 − 1/m) + (Σ 1/m − n² / Σ m) (1 − 4pq) / pq) / Σ (m − 1), n the number of units.
 *
 * @see Fleiss & Cuzick (1979), Applied Psychological Measurement 3, 537–542
 */
function fleissCuzickTest(patterns: Patterns, value: number): Test | null {
  const { coders } = givenCodings(patterns);
  const n = pairableUnits(patterns);
  const given = sumOfAll(tallyOf(patterns, 2)); // Σ m
  const inverse = sumOverUnits(patterns, (pattern) => 1 / coders[pattern]!); // Σ 1/m
  const pq = spreadOfAll(patterns) / 2;
  const variance = 2 * (n - inverse) + ((inverse - n ** 2 / given) * (1 - 4 * pq)) / pq;
  return wald({ value, against: 0 }, Math.sqrt(variance) / (given - n), null, 'fleiss-cuzick-1979');
}

/** Σ x (m − x) / m over the codings of a unit. */
function spreadWithin(patterns: Patterns, pattern: number): number {
  const { coders, start, times } = givenCodings(patterns);
  const m = coders[pattern]!;
  return sumOf([...times.subarray(start[pattern], start[pattern + 1])], (x) => (x * (m - x)) / m);
}

/** Σ p q */
function spreadOfAll(patterns: Patterns): number {
  const tally = tallyOf(patterns, 2);
  const given = sumOfAll(tally);
  return sumOf([...tally], (times) => (times / given) * (1 - times / given));
}

/** Over the units that two coders or more coded. */
function sumOverUnits(patterns: Patterns, of: (pattern: number) => number): number {
  const { coders } = givenCodings(patterns);
  return sumOf([...patterns.counts.keys()], (pattern) =>
    coders[pattern]! > 1 ? patterns.counts[pattern]! * of(pattern) : 0,
  );
}

export const fleissCuzickKappaMeasure = measureOfAll({
  name: 'fleiss-cuzick-kappa',
  label: 'Fleiss–Cuzick kappa',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  about: {
    title: 'Fleiss and Cuzick’s kappa',
    formula:
      '1 − Σ Σ x (m − x) / m / (Σ (m − 1) Σ p q), x of a unit’s m coders gave a category, p = Σ x / Σ m, q = 1 − p',
    asks: 'one category per unit, or one category at a time; any number of coders, which may differ from unit to unit',
    use: 'when units have different numbers of coders; to compare with Stata’s kappa',
    caution: 'units that more coders coded count more; low if nearly all units have the same category',
    range: '≤ 1; 0 = as by chance; undefined if all codings are the same',
    source:
      'Fleiss & Cuzick (1979), Applied Psychological Measurement 3, 537–542; several categories: Fleiss, Levin & Paik (2003)',
  },
  byDefault: false,
  ruled: false,
  applies: ofSingleCodings,
  coefficient: fleissCuzickKappa,
  interval: 'jackknife',
  test: (patterns, _weights, { value }, against, own) =>
    against === 0 && patterns.categories.length === 2
      ? fleissCuzickTest(patterns, value)
      : byOwnError(value, against, own()),
});
