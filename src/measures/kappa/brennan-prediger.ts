import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { correctedAgreement, correctedParts, uniformChance } from '../chance/chance.ts';
import type { Coefficient } from '../coefficient.ts';
import { groupBeyondChance } from '../intervals/default-interval.ts';
import { gwetUnlessMostlyOnce } from '../intervals/gwet-linearised.ts';
import { measureOfAll, ofSingleCodings } from '../measure.ts';
import { testedByOwnError } from '../tests/test.ts';

/**
 * Brennan and Prediger's kappa, (Aₒ − Aₑ) / (1 − Aₑ) with Aₑ = T_w / q²: every category is as likely by chance. With any number
 * of coders and the rule `exact` it is Randolph's free-marginal kappa, with two coders Bennett's S.
 *
 * @param patterns - any number of coders, one category per unit; q is the number of declared categories
 * @param weights - the rule
 * @returns ≤ 1; undefined if no unit has a pair, and with fewer than two categories
 * @example
 * const data = patternsOf(studyOf([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']]));
 * brennanPrediger(data, weightsOf(rules.exact, data)).value; // → 0.5556
 * @see Brennan & Prediger (1981), Educational and Psychological Measurement 41, 687–699
 */
export function brennanPrediger(patterns: Patterns, weights: Weights): Coefficient {
  return correctedAgreement(patterns, weights, uniformChance);
}

export const brennanPredigerMeasure = measureOfAll({
  name: 'brennan-prediger',
  label: 'Brennan & Prediger',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  about: {
    title: 'Brennan & Prediger’s kappa',
    formula: '(Aₒ − Aₑ) / (1 − Aₑ), Aₑ = T_w / q²',
    asks: 'any number of coders; one category per unit, q declared categories, or one category applied or not',
    use: 'when coders were free to use each category as often as they liked',
    caution: 'rises with the number of categories in the codebook, used or not',
    range: '≤ 1',
    source: 'Brennan & Prediger (1981), Educational and Psychological Measurement 41, 687–699',
  },
  byDefault: false,
  ruled: true,
  applies: ofSingleCodings,
  coefficient: brennanPrediger,
  test: testedByOwnError,
  unitParts: (patterns, weights) => correctedParts(patterns, weights, uniformChance),
  defaultInterval: groupBeyondChance,
  interval: (patterns, weights, { value }, confidence) =>
    gwetUnlessMostlyOnce(patterns, value!, (coded) => correctedParts(coded, weights, uniformChance), confidence),
});
