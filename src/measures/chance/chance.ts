import { countUnits, type Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { agreementsWithin, meanWithin } from '../agreement/unit-agreement.ts';
import { type Coefficient, chanceCorrected, defined, type Reason, undefinedBecause } from '../coefficient.ts';
import type { LinearPart } from '../intervals/gwet-linearised.ts';

/** The agreement expected by chance, Aₑ, and what each pattern's units contribute to it, for patterns that some unit has. */
export interface Chance {
  readonly expected: number;
  readonly ofUnits: () => readonly number[];
}

/** How agreement by chance is thought to come about: from the codings that were given, or from the categories there are. */
export type ChanceModel = (patterns: Patterns, weights: Weights) => Chance | { readonly reason: Reason };

/** (Aₒ − Aₑ) / (1 − Aₑ) of all coders, with Aₒ the mean agreement and Aₑ by the chance model. */
export function correctedAgreement(patterns: Patterns, weights: Weights, model: ChanceModel): Coefficient {
  const { observed, units } = meanWithin(patterns, weights);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const chance = model(patterns, weights);
  if ('reason' in chance) return undefinedBecause(chance.reason, { units, observed });
  const { expected } = chance;
  const value = chanceCorrected(observed, expected);
  return value === null
    ? undefinedBecause('no-variation', { units, observed, expected })
    : defined(value, { units, observed, expected });
}

/**
 * The units' linear parts of a chance-corrected coefficient κ, for its variance:
 * (n / n₂) (x − Aₑ [has a pair]) / (1 − Aₑ) − 2 (1 − κ) (e − Aₑ) / (1 − Aₑ), where x is the unit's own agreement and e its
 * contribution to chance.
 *
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 5
 */
export function correctedParts(patterns: Patterns, weights: Weights, model: ChanceModel): LinearPart[] {
  const within = agreementsWithin(patterns, weights).filter((_, p) => patterns.counts[p]! > 0);
  const counts = patterns.counts.filter((count) => count > 0);
  const coded = countUnits(patterns);
  const { units: pairable } = meanWithin(patterns, weights);
  const { value: kappa } = correctedAgreement(patterns, weights, model);
  const chance = model(patterns, weights);
  if ('reason' in chance || kappa === null) return [];
  const { expected } = chance;
  return chance.ofUnits().map((ofUnit, i) => {
    const above = Number.isNaN(within[i]!) ? 0 : ((coded / pairable) * (within[i]! - expected)) / (1 - expected);
    return { part: above - (2 * (1 - kappa) * (ofUnit - expected)) / (1 - expected), count: counts[i]! };
  });
}
