import { givenCodings } from '../../patterns/coded-units.ts';
import { type Patterns, unitsOf } from '../../patterns/patterns.ts';
import { sumOfProducts } from '../../rules/margins.ts';
import type { Weights } from '../../rules/weights.ts';
import { agreementsWithin, isLeftOut, meanWithin, unitsNotLeftOut } from '../agreement/unit-agreement.ts';
import { beyondChance, type Coefficient, type Reason, undefinedBecause } from '../coefficient.ts';
import type { LinearParts } from '../intervals/gwet-linearised.ts';

/** The agreement expected by chance, Aₑ, and what each pattern's units contribute to it, for patterns that some unit has. */
export interface Chance {
  readonly expected: number;
  readonly ofUnits: () => readonly number[];
}

/** How agreement by chance is thought to come about: from the codings that were given, or from the categories there are. */
export type ChanceModel = (patterns: Patterns, weights: Weights) => Chance | { readonly reason: Reason };

/** The model over the pairs of codings that are compared only: Σ p w / Σ p over these, with a unit's contribution to that ratio. */
export function overCompared(model: ChanceModel): ChanceModel {
  return (patterns, weights) => {
    const all = model(patterns, weights);
    if (weights.uncoded !== 'exclude' || 'reason' in all) return all;
    const compared = model(patterns, { ...weights, smooth: weights.comparable }) as Chance;
    const expected = all.expected / compared.expected;
    const ofUnits = () => {
      const below = compared.ofUnits();
      return all.ofUnits().map((part, i) => expected + (part - expected * below[i]!) / compared.expected);
    };
    return { expected, ofUnits };
  };
}

/** (Aₒ − Aₑ) / (1 − Aₑ) of all coders, with Aₒ the mean agreement and Aₑ by the chance model. */
export function correctedAgreement(patterns: Patterns, weights: Weights, model: ChanceModel): Coefficient {
  const { observed, units } = meanWithin(patterns, weights);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const chance = model(patterns, weights);
  if ('reason' in chance) return undefinedBecause(chance.reason, { units, observed });
  return beyondChance(observed, chance.expected, units);
}

const NO_PARTS: LinearParts = { parts: new Float64Array(0), counts: new Float64Array(0) };

/**
 * The units' linear parts of a chance-corrected coefficient κ, for its variance:
 * (n / n₂) (x − Aₑ [has a pair]) / (1 − Aₑ) − 2 (1 − κ) (e − Aₑ) / (1 − Aₑ), where x is the unit's own agreement and e its
 * contribution to chance. Of n units, those of which all pairs are left out bear on chance only; the first term is then around κ
 * over the others.
 *
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 5
 */
export function correctedParts(patterns: Patterns, weights: Weights, model: ChanceModel): LinearParts {
  const { value: kappa } = correctedAgreement(patterns, weights, model);
  const chance = model(patterns, weights);
  if ('reason' in chance || kappa === null) return NO_PARTS;
  const { expected } = chance;
  const within = agreementsWithin(patterns, weights);
  const leftOut = isLeftOut(patterns, weights);
  const coded = unitsOf(patterns);
  const { units: pairable } = meanWithin(patterns, weights);
  const surplus = coded / unitsNotLeftOut(patterns, weights) - 1;
  const ofUnits = chance.ofUnits();
  const counts = patterns.counts.filter((count) => count > 0);
  const parts = new Float64Array(counts.length);
  for (let p = 0, i = 0; p < within.length; p += 1) {
    if (patterns.counts[p] === 0) continue;
    const above = Number.isNaN(within[p]!) ? 0 : ((coded / pairable) * (within[p]! - expected)) / (1 - expected);
    const own = leftOut(p) ? kappa : above - kappa * surplus;
    const ofChance = (2 * (1 - kappa) * (ofUnits[i]! - expected)) / (1 - expected);
    parts[i] = own - ofChance;
    i += 1;
  }
  return { parts, counts };
}

/**
 * Aₑ = T_w / (q (q − 1)) Σ π(k) (1 − π(k)), with T_w the sum of w over all pairs of the q categories: only codings that are
 * uncertain agree by chance (Gwet's AC1 and AC2).
 */
export const gwetChance: ChanceModel = (patterns, weights) => {
  const q = patterns.categories.length;
  if (q < 2) return { reason: 'fewer-than-two-categories' };
  const shares = pooledShares(patterns);
  const scale = weights.totalOverCategories() / (q * (q - 1));
  return {
    expected: scale * shares.reduce((sum, share) => sum + share * (1 - share), 0),
    ofUnits: () => meansOfUnits(patterns, (coding) => scale * (1 - shares[coding]!)),
  };
};

/** Aₑ = Σ π(a) π(b) w(a,b): any two codings are drawn from all that were given, whoever gave them (Scott, Fleiss). */
export const pooledChance = overCompared((patterns, weights) => {
  const shares = pooledShares(patterns);
  const withAny = weights.smooth([shares])[0]!;
  return {
    expected: sumOfProducts(shares, withAny),
    ofUnits: () => meansOfUnits(patterns, (coding) => withAny[coding]!),
  };
});

/** Aₑ = T_w / q²: every one of the q categories is as likely (Bennett, Brennan & Prediger, Randolph). */
export const uniformChance: ChanceModel = (patterns, weights) => {
  const q = patterns.categories.length;
  if (q < 2) return { reason: 'fewer-than-two-categories' };
  const expected = weights.totalOverCategories() / (q * q);
  return {
    expected,
    ofUnits: () =>
      Array.from(
        patterns.counts.filter((count) => count > 0),
        () => expected,
      ),
  };
};

/** π: the share of each coding, averaged unit by unit over all coded units, so a unit coded once counts as much as any. */
export function pooledShares(patterns: Patterns): Float64Array {
  const { coders, start, coding, times } = givenCodings(patterns);
  const n = unitsOf(patterns);
  const shares = new Float64Array(patterns.codings.length);
  for (let p = 0; p < coders.length; p += 1) {
    const units = patterns.counts[p]!;
    if (units === 0) continue;
    for (let i = start[p]!; i < start[p + 1]!; i += 1)
      shares[coding[i]!] = shares[coding[i]!]! + (units * times[i]!) / coders[p]! / n;
  }
  return shares;
}

/** The mean of a value per coding over the codings that a unit got, for each pattern that some unit has. */
export function meansOfUnits(patterns: Patterns, of: (coding: number) => number): number[] {
  const { coders, start, coding, times } = givenCodings(patterns);
  const means: number[] = [];
  for (let p = 0; p < coders.length; p += 1) {
    if (patterns.counts[p] === 0) continue;
    let sum = 0;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) sum += times[i]! * of(coding[i]!);
    means.push(sum / coders[p]!);
  }
  return means;
}
