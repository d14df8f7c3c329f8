import { power } from '../power.ts';
import { sumOf } from '../sum.ts';

/** What is expected of the coders: how far they agree, on categories of which frequency, and how many they are. */
export interface Expected {
  readonly kappa: number;
  /** The share of every category, in sum 1; the same for all coders. */
  readonly prevalence: readonly number[];
  readonly coders: number;
}

/**
 * The common correlation model: every two coders agree beyond chance to the same degree κ. Gives the probability that all coders
 * give a unit category i, for each i, and last the probability that they do not all give the same.
 *
 * Two coders: π² + κ π (1 − π). More coders and two categories: πᵐ + κ (π − πᵐ). More coders
 * and more categories: Dirichlet-multinomial, Π ((1 − κ) π + κ j) / (1 − κ + κ j) over j = 0 … m − 1.
 *
 * @returns probabilities in sum 1; for 0 ≤ κ ≤ 1
 * @see Donner & Eliasziw (1992), Statistics in Medicine 11, 1511–1519; Altaye, Donner & Klar (2001), Biometrics 57, 584–588;
 *   Bartfay & Donner (2001), The Statistician 50, 135–146
 */
export function unanimity({ kappa, prevalence, coders }: Expected): number[] {
  const all = prevalence.map((share) =>
    prevalence.length === 2 ? mixture(share, kappa, coders) : dirichletMultinomial(share, kappa, coders),
  );
  return [...all, 1 - sumOf(all, (share) => share)];
}

function mixture(share: number, kappa: number, coders: number): number {
  const all = power(share, coders);
  return all + kappa * (share - all);
}

function dirichletMultinomial(share: number, kappa: number, coders: number): number {
  let probability = share;
  for (let j = 1; j < coders; j += 1) probability *= ((1 - kappa) * share + kappa * j) / (1 - kappa + kappa * j);
  return probability;
}

/**
 * The variance of kappa of all coders (Fleiss' kappa, Scott's pi, Krippendorff's alpha in large samples) times the number of units,
 * where a unit is one on which all coders agree with probability κ and guess on by the prevalences otherwise. Linearised: with
 * a = the share of agreeing pairs of the unit and e = the mean prevalence of what it was given, the unit's own part is
 * (a − 2 (1 − κ) e) / (1 − Σ π²), and its variance is written out in Σ π² and Σ π³. Two coders and two categories: Bloch & Kraemer's
 * (1 − κ) ((1 − κ) (1 − 2κ) + κ (2 − κ) / (2 π (1 − π))).
 *
 * @returns at least 0; undefined if one category has every unit
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 5; Bloch & Kraemer (1989), Biometrics 45, 269–287
 */
export function kappaVariance({ kappa, prevalence, coders: m }: Expected): number | undefined {
  const squares = sumOf(prevalence, (share) => share ** 2);
  const cubes = sumOf(prevalence, (share) => power(share, 3));
  if (squares >= 1) return undefined;
  const pairs = (m * (m - 1)) / 2;
  const disjoint = ((m - 2) * (m - 3)) / 2;
  // Means over units: by guessing, and where all coders agree.
  const mix = (guessed: number, agreed: number) => (1 - kappa) * guessed + kappa * agreed;
  const a = mix(squares, 1);
  const aa = mix((squares + 2 * (m - 2) * cubes + disjoint * squares ** 2) / pairs, 1);
  const ae = mix((2 * cubes + (m - 2) * squares ** 2) / m, squares);
  const ee = mix((cubes + (m - 1) * squares ** 2) / m, cubes);
  const weight = 2 * (1 - kappa);
  const variance = aa - a ** 2 - 2 * weight * (ae - a * squares) + weight ** 2 * (ee - squares ** 2);
  return Math.max(0, variance) / (1 - squares) ** 2;
}
