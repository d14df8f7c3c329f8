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
 *   e² = max(se (1 − Aₑ), se(A))² + ¼ w² (A − A₀)² / n²,   n* = A (1 − A) / e²  (n / w where A is 1)
 *   L, U = (A + t²/2n* ∓ t √(A (1 − A) / n* + t²/4n*²)) / (1 + t²/n*),   t = Student's quantile with n − 1 degrees of freedom
 *
 * A coefficient is never taken to be better known than the agreement it corrects, hence the maximum. The second term of e² is what a
 * quarter of one more unit, coded at random (A₀), would add: it stands for the large disagreements that a small sample has not met, and
 * vanishes as 1/n². Simulated coverage is in docs/intervals.md.
 *
 * @returns an interval within the coefficient's range; null with fewer than two units
 * @see Wilson (1927), Journal of the American Statistical Association 22, 209–212; with a design effect: Korn & Graubard (1998), Survey
 *   Methodology 24, 193–201; Franco, Little, Louis & Slud (2019), Journal of Survey Statistics and Methodology 7, 334–364
 */
export function effectiveWilson(
  { observed, correctedFor, atRandom, weightAtRandom = 1, units, se, observedSe }: SharePart,
  confidence: number,
): Interval | null {
  if (units < 2) return null;
  const further = (weightAtRandom * (observed - atRandom)) / (2 * units);
  const spread = Math.max(se * (1 - correctedFor), observedSe) ** 2 + further ** 2;
  const product = observed * (1 - observed);
  const effective = product > 0 && spread > 0 ? product / spread : units / weightAtRandom;
  const { lower, upper } = wilsonBounds(observed, effective, studentQuantile(confidence, units - 1));
  const corrected = (share: number) => (share - correctedFor) / (1 - correctedFor);
  return { lower: corrected(lower), upper: corrected(upper), level: confidence, method: 'effective-wilson' };
}
