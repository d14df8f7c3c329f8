import { noUncertainty, type Uncertainty } from '../intervals/interval.ts';
import { normalQuantile } from '../intervals/quantiles.ts';

interface Known extends Uncertainty {
  readonly value: number;
}

/**
 * The interval of the change between two figures that were found independently of each other, from what is known of each: from their
 * intervals, d − √((a − lₐ)² + (u_b − b)²) …, where both are of this confidence; else from their standard errors, d ∓ z √(se² + se²).
 *
 * @see Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; Zou & Donner (2008), Statistics in Medicine 27, 1693–1702
 */
export function independentChange(before: Known, after: Known, confidence: number): Uncertainty {
  const se = before.se === null || after.se === null ? null : Math.hypot(before.se, after.se);
  const change = after.value - before.value;
  if (isOf(before, confidence) && isOf(after, confidence)) {
    const lower = change - Math.hypot(after.value - after.ci.lower, before.ci.upper - before.value);
    const upper = change + Math.hypot(after.ci.upper - after.value, before.value - before.ci.lower);
    return { se, ci: { lower, upper, level: confidence, method: 'newcombe' } };
  }
  if (se === null) return noUncertainty;
  const half = normalQuantile(confidence) * se;
  return { se, ci: { lower: change - half, upper: change + half, level: confidence, method: 'standard-errors' } };
}

function isOf(known: Known, confidence: number): known is Known & { ci: NonNullable<Uncertainty['ci']> } {
  return known.ci !== null && Math.abs(known.ci.level - confidence) < 1e-9;
}
