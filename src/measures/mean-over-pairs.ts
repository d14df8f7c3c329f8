import { givenCodings } from '../data/coded-units.ts';
import type { Patterns } from '../data/patterns.ts';
import type { Weights } from '../rules/weights.ts';

/** A value of two codings by position, which does not depend on their order. */
type OfPair = (a: number, b: number) => number;

/**
 * The mean of a value over every two of the codings of a unit, two equal ones being two, that are compared under the weights, for a unit
 * of each pattern; NaN where there are no two to compare.
 */
export function meansWithin(patterns: Patterns, weights: Weights, of: OfPair): Float64Array {
  const { start, coding, times } = givenCodings(patterns);
  const means = new Float64Array(patterns.counts.length);
  for (let p = 0; p < means.length; p += 1)
    means[p] = meanOverPairs(coding, times, start[p]!, start[p + 1]!, weights, of);
  return means;
}

/** The same over every two of all codings of a tally, drawn without replacement. */
export function meanOfAny(tally: Float64Array, weights: Weights, of: OfPair): number {
  const given = Int32Array.from(tally.keys()).filter((coding) => tally[coding]! > 0);
  const times = Float64Array.from(given, (coding) => tally[coding]!);
  return meanOverPairs(given, times, 0, given.length, weights, of);
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
