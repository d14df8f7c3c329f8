import { MISSING } from '../../codings/coding.ts';
import { givenCodings } from '../../patterns/coded-units.ts';
import { memoizeByCellsAnd } from '../../patterns/memoize-by-cells.ts';
import { isPairable, type Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';

/** The agreement within a unit of each pattern: the mean of w over its pairs of codings; NaN if there is no pair to compare. */
export const agreementsWithin: (patterns: Patterns, weights: Weights) => Float64Array = memoizeByCellsAnd(
  (patterns, weights: Weights) => meansWithin(patterns, weights, weights.of),
);

/** Aₒ, the mean of the units' agreements, and how many units have one. */
export function meanWithin(patterns: Patterns, weights: Weights): { observed: number; units: number } {
  const within = agreementsWithin(patterns, weights);
  let sum = 0;
  let units = 0;
  for (let p = 0; p < within.length; p += 1) {
    const count = patterns.counts[p]!;
    if (count === 0 || Number.isNaN(within[p]!)) continue;
    sum += count * within[p]!;
    units += count;
  }
  return { observed: sum / units, units };
}

/** Whether two of a unit's codings are compared. */
export function hasPair({ uncoded, counted }: Weights): (cells: Int32Array) => boolean {
  if (uncoded !== 'exclude') return isPairable;
  return (cells) =>
    isPairable(cells) &&
    cells.some((a, i) => a !== MISSING && cells.some((b, j) => i < j && b !== MISSING && counted(a, b)));
}

/** Whether two coders or more coded such a unit, and yet none of its pairs is compared; by pattern. */
export function isLeftOut(patterns: Patterns, weights: Weights): (pattern: number) => boolean {
  const { coders } = givenCodings(patterns);
  const within = agreementsWithin(patterns, weights);
  return (p) => coders[p]! >= 2 && Number.isNaN(within[p]!);
}

/** How many units are not left out. */
export function unitsNotLeftOut(patterns: Patterns, weights: Weights): number {
  const leftOut = isLeftOut(patterns, weights);
  let units = 0;
  for (let p = 0; p < patterns.counts.length; p += 1) if (!leftOut(p)) units += patterns.counts[p]!;
  return units;
}

/** A value of two codings by position, which does not depend on their order. */
type OfPair = (a: number, b: number) => number;

/**
 * The mean of a value over every two of the codings of a unit, two equal ones being two, that are compared under the weights, for a unit
 * of each pattern; NaN if there are no two to compare.
 */
export function meansWithin(patterns: Patterns, weights: Weights, of: OfPair): Float64Array {
  const { start, coding, times } = givenCodings(patterns);
  const means = new Float64Array(patterns.counts.length);
  for (let p = 0; p < means.length; p += 1)
    means[p] = meanOverPairs(coding, times, start[p]!, start[p + 1]!, weights, of);
  return means;
}

function meanOverPairs(
  coding: Int32Array,
  times: Float64Array,
  from: number,
  to: number,
  { counted }: Weights,
  of: OfPair,
): number {
  let sum = 0;
  let pairs = 0;
  for (let i = from; i < to; i += 1) {
    for (let j = from; j <= i; j += 1) {
      const ways = i === j ? (times[i]! * (times[i]! - 1)) / 2 : times[i]! * times[j]!;
      if (ways === 0 || !counted(coding[i]!, coding[j]!)) continue;
      sum += ways * of(coding[i]!, coding[j]!);
      pairs += ways;
    }
  }
  return pairs === 0 ? Number.NaN : sum / pairs;
}
