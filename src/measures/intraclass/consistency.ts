import { isCodedByAll, type Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import type { Coefficient } from '../coefficient.ts';
import { measureOfAll, ofNumbers } from '../measure.ts';
import { ofMeans, ofSingle } from './f-inference.ts';
import { fromMeanSquares, meanSquares } from './mean-squares.ts';

/**
 * ICC(C,1), (MSR − MSE) / (MSR + (k − 1) MSE): the consistency of one number. That a coder always gives higher numbers than another does not
 * count.
 *
 * @param patterns - k coders, two or more, with one number per unit; units that some coder did not code are left out
 * @param weights - its scale says what number each category is
 * @returns −1 / (k − 1)…1; undefined without two units that all coded, and if all numbers of each coder are the same
 * @example
 * const data = patternsOf(studyOf([['9', '8'], ['6', '5'], ['2', '1']], { categories: ['1', '2', '5', '6', '8', '9'] }));
 * iccC1(data, weightsOf(rules.exact, data, 'interval')).value; // → 1
 * @see Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428; McGraw & Wong (1996), Psychological Methods 1, 30–46
 */
export function iccC1(patterns: Patterns, weights: Pick<Weights, 'scale'>): Coefficient {
  return fromMeanSquares(patterns, weights, ({ k, msr, mse }) => ({ above: msr - mse, below: msr + (k - 1) * mse }));
}

/**
 * ICC(C,k), (MSR − MSE) / MSR: the consistency of the mean of k numbers; Cronbach’s alpha with coders as items.
 *
 * @param patterns - k coders, two or more, with one number per unit; units that some coder did not code are left out
 * @param weights - its scale says what number each category is
 * @returns ≤ 1; undefined without two units that all coded, and if the units’ means are all the same
 * @example
 * const data = patternsOf(studyOf([['9', '8'], ['6', '7'], ['2', '4']], { categories: ['2', '4', '6', '7', '8', '9'] }));
 * iccCk(data, weightsOf(rules.exact, data, 'interval')).value; // → 0.9247
 * @see Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428; McGraw & Wong (1996), Psychological Methods 1, 30–46
 */
export function iccCk(patterns: Patterns, weights: Pick<Weights, 'scale'>): Coefficient {
  return fromMeanSquares(patterns, weights, ({ msr, mse }) => ({ above: msr - mse, below: msr }));
}

/** F = MSR / MSE, and its degrees of freedom. */
function observedF(patterns: Patterns, weights: Weights) {
  const { n, k, msr, mse } = meanSquares(patterns, weights);
  return { f: msr / mse, df: [n - 1, (n - 1) * (k - 1)] as const, k };
}

export const iccC1Measure = measureOfAll({
  name: 'icc-c-1',
  label: 'ICC(C,1)',
  kind: 'coefficient',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Intraclass correlation, consistency, of single numbers',
    formula: '(MSR − MSE) / (MSR + (k − 1) MSE)',
    asks: 'two or more coders, one number per unit, on an interval or ratio scale; units coded by all coders',
    use: 'for numbers, when the same coders coded all units, one number per unit is used, and it does not matter that one coder is stricter',
    caution:
      'the reliability of one coder’s numbers, not of the mean of all coders; for words, or categories of which only the order counts, use alpha or kappa',
    range: '≤ 1; below 0 where units differ less than coders do; undefined if nothing varies',
    source:
      'McGraw & Wong (1996), Psychological Methods 1, 30–46; Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428: ICC(3,1)',
  },
  byDefault: false,
  ruled: false,
  needs: 'numbers',
  applies: ofNumbers,
  coefficient: iccC1,
  usesPattern: () => isCodedByAll,
  isAlwaysTested: true,
  test: (patterns, weights, _found, rho) => ofSingle.test(rho, observedF(patterns, weights)),
  interval: (patterns, weights, _found, confidence) => ofSingle.interval(observedF(patterns, weights), confidence),
});

export const iccCkMeasure = measureOfAll({
  name: 'icc-c-k',
  label: 'ICC(C,k)',
  kind: 'coefficient',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Intraclass correlation, consistency, of means of k coders',
    formula: '(MSR − MSE) / MSR',
    asks: 'two or more coders, one number per unit, on an interval or ratio scale; units coded by all coders',
    use: 'as icc-c-1, when the mean of the k numbers of each unit is used; Cronbach’s alpha is the same',
    caution:
      'the reliability of the mean of k coders, so higher than that of one: report it only if the means are what you analyse; for words use alpha or kappa',
    range: '≤ 1; below 0 where units differ less than coders do; undefined if nothing varies',
    source:
      'McGraw & Wong (1996), Psychological Methods 1, 30–46; Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428: ICC(3,k)',
  },
  byDefault: false,
  ruled: false,
  needs: 'numbers',
  applies: ofNumbers,
  coefficient: iccCk,
  usesPattern: () => isCodedByAll,
  isAlwaysTested: true,
  test: (patterns, weights, _found, rho) => ofMeans.test(rho, observedF(patterns, weights)),
  interval: (patterns, weights, _found, confidence) => ofMeans.interval(observedF(patterns, weights), confidence),
});
