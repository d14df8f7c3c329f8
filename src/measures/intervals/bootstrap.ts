import { power } from '../power.ts';
import { sumOf, TOLERANCE } from '../sum.ts';
import { noUncertainty, type Uncertainty } from './interval.ts';
import type { LeftOut } from './jackknife.ts';
import { normalProbability, normalQuantileAt } from './normal.ts';
import { deviationOf, normalQuantile, quantileOf } from './quantiles.ts';

/** A figure on each resample; NaN if it is undefined. */
export type Replicates = Float64Array;

/** With fewer than this share of resamples on which the figure is defined, an interval would be of another figure. */
export const ENOUGH_DEFINED = 0.9;

/**
 * The percentile interval of a bootstrap over units: the (1 ∓ confidence) / 2 quantiles of the figure over the resamples.
 *
 * @param replicates - the figure on each resample; those on which it is undefined are left out
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13
 */
export function bootstrapPercentile(replicates: Replicates, confidence: number): Uncertainty {
  const tail = (1 - confidence) / 2;
  return between(replicates, tail, 1 - tail, confidence, 'bootstrap-percentile');
}

/**
 * The bias-corrected and accelerated (BCa) interval of a bootstrap over units: quantiles shifted by the bias of the resamples and by
 * the skewness that leaving out each unit shows. Where leaving out a unit leaves the figure undefined, the percentile interval.
 *
 * @param value - the figure of all units
 * @param replicates - the figure on each resample
 * @param leftOut - the figure without one unit of each pattern
 * @see Efron (1987), Journal of the American Statistical Association 82, 171–185
 */
export function bootstrapBca(
  value: number,
  replicates: Replicates,
  leftOut: readonly LeftOut[] | null,
  confidence: number,
): Uncertainty {
  const found = definedIn(replicates);
  let smaller = 0;
  for (const replicate of found) {
    if (Math.abs(replicate - value) <= TOLERANCE) smaller += 0.5;
    else if (replicate < value) smaller += 1;
  }
  const below = smaller / found.length;
  if (leftOut === null || !(below > 0 && below < 1)) return bootstrapPercentile(replicates, confidence);
  const bias = normalQuantileAt(below);
  const acceleration = skewness(leftOut);
  const half = normalQuantile(confidence);
  const level = (z: number) => normalProbability(bias + (bias + z) / (1 - acceleration * (bias + z)));
  return between(replicates, level(-half), level(half), confidence, 'bootstrap-bca');
}

/** a = Σ (t̄ − tᵢ)³ / 6 (Σ (t̄ − tᵢ)²)^(3/2) */
function skewness(leftOut: readonly LeftOut[]): number {
  const n = sumOf(leftOut, ({ units }) => units);
  const mean = sumOf(leftOut, ({ units, value }) => units * value) / n;
  const moment = (order: number) => sumOf(leftOut, ({ units, value }) => units * power(mean - value, order));
  const squares = moment(2);
  return squares === 0 ? 0 : moment(3) / (6 * squares * Math.sqrt(squares));
}

function definedIn(replicates: Replicates): Float64Array {
  const found = new Float64Array(replicates.length);
  let n = 0;
  for (const replicate of replicates) {
    if (Number.isNaN(replicate)) continue;
    found[n] = replicate;
    n += 1;
  }
  return found.subarray(0, n);
}

function between(replicates: Replicates, low: number, high: number, level: number, method: string): Uncertainty {
  const found = definedIn(replicates);
  if (found.length < 2 || found.length < ENOUGH_DEFINED * replicates.length) return noUncertainty;
  return {
    se: deviationOf(found),
    ci: { lower: quantileOf(found, low), upper: quantileOf(found, high), level, method },
  };
}
