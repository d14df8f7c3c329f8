import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import type { Coefficient } from '../coefficient.ts';
import { groupBeyondChance } from '../intervals/default-interval.ts';
import { measureOfAll, ofSingleCategories } from '../measure.ts';
import { brennanPrediger, brennanPredigerMeasure } from './brennan-prediger.ts';

/**
 * Randolph's free-marginal kappa of all coders, (Aₒ − 1/q) / (1 − 1/q): Brennan and Prediger's kappa under the rule `exact`.
 *
 * @param patterns - any number of coders, one category per unit; q is the number of declared categories
 * @param weights - the rule `exact`
 * @returns ≤ 1; undefined as Brennan and Prediger's kappa is
 * @example
 * const data = patternsOf(studyOf([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']]));
 * randolphKappa(data, weightsOf(rules.exact, data)).value; // → 0.5556
 * @see Randolph (2005), Joensuu Learning and Instruction Symposium
 */
export function randolphKappa(patterns: Patterns, weights: Weights): Coefficient {
  return brennanPrediger(patterns, weights);
}

export const randolphKappaMeasure = measureOfAll({
  name: 'randolph-kappa',
  label: 'Randolph’s kappa',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  about: {
    title: 'Randolph’s free-marginal kappa',
    formula: '(Aₒ − 1/q) / (1 − 1/q)',
    asks: 'any number of coders, one category per unit; q declared categories',
    use: 'when coders were free to use each category as often as they liked',
    caution: 'rises with the number of categories in the codebook, used or not',
    range: '≤ 1',
    source: 'Randolph (2005), Joensuu Learning and Instruction Symposium',
  },
  byDefault: false,
  ruled: false,
  applies: ofSingleCategories,
  coefficient: randolphKappa,
  defaultInterval: groupBeyondChance,
  interval: brennanPredigerMeasure.interval,
});
