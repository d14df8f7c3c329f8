import { deviation } from 'd3-array';
import { ENOUGH_DEFINED } from '../intervals/bootstrap.ts';
import { noUncertainty, type Uncertainty } from '../intervals/interval.ts';
import { normalProbability } from '../intervals/normal.ts';
import { quantileOfSorted, studentQuantile } from '../intervals/quantiles.ts';
import { TOLERANCE } from '../sum.ts';

/**
 * The expanded percentile interval of a bootstrap: its quantiles at Φ(∓ √(n / (n − 1)) t), a little further out than those of the
 * plain percentile interval, which is too narrow for few units.
 *
 * @param replicates - the figure on each resample; null if it is undefined
 * @param units - n
 * @returns nothing if the figure is the same on every resample: then the units do not tell how far it may vary
 * @see Hesterberg (2015), The American Statistician 69, 371–386
 */
export function expandedPercentile(
  replicates: readonly (number | null)[],
  units: number,
  confidence: number,
  method: string,
): Uncertainty {
  const found = replicates.filter((replicate) => replicate !== null).sort((a, b) => a - b);
  if (units < 2 || found.length < 2 || found.length < ENOUGH_DEFINED * replicates.length) return noUncertainty;
  if (found.at(-1)! - found[0]! < TOLERANCE) return noUncertainty;
  const tail = normalProbability(-Math.sqrt(units / (units - 1)) * studentQuantile(confidence, units - 1));
  return {
    se: deviation(found)!,
    ci: {
      lower: quantileOfSorted(found, tail),
      upper: quantileOfSorted(found, 1 - tail),
      level: confidence,
      method,
    },
  };
}
