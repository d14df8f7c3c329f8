import type { PairTable } from '../../patterns/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { pairMean } from '../intervals/default-interval.ts';
import { gwetLinearised } from '../intervals/gwet-linearised.ts';
import type { LeaveOneOut } from '../intervals/jackknife.ts';
import { modifiedWilson } from '../intervals/modified-wilson.ts';
import { wilson } from '../intervals/wilson.ts';
import { always, type Description, measureOfPair } from '../measure.ts';
import { pairShares } from '../unit-shares.ts';
import { comparedUnits, expectedAgreement, pairParts } from './observed-expected.ts';

/** Agreement is one measure, of a pair and of all coders. */
export const aboutAgreement: Description = {
  title: 'Agreement',
  formula:
    'Aₒ = mean of w(a, b) over the units both coded; for all coders: over the pairs within a unit, then over units',
  asks: 'two or more coders; units coded by only one coder do not count',
  use: 'always, as the figure that everybody understands',
  caution: 'not corrected for chance: it rises when categories are merged or when units get several categories',
  range: '0…1',
  source:
    'Gillard et al. (2013), BMC Health Services Research 13:188; for all coders: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.',
};

/**
 * Agreement of a pair, Aₒ = mean of w(a, b) over the units both coded: percent agreement under the rule.
 *
 * @param table - the codings of two coders on the units both coded
 * @param weights - the rule; where it says yes or no, the units that agree are counted too
 * @example
 * const data = patternsOf(studyOf([[['a', 'b'], 'b'], ['a', 'b'], [[], []]]));
 * const { observed, agreed, units } = pairAgreement(pairTable(data, 0, 1), weightsOf(rules.any, data));
 * `${agreed}/${units}`; // → 1/3
 * @returns a share in 0…1 with the agreement expected by chance; undefined without a unit that both coded
 */
export function pairAgreement(table: PairTable, weights: Weights): Coefficient {
  const { units, agreed } = comparedUnits(table, weights);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const observed = agreed / units;
  const expected = () => expectedAgreement(table, weights);
  return defined(observed, { observed, expected, units, agreed: weights.rule.graded ? null : agreed });
}

/** Agreement of a pair without one unit of a cell that is compared. */
function agreementWithoutUnit(table: PairTable, weights: Weights): LeaveOneOut {
  const { units, agreed } = comparedUnits(table, weights);
  return (cell) => {
    const { a, b } = table.cells[cell]!;
    return units === 1 ? null : (agreed - weights.of(a, b)) / (units - 1);
  };
}

export const pairAgreementMeasure = measureOfPair({
  name: 'agreement',
  kind: 'agreement',
  scope: 'pair',
  about: aboutAgreement,
  byDefault: true,
  ruled: true,
  applies: always,
  takesEqualCodings: true,
  coefficient: pairAgreement,
  leaveOneOut: agreementWithoutUnit,
  shares: pairShares,
  usesPattern: ({ counted }) => counted,
  defaultInterval: (table, weights, found, errors, confidence) =>
    found.agreed === null
      ? pairMean(table, weights, found, errors, confidence)
      : modifiedWilson(found.agreed, found.units, confidence),
  interval: (table, weights, { value, agreed, units }, confidence) =>
    agreed === null ? gwetLinearised(value!, pairParts(table, weights), confidence) : wilson(agreed, units, confidence),
});
