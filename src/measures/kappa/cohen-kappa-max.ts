import type { PairTable } from '../../patterns/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { comparedUnits, expectedAgreement } from '../agreement/observed-expected.ts';
import { beyondChance, type Coefficient, undefinedBecause } from '../coefficient.ts';
import { always, measureOfPair } from '../measure.ts';

/**
 * The largest Cohen's kappa that the two coders' margins allow: (Σ min(p₁(a), p₂(a)) − Aₑ) / (1 − Aₑ), where a coding that both
 * give counts as it does in kappa.
 *
 * @param table - the codings of two coders on the units both coded
 * @param weights - the rule `exact`
 * @returns κ max ≤ 1; undefined as kappa is
 * @example
 * const data = patternsOf(studyOf([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]));
 * const pair = pairTable(data, 0, 1);
 * cohenKappaMax(pair, weightsOf(rules.exact, data)).value; // → 0.5
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37–46
 */
export function cohenKappaMax(table: PairTable, weights: Weights): Coefficient {
  const { units } = comparedUnits(table, weights);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  let agreed = 0;
  let leftOut = 0;
  table.first.forEach((count, coding) => {
    const both = Math.min(count, table.second[coding]!);
    if (weights.counted(coding, coding)) agreed += both * weights.of(coding, coding);
    else leftOut += both;
  });
  return beyondChance(agreed / (table.units - leftOut), expectedAgreement(table, weights), units);
}

export const cohenKappaMaxMeasure = measureOfPair({
  name: 'cohen-kappa-max',
  kind: 'condition',
  scope: 'pair',
  about: {
    title: 'Maximum kappa',
    formula: '(Σ min(p₁(a), p₂(a)) − Aₑ) / (1 − Aₑ)',
    asks: 'two coders; rule exact',
    use: 'to see how much of a low kappa is due to coders using categories with different frequencies',
    caution: 'not a measure of agreement',
    range: '≤ 1',
    source: 'Cohen (1960), Educational and Psychological Measurement 20, 37–46',
  },
  byDefault: false,
  ruled: false,
  applies: always,
  coefficient: cohenKappaMax,
  interval: 'none',
});
