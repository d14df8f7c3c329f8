import type { Uncertainty } from './interval.ts';
import { normalQuantile } from './quantiles.ts';

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
  const z = normalQuantile(confidence);
  const centre = p + (z * z) / (2 * units);
  const half = z * Math.sqrt((p * (1 - p)) / units + (z * z) / (4 * units * units));
  const scale = 1 + (z * z) / units;
  return {
    se: Math.sqrt((p * (1 - p)) / units),
    ci: {
      lower: agreed === 0 ? 0 : (centre - half) / scale,
      upper: agreed === units ? 1 : (centre + half) / scale,
      level: confidence,
      method: 'wilson',
    },
  };
}
