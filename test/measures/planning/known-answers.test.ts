import { describe, expect, it } from 'vitest';
import { effectiveWilson } from '../../../src/measures/intervals/effective-wilson.ts';
import { wilsonStudent } from '../../../src/measures/intervals/wilson.ts';
import { unitsForAlpha } from '../../../src/measures/planning/alpha-units.ts';
import { largestKappa } from '../../../src/measures/planning/cohen-variance.ts';
import { kappaVariance, unanimity } from '../../../src/measures/planning/common-correlation.ts';
import { lowerBoundWith, unitsForBounds, unitsForFitTest } from '../../../src/measures/planning/goodness-of-fit.ts';
import { ofShare, ofVariance, unitsForEffectiveWidth } from '../../../src/measures/planning/interval-width.ts';
import { ofRates, ofShares, unitsForKappaTest } from '../../../src/measures/planning/kappa-test.ts';
import { noncentrality } from '../../../src/measures/planning/significance.ts';

const oneSided = { level: 0.05, power: 0.8, sides: 'one' } as const;

const twoSided = { level: 0.05, power: 0.8, sides: 'two' } as const;

describe('units for a test of Cohen’s kappa', () => {
  // R irr 0.84.1, N.cohen.kappa
  it.each([
    { rates: [0.5, 0.5], ruledOut: 0.85, expected: 0.7, demands: oneSided, units: 96 },
    { rates: [0.5, 0.5], ruledOut: 0.7, expected: 0.85, demands: oneSided, units: 117 },
    { rates: [0.3, 0.3], ruledOut: 0.4, expected: 0.6, demands: oneSided, units: 141 },
    { rates: [0.3, 0.3], ruledOut: 0.4, expected: 0.6, demands: twoSided, units: 181 },
    { rates: [0.1, 0.15], ruledOut: 0.6, expected: 0.8, demands: oneSided, units: 190 },
  ])('two categories at $rates: $expected against $ruledOut takes $units', ({ rates, demands, units, ...kappas }) => {
    expect(Math.ceil(unitsForKappaTest(kappas, ofRates(rates[0]!, rates[1]!), demands)!)).toBe(units);
  });

  // R irr 0.84.1, N2.cohen.kappa
  it.each([
    { shares: [0.2, 0.25, 0.55], ruledOut: 0.4, expected: 0.6, demands: oneSided, units: 101 },
    { shares: [0.2, 0.05, 0.2, 0.05, 0.2, 0.3], ruledOut: 0.1, expected: 0.5, demands: oneSided, units: 18 },
    { shares: [0.25, 0.25, 0.25, 0.25], ruledOut: 0.6, expected: 0.8, demands: twoSided, units: 64 },
  ])('categories at $shares: $expected against $ruledOut takes $units', ({ shares, demands, units, ...kappas }) => {
    expect(Math.ceil(unitsForKappaTest(kappas, ofShares(shares), demands)!)).toBe(units);
  });

  it('is the same for two categories whichever way it is asked', () => {
    const kappas = { ruledOut: 0.4, expected: 0.6 };
    const byRates = unitsForKappaTest(kappas, ofRates(0.3, 0.3), oneSided)!;
    expect(unitsForKappaTest(kappas, ofShares([0.3, 0.7]), oneSided)).toBeCloseTo(byRates, 8);
  });

  it('is undefined where there is nothing to tell apart, or no table has the kappa', () => {
    expect(unitsForKappaTest({ ruledOut: 0.6, expected: 0.6 }, ofRates(0.3, 0.3), oneSided)).toBeUndefined();
    // With half of the units each, kappa is −1 at the least.
    expect(unitsForKappaTest({ ruledOut: -1.2, expected: 0.6 }, ofShares([0.5, 0.5]), oneSided)).toBeUndefined();
    expect(unitsForKappaTest({ ruledOut: 0.2, expected: 0.6 }, ofRates(1, 1), oneSided)).toBeUndefined();
  });

  it('knows the largest kappa of rates that differ', () => {
    // .1 and .15: Aₒ ≤ .95, Aₑ = .015 + .765 = .78, so kappa ≤ .17 / .22
    expect(largestKappa(0.1, 0.15)).toBeCloseTo(0.17 / 0.22, 12);
    expect(largestKappa(0.3, 0.3)).toBeCloseTo(1, 12);
  });
});

describe('goodness of fit', () => {
  // R kappaSize 1.2: Power*, CI*, FixedN*
  it.each([
    { prevalence: [0.3, 0.7], units: 191 },
    { prevalence: [0.3, 0.6, 0.1], units: 135 },
    { prevalence: [0.3, 0.3, 0.3, 0.1], units: 92 },
  ])('.6 against .4, two-sided, $prevalence: $units units', ({ prevalence, units }) => {
    expect(Math.ceil(unitsForFitTest({ kappa: 0.6, prevalence, coders: 2 }, 0.4, twoSided)!)).toBe(units);
  });

  it('computes the textbook example by hand', () => {
    // π = .3: P = .174, .574, .252 at κ = .4 and .216, .616, .168 at .6; λ = 7.8489
    const perUnit = 0.042 ** 2 / 0.174 + 0.042 ** 2 / 0.574 + 0.084 ** 2 / 0.252;
    const units = unitsForFitTest({ kappa: 0.6, prevalence: [0.3, 0.7], coders: 2 }, 0.4, twoSided)!;
    expect(units * perUnit).toBeCloseTo(7.8489, 3);
  });

  it.each([
    { kappa: 0.8, lower: 0.7, upper: 0.9, prevalence: [0.5, 0.5], coders: 3, units: 120 },
    { kappa: 0.4, lower: 0.3, upper: 0.6, prevalence: [0.3, 0.2, 0.5], coders: 3, units: 125 },
    { kappa: 0.4, lower: 0.3, upper: 0.5, prevalence: [0.3, 0.2, 0.2, 0.3], coders: 2, units: 174 },
  ])('$kappa within $lower to $upper, $coders coders: $units units', ({ lower, upper, units, ...expected }) => {
    expect(Math.ceil(unitsForBounds(expected, { lower, upper }, 0.05)!)).toBe(units);
  });

  it.each([
    { units: 100, kappa: 0.7, prevalence: [0.5, 0.5], coders: 4, bound: 0.61 },
    { units: 80, kappa: 0.7, prevalence: [0.4, 0.4, 0.1, 0.1], coders: 5, bound: 0.623 },
    { units: 150, kappa: 0.6, prevalence: [0.4, 0.2, 0.2, 0.1, 0.1], coders: 2, bound: 0.513 },
  ])('$units units, $coders coders: at least $bound', ({ units, bound, ...expected }) => {
    expect(Math.abs(lowerBoundWith(units, expected, 0.05) - bound)).toBeLessThan(0.0011);
  });

  it('gives back the units that a bound took, and says 0 where the interval reaches below it', () => {
    const expected = { kappa: 0.7, prevalence: [0.2, 0.3, 0.5], coders: 3 };
    const units = unitsForBounds(expected, { lower: 0.55 }, 0.05)!;
    expect(lowerBoundWith(units, expected, 0.05)).toBeCloseTo(0.55, 8);
    expect(lowerBoundWith(1, { kappa: 0.1, prevalence: [0.5, 0.5], coders: 2 }, 0.05)).toBe(0);
  });

  it('models what all coders say as the binomial and the multinomial do where kappa is 0', () => {
    const shares = unanimity({ kappa: 0, prevalence: [0.2, 0.3, 0.5], coders: 3 });
    [0.008, 0.027, 0.125, 0.84].forEach((share, i) => {
      expect(shares[i]).toBeCloseTo(share, 12);
    });
    expect(unanimity({ kappa: 1, prevalence: [0.2, 0.8], coders: 4 })).toEqual([0.2, 0.8, 0]);
  });
});

describe('noncentrality', () => {
  it('is that of the tables of the noncentral chi-square with one degree of freedom', () => {
    expect(noncentrality(twoSided)).toBeCloseTo(7.849, 3);
    expect(noncentrality({ ...twoSided, power: 0.9 })).toBeCloseTo(10.507, 3);
    expect(noncentrality(oneSided)).toBeCloseTo((1.644854 + 0.841621) ** 2, 4);
  });
});

describe('Krippendorff’s number of units', () => {
  it('is 139 and 81 at .800 and .667, a quarter, 5%', () => {
    expect(Math.ceil(unitsForAlpha(0.8, 0.25, 0.05))).toBe(139);
    expect(Math.ceil(unitsForAlpha(0.667, 0.25, 0.05))).toBe(81);
  });
});

describe('interval widths', () => {
  it('takes Bloch & Kraemer’s variance for two coders and two categories', () => {
    const [kappa, p] = [0.6, 0.3];
    const blochKraemer = (1 - kappa) * ((1 - kappa) * (1 - 2 * kappa) + (kappa * (2 - kappa)) / (2 * p * (1 - p)));
    expect(kappaVariance({ kappa, prevalence: [p, 1 - p], coders: 2 })).toBeCloseTo(blochKraemer, 12);
  });

  it('is 1 / (pairs of coders × (categories − 1)) where all guess on equally frequent categories', () => {
    // Guessing on k equal categories: the variance of the share of agreeing pairs is (1/k) (1 − 1/k) / pairs, over (1 − 1/k)².
    for (const [categories, coders] of [
      [2, 2],
      [4, 3],
      [5, 6],
    ] as const) {
      const prevalence = Array.from({ length: categories }, () => 1 / categories);
      const pairs = (coders * (coders - 1)) / 2;
      expect(kappaVariance({ kappa: 0, prevalence, coders })).toBeCloseTo(1 / (pairs * (categories - 1)), 12);
    }
  });

  it('makes the interval of a coefficient as wide as was asked', () => {
    const [observed, correctedFor] = [0.9, 0.5];
    const units = unitsForEffectiveWidth(ofVariance(0.5, observed, correctedFor), 0.2, 0.95);
    const share = { observed, correctedFor, atRandom: correctedFor, units };
    const errors = { se: Math.sqrt(0.5 / units), observedSe: Math.sqrt(0.09 / units) };
    const { lower, upper } = effectiveWilson({ ...share, ...errors }, 0.95)!;
    expect(upper - lower).toBeCloseTo(0.2, 9);
  });

  it('makes the interval of a share as wide as was asked', () => {
    const units = Math.ceil(unitsForEffectiveWidth(ofShare(0.74), 0.2, 0.95));
    const width = (n: number) => {
      const { lower, upper } = wilsonStudent(0.74, n, 0.95);
      return upper - lower;
    };
    expect(width(units)).toBeLessThanOrEqual(0.2);
    expect(width(units - 1)).toBeGreaterThan(0.2);
  });
});
