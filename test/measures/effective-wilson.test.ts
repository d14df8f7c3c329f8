import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveUnits, effectiveWilson } from '../../src/measures/intervals/effective-wilson.ts';
import { studentQuantile } from '../../src/measures/intervals/quantiles.ts';
import { impliedUnits, wilsonBounds } from '../../src/measures/intervals/wilson.ts';
import { figureOf } from '../support/figures.ts';
import { rarely } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { study, studyOf } from '../support/study.ts';

describe('Wilson’s interval on the effective number of units', () => {
  it('is Wilson’s own with Student’s quantile if the agreement is a share of units, but for the unit at random', () => {
    const [observed, units] = [0.8, 50];
    const se = Math.sqrt((observed * (1 - observed)) / units);
    const share = { observed, correctedFor: 0, atRandom: observed, units, se, observedSe: se };
    const { lower, upper } = wilsonBounds(observed, units, studentQuantile(0.95, units - 1));
    expect(effectiveWilson(share, 0.95)!.lower).toBeCloseTo(lower, 12);
    expect(effectiveWilson(share, 0.95)!.upper).toBeCloseTo(upper, 12);
  });

  it('goes from n / (n + t²) to 1, corrected for chance, if all units agree', () => {
    const share = { observed: 1, correctedFor: 0.5, atRandom: 0.5, units: 20, se: 0, observedSe: 0 };
    const t = 2.093024054408263; // Student's quantile with 19 degrees of freedom
    const { lower, upper } = effectiveWilson(share, 0.95)!;
    expect(lower).toBeCloseTo((20 / (20 + t * t) - 0.5) / 0.5, 9);
    expect(upper).toBe(1);
  });

  it('believes a coefficient that is better known than its agreement the more, the more units would not agree by chance', () => {
    const at = (units: number, correctedFor: number) => {
      const share = { observed: 0.9, correctedFor, atRandom: 0.9, units };
      const [se, observedSe] = [0.02 / (1 - correctedFor), 0.04];
      return (0.9 * 0.1) / effectiveUnits({ ...share, se, observedSe });
    };
    expect(at(20, 0.5)).toBeCloseTo(0.04 ** 2, 12); // ten
    expect(at(40, 0.5)).toBeCloseTo((0.04 ** 2 + 0.02 ** 2) / 2, 12); // twenty
    expect(at(40, 0.8)).toBeCloseTo(0.04 ** 2, 12); // eight: a rare category
  });

  it('is none of one unit', () => {
    const share = { observed: 1, correctedFor: 0.5, atRandom: 0.5, units: 1, se: 0, observedSe: 0 };
    expect(effectiveWilson(share, 0.95)).toBeNull();
  });

  it('tells by its lower bound on how many units it is', () => {
    const { lower } = wilsonBounds(0.9, 37.5, 2.1);
    expect(impliedUnits(0.9, lower, 2.1)).toBeCloseTo(37.5, 9);
  });
});

describe('the default intervals', () => {
  it('contain their figure and do not go beyond its range', () => {
    const argv = ['--measures', 'all', '--rule', 'any,exact,jaccard,hamming'];
    fc.assert(
      fc.property(study(), (one) => {
        for (const { value, ci, measure, expected } of reportOf(one, argv).results) {
          if (value === null || ci === null || !/wilson/.test(ci.method)) continue;
          expect(ci.lower, measure).toBeLessThanOrEqual(value + 1e-9);
          expect(ci.upper, measure).toBeGreaterThanOrEqual(value - 1e-9);
          expect(ci.upper, measure).toBeLessThanOrEqual(1 + 1e-9);
          const isShare = ci.method !== 'effective-wilson' || measure.endsWith('agreement');
          const lowest = isShare ? 0 : expected === null ? Number.NEGATIVE_INFINITY : -expected / (1 - expected);
          expect(ci.lower, measure).toBeGreaterThanOrEqual(lowest - 1e-9);
        }
      }),
      rarely(0.5),
    );
  });

  it('stand beside the published standard error', () => {
    const data = studyOf(['A A', 'B B', 'A B', 'B B', 'A A', 'A .', 'B .'], 'AB');
    const wanted = [
      { measure: 'cohen-kappa', coders: ['c1', 'c2'] },
      { measure: 'krippendorff-alpha' },
      { measure: 'agreement' },
    ];
    for (const one of wanted) {
      const of = (...ci: string[]) => figureOf(reportOf(data, ['--rule', 'exact', ...ci]), { ...one, rule: 'exact' });
      expect(of().se, one.measure).toBe(of('--ci', 'published').se);
      expect(of().ci!.method, one.measure).toBe('effective-wilson');
    }
  });
});
