import { normalProbability } from '../intervals/normal.ts';
import type { BenchmarkScale } from './scales.ts';

/** A level of a scale and the probability that the coefficient lies in it or above. */
export interface BenchmarkLevel {
  readonly level: string;
  readonly probability: number;
}

/**
 * The highest level that a coefficient reaches with the wanted probability: by Gwet's cumulative membership probability, from its
 * standard error and not from its point alone. The normal distribution is cut off at 1, which no coefficient exceeds.
 *
 * @param value - the coefficient
 * @param se - its standard error; with 0 the point decides
 * @param probability - how sure it is to be, .95 by default
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 6
 */
export function benchmarkLevel(scale: BenchmarkScale, value: number, se: number, probability = 0.95): BenchmarkLevel {
  const reached = scale.levels.map(({ name, from }) => ({ level: name, probability: atLeast(from, value, se) }));
  return reached.find((level) => level.probability >= probability) ?? reached.at(-1)!;
}

/** P(coefficient ≥ bound), given that it is at most 1. */
function atLeast(bound: number, value: number, se: number): number {
  if (bound === Number.NEGATIVE_INFINITY) return 1;
  if (se === 0) return value >= bound ? 1 : 0;
  const below = (x: number) => normalProbability((x - value) / se);
  return 1 - below(bound) / below(1);
}
