import { ofCellsAnd } from '../../data/of-cells.ts';
import type { Patterns } from '../../data/patterns.ts';
import { ordinal } from '../../rules/levels.ts';
import type { Weights } from '../../rules/weights.ts';
import { meanOfAny, meansWithin } from '../mean-over-pairs.ts';

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

/** The mean distance within a unit of each pattern; NaN where there is no pair to compare. */
export function distancesWithin(patterns: Patterns, weights: Weights, tally: Float64Array): Float64Array {
  if (weights.rule !== ordinal) return fixedDistancesWithin(patterns, weights);
  return meansWithin(patterns, weights, distanceOf(weights, patterns, tally));
}

const fixedDistancesWithin = ofCellsAnd((patterns, weights: Weights) =>
  meansWithin(patterns, weights, (a, b) => 1 - weights.of(a, b)),
);

/** The mean distance of any two of all codings, drawn without replacement. */
export function distanceOfAny(patterns: Patterns, weights: Weights, tally: Float64Array): number {
  const distance = distanceOf(weights, patterns, tally);
  if (weights.rule === ordinal || weights.uncoded === 'exclude') return meanOfAny(tally, weights, distance);
  const n = tally.reduce((sum, times) => sum + times, 0);
  return sumOfAny(tally, distance) / (n * (n - 1));
}

/** Σ t(a) t(b) δ(a, b) over the ordered pairs of codings, none with itself. */
export function sumOfAny(tally: Float64Array, distance: Distance): number {
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
