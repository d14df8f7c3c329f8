import { remembering } from '../../memoize.ts';
import { chiSquaredTail } from './chi-squared.ts';
import type { Uncertainty } from './interval.ts';
import { wilson, wilsonStudent } from './wilson.ts';

/** With so many units or fewer, two that differ from all others are few; with more units, three are. */
const SMALL = 50;

/**
 * Wilson's interval of a share of units, so that it holds for few units and near 0 and 1 too: with Student's quantile; and if x = 1, 2
 * (or 3, with more than 50 units) disagree, the upper bound is at least 1 − g / n, where g is the mean of Poisson's distribution that
 * reaches x with probability 1 − confidence. The same holds for the lower bound if so few agree. Without that, a share that is truly 0.994
 * is outside the interval of 29 of 30 units, so the interval would hold in 85 of 100 studies.
 *
 * @param agreed - how many units agree
 * @param units - out of how many, at least 1
 * @example
 * const { ci } = modifiedWilson(29, 30, 0.95);
 * `${ci.lower.toFixed(3)} to ${ci.upper.toFixed(3)}`; // → 0.825 to 0.998
 * @see Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133, section 4.1.1
 */
export function modifiedWilson(agreed: number, units: number, confidence: number): Uncertainty {
  const { lower, upper } = wilsonStudent(agreed / units, units, confidence);
  const most = units <= SMALL ? 2 : 3;
  const rare = (few: number) => (few > 0 && few <= most ? poissonMean(few, 1 - confidence) / units : null);
  return {
    se: wilson(agreed, units, confidence).se,
    ci: {
      lower: Math.min(lower, rare(agreed) ?? 1),
      upper: Math.max(upper, 1 - (rare(units - agreed) ?? 1)),
      level: confidence,
      method: 'modified-wilson',
    },
  };
}

/** Halvings of where the mean lies. */
const STEPS = 60;

/** The mean of Poisson's distribution that reaches x with this probability: P(X < x) = P(χ² with 2x degrees of freedom > twice the mean). */
function poissonMean(x: number, probability: number): number {
  return poissonMeans(x)(probability);
}

const poissonMeans = remembering((x) => remembering((probability) => findPoissonMean(x, probability)));

function findPoissonMean(x: number, probability: number): number {
  let [below, above] = [0, x];
  while (chiSquaredTail(2 * above, 2 * x) > 1 - probability) above *= 2;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (below + above) / 2;
    if (chiSquaredTail(2 * middle, 2 * x) > 1 - probability) below = middle;
    else above = middle;
  }
  return below;
}
