import { effectiveUnits } from '../intervals/effective-wilson.ts';
import { studentQuantile } from '../intervals/quantiles.ts';
import { wilsonBounds } from '../intervals/wilson.ts';

/** A share, or a coefficient corrected for chance, as its interval sees it. */
export interface Precision {
  /** The observed agreement expected. */
  readonly observed: number;
  /** The agreement that is corrected for; 0 for a share itself. */
  readonly correctedFor: number;
  /** The effective number of units of so many units. */
  readonly effective: (units: number) => number;
}

/** A share of units, each of which counts for one. */
export function ofShare(observed: number): Precision {
  return { observed, correctedFor: 0, effective: (units) => units };
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
  { observed, correctedFor, effective }: Precision,
  width: number,
  confidence: number,
): number {
  const widthOn = (units: number) => {
    const { lower, upper } = wilsonBounds(observed, effective(units), studentQuantile(confidence, units - 1));
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
 * A coefficient corrected for chance, by its variance.
 *
 * @param variance - Q, the variance of the coefficient times the number of units
 */
export function ofVariance(variance: number, observed: number, correctedFor: number): Precision {
  const effective = (units: number) =>
    effectiveUnits({
      ...{ observed, correctedFor, units, atRandom: correctedFor },
      se: Math.sqrt(variance / units),
      observedSe: Math.sqrt((observed * (1 - observed)) / units),
    });
  return { observed, correctedFor, effective };
}

/**
 * The units for a test of any figure whose variance a pilot gave: N = Q ((z + z(power)) / (value − ruled out))², with the same variance
 * under both hypotheses.
 */
export function unitsForDifference(variance: number, difference: number, quantiles: number): number {
  return variance * (quantiles / difference) ** 2;
}
