import type { PairTable } from '../../patterns/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { measureOfPair, ofSingleCategories } from '../measure.ts';
import { comparedUnits } from './observed-expected.ts';

/**
 * Holsti's coefficient of a pair, 2M / (N₁ + N₂): the units on which both agree, over the mean number each of them coded.
 * Percent agreement where both coded the same units.
 *
 * @param table - two coders; N₁ and N₂ count every unit a coder coded
 * @param weights - the rule `exact`
 * @returns a share in 0…1; undefined without a unit that both coded
 * @example
 * const data = patternsOf(studyOf([['a', 'a'], ['b', 'a'], ['b', null]]));
 * holsti(pairTable(data, 0, 1), weightsOf(rules.exact, data)).value; // → 0.4
 * @see Holsti (1969), Content Analysis for the Social Sciences and Humanities
 */
export function holsti(table: PairTable, weights: Weights): Coefficient {
  const { coded } = table;
  const { units, agreed } = comparedUnits(table, weights);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  return defined((2 * agreed) / (coded[0] + coded[1]), { units });
}

export const holstiMeasure = measureOfPair({
  name: 'holsti',
  kind: 'share',
  scope: 'pair',
  about: {
    title: 'Holsti’s coefficient of reliability',
    formula: '2M / (N₁ + N₂)',
    asks: 'two coders, one category per unit',
    use: 'to compare with older content analyses that report it',
    caution: 'not corrected for chance; a unit that one coder did not code counts as disagreement',
    range: '0…1',
    source: 'Holsti (1969), Content Analysis for the Social Sciences and Humanities',
  },
  byDefault: false,
  ruled: false,
  applies: ofSingleCategories,
  coefficient: holsti,
  interval: 'none',
});
