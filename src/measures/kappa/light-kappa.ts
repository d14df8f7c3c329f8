import { pairsOf, pairTable } from '../../data/pair-table.ts';
import { isCodedByAll, isPairable, type Patterns } from '../../data/patterns.ts';
import { codedByAll } from '../../data/recode.ts';
import type { Weights } from '../../rules/weights.ts';
import { meanWithin } from '../agreement/unit-agreement.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { type GroupMeasure, ofTheWhole, PLAIN } from '../measure.ts';
import { sumOf } from '../sum.ts';
import { cohenKappa } from './cohen-kappa.ts';

/** Which pairs and units count: all (undefined if a pair is), only pairs that have a kappa, or only units coded by all. */
export type LightVariant = null | 'defined-pairs-only' | 'listwise';

/**
 * Light's kappa of all coders: the mean of Cohen's kappas of all pairs, each over the units both coded.
 *
 * @param patterns - two coders or more
 * @param weights - the rule
 * @param variant - null: undefined as soon as one pair's kappa is
 * @returns κ ≤ 1 with the number of units that have a pair
 * @example
 * const data = codings([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']]);
 * lightKappa(data, weightsOf(rules.exact, data)).value; // → 0.6
 * @see Light (1971), Psychological Bulletin 76, 365–377
 */
export function lightKappa(patterns: Patterns, weights: Weights, variant: LightVariant = null): Coefficient {
  const data = variant === 'listwise' ? codedByAll(patterns) : patterns;
  const kappas = pairsOf(data.coders.length).map(([i, j]) => cohenKappa(pairTable(data, i, j), weights));
  const { units } = meanWithin(data, weights);
  const defining = kappas.filter(({ value }) => value !== null);
  const reasons = kappas.flatMap(({ reason }) => reason ?? []);
  const failing = reasons.includes('no-pairable-units') ? 'no-pairable-units' : reasons[0];
  if (defining.length === 0) return undefinedBecause(failing ?? 'one-coder', { units });
  if (failing && variant !== 'defined-pairs-only') return undefinedBecause(failing, { units });
  return defined(sumOf(defining, ({ value }) => value!) / defining.length, { units });
}

export const lightKappaMeasure: GroupMeasure = {
  name: 'light-kappa',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Light’s kappa',
    formula: 'mean of Cohen’s kappas of all pairs',
    asks: 'two coders or more; variants: listwise (units coded by all), defined-pairs-only',
    use: 'to sum up the pairs’ kappas in one figure',
    caution: 'undefined as soon as one pair’s kappa is; pairs with few common units weigh as much as others',
    range: '≤ 1',
    source: 'Light (1971), Psychological Bulletin 76, 365–377',
  },
  byDefault: false,
  ruled: true,
  applies: ofTheWhole,
  variants: () => [PLAIN, { variant: 'listwise', k: null }, { variant: 'defined-pairs-only', k: null }],
  coefficient: (patterns, weights, { variant }) => lightKappa(patterns, weights, variant as LightVariant),
  standsOn: (_patterns, _weights, { variant }) => (variant === 'listwise' ? isCodedByAll : isPairable),
  interval: 'jackknife',
};
