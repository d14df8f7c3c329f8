import { isCodedByAll, type Patterns, unitsOf } from '../patterns/patterns.ts';
import { codedByAll } from '../patterns/select.ts';
import { levelsOf, type Weights } from '../rules/weights.ts';
import { type Coefficient, defined, undefinedBecause } from './coefficient.ts';
import { chiSquaredTail } from './intervals/chi-squared.ts';
import { measureOfAll, ofSingleCategories } from './measure.ts';
import { power } from './power.ts';
import { TOLERANCE } from './sum.ts';
import type { Test } from './tests/test.ts';

/**
 * Kendall's coefficient of concordance of all coders, corrected for ties: W = 12 S / (m² (n³ − n) − m Σ T), where each of m coders
 * ranks the n units by the category they gave. S = Σ (R − R̄)² over the units, R a unit's sum of ranks. T = Σ (t³ − t) over a coder's
 * ties, t the number of units with one category, which share their mean rank.
 *
 * It asks only whether units are in the same order, not whether they have the same categories.
 *
 * @param patterns - m coders, two or more, with one category per unit; units that some coder did not code are left out
 * @param weights - its scale says how the categories are ordered: by their numbers, or as the codebook lists them
 * @returns W in 0…1; undefined without a unit that all coded, and where every coder gave all units one category
 * @example
 * const data = patternsOf(studyOf([['1', '1', '2'], ['2', '2', '1'], ['3', '3', '3']]));
 * kendallW(data, weightsOf(rules.exact, data, 'ordinal')).value; // → 0.7778
 * @see Kendall (1948), Rank Correlation Methods, chapter 6
 */
export function kendallW(patterns: Patterns, { scale }: Pick<Weights, 'scale'>): Coefficient {
  const data = codedByAll(patterns);
  const [m, n] = [data.coders.length, unitsOf(data)];
  if (m < 2) return undefinedBecause('one-coder', { units: n });
  if (n === 0) return undefinedBecause('no-pairable-units', { units: n });
  const rankings = data.coders.map((_, coder) => rankingOf(data, coder, scale));
  const middle = (m * (n + 1)) / 2; // R̄
  let squares = 0; // S
  for (let p = 0; p < data.counts.length; p += 1) {
    if (data.counts[p] === 0) continue;
    const sum = rankings.reduce((ranks, { rankOf }, coder) => ranks + rankOf(data.cells[p * m + coder]!), 0);
    squares += data.counts[p]! * (sum - middle) ** 2;
  }
  const most = m * m * (power(n, 3) - n) - m * rankings.reduce((sum, { ties }) => sum + ties, 0);
  if (most < TOLERANCE) return undefinedBecause('no-variation', { units: n });
  return defined((12 * squares) / most, { units: n });
}

/**
 * The test that W is 0: χ² = m (n − 1) W with n − 1 degrees of freedom, which is rough for few units.
 *
 * @see Kendall (1948), Rank Correlation Methods, chapter 6
 */
export function kendallTest(patterns: Patterns, w: number): Test {
  const data = codedByAll(patterns);
  const [m, n] = [data.coders.length, unitsOf(data)];
  const [statistic, df] = [m * (n - 1) * w, n - 1];
  return {
    ...{ value: 0, se: null, statistic, distribution: 'chi-squared', df },
    ...{ p: chiSquaredTail(statistic, df), sides: 1, method: 'kendall-1948' },
  };
}

/** The mean rank of the units to which a coder gave a coding, and T, Σ (t³ − t) over the ties. */
function rankingOf(data: Patterns, coder: number, scale: Weights['scale']) {
  const levels = levelsOf(data.categories, scale);
  const levelOf = data.codings.map(([category]) => levels[category!]!);
  const units = new Map<number, number>();
  for (let p = 0; p < data.counts.length; p += 1) {
    if (data.counts[p] === 0) continue;
    const level = levelOf[data.cells[p * data.coders.length + coder]!]!;
    units.set(level, (units.get(level) ?? 0) + data.counts[p]!);
  }
  const ranks = new Map<number, number>();
  let [below, ties] = [0, 0];
  for (const [level, tied] of [...units].sort(([a], [b]) => a - b)) {
    ranks.set(level, below + (tied + 1) / 2);
    below += tied;
    ties += power(tied, 3) - tied;
  }
  return { rankOf: (coding: number) => ranks.get(levelOf[coding]!)!, ties };
}

export const kendallWMeasure = measureOfAll({
  name: 'kendall-w',
  kind: 'coefficient',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Kendall’s W',
    formula:
      '12 S / (m² (n³ − n) − m Σ T), S the sum of squares of the units’ rank sums, T = Σ (t³ − t) of a coder’s ties',
    asks: 'two or more coders, one category per unit; units coded by all coders; an ordinal, interval or ratio scale',
    use: 'when coders rank or score units, to see whether they put them in the same order',
    caution:
      'shows nothing about the categories themselves: a coder who always gives one more than another agrees fully; never below 0, so chance alone gives more than 0; its test is rough for few units',
    range: '0…1; undefined if every coder gave all units the same category',
    source: 'Kendall (1948), Rank Correlation Methods',
  },
  byDefault: false,
  ruled: false,
  needs: 'order',
  applies: (facts) => ofSingleCategories(facts) && facts.ordered,
  coefficient: kendallW,
  usesPattern: () => isCodedByAll,
  interval: 'jackknife',
  isAlwaysTested: true,
  test: (patterns, _weights, { value }) => kendallTest(patterns, value),
});
