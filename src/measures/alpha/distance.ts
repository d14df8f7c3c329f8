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
  return updatedSum(tally, distance, weights) / (n * (n - 1));
}

/** Σ t(a) t(b) δ(a, b) over the ordered pairs of codings, none with itself, and for each coding Σ t(b) δ(a, b). */
interface FullSum {
  readonly tally: Float64Array;
  readonly sum: number;
  readonly toAll: Float64Array;
}

function fullSum(tally: Float64Array, distance: Distance): FullSum {
  const given = Array.from(tally.keys()).filter((a) => tally[a]! > 0);
  const toAll = new Float64Array(tally.length);
  let sum = 0;
  for (let a = 0; a < tally.length; a += 1) {
    for (const b of given) toAll[a] = toAll[a]! + tally[b]! * distance(a, b);
    if (tally[a]! > 0) sum += tally[a]! * (toAll[a]! - distance(a, a));
  }
  return { tally, sum, toAll };
}

/** The same sum alone, which takes no lists: resamples ask for it again and again. */
function sumOfAll(tally: Float64Array, distance: Distance): number {
  let sum = 0;
  for (let a = 0; a < tally.length; a += 1) {
    const times = tally[a]!;
    if (times === 0) continue;
    let toAll = 0;
    for (let b = 0; b < tally.length; b += 1) if (tally[b] !== 0) toAll += tally[b]! * distance(a, b);
    sum += times * (toAll - distance(a, a));
  }
  return sum;
}

/** With more changes than this, as resamples have, the sum is as quickly had anew. */
const FEW = 6;

/** The sum for the first tally under these weights; others mostly differ from it in few codings, as when a unit is left out. */
const firstSums = new WeakMap<Weights, FullSum>();

function updatedSum(tally: Float64Array, distance: Distance, weights: Weights): number {
  const first = firstSums.get(weights);
  if (first === undefined || first.tally.length !== tally.length) {
    const full = fullSum(tally, distance);
    firstSums.set(weights, full);
    return full.sum;
  }
  const changed: number[] = [];
  for (let a = 0; a < tally.length && changed.length <= FEW; a += 1) if (tally[a] !== first.tally[a]) changed.push(a);
  if (changed.length > FEW) return sumOfAll(tally, distance);
  const change = (a: number) => tally[a]! - first.tally[a]!;
  let { sum } = first;
  for (const a of changed) {
    sum += change(a) * (2 * first.toAll[a]! - distance(a, a));
    for (const b of changed) sum += change(a) * change(b) * distance(a, b);
  }
  return sum;
}
