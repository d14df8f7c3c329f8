import { any } from '../../rules/any.ts';
import { exact } from '../../rules/exact.ts';
import type { Weights } from '../../rules/weights.ts';
import { sumOf } from '../sum.ts';
import { type Test, wald } from './test.ts';

/** Units that the same number of coders coded, each with one category. */
interface Ratings {
  /** n */
  readonly units: number;
  /** m */
  readonly coders: number;
  /** p: the share of each category among all codings. */
  readonly shares: ArrayLike<number>;
}

/** Whether codings are ratings as in the source: each has one category, and two agree if it is the same. */
export function areTestedAsRatings({ saysWhetherSame, rule }: Weights): boolean {
  return saysWhetherSame && (rule === any || rule === exact);
}

/**
 * The test of Fleiss' kappa against 0: z = κ / se₀ with
 * se₀² = 2 / (n m (m − 1) (Σ pq)²) · [(Σ pq)² − Σ pq (q − p)], q = 1 − p. Of one category, applied or not, it is 2 / (n m (m − 1)).
 *
 * @see Fleiss, Nee & Landis (1979), Psychological Bulletin 86, 974–977, who correct the variance that Fleiss (1971) printed
 */
export function fleissNeeLandis(value: number, { units, coders, shares }: Ratings): Test | null {
  const all = Array.from(shares);
  const between = sumOf(all, (p) => p * (1 - p)); // Σ pq
  const skew = sumOf(all, (p) => p * (1 - p) * (1 - 2 * p)); // Σ pq (q − p)
  const variance = (2 / (units * coders * (coders - 1) * between ** 2)) * (between ** 2 - skew);
  return wald({ value, against: 0 }, Math.sqrt(variance), null, 'fleiss-nee-landis-1979');
}
