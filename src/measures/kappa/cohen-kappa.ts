import type { PairTable } from '../../data/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { expectedAgreement, observedAgreement } from '../agreement/observed-expected.ts';
import { type Coefficient, chanceCorrected, defined, undefinedBecause } from '../coefficient.ts';

/**
 * Cohen's kappa of a pair, κ = (Aₒ − Aₑ) / (1 − Aₑ), with Aₒ = Σ p(a,b) w(a,b) and Aₑ = Σ p₁(a) p₂(b) w(a,b): each coder keeps
 * their own distribution of codings. Under the rule `hamming` it is the kappa pooled over categories.
 *
 * @param table - the codings of two coders on the units both coded
 * @param weights - the rule
 * @returns κ ≤ 1; undefined without a unit that both coded, and where chance agreement is complete
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37–46; weighted: Cohen (1968), Psychological Bulletin 70, 213–220
 */
export function cohenKappa(table: PairTable, weights: Weights): Coefficient {
  const { units } = table;
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const observed = observedAgreement(table, weights);
  const expected = expectedAgreement(table, weights);
  const value = chanceCorrected(observed, expected);
  const parts = { observed, expected, units };
  return value === null ? undefinedBecause('no-variation', parts) : defined(value, parts);
}
