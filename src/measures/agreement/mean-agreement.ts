import { knowsCoders } from '../../codings/crowd.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { congerChance } from '../chance/conger.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { groupMean } from '../intervals/default-interval.ts';
import { gwetUnlessMostlyOnce, type LinearParts } from '../intervals/gwet-linearised.ts';
import { always, measureOfAll } from '../measure.ts';
import { meanShares } from '../unit-shares.ts';
import { aboutAgreement } from './pair-agreement.ts';
import { agreementsWithin, hasPair, isLeftOut, meanWithin, unitsNotLeftOut } from './unit-agreement.ts';

/**
 * Mean agreement of all coders: per unit the mean of w over its pairs of coders, then the mean over the units that have a pair.
 * With complete data this is the mean of the pairs' agreements.
 *
 * @param patterns - two coders or more; units coded by one coder have no pair
 * @param weights - the rule; where two uncoded codings are excluded, such pairs do not count
 * @returns a share in 0…1 with the agreement expected if each coder had spread their own codings at random; undefined if no
 * unit has a pair
 * @example
 * const data = patternsOf(studyOf([['a', 'a', 'b'], ['b', 'b', null]]));
 * meanAgreement(data, weightsOf(rules.exact, data)).value; // → 0.6667
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function meanAgreement(patterns: Patterns, weights: Weights): Coefficient {
  const { observed, units } = meanWithin(patterns, weights);
  if (patterns.coders.length < 2) return undefinedBecause('one-coder', { units });
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  return defined(observed, { observed, expected: () => expectedPart(patterns, weights), units });
}

function expectedPart(patterns: Patterns, weights: Weights): number | null {
  if (!knowsCoders(patterns)) return null;
  const chance = congerChance(patterns, weights);
  return 'expected' in chance ? chance.expected : null;
}

/**
 * The units' linear parts of the mean agreement, for its variance: x · n / n₂ for a unit with a pair, 0 for a unit that one
 * coder coded, where n units are coded at all and n₂ have a pair. A unit of which all pairs are left out has none.
 */
export function meanAgreementParts(patterns: Patterns, weights: Weights): LinearParts {
  const { units: pairable } = meanWithin(patterns, weights);
  const within = agreementsWithin(patterns, weights);
  const leftOut = isLeftOut(patterns, weights);
  const coded = unitsNotLeftOut(patterns, weights);
  const counts = patterns.counts.filter((count, p) => count > 0 && !leftOut(p));
  const parts = new Float64Array(counts.length);
  for (let p = 0, i = 0; p < within.length; p += 1) {
    if (patterns.counts[p] === 0 || leftOut(p)) continue;
    parts[i] = Number.isNaN(within[p]!) ? 0 : (within[p]! * coded) / pairable;
    i += 1;
  }
  return { parts, counts };
}

export const meanAgreementMeasure = measureOfAll({
  name: 'agreement',
  kind: 'agreement',
  scope: 'all',
  about: aboutAgreement,
  byDefault: true,
  ruled: true,
  applies: always,
  takesEqualCodings: true,
  coefficient: meanAgreement,
  expected: expectedPart,
  shares: meanShares,
  unitParts: meanAgreementParts,
  usesPattern: (_patterns, weights) => hasPair(weights),
  defaultInterval: groupMean,
  interval: (patterns, weights, { value }, confidence) =>
    gwetUnlessMostlyOnce(patterns, value!, (coded) => meanAgreementParts(coded, weights), confidence),
});
