import type { PairTable } from '../../data/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { expectedAgreement, observedAgreement } from './observed-expected.ts';

/**
 * Agreement of a pair, Aₒ = mean of w(a, b) over the units both coded: percent agreement under the rule.
 *
 * @param table - the codings of two coders on the units both coded
 * @param weights - the rule; where it says yes or no, the units that agree are counted too
 * @returns a share in 0…1 with the agreement expected by chance; undefined without a unit that both coded
 */
export function pairAgreement(table: PairTable, weights: Weights): Coefficient {
  const { units } = table;
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const observed = observedAgreement(table, weights);
  const expected = expectedAgreement(table, weights);
  const agreed = weights.rule.graded
    ? null
    : table.cells.reduce((sum, { a, b, count }) => sum + count * weights.of(a, b), 0);
  return defined(observed, { observed, expected, units, agreed });
}
