import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { correctedAgreement, correctedParts, gwetChance } from '../chance/chance.ts';
import type { Coefficient } from '../coefficient.ts';
import { groupBeyondChance } from '../intervals/default-interval.ts';
import { gwetUnlessMostlyOnce } from '../intervals/gwet-linearised.ts';
import { measureOfAll, ofSingleCodings } from '../measure.ts';
import { testedByOwnError } from '../tests/test.ts';

/**
 * Gwet's AC1, and AC2 under a graded rule, (Aₒ − Aₑ) / (1 − Aₑ) with Aₑ = T_w / (q (q − 1)) Σ π(k) (1 − π(k)): chance agreement
 * stays low where nearly all units have one category, where kappa collapses.
 *
 * @param patterns - any number of coders, one category per unit; q is the number of declared categories
 * @param weights - `exact` gives AC1
 * @returns AC ≤ 1; undefined if no unit has a pair, and with fewer than two categories
 * @example
 * const data = patternsOf(studyOf([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']]));
 * gwetAc(data, weightsOf(rules.exact, data)).value; // → 0.561
 * @see Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29–48
 */
export function gwetAc(patterns: Patterns, weights: Weights): Coefficient {
  return correctedAgreement(patterns, weights, gwetChance);
}

export const gwetAcMeasure = measureOfAll({
  name: 'gwet-ac',
  label: 'Gwet’s AC',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  about: {
    title: 'Gwet’s AC1 and AC2',
    formula: '(Aₒ − Aₑ) / (1 − Aₑ), Aₑ = T_w / (q (q − 1)) Σ π(k) (1 − π(k))',
    asks: 'any number of coders, one category per unit; q declared categories. AC2 under a graded rule',
    use: 'when one category is so common that kappa collapses although coders agree',
    caution: 'depends on the number of declared categories, and is lenient if few units are hard to code',
    range: '≤ 1',
    source: 'Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29–48',
  },
  byDefault: false,
  ruled: true,
  applies: ofSingleCodings,
  coefficient: gwetAc,
  test: testedByOwnError,
  unitParts: (patterns, weights) => correctedParts(patterns, weights, gwetChance),
  defaultInterval: groupBeyondChance,
  interval: (patterns, weights, { value }, confidence) =>
    gwetUnlessMostlyOnce(patterns, value!, (coded) => correctedParts(coded, weights, gwetChance), confidence),
});
