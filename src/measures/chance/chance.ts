import { type Patterns, unitsOf } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { agreementsWithin, isLeftOut, meanWithin, unitsNotLeftOut } from '../agreement/unit-agreement.ts';
import { beyondChance, type Coefficient, type Reason, undefinedBecause } from '../coefficient.ts';
import type { LinearPart } from '../intervals/gwet-linearised.ts';

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
    const compared = model(patterns, { ...weights, of: (a, b) => (weights.counted(a, b) ? 1 : 0) }) as Chance;
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

/**
 * The units' linear parts of a chance-corrected coefficient κ, for its variance:
 * (n / n₂) (x − Aₑ [has a pair]) / (1 − Aₑ) − 2 (1 − κ) (e − Aₑ) / (1 − Aₑ), where x is the unit's own agreement and e its
 * contribution to chance. Of n units, those of which all pairs are left out bear on chance only; the first term is then around κ
 * over the others.
 *
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 5
 */
export function correctedParts(patterns: Patterns, weights: Weights, model: ChanceModel): LinearPart[] {
  const { value: kappa } = correctedAgreement(patterns, weights, model);
  const chance = model(patterns, weights);
  if ('reason' in chance || kappa === null) return [];
  const { expected } = chance;
  const within = agreementsWithin(patterns, weights);
  const leftOut = isLeftOut(patterns, weights);
  const coded = unitsOf(patterns);
  const { units: pairable } = meanWithin(patterns, weights);
  const surplus = coded / unitsNotLeftOut(patterns, weights) - 1;
  const ofUnits = chance.ofUnits();
  const parts: LinearPart[] = [];
  for (let p = 0; p < within.length; p += 1) {
    const count = patterns.counts[p]!;
    if (count === 0) continue;
    const above = Number.isNaN(within[p]!) ? 0 : ((coded / pairable) * (within[p]! - expected)) / (1 - expected);
    const own = leftOut(p) ? kappa : above - kappa * surplus;
    const ofChance = (2 * (1 - kappa) * (ofUnits[parts.length]! - expected)) / (1 - expected);
    parts.push({ part: own - ofChance, count });
  }
  return parts;
}
