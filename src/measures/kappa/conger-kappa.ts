import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { correctedAgreement, correctedParts } from '../chance/chance.ts';
import { congerChance } from '../chance/conger.ts';
import type { Coefficient } from '../coefficient.ts';
import { gwetUnlessMostlyOnce } from '../intervals/gwet-linearised.ts';
import { type GroupMeasure, ofTheWhole } from '../measure.ts';

/**
 * Conger's kappa of all coders, (Aₒ − Aₑ) / (1 − Aₑ): Cohen's kappa for more than two coders. Aₒ is the mean agreement, Aₑ the
 * mean over pairs of coders of the agreement expected from each coder's own distribution.
 *
 * @param patterns - two coders or more; a coder who coded nothing is left out
 * @param weights - the rule
 * @returns κ ≤ 1; undefined where no unit has a pair, and where chance agreement is complete
 * @example
 * const data = patternsOf(studyOf([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']]));
 * congerKappa(data, weightsOf(rules.exact, data)).value; // → 0.5714
 * @see Conger (1980), Psychological Bulletin 88, 322–328; missing codings as Gwet (2014)
 */
export function congerKappa(patterns: Patterns, weights: Weights): Coefficient {
  return correctedAgreement(patterns, weights, congerChance);
}

export const congerKappaMeasure: GroupMeasure = {
  name: 'conger-kappa',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Conger’s kappa',
    formula: '(Aₒ − Aₑ) / (1 − Aₑ), Aₑ = mean over pairs of coders of Σ pᵢ(a) pⱼ(b) w(a, b)',
    asks: 'two coders or more',
    use: 'as Cohen’s kappa for more than two fixed coders',
    caution: 'as Cohen’s kappa',
    range: '≤ 1',
    source:
      'Conger (1980), Psychological Bulletin 88, 322–328; missing codings: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.',
  },
  byDefault: false,
  ruled: true,
  applies: ofTheWhole,
  coefficient: congerKappa,
  interval: (patterns, weights, { value }, confidence) =>
    gwetUnlessMostlyOnce(patterns, value!, (coded) => correctedParts(coded, weights, congerChance), confidence),
};
