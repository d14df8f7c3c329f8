import { noUncertainty, type Uncertainty } from './interval.ts';
import { studentQuantile } from './quantiles.ts';

/**
 * Gwet's linearised variance of a figure that is a mean over units: se² = Σ (xᵢ − x̄)² / (n (n − 1)) over all n units that
 * somebody coded, where xᵢ is the unit's own linear part of the figure. The interval is Student's with n − 1 degrees of freedom;
 * its upper bound is capped at 1, its lower bound is not capped.
 *
 * @param value - the figure, which is the mean of the parts
 * @param parts - the distinct linear parts with how many units have each
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 5; as the R package irrCAC 1.4 computes it
 */
export function gwetLinearised(
  value: number,
  parts: readonly { readonly part: number; readonly count: number }[],
  confidence: number,
): Uncertainty {
  const n = parts.reduce((sum, { count }) => sum + count, 0);
  if (n < 2) return noUncertainty;
  const squares = parts.reduce((sum, { part, count }) => sum + count * (part - value) ** 2, 0);
  const se = Math.sqrt(squares / (n * (n - 1)));
  const half = studentQuantile(confidence, n - 1) * se;
  const ci = { lower: value - half, upper: Math.min(1, value + half), level: confidence, method: 'gwet-linearised' };
  return { se, ci };
}
