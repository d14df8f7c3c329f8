import { givenCodings, tallyOf } from '../../patterns/coded-units.ts';
import { memoizeByCellsAnd } from '../../patterns/memoize-by-cells.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { ordinal } from '../../rules/levels.ts';
import { sumOfProducts } from '../../rules/margins.ts';
import { smoothSingle } from '../../rules/smooth.ts';
import type { Weights } from '../../rules/weights.ts';
import { agreementsWithin, meansWithin } from '../agreement/unit-agreement.ts';
import { isComplete } from '../coefficient.ts';
import type { LinearParts } from '../intervals/gwet-linearised.ts';
import type { LeaveOneOut } from '../intervals/jackknife.ts';
import { sumOfAll } from '../sum.ts';

/** δ(a, b) of two codings by position, 0…1. */
type Distance = (a: number, b: number) => number;

/** 1 − w, but for the ordinal metric, which Krippendorff takes from how often each level occurs; 0 where two codings are not compared. */
function distanceOf(weights: Weights, { codings, categories }: Patterns, tally: Float64Array): Distance {
  if (weights.rule !== ordinal) return (a, b) => (weights.counted(a, b) ? 1 - weights.of(a, b) : 0);
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
  agreementsWithin(patterns, weights).map((agreement) => 1 - agreement),
);

/** The mean distance of any two of all codings, drawn without replacement, of those that are compared. */
export function distanceOverAllPairs(patterns: Patterns, weights: Weights, tally: Float64Array): number {
  if (weights.rule !== ordinal) return 1 - agreementOverAllPairs(patterns, weights, tally);
  const { apart, compared } = withAll(patterns, weights, tally);
  const distance = distanceOf(weights, patterns, tally);
  return sumOverAllPairs(tally, apart, distance) / sumOverAllPairs(tally, compared, comparing(weights));
}

/** Per coding a, Σ t(b) δ(a, b) over all codings with which it is compared, and how many these are. */
function withAll(patterns: Patterns, weights: Weights, tally: Float64Array) {
  const compared = weights.comparable([tally])[0]!;
  if (weights.rule === ordinal) {
    const [apart] = smoothSingle(tally.length, distanceOf(weights, patterns, tally))([tally]);
    return { apart: apart!, compared };
  }
  const agreed = weights.smooth([tally])[0]!;
  return { apart: compared.map((all, a) => all - agreed[a]!), compared };
}

/** 1 for two codings that are compared, else 0. */
function comparing({ counted }: Weights): (a: number, b: number) => number {
  return (a, b) => (counted(a, b) ? 1 : 0);
}

/** Σ t(a) t(b) v(a, b) over the ordered pairs of codings, none with itself, from the sums with all codings. */
function sumOverAllPairs(tally: Float64Array, withAny: Float64Array, of: Distance): number {
  let sum = 0;
  for (let a = 0; a < tally.length; a += 1) if (tally[a] !== 0) sum += tally[a]! * (withAny[a]! - of(a, a));
  return sum;
}

/**
 * The units' linear parts of Krippendorff's alpha, for its variance, around 0, over the units that two coders or more coded. They are
 * those of α′ = 1 − Dₒ / D′ₑ, where every two codings are drawn with replacement.
 *
 * @param weights - a rule whose weights do not depend on the data
 * @see Gwet (2021), as the R package irrCAC 1.4 computes it
 */
export function alphaParts(patterns: Patterns, weights: Weights): LinearParts {
  const tally = tallyOf(patterns, 2);
  const { coders, start, coding, times } = givenCodings(patterns);
  const isUsed = (count: number, p: number) => count > 0 && coders[p]! >= 2;
  const used = Int32Array.from(patterns.counts.keys()).filter((p) => isUsed(patterns.counts[p]!, p));
  const counts = patterns.counts.filter(isUsed);
  const means = distancesWithin(patterns, weights, tally);
  const { apart, compared } = withAll(patterns, weights, tally);
  /** Σ of a value per coding over the codings of a unit of the pattern. */
  const sumWithin = (p: number, of: Float64Array) => {
    let sum = 0;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) sum += times[i]! * of[coding[i]!]!;
    return sum;
  };
  const ofUsed = (value: (p: number) => number) => Float64Array.from(used, value);
  const ofObserved = linearRatio(
    ofUsed((p) => (Number.isNaN(means[p]!) ? 0 : coders[p]! * means[p]!)),
    ofUsed((p) => (Number.isNaN(means[p]!) ? 0 : coders[p]!)),
    counts,
  );
  const ofExpected = linearRatio(
    ofUsed((p) => sumWithin(p, apart)),
    ofUsed((p) => sumWithin(p, compared)),
    counts,
  );
  const parts = counts.map(
    // Both codings of a chance pair come from the units, therefore twice.
    (_, i) =>
      ((ofObserved.ratio / ofExpected.ratio) * 2 * ofExpected.parts[i]! - ofObserved.parts[i]!) / ofExpected.ratio,
  );
  return { parts, counts };
}

/** Σ above / Σ below over the units, and how far each unit moves it, to first order. */
function linearRatio(
  above: Float64Array,
  below: Float64Array,
  counts: Float64Array,
): { ratio: number; parts: Float64Array } {
  const all = sumOfProducts(counts, below);
  const ratio = sumOfProducts(counts, above) / all;
  const n = sumOfAll(counts);
  return { ratio, parts: above.map((own, i) => ((own - ratio * below[i]!) * n) / all) };
}

/**
 * Krippendorff's alpha without one unit, from the sums of all: a unit with m codings at the mean distance d takes m from n and m d from n Dₒ,
 * and from the sum of the distances of any two codings those of its own to all. Nothing where distances depend on the other units
 * (`ordinal`), or where pairs are left out.
 */
export function alphaLeaveOneOut(patterns: Patterns, weights: Weights): LeaveOneOut | undefined {
  if (weights.rule === ordinal) return undefined;
  const tally = tallyOf(patterns, 2);
  const distances = distancesWithin(patterns, weights, tally);
  const { coders } = givenCodings(patterns);
  const all = distanceWithinUnits(patterns, distances);
  const { apart, compared } = withAll(patterns, weights, tally);
  const apartWithout = sumWithoutUnit(patterns, tally, apart, distanceOf(weights, patterns, tally));
  const comparedWithout = sumWithoutUnit(patterns, tally, compared, comparing(weights));
  return (p) => {
    const isCompared = !Number.isNaN(distances[p]!);
    if (all.units === (isCompared ? 1 : 0)) return null;
    const expected = apartWithout(p) / comparedWithout(p); // Dₑ
    if (isComplete(1 - expected)) return null;
    const own = isCompared ? coders[p]! : 0;
    return 1 - (all.sum - (isCompared ? own * distances[p]! : 0)) / (all.n - own) / expected;
  };
}

/** `sumOverAllPairs` without the codings of one unit of a pattern. */
function sumWithoutUnit(
  patterns: Patterns,
  tally: Float64Array,
  withAny: Float64Array,
  of: Distance,
): (pattern: number) => number {
  const { start, coding, times } = givenCodings(patterns);
  const all = sumOverAllPairs(tally, withAny, of);
  return (p) => {
    let sum = all;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      const a = coding[i]!;
      sum -= times[i]! * (2 * withAny[a]! - of(a, a));
      for (let j = start[p]!; j < start[p + 1]!; j += 1) sum += times[i]! * times[j]! * of(a, coding[j]!);
    }
    return sum;
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

/** The mean w of any two of all codings, drawn without replacement, of those that are compared. */
export function agreementOverAllPairs(patterns: Patterns, weights: Weights, tally: Float64Array): number {
  const own = withItself(patterns, weights);
  const agreed = weights.sumOver(tally, tally) - sumOfProducts(tally, own.agreed);
  return agreed / (weights.comparedOver(tally, tally) - sumOfProducts(tally, own.compared));
}

/** Per coding, w of it and itself, and whether the two are compared. */
const withItself = memoizeByCellsAnd(({ codings }, { of, counted }: Weights) => ({
  agreed: new Float64Array(codings.map((_, a) => of(a, a))),
  compared: new Float64Array(codings.map((_, a) => (counted(a, a) ? 1 : 0))),
}));
