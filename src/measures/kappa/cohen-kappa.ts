import type { PairTable } from '../../patterns/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { comparedUnits, expectedAgreement } from '../agreement/observed-expected.ts';
import { beyondChance, type Coefficient, undefinedBecause } from '../coefficient.ts';
import { fleissCohenEveritt } from '../intervals/fleiss-cohen-everitt.ts';
import { always, type PairMeasure } from '../measure.ts';

/**
 * Cohen's kappa of a pair, κ = (Aₒ − Aₑ) / (1 − Aₑ), with Aₒ = Σ p(a,b) w(a,b) and Aₑ = Σ p₁(a) p₂(b) w(a,b): each coder keeps
 * their own distribution of codings. Under the rule `hamming` it is the kappa pooled over categories.
 *
 * @param table - the codings of two coders on the units both coded
 * @param weights - the rule
 * @returns κ ≤ 1; undefined without a unit that both coded, and where chance agreement is complete
 * @example
 * const data = patternsOf(studyOf([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]));
 * const pair = pairTable(data, 0, 1);
 * cohenKappa(pair, weightsOf(rules.exact, data)).value; // → 0.5
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37–46; weighted: Cohen (1968), Psychological Bulletin 70, 213–220
 */
export function cohenKappa(table: PairTable, weights: Weights): Coefficient {
  const { units, agreed } = comparedUnits(table, weights);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  return beyondChance(agreed / units, expectedAgreement(table, weights), units);
}

export const cohenKappaMeasure: PairMeasure = {
  name: 'cohen-kappa',
  scope: 'pair',
  about: {
    title: 'Cohen’s kappa',
    formula: 'κ = (Aₒ − Aₑ) / (1 − Aₑ), Aₑ = Σ p₁(a) p₂(b) w(a, b)',
    asks: 'two coders; under rule hamming it is pooled over categories (de Vries et al. 2008)',
    use: 'two fixed coders, chance taken from what each of them gave',
    caution:
      'low where nearly all units have one category, however well the coders agree; look at prevalence index, kappa max and AC1 beside it',
    range: '≤ 1; 0 = as chance; undefined where all codings are the same',
    source:
      'Cohen (1960), Educational and Psychological Measurement 20, 37–46; weighted: Cohen (1968), Psychological Bulletin 70, 213–220',
  },
  byDefault: true,
  ruled: true,
  applies: always,
  coefficient: cohenKappa,
  interval: (table, weights, { value, expected }, confidence) =>
    fleissCohenEveritt(table, weights, { value: value!, expected: expected! }, confidence),
};
