import { type Interval, noUncertainty, type Uncertainty } from '../intervals/interval.ts';
import { normalQuantile } from '../intervals/quantiles.ts';
import { sumOf, TOLERANCE } from '../sum.ts';

interface Known extends Uncertainty {
  readonly value: number;
}

/**
 * The interval of the change between two figures from what is known of each: from their intervals, where both are of this confidence,
 *
 *   L = d − √((b − l_b)² + (uₐ − a)² − 2r (b − l_b) (uₐ − a)),   U = d + √((u_b − b)² + (a − lₐ)² − 2r (u_b − b) (a − lₐ))
 *
 * with d = b − a; else from their standard errors, d ∓ z se. The standard error is √(seₐ² + se_b² − 2r seₐ se_b).
 *
 * @param correlation - r between the two figures, if they are of the same units; otherwise 0
 * @see Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; Zou & Donner (2008), Statistics in Medicine 27, 1693–1702
 */
export function changeFromIntervals(
  before: Known,
  after: Known,
  confidence: number,
  correlation?: number,
): Uncertainty {
  const r = correlation ?? 0;
  const together = (x: number, y: number) => Math.sqrt(Math.max(0, x * x + y * y - 2 * r * x * y));
  const se = before.se === null || after.se === null ? null : together(before.se, after.se);
  const change = after.value - before.value;
  const [first, second] = [before.ci, after.ci];
  if (isOf(first, confidence) && isOf(second, confidence)) {
    const lower = change - together(after.value - second.lower, first.upper - before.value);
    const upper = change + together(second.upper - after.value, before.value - first.lower);
    return { se, ci: { lower, upper, level: confidence, method: correlation === undefined ? 'newcombe' : 'mover' } };
  }
  if (se === null) return noUncertainty;
  const half = normalQuantile(confidence) * se;
  return { se, ci: { lower: change - half, upper: change + half, level: confidence, method: 'standard-errors' } };
}

function isOf(ci: Interval | null, confidence: number): ci is Interval {
  return ci !== null && Math.abs(ci.level - confidence) < 1e-9;
}

/**
 * The correlation of two figures over the same n units, from how far one unit of each pattern moves either, to first order, with Newcombe's
 * correction for few units: a positive covariance is lessened by 1/2n, where one unit may move a figure by 1. Without it, units of which
 * none was coded differently would leave no doubt.
 *
 * @param counts - how many units have each pattern
 * @returns 0 where one of the figures is moved by no unit
 * @see Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10
 */
export function correlationOverUnits(counts: Float64Array, first: Float64Array, second: Float64Array): number {
  const used = [...counts.keys()].filter((p) => counts[p]! > 0);
  const n = sumOf(used, (p) => counts[p]!);
  const mean = (of: (p: number) => number) => sumOf(used, (p) => counts[p]! * of(p)) / n;
  const spread = Math.sqrt(mean((p) => first[p]! ** 2) * mean((p) => second[p]! ** 2));
  if (spread < TOLERANCE) return 0;
  const covariance = mean((p) => first[p]! * second[p]!);
  const range = (influence: Float64Array) => {
    const moved = used.map((p) => influence[p]!);
    return Math.max(...moved) - Math.min(...moved);
  };
  const lessened = covariance > 0 ? Math.max(0, covariance - (range(first) * range(second)) / (2 * n)) : covariance;
  return lessened / spread;
}
