import { sumOf } from '../sum.ts';
import { type Expected, unanimity } from './common-correlation.ts';
import { criticalQuantile, type Demands, noncentrality, risingRoot } from './significance.ts';

/**
 * The chi-square distance per unit between what a kappa leads one to expect and what another would: Σ (P(κ) − P(κ′))² / P(κ′)
 * over "all coders gave category i" for every i, and "they did not all give the same".
 */
function distance(expected: Expected, other: number): number {
  const observed = unanimity(expected);
  const tested = unanimity({ ...expected, kappa: other });
  return sumOf(
    observed.map((share, i) => ({ share, under: tested[i]! })),
    ({ share, under }) => (share === under ? 0 : (share - under) ** 2 / under),
  );
}

/**
 * The units needed for a goodness-of-fit test of a value of kappa by any number of coders: N = λ / distance, λ the noncentrality
 * that gives the wanted power.
 *
 * @param expected - what is expected to be true (the alternative)
 * @param ruledOut - the kappa to be ruled out (the null)
 * @returns N, not rounded; undefined if the two kappas are the same
 * @example
 * const expected = { kappa: 0.6, prevalence: [0.3, 0.7], coders: 2 };
 * Math.ceil(unitsForFitTest(expected, 0.4, { level: 0.05, sides: 'two', power: 0.8 })); // → 191
 * @see Donner & Eliasziw (1992), Statistics in Medicine 11, 1511–1519; Altaye, Donner & Klar (2001), Biometrics 57, 584–588
 */
export function unitsForFitTest(expected: Expected, ruledOut: number, demands: Demands): number | undefined {
  return divided(noncentrality(demands), distance(expected, ruledOut));
}

/** Bounds that an interval is to keep to; without an upper one it is one-sided. */
export interface Bounds {
  readonly lower: number;
  readonly upper?: number | undefined;
}

/**
 * The units needed for a goodness-of-fit interval of kappa that is expected to lie within bounds: N = χ² / distance for each bound,
 * the larger of the two; one-sided where there is no upper bound.
 *
 * @param level - 1 − the confidence
 * @returns N, not rounded; undefined if a bound is the expected kappa itself
 * @example
 * const expected = { kappa: 0.8, prevalence: [0.5, 0.5], coders: 3 };
 * Math.ceil(unitsForBounds(expected, { lower: 0.7, upper: 0.9 }, 0.05)); // → 120
 * @see Donner & Rotondi (2010), International Journal of Biostatistics 6, 31; Rotondi & Donner (2012), Journal of Clinical
 *   Epidemiology 65, 778–784
 */
export function unitsForBounds(expected: Expected, { lower, upper }: Bounds, level: number): number | undefined {
  const chiSquare = criticalQuantile({ level, sides: upper === undefined ? 'one' : 'two' }) ** 2;
  const needed = [lower, ...(upper === undefined ? [] : [upper])].map((bound) =>
    divided(chiSquare, distance(expected, bound)),
  );
  return needed.includes(undefined) ? undefined : Math.max(...needed.map((units) => units!));
}

/**
 * The lower bound that the one-sided goodness-of-fit interval of kappa is expected to have with a number of units.
 *
 * @param level - 1 − the confidence
 * @returns from 0 to the expected kappa; 0 if the interval reaches below it
 * @example
 * lowerBoundWith(100, { kappa: 0.7, prevalence: [0.5, 0.5], coders: 4 }, 0.05); // → 0.611
 * @see Rotondi & Donner (2012), Journal of Clinical Epidemiology 65, 778–784
 */
export function lowerBoundWith(units: number, expected: Expected, level: number): number {
  const reach = criticalQuantile({ level, sides: 'one' }) ** 2 / units;
  return risingRoot((bound) => -distance(expected, bound), -reach, expected.kappa);
}

function divided(needed: number, perUnit: number): number | undefined {
  return perUnit > 0 && Number.isFinite(perUnit) ? needed / perUnit : undefined;
}
