import type { Interval } from './interval.ts';
import { studentQuantile } from './quantiles.ts';
import { wilsonBounds } from './wilson.ts';

/** A coefficient (A − Aₑ) / (1 − Aₑ) or a plain share A, with what its interval needs. */
export interface SharePart {
  /** The observed agreement A, 0…1. */
  readonly observed: number;
  /** The agreement that is corrected for, Aₑ; 0 for a plain share. */
  readonly correctedFor: number;
  /** The agreement that a unit coded at random would have. */
  readonly atRandom: number;
  /** As how many units such a unit counts, w; 1 by default. */
  readonly weightAtRandom?: number;
  /** The units it is based on, n. */
  readonly units: number;
  /** Standard error of the coefficient. */
  readonly se: number;
  /** Standard error of A alone, as a mean over units. */
  readonly observedSe: number;
}

/**
 * Wilson's interval of the observed agreement A with the effective number of units that the standard error implies, carried through
 * (A − Aₑ) / (1 − Aₑ):
 *
 *   e² = s² + ½ w² (A − A₀)² / n²,   s² = k² + max(0, se(A)² − k²) · min(1, 10 / n(1 − Aₑ)),   k = se (1 − Aₑ)
 *   n* = A (1 − A) / e²  (n / w where A is 1)
 *   L, U = (A + t²/2n* ∓ t √(A (1 − A) / n* + t²/4n*²)) / (1 + t²/n*),   t = Student's quantile with n − 1 degrees of freedom
 *
 * A coefficient may be better known than the agreement it corrects, where units on which agreement by chance is likely are also those
 * that agree. That is believed in full only if many units say so: of n units, about n(1 − Aₑ) would not agree by chance, which are few for
 * a rare category. The second term of e² is what half of one more unit, coded at random (A₀), would add: it stands for the large
 * disagreements that a small sample has not met, and vanishes as 1/n². Simulated coverage is in docs/intervals.md.
 *
 * @returns an interval within the coefficient's range; null with fewer than two units
 * @see Wilson (1927), Journal of the American Statistical Association 22, 209–212; with a design effect: Korn & Graubard (1998), Survey
 *   Methodology 24, 193–201; Franco, Little, Louis & Slud (2019), Journal of Survey Statistics and Methodology 7, 334–364
 */
export function effectiveWilson(share: SharePart, confidence: number): Interval | null {
  const { observed, correctedFor, units } = share;
  if (units < 2) return null;
  const { lower, upper } = wilsonBounds(observed, effectiveUnits(share), studentQuantile(confidence, units - 1));
  const corrected = (bound: number) => (bound - correctedFor) / (1 - correctedFor);
  return { lower: corrected(lower), upper: corrected(upper), level: confidence, method: 'effective-wilson' };
}

/** With so many units that would not agree by chance, or fewer, a coefficient is not taken to be better known than the agreement. */
const FEW = 10;

/** n*, as in `effectiveWilson`. */
export function effectiveUnits(share: SharePart): number {
  const { observed, correctedFor, atRandom, weightAtRandom = 1, units, se, observedSe } = share;
  const own = (se * (1 - correctedFor)) ** 2;
  const doubted = Math.min(1, FEW / (units * (1 - correctedFor)));
  const further = (weightAtRandom * (observed - atRandom)) / units;
  const spread = own + Math.max(0, observedSe ** 2 - own) * doubted + further ** 2 / 2;
  const product = observed * (1 - observed);
  return product > 0 && spread > 0 ? product / spread : units / weightAtRandom;
}
