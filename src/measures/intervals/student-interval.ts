import type { Uncertainty } from './interval.ts';
import { studentQuantile } from './quantiles.ts';

/** value ± t · se; coefficients do not exceed 1, so the upper bound is capped there. */
export function studentInterval(
  value: number,
  se: number,
  degreesOfFreedom: number,
  confidence: number,
  method: string,
): Uncertainty {
  const half = studentQuantile(confidence, degreesOfFreedom) * se;
  return { se, ci: { lower: value - half, upper: Math.min(1, value + half), level: confidence, method } };
}
