import { isCodedByAll, type Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import type { Coefficient } from '../coefficient.ts';
import { measureOfAll, ofNumbers } from '../measure.ts';
import { fInterval, fQuantiles, fTest } from './f-inference.ts';
import { fromMeanSquares, type MeanSquares, meanSquares } from './mean-squares.ts';

/**
 * ICC(A,1), (MSR − MSE) / (MSR + (k − 1) MSE + k (MSC − MSE) / n): the absolute agreement of one number. That a coder always gives higher
 * numbers than another counts as disagreement.
 *
 * @param patterns - k coders, two or more, with one number per unit; units that some coder did not code are left out
 * @param weights - its scale says what number each category is
 * @returns ≤ 1; undefined without two units that all coded, and if all numbers are the same
 * @example
 * const data = patternsOf(studyOf([['9', '8'], ['6', '5'], ['2', '1']], { categories: ['1', '2', '5', '6', '8', '9'] }));
 * iccA1(data, weightsOf(rules.exact, data, 'interval')).value; // → 0.961
 * @see Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428; McGraw & Wong (1996), Psychological Methods 1, 30–46
 */
export function iccA1(patterns: Patterns, weights: Pick<Weights, 'scale'>): Coefficient {
  return fromMeanSquares(patterns, weights, ({ n, k, msr, msc, mse }) => ({
    above: msr - mse,
    below: msr + (k - 1) * mse + (k * (msc - mse)) / n,
  }));
}

/**
 * ICC(A,k), (MSR − MSE) / (MSR + (MSC − MSE) / n): the absolute agreement of the mean of k numbers.
 *
 * @param patterns - k coders, two or more, with one number per unit; units that some coder did not code are left out
 * @param weights - its scale says what number each category is
 * @returns ≤ 1; undefined without two units that all coded, and if all numbers are the same
 * @example
 * const data = patternsOf(studyOf([['9', '8'], ['6', '5'], ['2', '1']], { categories: ['1', '2', '5', '6', '8', '9'] }));
 * iccAk(data, weightsOf(rules.exact, data, 'interval')).value; // → 0.9801
 * @see Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428; McGraw & Wong (1996), Psychological Methods 1, 30–46
 */
export function iccAk(patterns: Patterns, weights: Pick<Weights, 'scale'>): Coefficient {
  return fromMeanSquares(patterns, weights, ({ n, msr, msc, mse }) => ({
    above: msr - mse,
    below: msr + (msc - mse) / n,
  }));
}

/**
 * What MSR is divided by if the correlation is one whose ρ / (1 − ρ) is `odds` for the mean of k numbers: a MSC + b MSE with a = odds / n and
 * b = 1 + odds (n − 1) / n, and its degrees of freedom by Satterthwaite’s approximation.
 */
function divisor({ n, k, msc, mse }: MeanSquares, odds: number): { of: number; df: number } {
  const [coders, rest] = [(odds / n) * msc, (1 + (odds * (n - 1)) / n) * mse];
  const df = (coders + rest) ** 2 / (coders ** 2 / (k - 1) + rest ** 2 / ((n - 1) * (k - 1)));
  return { of: coders + rest, df };
}

/** ρ / (1 − ρ) of the mean of k numbers, where ρ is that of one: k ρ / (1 − ρ) by the formula of Spearman and Brown. */
function oddsOfOne(rho: number, k: number): number {
  return (k * rho) / (1 - rho);
}

function testAgainst(rho: number, odds: number, squares: MeanSquares) {
  const { of, df } = divisor(squares, odds);
  return of > 0 ? fTest(rho, squares.msr / of, [squares.n - 1, df]) : null;
}

/** The bounds of ICC(A,1); those of ICC(A,k) follow from them by the formula of Spearman and Brown. */
function boundsOfOne(squares: MeanSquares, odds: number, confidence: number): [number, number] {
  const { n, k, msr, msc, mse } = squares;
  const { df } = divisor(squares, odds);
  if (!(df > 0)) return [Number.NaN, Number.NaN];
  const { upper, exchanged } = fQuantiles(confidence, [n - 1, df]);
  const others = k * msc + (k * n - k - n) * mse;
  const lower = (n * (msr - upper * mse)) / (upper * others + n * msr);
  return [lower, (n * (exchanged * msr - mse)) / (others + n * exchanged * msr)];
}

export const iccA1Measure = measureOfAll({
  name: 'icc-a-1',
  label: 'ICC(A,1)',
  kind: 'coefficient',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Intraclass correlation, absolute agreement, of single numbers',
    formula: '(MSR − MSE) / (MSR + (k − 1) MSE + k (MSC − MSE) / n)',
    asks: 'two or more coders, one number per unit, on an interval or ratio scale; units coded by all coders',
    use: 'for numbers, when the same coders coded all units, one number per unit is used, and the numbers themselves must agree',
    caution:
      'the reliability of one coder’s numbers, not of the mean of all coders; for words, or categories of which only the order counts, use alpha or kappa',
    range: '≤ 1; below 0 where units differ less than coders do; undefined if nothing varies',
    source:
      'McGraw & Wong (1996), Psychological Methods 1, 30–46; Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428: ICC(2,1)',
  },
  byDefault: false,
  ruled: false,
  needs: 'numbers',
  applies: ofNumbers,
  coefficient: iccA1,
  usesPattern: () => isCodedByAll,
  isAlwaysTested: true,
  test: (patterns, weights, _found, rho) => {
    const squares = meanSquares(patterns, weights);
    return testAgainst(rho, oddsOfOne(rho, squares.k), squares);
  },
  interval: (patterns, weights, { value }, confidence) => {
    const squares = meanSquares(patterns, weights);
    const [lower, upper] = boundsOfOne(squares, oddsOfOne(value!, squares.k), confidence);
    return fInterval(lower, upper, confidence);
  },
});

export const iccAkMeasure = measureOfAll({
  name: 'icc-a-k',
  label: 'ICC(A,k)',
  kind: 'coefficient',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Intraclass correlation, absolute agreement, of means of k coders',
    formula: '(MSR − MSE) / (MSR + (MSC − MSE) / n)',
    asks: 'two or more coders, one number per unit, on an interval or ratio scale; units coded by all coders',
    use: 'as icc-a-1, when the mean of the k numbers of each unit is used',
    caution:
      'the reliability of the mean of k coders, so higher than that of one: report it only if the means are what you analyse; for words use alpha or kappa',
    range: '≤ 1; below 0 where units differ less than coders do; undefined if nothing varies',
    source:
      'McGraw & Wong (1996), Psychological Methods 1, 30–46; Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428: ICC(2,k)',
  },
  byDefault: false,
  ruled: false,
  needs: 'numbers',
  applies: ofNumbers,
  coefficient: iccAk,
  usesPattern: () => isCodedByAll,
  isAlwaysTested: true,
  test: (patterns, weights, _found, rho) => testAgainst(rho, rho / (1 - rho), meanSquares(patterns, weights)),
  interval: (patterns, weights, { value }, confidence) => {
    const squares = meanSquares(patterns, weights);
    const ofMean = (rho: number) => (squares.k * rho) / (1 + (squares.k - 1) * rho);
    const [lower, upper] = boundsOfOne(squares, value! / (1 - value!), confidence);
    return fInterval(ofMean(lower), ofMean(upper), confidence);
  },
});
