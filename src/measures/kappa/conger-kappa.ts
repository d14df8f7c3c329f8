import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { correctedAgreement, correctedParts } from '../chance/chance.ts';
import { congerChance } from '../chance/conger.ts';
import { type Coefficient, chanceCorrected } from '../coefficient.ts';
import { groupBeyondChance } from '../intervals/default-interval.ts';
import { gwetUnlessMostlyOnce, influenceOfParts } from '../intervals/gwet-linearised.ts';
import { measureOfAll, wholeDataOnly } from '../measure.ts';
import { testedByOwnError } from '../tests/test.ts';
import { meanShares, shareOf } from '../unit-shares.ts';

/**
 * Conger's kappa of all coders, (Aₒ − Aₑ) / (1 − Aₑ): Cohen's kappa for more than two coders. Aₒ is the mean agreement, Aₑ the
 * mean over pairs of coders of the agreement expected from each coder's own distribution.
 *
 * @param patterns - two coders or more; a coder who coded nothing is left out
 * @param weights - the rule
 * @returns κ ≤ 1; undefined if no unit has a pair, and if chance agreement is complete
 * @example
 * const data = patternsOf(studyOf([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']]));
 * congerKappa(data, weightsOf(rules.exact, data)).value; // → 0.5714
 * @see Conger (1980), Psychological Bulletin 88, 322–328; missing codings as Gwet (2014)
 */
export function congerKappa(patterns: Patterns, weights: Weights): Coefficient {
  return correctedAgreement(patterns, weights, congerChance);
}

/** The value alone, from the units' shares and each coder's own distribution. */
function congerValue(patterns: Patterns, weights: Weights): number | null {
  const observed = shareOf(meanShares(patterns, weights), patterns.counts);
  const chance = congerChance(patterns, weights);
  return observed === null || 'reason' in chance ? null : chanceCorrected(observed, chance.expected);
}

export const congerKappaMeasure = measureOfAll({
  name: 'conger-kappa',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Conger’s kappa',
    formula: '(Aₒ − Aₑ) / (1 − Aₑ), Aₑ = mean over pairs of coders of Σ pᵢ(a) pⱼ(b) w(a, b)',
    asks: 'two or more coders',
    use: 'like Cohen’s kappa, for more than two fixed coders',
    caution: 'the same as for Cohen’s kappa',
    range: '≤ 1',
    source:
      'Conger (1980), Psychological Bulletin 88, 322–328; missing codings: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.',
  },
  byDefault: false,
  ruled: true,
  applies: wholeDataOnly,
  takesEqualCodings: true,
  coefficient: congerKappa,
  value: congerValue,
  influence: (patterns, weights) =>
    influenceOfParts(
      patterns,
      correctedParts(patterns, weights, congerChance),
      congerKappa(patterns, weights).value ?? 0,
      1,
    ),
  test: testedByOwnError,
  unitParts: (patterns, weights) => correctedParts(patterns, weights, congerChance),
  defaultInterval: groupBeyondChance,
  interval: (patterns, weights, { value }, confidence) =>
    gwetUnlessMostlyOnce(patterns, value!, (coded) => correctedParts(coded, weights, congerChance), confidence),
});
