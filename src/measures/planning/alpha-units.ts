import { normalQuantileAt } from '../intervals/normal.ts';

/**
 * Krippendorff's number of units for two coders: enough to tell, at a level of significance, that alpha is not below the smallest
 * acceptable one, where the rarest category has the share p of all codings:
 *
 *   N = 2 z² ((1 + α) (3 − α) / (4 (1 − α) p (1 − p)) − α)
 *
 * For α = .800 and .667, p = .25 and 5% this is 139 and 81.
 *
 * @param smallest - the smallest acceptable alpha, below 1
 * @param rarest - the share of the rarest category, within 0…1
 * @param level - of significance, one-sided
 * @returns N, not rounded
 * @example
 * unitsForAlpha(0.8, 0.25, 0.05); // → 138.5
 * unitsForAlpha(0.667, 0.25, 0.05); // → 80.7
 * @see Krippendorff (2004), Content Analysis, 2nd ed., section 11.4.3 and table 11.2; after Bloch & Kraemer (1989), Biometrics 45, 269–287
 */
export function unitsForAlpha(smallest: number, rarest: number, level: number): number {
  const z = normalQuantileAt(1 - level);
  const spread = ((1 + smallest) * (3 - smallest)) / (4 * (1 - smallest) * rarest * (1 - rarest));
  return 2 * z ** 2 * (spread - smallest);
}
