import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShare, kindOf } from '../../src/measures/catalogue.ts';
import { methodText, reasonText } from '../../src/render/words.ts';
import type { Result } from '../../src/report/agree/schema.ts';
import { figureOf } from '../support/figures.ts';
import { rarely, settings } from '../support/property.ts';
import { everyK, reportOf } from '../support/report-of.ts';
import { type ExampleStudy, study } from '../support/study.ts';

const SETS = 'any,exact,jaccard,dice,masi,hamming';

/** Whether some unit was left uncoded by two coders. */
function someBothUncoded({ units }: ExampleStudy): boolean {
  return units.some((unit) => unit.filter((cell) => cell?.length === 0).length >= 2);
}

describe('agreement', () => {
  it('is a share, and kappa at most 1; what is undefined says why', () => {
    fc.assert(
      fc.property(study(), (one) => {
        for (const figure of reportOf(one, ['--measures', 'all', '--rule', SETS]).results) {
          const { measure, value, reason, observed, expected, ci } = figure;
          const what = JSON.stringify(figure);
          expect(value === null, what).toBe(reason !== null);
          if (reason !== null) expect(reasonText(reason), `words.ts has no words for ${reason}`).not.toBe(reason);
          if (ci !== null) expect(methodText(ci.method), `words.ts has no words for ${ci.method}`).not.toBe(ci.method);
          for (const number of [value, observed, expected]) {
            if (number === null) continue;
            expect(Number.isFinite(number), what).toBe(true);
            expect(number, what).toBeLessThanOrEqual(1 + 1e-12);
          }
          if (measure.endsWith('agreement') && value !== null) expect(value, what).toBeGreaterThanOrEqual(0);
        }
      }),
      rarely(0.5),
    );
  });

  it('of all: one category in common is harder than every pair, and the more coders the harder', () => {
    fc.assert(
      fc.property(
        study(),
        fc.constantFrom('any', 'exact'),
        fc.constantFrom('agree', 'disagree'),
        (one, rule, policy) => {
          const argv = ['--rule', rule, '--uncoded', policy, ...everyK(one), '--ci', 'none'];
          const report = reportOf(one, argv);
          const n = one.coders.length;
          const common = (k: number) => figureOf(report, { measure: 'joint-agreement', rule, k }).value;
          const everyPair = figureOf(report, { measure: 'joint-agreement', rule, variant: 'every-pair' }).value;
          fc.pre(everyPair !== null);
          expect(common(n)).toBeLessThanOrEqual(everyPair!);
          for (let k = 2; k < n; k += 1) expect(common(k)).toBeGreaterThanOrEqual(common(k + 1)!);
          if (rule === 'exact' || n === 2) expect(common(n)).toBe(everyPair);
        },
      ),
      settings,
    );
  });

  it('of two coders is the same figure as pair, as mean and as joint agreement', () => {
    fc.assert(
      fc.property(study({ coders: [2, 2] }), fc.constantFrom('any', 'exact'), (one, rule) => {
        const report = reportOf(one, ['--rule', rule, '--ci', 'none']);
        const pair = figureOf(report, { measure: 'agreement', rule, coders: one.coders });
        expect(figureOf(report, { measure: 'agreement', rule }).value).toBe(pair.value);
        expect(figureOf(report, { measure: 'joint-agreement', rule, k: 2 }).value).toBe(pair.value);
        if (pair.value === null) return;
        const { expected } = figureOf(report, { measure: 'joint-agreement', rule, k: 2 });
        expect(expected).toBeCloseTo(pair.expected!, 10);
      }),
      settings,
    );
  });

  it('is the larger the more lenient the rule', () => {
    fc.assert(
      fc.property(
        study().filter((one) => !someBothUncoded(one)),
        (one) => {
          const report = reportOf(one, ['--measures', 'agreement', '--rule', SETS, '--ci', 'none']);
          const values = ['exact', 'masi', 'jaccard', 'dice', 'any'].map(
            (rule) => figureOf(report, { measure: 'agreement', rule }).value ?? 0,
          );
          for (const [i, value] of values.slice(1).entries()) expect(value).toBeGreaterThanOrEqual(values[i]! - 1e-12);
        },
      ),
      settings,
    );
  });
});

describe('full agreement', () => {
  const alike = study({ units: [2, 8], categories: [2, 4] })
    .map((one): ExampleStudy => {
      const coded = one.units.map((unit) => unit.find((cell) => cell !== null && cell.length > 0) ?? [0]);
      return { ...one, units: coded.map((cell) => one.coders.map(() => cell)) };
    })
    .filter(({ units }) => new Set(units.map(([cell]) => [...cell!].sort().join())).size > 1);

  it('with variation gives every agreement 1 and every kappa 1', () => {
    fc.assert(
      fc.property(alike, (one) => {
        const report = reportOf(one, ['--measures', 'all', '--rule', SETS]);
        const ruled = report.results.filter(({ category }) => category === null);
        for (const { measure, value } of ruled)
          if (['agreement', 'coefficient'].includes(kindOf(measure)!) && value !== null)
            expect(value, measure).toBeCloseTo(1, 12);
        const whole = (measure: RegExp) => ruled.filter((figure) => measure.test(figure.measure));
        for (const figure of whole(/^(agreement|joint-agreement|assignment-agreement)$/)) expect(figure.value).toBe(1);
        for (const figure of whole(/^(cohen|conger)-kappa$/)) {
          if (figure.rule === 'exact') expect(figure.value).not.toBeNull();
          if (figure.value === null) expect([figure.reason, figure.rule]).toEqual(['no-variation', 'any']);
          else expect(figure.value).toBeCloseTo(1, 12);
        }
      }),
      rarely(0.5),
    );
  });

  it('without variation leaves kappa undefined, and says so', () => {
    fc.assert(
      fc.property(alike, (one) => {
        const constant = { ...one, units: one.units.map(() => one.units[0]!) };
        const { results } = reportOf(constant, [
          '--measures',
          'cohen-kappa,conger-kappa',
          '--rule',
          'any,exact,jaccard',
        ]);
        expect(results.length).toBeGreaterThan(0);
        for (const { value, reason } of results) expect([value, reason]).toEqual([null, 'no-variation']);
      }),
      rarely(0.3),
    );
  });
});

describe('intervals', () => {
  const wilson = (results: readonly Result[]) =>
    results.filter(({ ci }) => ci?.method === 'wilson' || ci?.method === 'modified-wilson');

  it('of shares stay within 0 and 1, hold the share, and widen with the confidence', () => {
    fc.assert(
      fc.property(study(), (one) => {
        const at = (confidence: string) =>
          wilson(reportOf(one, ['--measures', 'all', '--rule', 'any,exact', '--confidence', confidence]).results);
        const wide = at('0.99');
        for (const [i, { value, ci, units, agreed }] of at('0.8').entries()) {
          expect(ci!.lower).toBeGreaterThanOrEqual(0);
          expect(ci!.lower).toBeLessThanOrEqual(value!);
          expect(ci!.upper).toBeGreaterThanOrEqual(value!);
          expect(ci!.upper).toBeLessThanOrEqual(1);
          expect(value).toBeCloseTo(agreed! / units, 12);
          expect(wide[i]!.ci!.upper - wide[i]!.ci!.lower).toBeGreaterThan(ci!.upper - ci!.lower);
        }
      }),
      rarely(0.5),
    );
  });

  it('stay where the figure can be, but for the published ones: shares from 0 to 1, coefficients at most 1', () => {
    for (const ci of ['auto', 'jackknife', 'bootstrap', 'percentile'])
      fc.assert(
        fc.property(study(), (one) => {
          const argv = ['--measures', 'all', '--rule', 'any,exact,jaccard', '--ci', ci, '--resamples', '100'];
          for (const { ci: found, measure, rule } of reportOf(one, argv).results) {
            if (found === null) continue;
            const name = `${measure} ${rule} ${found.method}`;
            expect(found.upper, name).toBeLessThanOrEqual(1 + 1e-12);
            if (isShare(measure)) expect(found.lower, name).toBeGreaterThanOrEqual(0);
          }
        }),
        rarely(0.2),
      );
  });

  it('are left out when they are not wanted, and nothing else changes', () => {
    fc.assert(
      fc.property(study(), (one) => {
        const argv = ['--measures', 'all', '--rule', 'any,exact'];
        const without = reportOf(one, argv).results.map((figure) => ({ ...figure, se: null, ci: null }));
        expect(reportOf(one, [...argv, '--ci', 'none']).results).toEqual(without);
      }),
      rarely(0.3),
    );
  });
});
