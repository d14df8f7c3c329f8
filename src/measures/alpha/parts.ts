import { codedUnits, givenCodings, tallyOf } from '../../patterns/coded-units.ts';
import { memoizeByCellsAnd } from '../../patterns/memoize.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { ordinal } from '../../rules/levels.ts';
import type { Weights } from '../../rules/weights.ts';
import { meanOverAllPairs, meansWithin } from '../agreement/unit-agreement.ts';
import { isComplete } from '../coefficient.ts';
import type { LinearPart } from '../intervals/gwet-linearised.ts';
import type { LeaveOneOut } from '../intervals/jackknife.ts';
import { sumOf } from '../sum.ts';

/** δ(a, b) of two codings by position, 0…1. */
export type Distance = (a: number, b: number) => number;

/** 1 − w, but for the ordinal metric, which Krippendorff takes from how often each level occurs. */
export function distanceOf(weights: Weights, { codings, categories }: Patterns, tally: Float64Array): Distance {
  if (weights.rule !== ordinal) return (a, b) => 1 - weights.of(a, b);
  const times = new Float64Array(categories.length);
  codings.forEach((set, coding) => {
    times[set[0]!] = tally[coding]!;
  });
  const metric = ordinalMetric(times);
  return (a, b) => metric(codings[a]![0]!, codings[b]![0]!);
}

/**
 * δ(c, k) = (Σ_{g=c…k} n_g − (n_c + n_k) / 2)²: the number of codings that lie between two levels. Divided by its largest value,
 * which changes no alpha.
 */
function ordinalMetric(times: Float64Array): Distance {
  const below = new Float64Array(times.length + 1);
  times.forEach((n, level) => {
    below[level + 1] = below[level]! + n;
  });
  /** The midpoint of a level in the order of all codings. */
  const middle = times.map((n, level) => below[level]! + n / 2);
  const used = middle.filter((_, level) => times[level]! > 0);
  const widest = (used.at(-1)! - used[0]!) ** 2 || 1;
  return (c, k) => (middle[c]! - middle[k]!) ** 2 / widest;
}

/** The mean distance within a unit of each pattern; NaN if there is no pair to compare. */
export function distancesWithin(patterns: Patterns, weights: Weights, tally: Float64Array): Float64Array {
  if (weights.rule !== ordinal) return fixedDistancesWithin(patterns, weights);
  return meansWithin(patterns, weights, distanceOf(weights, patterns, tally));
}

const fixedDistancesWithin = memoizeByCellsAnd((patterns, weights: Weights) =>
  meansWithin(patterns, weights, (a, b) => 1 - weights.of(a, b)),
);

/** The mean distance of any two of all codings, drawn without replacement. */
export function distanceOverAllPairs(patterns: Patterns, weights: Weights, tally: Float64Array): number {
  const distance = distanceOf(weights, patterns, tally);
  if (weights.rule === ordinal || weights.uncoded === 'exclude') return meanOverAllPairs(tally, weights, distance);
  const n = tally.reduce((sum, times) => sum + times, 0);
  return sumOverAllPairs(tally, distance) / (n * (n - 1));
}

/** Σ t(a) t(b) δ(a, b) over the ordered pairs of codings, none with itself. */
export function sumOverAllPairs(tally: Float64Array, distance: Distance): number {
  let sum = 0;
  for (let a = 0; a < tally.length; a += 1)
    if (tally[a] !== 0) sum += tally[a]! * (sumToAll(a, tally, distance) - distance(a, a));
  return sum;
}

/** Σ t(b) δ(a, b) over all codings. */
export function sumToAll(a: number, tally: Float64Array, distance: Distance): number {
  let sum = 0;
  for (let b = 0; b < tally.length; b += 1) if (tally[b] !== 0) sum += tally[b]! * distance(a, b);
  return sum;
}

/**
 * The units' linear parts of Krippendorff's alpha, for its variance, around 0, over the units that two coders or more coded. They are
 * those of α′ = 1 − Dₒ / D′ₑ, where every two codings are drawn with replacement.
 *
 * @param weights - a rule whose weights do not depend on the data
 * @see Gwet (2021), as the R package irrCAC 1.4 computes it
 */
export function alphaParts(patterns: Patterns, weights: Weights): LinearPart[] {
  const tally = tallyOf(patterns, 2);
  const distance = distanceOf(weights, patterns, tally);
  const hasUnits = (_: number, p: number) => patterns.counts[p]! > 0 && givenCodings(patterns).coders[p]! >= 2;
  const units = codedUnits(patterns).filter(({ coders }) => coders >= 2);
  const means = distancesWithin(patterns, weights, tally).filter(hasUnits);
  const n = sumOf(units, (unit) => unit.units);
  const ofObserved = linearRatio(
    units.map(({ units: count, coders }, i) => ({
      count,
      above: Number.isNaN(means[i]!) ? 0 : coders * means[i]!,
      below: Number.isNaN(means[i]!) ? 0 : coders,
    })),
    n,
  );
  const given = Array.from(tally, (coders, coding) => ({ coding, coders })).filter(({ coders }) => coders > 0);
  const all = sumOf(given, ({ coders }) => coders);
  /** Per coding, what it and any other are apart, and the share of others with which it is compared. */
  const withAny = new Map(
    given.map(({ coding: a }) => {
      const compared = given.filter(({ coding: b }) => weights.counted(a, b));
      const apart = sumOf(compared, (b) => b.coders * distance(a, b.coding)) / all;
      return [a, { apart, compared: sumOf(compared, (b) => b.coders) / all }];
    }),
  );
  const ofExpected = linearRatio(
    units.map(({ units: count, codings }) => ({
      count,
      above: sumOf(codings, ({ coding, coders }) => coders * withAny.get(coding)!.apart),
      below: sumOf(codings, ({ coding, coders }) => coders * withAny.get(coding)!.compared),
    })),
    n,
  );
  return units.map(({ units: count }, i) => ({
    // Both codings of a chance pair come from the units, therefore twice.
    part: ((ofObserved.ratio / ofExpected.ratio) * 2 * ofExpected.parts[i]! - ofObserved.parts[i]!) / ofExpected.ratio,
    count,
  }));
}

interface Ratio {
  readonly count: number;
  readonly above: number;
  readonly below: number;
}

/** Σ above / Σ below over n units, and how far each unit moves it, to first order. */
function linearRatio(units: readonly Ratio[], n: number): { ratio: number; parts: number[] } {
  const below = sumOf(units, (unit) => unit.count * unit.below);
  const ratio = sumOf(units, (unit) => unit.count * unit.above) / below;
  return { ratio, parts: units.map((unit) => ((unit.above - ratio * unit.below) * n) / below) };
}

/**
 * Krippendorff's alpha without one unit, from the sums of all: a unit with m codings at the mean distance d takes m from n and m d from n Dₒ,
 * and from the sum of the distances of any two codings those of its own to all. Nothing where distances depend on the other units
 * (`ordinal`), or where pairs are left out.
 */
export function alphaLeaveOneOut(patterns: Patterns, weights: Weights): LeaveOneOut | undefined {
  if (weights.rule === ordinal || weights.uncoded === 'exclude') return undefined;
  const tally = tallyOf(patterns, 2);
  const distance = distanceOf(weights, patterns, tally);
  const distances = distancesWithin(patterns, weights, tally);
  const { coders, start, coding, times } = givenCodings(patterns);
  const all = distanceWithinUnits(patterns, distances);
  const any = sumOverAllPairs(tally, distance);
  const toAll = Float64Array.from(tally, (_, a) => sumToAll(a, tally, distance));
  return (p) => {
    const n = all.n - coders[p]!;
    let rest = any;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      const a = coding[i]!;
      rest -= times[i]! * (2 * toAll[a]! - distance(a, a));
      for (let j = start[p]!; j < start[p + 1]!; j += 1) rest += times[i]! * times[j]! * distance(a, coding[j]!);
    }
    const expected = rest / (n * (n - 1)); // Dₑ
    if (all.units === 1 || isComplete(1 - expected)) return null;
    return 1 - (all.sum - coders[p]! * distances[p]!) / n / expected;
  };
}

/** The units that have a pair to compare, their codings, and the sum of these units' mean distances, each weighing by its codings. */
export function distanceWithinUnits(
  patterns: Patterns,
  distances: Float64Array,
): { units: number; n: number; sum: number } {
  const { coders } = givenCodings(patterns);
  let [units, n, sum] = [0, 0, 0];
  for (let p = 0; p < coders.length; p += 1) {
    if (Number.isNaN(distances[p]!)) continue;
    const count = patterns.counts[p]!;
    units += count;
    n += count * coders[p]!;
    sum += count * coders[p]! * distances[p]!;
  }
  return { units, n, sum };
}
