import type { PairTable } from '../../data/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { expectedAgreement } from '../agreement/observed-expected.ts';
import { type Coefficient, chanceCorrected, defined, undefinedBecause } from '../coefficient.ts';
import { always, type PairMeasure } from '../measure.ts';

/**
 * The largest Cohen's kappa that the two coders' margins allow: (Σ min(p₁(a), p₂(a)) − Aₑ) / (1 − Aₑ).
 *
 * @param table - the codings of two coders on the units both coded
 * @param weights - the rule `exact`
 * @returns κ max ≤ 1; undefined as kappa is
 * @example
 * const data = codings([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]);
 * const pair = pairTable(data, 0, 1);
 * cohenKappaMax(pair, weightsOf(rules.exact, data)).value; // → 0.5
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37–46
 */
export function cohenKappaMax(table: PairTable, weights: Weights): Coefficient {
  const { units } = table;
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const observed = table.first.reduce((sum, count, coding) => sum + Math.min(count, table.second[coding]!), 0) / units;
  const expected = expectedAgreement(table, weights);
  const value = chanceCorrected(observed, expected);
  const parts = { observed, expected, units };
  return value === null ? undefinedBecause('no-variation', parts) : defined(value, parts);
}

export const cohenKappaMaxMeasure: PairMeasure = {
  name: 'cohen-kappa-max',
  scope: 'pair',
  about: {
    title: 'Maximum kappa',
    formula: '(Σ min(p₁(a), p₂(a)) − Aₑ) / (1 − Aₑ)',
    asks: 'two coders; rule exact',
    use: 'to see how much of a low kappa comes from coders who use categories with different frequency',
    caution: 'not a measure of agreement',
    range: '≤ 1',
    source: 'Cohen (1960), Educational and Psychological Measurement 20, 37–46',
  },
  byDefault: false,
  ruled: false,
  applies: always,
  coefficient: cohenKappaMax,
  interval: 'none',
};
