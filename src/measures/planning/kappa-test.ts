import { normalQuantileAt } from '../intervals/normal.ts';
import { binaryVariance, largestVariance } from './cohen-variance.ts';
import { criticalQuantile, type Demands } from './significance.ts';

/** Two kappas to be told apart: the one that is to be ruled out, and the one that is expected to be true. */
export interface Hypotheses {
  /** The null hypothesis: kappa is this. */
  readonly ruledOut: number;
  /** The alternative: what kappa is expected to be. Below the null, the test is for a kappa below it. */
  readonly expected: number;
}

/** Q = n × the variance of kappa, at a value of kappa; undefined if it cannot have this value. */
export type UnitVariance = (kappa: number) => number | undefined;

/**
 * The units that two coders need for a test of Cohen's kappa: N = ((z √Q₀ + z(power) √Q₁) / (κ₁ − κ₀))², where Q is n × the
 * variance under the null and under the alternative. The null's variance belongs to the null: exchanging the two kappas gives
 * another number of units.
 *
 * @param variance - Q at a value of kappa: `ofRates` or `ofShares`
 * @returns N, not rounded; undefined if the kappas are the same or one of them is impossible
 * @example
 * const demands = { level: 0.05, sides: 'one', power: 0.8 };
 * Math.ceil(unitsForKappaTest({ ruledOut: 0.7, expected: 0.85 }, ofRates(0.5, 0.5), demands)); // → 117
 * Math.ceil(unitsForKappaTest({ ruledOut: 0.4, expected: 0.6 }, ofShares([0.2, 0.25, 0.55]), demands)); // → 101
 * @see Flack, Afifi, Lachenbruch & Schouten (1988), Psychometrika 53, 321–325; Cantor (1996), Psychological Methods 1, 150–153
 */
export function unitsForKappaTest(
  { ruledOut, expected }: Hypotheses,
  variance: UnitVariance,
  demands: Demands,
): number | undefined {
  const [underNull, underAlternative] = [variance(ruledOut), variance(expected)];
  if (ruledOut === expected || underNull === undefined || underAlternative === undefined) return undefined;
  const z = criticalQuantile(demands);
  const spread = z * root(underNull) + normalQuantileAt(demands.power) * root(underAlternative);
  return (spread / (expected - ruledOut)) ** 2;
}

/** Two categories, with each coder's own rate of the first one. */
export function ofRates(rate: number, secondRate: number): UnitVariance {
  return (kappa) => binaryVariance(kappa, rate, secondRate);
}

/** Any number of categories, with the same shares for both coders. */
export function ofShares(prevalence: readonly number[]): UnitVariance {
  return (kappa) => largestVariance(kappa, prevalence);
}

/** A variance that is nothing but rounding error may come out below 0. */
function root(variance: number): number {
  return Math.sqrt(Math.max(0, variance));
}
