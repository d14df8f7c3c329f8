import { MISSING } from '../../codings/coding.ts';
import { pairsOf, pairTable, refilling } from '../../patterns/pair-table.ts';
import { isCodedByAll, isPairable, type Patterns } from '../../patterns/patterns.ts';
import { codedByAll } from '../../patterns/select.ts';
import type { Weights } from '../../rules/weights.ts';
import { meanWithin } from '../agreement/unit-agreement.ts';
import { type Coefficient, defined, isComplete, undefinedBecause } from '../coefficient.ts';
import { type DefaultInterval, groupBeyondChance } from '../intervals/default-interval.ts';
import { noUncertainty } from '../intervals/interval.ts';
import { type LeaveOneOut, recomputeWithoutUnit } from '../intervals/jackknife.ts';
import { measureOfAll, PLAIN, wholeDataOnly } from '../measure.ts';
import { sumOf, TOLERANCE } from '../sum.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { congerKappa } from './conger-kappa.ts';

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
 * const data = patternsOf(studyOf([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']]));
 * lightKappa(data, weightsOf(rules.exact, data)).value; // → 0.6
 * @see Light (1971), Psychological Bulletin 76, 365–377
 */
export function lightKappa(patterns: Patterns, weights: Weights, variant: LightVariant = null): Coefficient {
  const data = unitsFor(variant, patterns);
  const kappas = pairsOf(data.coders.length).map(([i, j]) => cohenKappa(pairTable(data, i, j), weights));
  const { units } = meanWithin(data, weights);
  const value = meanOf(kappas, variant);
  if (value !== null) return defined(value, { units });
  const reasons = kappas.flatMap(({ reason }) => reason ?? []);
  const failing = reasons.includes('no-pairable-units') ? 'no-pairable-units' : reasons[0];
  return undefinedBecause(failing ?? 'one-coder', { units });
}

/** The mean of the pairs' kappas; null if none is defined, or one that has to be is not. */
function meanOf(kappas: readonly Pick<Coefficient, 'value'>[], variant: LightVariant): number | null {
  const defining = kappas.filter(({ value }) => value !== null);
  if (defining.length === 0 || (defining.length < kappas.length && variant !== 'defined-pairs-only')) return null;
  return sumOf(defining, ({ value }) => value!) / defining.length;
}

/** Leaving out a unit moves a pair's kappa by the cell of the pair's table that the unit is in; so each is found once a cell. */
function lightKappaLeaveOneOut(patterns: Patterns, weights: Weights, variant: LightVariant): LeaveOneOut {
  const width = patterns.coders.length;
  const pairs = pairsOf(width).map(([i, j]) => {
    const table = pairTable(unitsFor(variant, patterns), i, j);
    const again = refilling(table);
    const without = recomputeWithoutUnit(table.counts, (fewer) => cohenKappa(again(fewer), weights).value);
    const withAll = cohenKappa(table, weights).value;
    const size = table.codings.length;
    const cellAt = new Map(table.cells.map(({ a, b }, cell) => [a * size + b, cell]));
    const known = new Map<number, number | null>();
    return (p: number) => {
      const [a, b] = [patterns.cells[p * width + i]!, patterns.cells[p * width + j]!];
      if (a === MISSING || b === MISSING) return withAll;
      const cell = cellAt.get(a * size + b)!;
      if (!known.has(cell)) known.set(cell, without(cell));
      return known.get(cell)!;
    };
  });
  return (p) =>
    meanOf(
      pairs.map((kappa) => ({ value: kappa(p) })),
      variant,
    );
}

/** As of a coefficient whose expected agreement is what makes of the mean agreement this kappa; where kappa is 1, that of Conger's. */
const lightInterval: DefaultInterval<Patterns> = (patterns, weights, found, errors, confidence) => {
  const { observed } = meanWithin(patterns, weights);
  const value = found.value!;
  const expected = value < 1 - TOLERANCE ? (observed - value) / (1 - value) : congerKappa(patterns, weights).expected;
  if (expected === null || isComplete(expected)) return noUncertainty;
  return groupBeyondChance(patterns, weights, { ...found, observed, expected }, errors, confidence);
};

function unitsFor(variant: LightVariant, patterns: Patterns): Patterns {
  return variant === 'listwise' ? codedByAll(patterns) : patterns;
}

export const lightKappaMeasure = measureOfAll({
  name: 'light-kappa',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Light’s kappa',
    formula: 'mean of Cohen’s kappas of all pairs',
    asks: 'two or more coders; variants: listwise (only units coded by all), defined-pairs-only',
    use: 'to summarise the pairs’ kappas in one figure',
    caution: 'undefined if the kappa of any pair is; pairs with few units in common weigh as much as others',
    range: '≤ 1',
    source: 'Light (1971), Psychological Bulletin 76, 365–377',
  },
  byDefault: false,
  ruled: true,
  applies: wholeDataOnly,
  variants: () => [PLAIN, { variant: 'listwise', k: null }, { variant: 'defined-pairs-only', k: null }],
  coefficient: (patterns, weights, { variant }) => lightKappa(patterns, weights, variant as LightVariant),
  usesPattern: (_patterns, _weights, { variant }) => (variant === 'listwise' ? isCodedByAll : isPairable),
  leaveOneOut: (patterns, weights, { variant }) => lightKappaLeaveOneOut(patterns, weights, variant as LightVariant),
  defaultInterval: lightInterval,
  interval: 'jackknife',
});
