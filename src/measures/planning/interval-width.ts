import { studentQuantile } from '../intervals/quantiles.ts';
import { wilsonBounds } from '../intervals/wilson.ts';

/** A share, or a coefficient corrected for chance, as its interval sees it. */
export interface Precision {
  /** The observed agreement expected. */
  readonly observed: number;
  /** The agreement that is corrected for; 0 for a share itself. */
  readonly correctedFor: number;
  /** The effective number of units that one unit counts for. */
  readonly perUnit: number;
}

/** A share of units, each of which counts for one. */
export function ofShare(observed: number): Precision {
  return { observed, correctedFor: 0, perUnit: 1 };
}

/** Halvings of where the number of units lies. */
const STEPS = 60;

/**
 * The units for Wilson's interval on the effective number of units to have a given width. Found by halving, since the width shrinks
 * with every further unit.
 *
 * @param width - from the lower to the upper bound of the figure
 * @returns more than 1
 */
export function unitsForEffectiveWidth(
  { observed, correctedFor, perUnit }: Precision,
  width: number,
  confidence: number,
): number {
  const widthOn = (units: number) => {
    const { lower, upper } = wilsonBounds(observed, perUnit * units, studentQuantile(confidence, units - 1));
    return (upper - lower) / (1 - correctedFor);
  };
  let below = 1;
  let above = 2;
  while (widthOn(above) > width) [below, above] = [above, 2 * above];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (below + above) / 2;
    if (widthOn(middle) <= width) above = middle;
    else below = middle;
  }
  return above;
}

/**
 * How many units one unit counts for, by the variance of a coefficient: A (1 − A) / max(Q (1 − Aₑ)², A (1 − A)), since a coefficient is
 * not taken to be better known than the agreement that it corrects.
 *
 * @param variance - Q, the variance of the coefficient times the number of units
 */
export function unitsPerUnit(variance: number, observed: number, correctedFor: number): number {
  const product = observed * (1 - observed);
  const spread = Math.max(variance * (1 - correctedFor) ** 2, product);
  return spread > 0 ? product / spread : 1;
}

/**
 * The units for a test of any figure whose variance a pilot gave: N = Q ((z + z(power)) / (value − ruled out))², with the same variance
 * under both hypotheses.
 */
export function unitsForDifference(variance: number, difference: number, quantiles: number): number {
  return variance * (quantiles / difference) ** 2;
}
