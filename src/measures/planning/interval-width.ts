import { normalQuantile, studentQuantile } from '../intervals/quantiles.ts';
import { power } from '../power.ts';
import { TOLERANCE } from '../sum.ts';

/**
 * The units for an interval value ± z √(Q / N) of a wanted width: N = Q (2 z / width)².
 *
 * @param variance - Q, the variance of the figure times the number of units
 * @param width - from the lower to the upper bound
 */
export function unitsForWidth(variance: number, width: number, confidence: number): number {
  return variance * ((2 * normalQuantile(confidence)) / width) ** 2;
}

/** Halvings of where the number of units lies. */
const STEPS = 60;

/**
 * The units for an interval value ± t √(Q / N) of a wanted width, t with N − 1 degrees of freedom: N = Q (2 t / width)². Found by
 * halving, since the width shrinks with every further unit.
 *
 * @param variance - Q, the variance of the figure times the number of units
 * @param width - from the lower to the upper bound
 * @returns more than 1; 0 if there is no variance
 */
export function unitsForStudentWidth(variance: number, width: number, confidence: number): number {
  if (variance < TOLERANCE) return 0;
  const isEnough = (units: number) => 2 * studentQuantile(confidence, units - 1) * Math.sqrt(variance / units) <= width;
  let below = Math.max(1, unitsForWidth(variance, width, confidence));
  let above = below + 1;
  while (!isEnough(above)) above *= 2;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (below + above) / 2;
    if (isEnough(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/**
 * The units for Wilson's interval of a share to have a wanted width. Solved for N: with z and the width w, the width is
 * 2 z √(N p (1 − p) + z² / 4) / (N + z²), a quadratic equation in N.
 *
 * @param share - the agreement expected
 * @returns at least 0
 * @see Wilson (1927), Journal of the American Statistical Association 22, 209–212
 */
export function unitsForWilsonWidth(share: number, width: number, confidence: number): number {
  const z = normalQuantile(confidence);
  // w² (N + z²)² = 4 z² (N p q + z² / 4)
  const a = width ** 2;
  const b = 2 * a * z ** 2 - 4 * z ** 2 * share * (1 - share);
  const c = a * power(z, 4) - power(z, 4);
  return Math.max(0, (-b + Math.sqrt(Math.max(0, b ** 2 - 4 * a * c))) / (2 * a));
}

/**
 * The units for a test of any figure whose variance a pilot gave: N = Q ((z + z(power)) / (value − ruled out))², with the same variance
 * under both hypotheses.
 */
export function unitsForDifference(variance: number, difference: number, quantiles: number): number {
  return variance * (quantiles / difference) ** 2;
}
