import type { Uncertainty } from './interval.ts';
import { normalQuantile, studentQuantile } from './quantiles.ts';

/**
 * Wilson's score interval of a share: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). Stays within 0…1 and is of use for
 * small n and for shares near 0 or 1, where the textbook interval fails. The standard error beside it is √(p(1−p)/n).
 *
 * @param agreed - how many units agree
 * @param units - out of how many, at least 1
 * @example
 * const { ci } = wilson(37, 50, 0.95);
 * `${ci.lower.toFixed(3)} to ${ci.upper.toFixed(3)}`; // → 0.604 to 0.841
 * @see Wilson (1927), Journal of the American Statistical Association 22, 209–212
 */
export function wilson(agreed: number, units: number, confidence: number): Uncertainty {
  const p = agreed / units;
  return {
    se: Math.sqrt((p * (1 - p)) / units),
    ci: { ...wilsonBounds(p, units, normalQuantile(confidence)), level: confidence, method: 'wilson' },
  };
}

/**
 * Wilson's bounds of a share.
 *
 * @param n - the number of units, which need not be whole
 * @param quantile - of the normal distribution, or a wider one
 */
export function wilsonBounds(share: number, n: number, quantile: number): { lower: number; upper: number } {
  const squared = quantile * quantile;
  const centre = share + squared / (2 * n);
  const half = quantile * Math.sqrt((share * (1 - share)) / n + squared / (4 * n * n));
  const scale = 1 + squared / n;
  return {
    lower: share <= 0 ? 0 : (centre - half) / scale,
    upper: share >= 1 ? 1 : (centre + half) / scale,
  };
}

/** The same with Student's quantile for n − 1 degrees of freedom, at least 1: a small sample does not tell its own spread well. */
export function wilsonStudent(share: number, n: number, confidence: number): { lower: number; upper: number } {
  return wilsonBounds(share, n, studentQuantile(confidence, Math.max(1, n - 1)));
}

/**
 * The number of units that a lower Wilson bound L of a share p implies: L is where (p − L)² = z² L (1 − L) / n.
 *
 * @param lower - below the share and above 0
 */
export function impliedUnits(share: number, lower: number, quantile: number): number {
  return (quantile ** 2 * lower * (1 - lower)) / (share - lower) ** 2;
}
