import { tallyOf } from '../../patterns/coded-units.ts';
import { type Patterns, unitsOf } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import { ordinal, ratio } from '../../rules/levels.ts';
import type { Weights } from '../../rules/weights.ts';
import { type Coefficient, defined, isComplete, undefinedBecause } from '../coefficient.ts';
import { groupBeyondChance } from '../intervals/default-interval.ts';
import { gwetLinearised, influenceOfParts, type LinearParts } from '../intervals/gwet-linearised.ts';
import { always, measureOfAll } from '../measure.ts';
import { sumOfAll } from '../sum.ts';
import { testedByOwnError } from '../tests/test.ts';
import { alphaLeaveOneOut, alphaParts, distanceOverAllPairs, distancesWithin, distanceWithinUnits } from './parts.ts';

/**
 * Krippendorff's alpha, α = 1 − Dₒ / Dₑ: any number of coders, missing codings allowed. Dₒ is the mean distance within units, each
 * unit weighing by its number of codings; Dₑ the mean distance between any two of all those codings, without replacement.
 * Distances are 1 − w; under `ordinal` they are Krippendorff's own, from how often each level occurs.
 *
 * @param patterns - units coded by fewer than two coders are left out of both terms
 * @param weights - the rule
 * @returns α ≤ 1 with observed 1 − Dₒ and expected 1 − Dₑ; undefined if no unit has a pair, and if Dₑ = 0
 * @example
 * const data = patternsOf(studyOf([['a', 'a'], ['b', ['a', 'b']], ['c', null], ['b', 'b']]));
 * krippendorffAlpha(data, weightsOf(rules.exact, data)).value; // → 0.5455
 * krippendorffAlpha(data, weightsOf(rules.masi, data)).value; // → 0.6429
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Hayes & Krippendorff (2007), Communication Methods and
 * Measures 1, 77–89
 */
export function krippendorffAlpha(patterns: Patterns, weights: Weights): Coefficient {
  const tally = tallyOf(patterns, 2);
  const { units, n, sum } = distanceWithinUnits(patterns, distancesWithin(patterns, weights, tally));
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const observed = sum / n; // Dₒ
  const expected = distanceOverAllPairs(patterns, weights, tally); // Dₑ
  const parts = { observed: 1 - observed, expected: 1 - expected, units };
  return isComplete(1 - expected) ? undefinedBecause('no-variation', parts) : defined(1 - observed / expected, parts);
}

export const krippendorffAlphaMeasure = measureOfAll({
  name: 'krippendorff-alpha',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  about: {
    title: 'Krippendorff’s alpha',
    formula: 'α = 1 − Dₒ / Dₑ, the mean distance of two codings of the same unit over that of any two codings',
    asks: 'any number of coders, missing codings, any rule: exact = nominal; ordinal, interval and ratio are Krippendorff’s metrics; jaccard, dice and masi for sets',
    use: 'as the general coefficient for all coders',
    caution: 'low if nearly all units have the same category; units coded by only one coder are left out',
    range: '≤ 1; 0 = as by chance; undefined if all codings are the same',
    source:
      'Krippendorff (2011), Computing Krippendorff’s Alpha-Reliability; Hayes & Krippendorff (2007), Communication Methods and Measures 1, 77–89',
  },
  ignoresSingleCodings: true,
  byDefault: true,
  ruled: true,
  applies: always,
  takesEqualCodings: true,
  coefficient: krippendorffAlpha,
  influence: (patterns, weights) => influenceOfParts(patterns, alphaParts(patterns, weights), 0, 2),
  leaveOneOut: alphaLeaveOneOut,
  unitParts: (patterns, weights) => (hasLinearisedVariance(patterns, weights) ? unitParts(patterns, weights) : null),
  test: testedByOwnError,
  defaultInterval: groupBeyondChance,
  interval: (patterns, weights, { value }, confidence) => {
    if (!hasLinearisedVariance(patterns, weights)) return 'jackknife';
    return gwetLinearised(value!, alphaParts(patterns, weights), confidence, {
      mean: 0,
      codedUnits: unitsOf(patterns),
    });
  },
});

/**
 * Each unit's own part of alpha. Where any two codings are drawn without replacement, as here, and not with, the parts around alpha are
 * smaller by the factor 1 − 1/N, N the number of codings.
 */
function unitParts(patterns: Patterns, weights: Weights): LinearParts | null {
  const { value } = krippendorffAlpha(patterns, weights);
  if (value === null) return null;
  const factor = 1 - 1 / sumOfAll(tallyOf(patterns, 2));
  const { parts, counts } = alphaParts(patterns, weights);
  return { parts: parts.map((part) => value + factor * part), counts };
}

/** Gwet's variance is for single categories and weights that do not depend on the data; elsewhere the jackknife stands in. */
function hasLinearisedVariance(patterns: Patterns, { rule }: Weights): boolean {
  return !isMultiple(patterns) && rule !== ordinal && rule !== ratio;
}
