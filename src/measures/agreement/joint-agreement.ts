import { codingShares } from '../../data/coding-shares.ts';
import { isCodedByAll, type Patterns } from '../../data/patterns.ts';
import { codedByAll } from '../../data/recode.ts';
import type { Weights } from '../../rules/weights.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { wilson } from '../intervals/wilson.ts';
import type { Facts, GroupMeasure } from '../measure.ts';
import { jointShares } from '../unit-shares/agreement-shares.ts';
import { totalsOf } from '../unit-shares/unit-shares.ts';
import { type Reading, readingOf } from './joint-reading.ts';
import { probabilityOfAgreement } from './probability-of-agreement.ts';

/**
 * Joint agreement: the share of the units coded by all n coders on which at least k of them agree, "k of n".
 *
 * Agreeing is read in one of two ways. *common*: one thing that at least k coders have in common, a category (rule `any`)
 * or a whole set (rule `exact`). *every-pair* (k = n): every two of the coders agree under the rule. {1,2} {2,3} {1,3}
 * agree pair by pair and have nothing in common.
 *
 * @example
 * const data = codings([[['a', 'b'], ['b', 'c'], ['a', 'c']], ['a', ['a', 'b'], 'a']]);
 * const any = weightsOf(rules.any, data);
 * jointAgreement(data, any, 3, 'common').value; // → 0.5
 * jointAgreement(data, any, 3, 'every-pair').value; // → 1
 * @param patterns - n coders, two or more
 * @param weights - a rule that says yes or no
 * @param atLeast - k, 2…n
 * @returns a share in 0…1; its expected part is the exact probability that draws from the coders' own distributions of
 * codings, independent of each other, agree (null where the number of cases is too large); undefined where no unit was coded by all
 * @throws RangeError where k is not from 2 to n, or not n in *every-pair*, and where the rule knows nothing that several have in common
 */
export function jointAgreement(patterns: Patterns, weights: Weights, atLeast: number, reading: Reading): Coefficient {
  if (patterns.coders.length < 2) return undefinedBecause('one-coder', { units: 0 });
  const { agreed, counted: units } = totalsOf(jointShares(patterns, weights, atLeast, reading), patterns.counts);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const expected = () =>
    probabilityOfAgreement(codingShares(codedByAll(patterns)), readingOf(reading, patterns, weights, atLeast));
  return defined(agreed / units, { observed: agreed / units, expected, units, agreed });
}

/** n of n, n − 1 of n where that is more than two of four, and what was asked for. */
export function levelsOf({ coders, atLeast }: Facts): number[] {
  const usual = coders > 3 ? [coders, coders - 1] : [coders];
  return [...new Set([...usual, ...atLeast])].filter((k) => k >= 2 && k <= coders).sort((a, b) => b - a);
}

export const jointAgreementMeasure: GroupMeasure = {
  name: 'joint-agreement',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Joint agreement, k of n',
    formula: 'share of the units coded by all n coders on which at least k agree',
    asks: 'units coded by all coders; rule any or exact',
    use: 'to say on how many units the whole team agrees; both readings are given: one thing in common, or every pair',
    caution: 'falls with every further coder; compare it with its chance level, not between teams of different size',
    range: '0…1',
    source: 'Gillard et al. (2013), BMC Health Services Research 13:188',
  },
  byDefault: true,
  ruled: true,
  applies: ({ alone }, { rule }) => !alone && rule.offers !== undefined,
  ofAtLeast: true,
  variants: (facts) => [
    ...levelsOf(facts).map((k) => ({ variant: null, k })),
    { variant: 'every-pair', k: facts.coders },
  ],
  coefficient: (patterns, weights, { variant, k }) => jointAgreement(patterns, weights, k!, readingBy(variant)),
  standsOn: (patterns, weights, { variant, k }) => {
    const { agreement } = readingOf(readingBy(variant), patterns, weights, k!);
    return (cells) => isCodedByAll(cells) && agreement(cells) !== null;
  },
  interval: (_patterns, _weights, { agreed, units }, confidence) => wilson(agreed!, units, confidence),
};

function readingBy(variant: string | null): Reading {
  return variant === 'every-pair' ? 'every-pair' : 'common';
}
