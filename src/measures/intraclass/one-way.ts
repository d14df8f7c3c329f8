import { isCodedByAll, type Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import type { Coefficient } from '../coefficient.ts';
import { measureOfAll, ofNumbers } from '../measure.ts';
import { ofMeans, ofSingle } from './f-inference.ts';
import { fromMeanSquares, meanSquares } from './mean-squares.ts';

/**
 * ICC(1), (MSR − MSW) / (MSR + (k − 1) MSW): the reliability of one number, where each unit may have had coders of its own.
 *
 * @param patterns - k coders, two or more, with one number per unit; units that some coder did not code are left out
 * @param weights - its scale says what number each category is
 * @returns −1 / (k − 1)…1; undefined without two units that all coded, and if all numbers are the same
 * @example
 * const data = patternsOf(studyOf([['9', '8'], ['6', '7'], ['2', '4']], { categories: ['2', '4', '6', '7', '8', '9'] }));
 * icc1(data, weightsOf(rules.exact, data, 'interval')).value; // → 0.8788
 * @see Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428; McGraw & Wong (1996), Psychological Methods 1, 30–46
 */
export function icc1(patterns: Patterns, weights: Pick<Weights, 'scale'>): Coefficient {
  return fromMeanSquares(patterns, weights, ({ k, msr, msw }) => ({ above: msr - msw, below: msr + (k - 1) * msw }));
}

/**
 * ICC(k), (MSR − MSW) / MSR: the reliability of the mean of k numbers, where each unit may have had coders of its own.
 *
 * @param patterns - k coders, two or more, with one number per unit; units that some coder did not code are left out
 * @param weights - its scale says what number each category is
 * @returns ≤ 1; undefined without two units that all coded, and if the units’ means are all the same
 * @example
 * const data = patternsOf(studyOf([['9', '8'], ['6', '7'], ['2', '4']], { categories: ['2', '4', '6', '7', '8', '9'] }));
 * icc1k(data, weightsOf(rules.exact, data, 'interval')).value; // → 0.9355
 * @see Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428; McGraw & Wong (1996), Psychological Methods 1, 30–46
 */
export function icc1k(patterns: Patterns, weights: Pick<Weights, 'scale'>): Coefficient {
  return fromMeanSquares(patterns, weights, ({ msr, msw }) => ({ above: msr - msw, below: msr }));
}

/** F = MSR / MSW, and its degrees of freedom. */
function observedF(patterns: Patterns, weights: Weights) {
  const { n, k, msr, msw } = meanSquares(patterns, weights);
  return { f: msr / msw, df: [n - 1, n * (k - 1)] as const, k };
}

export const icc1Measure = measureOfAll({
  name: 'icc-1',
  label: 'ICC(1)',
  kind: 'coefficient',
  scope: 'all',
  about: {
    title: 'Intraclass correlation, one-way, of single numbers',
    formula: '(MSR − MSW) / (MSR + (k − 1) MSW)',
    asks: 'two or more coders, one number per unit, on an interval or ratio scale; units coded by all coders',
    use: 'for numbers, when units were coded by different coders of a pool and one number per unit is used',
    caution:
      'the reliability of one coder’s numbers, not of the mean of all coders; for words, or categories of which only the order counts, use alpha or kappa',
    range: '≤ 1; below 0 where units differ less than coders do; undefined if nothing varies',
    source:
      'McGraw & Wong (1996), Psychological Methods 1, 30–46; Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428: ICC(1,1)',
  },
  byDefault: false,
  ruled: false,
  needs: 'numbers',
  applies: ofNumbers,
  coefficient: icc1,
  usesPattern: () => isCodedByAll,
  isAlwaysTested: true,
  test: (patterns, weights, _found, rho) => ofSingle.test(rho, observedF(patterns, weights)),
  interval: (patterns, weights, _found, confidence) => ofSingle.interval(observedF(patterns, weights), confidence),
});

export const icc1kMeasure = measureOfAll({
  name: 'icc-1-k',
  label: 'ICC(1,k)',
  kind: 'coefficient',
  scope: 'all',
  about: {
    title: 'Intraclass correlation, one-way, of means of k coders',
    formula: '(MSR − MSW) / MSR',
    asks: 'two or more coders, one number per unit, on an interval or ratio scale; units coded by all coders',
    use: 'as icc-1, when the mean of the k numbers of each unit is used',
    caution:
      'the reliability of the mean of k coders, so higher than that of one: report it only if the means are what you analyse; for words use alpha or kappa',
    range: '≤ 1; below 0 where units differ less than coders do; undefined if nothing varies',
    source:
      'McGraw & Wong (1996), Psychological Methods 1, 30–46; Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428: ICC(1,k)',
  },
  byDefault: false,
  ruled: false,
  needs: 'numbers',
  applies: ofNumbers,
  coefficient: icc1k,
  usesPattern: () => isCodedByAll,
  isAlwaysTested: true,
  test: (patterns, weights, _found, rho) => ofMeans.test(rho, observedF(patterns, weights)),
  interval: (patterns, weights, _found, confidence) => ofMeans.interval(observedF(patterns, weights), confidence),
});
