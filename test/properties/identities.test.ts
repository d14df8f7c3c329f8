import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/agree/schema.ts';
import { figureOf, hasFigure, type Wanted } from '../support/figures.ts';
import { rarely } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { study } from '../support/study.ts';

const ARGV = ['--measures', 'all', '--rule', 'exact', '--ci', 'none'];

/** Complete data of one category a unit, on which many measures come to the same. */
const complete = { single: true, complete: true, categories: [2, 4], units: [2, 12] } as const;

function value(report: Report, wanted: Wanted): number | null {
  return figureOf(report, { rule: 'exact', ...wanted }).value;
}

function expectEqual(a: number | null, b: number | null, what: string): void {
  if (a === null) expect(b, what).toBeNull();
  else expect(b, what).toBeCloseTo(a, 10);
}

describe('two coders who coded everything', () => {
  const two = study({ ...complete, coders: [2, 2] });

  it.each([
    ['conger-kappa', 'cohen-kappa'],
    ['fleiss-kappa', 'scott-pi'],
    ['brennan-prediger', 'bennett-s'],
  ])('%s is %s', (ofAll, ofPair) => {
    fc.assert(
      fc.property(two, (one) => {
        const report = reportOf(one, ARGV);
        const group: Wanted = { measure: ofAll };
        const pair: Wanted = { measure: ofPair, coders: one.coders };
        if (!hasFigure(report, group)) return;
        const ruled = ofPair === 'bennett-s' ? { ...pair, rule: null } : pair;
        expectEqual(figureOf(report, ruled).value, value(report, group), `${ofAll} and ${ofPair}`);
      }),
      rarely(0.3),
    );
  });

  it('alpha is pi but for the small sample: 1 − α = (1 − π) (2n − 1) / 2n', () => {
    fc.assert(
      fc.property(two, (one) => {
        const report = reportOf(one, ARGV);
        const pi = value(report, { measure: 'scott-pi', coders: one.coders });
        const alpha = value(report, { measure: 'krippendorff-alpha' });
        const n = one.units.length;
        expectEqual(pi === null ? null : 1 - ((1 - pi) * (2 * n - 1)) / (2 * n), alpha, 'alpha');
      }),
      rarely(0.3),
    );
  });
});

describe('several coders who coded everything', () => {
  const several = study({ ...complete, coders: [3, 4] });

  it('Hubert’s kappa is Conger’s, Randolph’s is Brennan and Prediger’s, Light’s is the mean of Cohen’s', () => {
    fc.assert(
      fc.property(several, (one) => {
        const report = reportOf(one, ARGV);
        expectEqual(
          value(report, { measure: 'conger-kappa' }),
          figureOf(report, { measure: 'hubert-kappa' }).value,
          'hubert',
        );
        expectEqual(
          value(report, { measure: 'brennan-prediger' }),
          figureOf(report, { measure: 'randolph-kappa' }).value,
          'randolph',
        );
        const cohen = report.results.filter(({ measure, category }) => measure === 'cohen-kappa' && category === null);
        const values = cohen.map((figure) => figure.value);
        const light = values.some((one) => one === null)
          ? null
          : values.reduce<number>((sum, kappa) => sum + kappa!, 0) / values.length;
        expectEqual(light, value(report, { measure: 'light-kappa' }), 'light');
      }),
      rarely(0.3),
    );
  });

  it('Fleiss and Cuzick’s kappa is Fleiss’ kappa', () => {
    fc.assert(
      fc.property(several, (one) => {
        const report = reportOf(one, ARGV);
        const fleissCuzick = figureOf(report, { measure: 'fleiss-cuzick-kappa' }).value;
        expectEqual(value(report, { measure: 'fleiss-kappa' }), fleissCuzick, 'fleiss-cuzick');
      }),
      rarely(0.3),
    );
  });

  it('alpha of a category is alpha of "this category or not"', () => {
    fc.assert(
      fc.property(several, (one) => {
        const report = reportOf(one, ARGV);
        for (const [position, category] of one.categories.entries()) {
          const alone = { ...one, units: one.units.map((unit) => unit.map((cell) => [cell![0] === position ? 1 : 0])) };
          const binary = reportOf({ ...alone, categories: ['not', 'this'] }, ARGV);
          const expected = value(binary, { measure: 'krippendorff-alpha' });
          expectEqual(expected, figureOf(report, { measure: 'krippendorff-alpha', category }).value, category);
        }
      }),
      rarely(0.3),
    );
  });
});
