import type { PairTable } from '../../patterns/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { comparedUnits } from '../agreement/observed-expected.ts';
import { beyondChance, type Coefficient, undefinedBecause } from '../coefficient.ts';
import { pairBeyondChance } from '../intervals/default-interval.ts';
import { measureOfPair, ofSingleCategories } from '../measure.ts';

/**
 * Bennett, Alpert and Goldstein's S of a pair, (Aₒ − 1/q) / (1 − 1/q): every category is as likely by chance.
 *
 * @param table - two coders, one category per unit; q is the number of declared categories
 * @param weights - the rule `exact`
 * @returns S ≤ 1; undefined without a unit that both coded, and with fewer than two categories
 * @example
 * const data = patternsOf(studyOf([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]));
 * const pair = pairTable(data, 0, 1);
 * bennettS(pair, weightsOf(rules.exact, data)).value; // → 0.5
 * @see Bennett, Alpert & Goldstein (1954), Public Opinion Quarterly 18, 303–308
 */
export function bennettS(table: PairTable, weights: Weights): Coefficient {
  const { units, agreed } = comparedUnits(table, weights);
  const q = table.categories.length;
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  if (q < 2) return undefinedBecause('fewer-than-two-categories', { units });
  return beyondChance(agreed / units, 1 / q, units);
}

export const bennettSMeasure = measureOfPair({
  name: 'bennett-s',
  kind: 'coefficient',
  scope: 'pair',
  about: {
    title: 'Bennett’s S',
    formula: '(Aₒ − 1/q) / (1 − 1/q)',
    asks: 'two coders, one category per unit; q declared categories',
    use: 'when chance should not depend on how often categories were used',
    caution: 'rises with the number of categories in the codebook, used or not',
    range: '≤ 1',
    source: 'Bennett, Alpert & Goldstein (1954), Public Opinion Quarterly 18, 303–308',
  },
  byDefault: false,
  ruled: false,
  applies: ofSingleCategories,
  coefficient: bennettS,
  defaultInterval: pairBeyondChance,
  interval: 'jackknife',
});
