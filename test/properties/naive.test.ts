import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf, type Wanted } from '../support/figures.ts';
import { rarely, settings } from '../support/property.ts';
import { everyK, reportOf } from '../support/report-of.ts';
import { type ExampleStudy, study } from '../support/study.ts';
import * as naive from './naive.ts';

const policies = fc.constantFrom<naive.Policy>('agree', 'disagree', 'exclude');
const small = study({ units: [1, 8], categories: [1, 4] });

function close(found: number | null, expected: number | null, what: unknown): void {
  if (expected === null || found === null) expect(found, JSON.stringify(what)).toBe(expected);
  else expect(found, JSON.stringify(what)).toBeCloseTo(expected, 10);
}

/** (Aₒ − Aₑ) / (1 − Aₑ), null where there is nothing to correct. */
function corrected(observed: number | null, expected: number | null): number | null {
  if (observed === null || expected === null || 1 - expected < 1e-12) return null;
  return (observed - expected) / (1 - expected);
}

const pairNames = (one: ExampleStudy, [i, j]: readonly [number, number]) => [one.coders[i]!, one.coders[j]!];

describe('what the patterns give is what a count unit by unit gives:', () => {
  it.each(['any', 'exact', 'jaccard', 'dice'])('agreement and kappa of each pair, rule %s', (rule) => {
    fc.assert(
      fc.property(small, policies, (one, policy) => {
        const report = reportOf(one, ['--rule', rule, '--uncoded', policy, '--ci', 'none']);
        const agree = naive.agreeBy(rule, policy);
        for (const pair of naive.pairs(one.coders.length)) {
          const wanted: Wanted = { measure: 'agreement', rule, coders: pairNames(one, pair) };
          const observed = naive.pairObserved(one, pair, agree);
          const expected = naive.pairExpected(one, pair, agree);
          close(figureOf(report, wanted).value, observed, wanted);
          close(figureOf(report, wanted).expected, observed === null ? null : expected, wanted);
          close(figureOf(report, { ...wanted, measure: 'cohen-kappa' }).value, corrected(observed, expected), 'kappa');
        }
      }),
      rarely(0.5),
    );
  });

  it.each(['any', 'exact', 'jaccard', 'dice'])('mean agreement of all and its chance, rule %s', (rule) => {
    fc.assert(
      fc.property(small, policies, (one, policy) => {
        const report = reportOf(one, ['--rule', rule, '--uncoded', policy, '--ci', 'none']);
        const found = figureOf(report, { measure: 'agreement', rule });
        close(found.value, naive.meanObserved(one, naive.agreeBy(rule, policy)), found);
        if (found.value !== null) close(found.expected, naive.meanExpected(one, naive.agreeBy(rule, policy)), found);
      }),
      rarely(0.5),
    );
  });

  it.each(['any', 'exact'])('joint agreement in common, at least k of n, rule %s', (rule) => {
    fc.assert(
      fc.property(small, fc.constantFrom<naive.Policy>('agree', 'disagree'), (one, policy) => {
        const report = reportOf(one, ['--rule', rule, '--uncoded', policy, ...everyK(one), '--ci', 'none']);
        const units = naive.completeUnits(one);
        for (let k = 2; k <= one.coders.length; k += 1) {
          const wanted: Wanted = { measure: 'joint-agreement', rule, k };
          const agreed = units.filter((unit) => naive.haveCommon(unit, rule, k, policy)).length;
          const found = figureOf(report, wanted);
          close(found.value, units.length === 0 ? null : agreed / units.length, wanted);
          expect(found.units).toBe(units.length);
          if (units.length > 0) expect(found.agreed).toBe(agreed);
        }
      }),
      settings,
    );
  });

  it.each(['any', 'exact'])('joint agreement pair by pair, rule %s', (rule) => {
    fc.assert(
      fc.property(small, policies, (one, policy) => {
        const report = reportOf(one, ['--rule', rule, '--uncoded', policy, '--ci', 'none']);
        const agree = naive.agreeBy(rule, policy);
        const units = naive
          .completeUnits(one)
          .filter((unit) => policy !== 'exclude' || unit.some((set) => set.length > 0));
        const agreed = units.filter((unit) => naive.everyPairAgrees(unit, agree)).length;
        const found = figureOf(report, { measure: 'joint-agreement', rule, variant: 'every-pair' });
        close(found.value, units.length === 0 ? null : agreed / units.length, found);
        expect(found.units).toBe(units.length);
      }),
      settings,
    );
  });

  it('joint agreement in common without the units that all left uncoded', () => {
    fc.assert(
      fc.property(small, (one) => {
        const report = reportOf(one, ['--rule', 'any', '--uncoded', 'exclude', ...everyK(one), '--ci', 'none']);
        for (let k = 2; k <= one.coders.length; k += 1) {
          const agrees = (unit: (typeof all)[number]) => naive.haveCommon(unit, 'any', k, 'exclude');
          const all = naive.completeUnits(one);
          const units = all.filter((unit) => agrees(unit) || unit.filter((set) => set.length === 0).length < k);
          const found = figureOf(report, { measure: 'joint-agreement', rule: 'any', k });
          close(found.value, units.length === 0 ? null : units.filter(agrees).length / units.length, found);
        }
      }),
      settings,
    );
  });

  it('agreement per category assigned', () => {
    fc.assert(
      fc.property(small, (one) => {
        const report = reportOf(one, [...everyK(one), '--ci', 'none']);
        for (let k = 2; k <= one.coders.length; k += 1) {
          const [made, agreed] = naive.assignments(naive.completeUnits(one), k);
          const found = figureOf(report, { measure: 'assignment-agreement', k });
          close(found.value, made === 0 ? null : agreed / made, found);
          expect(found.units).toBe(made);
        }
      }),
      settings,
    );
  });

  it('each category alone: agreement, positive and negative agreement', () => {
    fc.assert(
      fc.property(small, (one) => {
        const report = reportOf(one, ['--ci', 'none']);
        for (const [position, category] of one.categories.entries()) {
          const of = (measure: string) => figureOf(report, { measure, category }).value;
          const alone = {
            ...one,
            units: one.units.map((unit) => unit.map((cell) => cell && [cell.includes(position) ? 1 : 0])),
          };
          close(of('agreement'), naive.meanObserved(alone, naive.agreeBy('exact', 'agree')), category);
          close(of('positive-agreement'), naive.specific(one, position, true), category);
          close(of('negative-agreement'), naive.specific(one, position, false), category);
        }
      }),
      settings,
    );
  });
});

describe('what chance gives is counted out over every draw:', () => {
  const tiny = study({ units: [1, 5], categories: [1, 4], complete: true });

  it.each(['any', 'exact'])('joint agreement, both readings, rule %s', (rule) => {
    fc.assert(
      fc.property(tiny, policies, (one, policy) => {
        const report = reportOf(one, ['--rule', rule, '--uncoded', policy, ...everyK(one), '--ci', 'none']);
        const draws = naive.everyDraw(naive.completeUnits(one));
        const share = (
          agrees: (draw: (readonly number[])[]) => boolean,
          leftOut: (draw: (readonly number[])[]) => boolean,
        ) => {
          const kept = draws.filter((draw) => policy !== 'exclude' || !leftOut(draw));
          return kept.length === 0 ? null : kept.filter(agrees).length / kept.length;
        };
        const common = (k: number, by: naive.Policy) => (draw: (readonly number[])[]) =>
          naive.haveCommon(draw, rule, k, by);
        for (let k = 2; k <= one.coders.length; k += 1) {
          const found = figureOf(report, { measure: 'joint-agreement', rule, k });
          // left out: what k coders have in common only if uncoded is a thing to have in common
          const expected = share(common(k, policy), (draw) => common(k, 'agree')(draw) && !common(k, 'exclude')(draw));
          close(found.expected, found.value === null ? null : expected, found);
        }
        const found = figureOf(report, { measure: 'joint-agreement', rule, variant: 'every-pair' });
        const expected = share(
          (draw) => naive.everyPairAgrees(draw, naive.agreeBy(rule, policy)),
          (draw) => draw.every((set) => set.length === 0),
        );
        close(found.expected, found.value === null ? null : expected, found);
      }),
      rarely(0.5),
    );
  });

  it('agreement per category assigned: expected agreed over expected made', () => {
    fc.assert(
      fc.property(tiny, (one) => {
        const report = reportOf(one, [...everyK(one), '--ci', 'none']);
        const draws = naive.everyDraw(naive.completeUnits(one));
        for (let k = 2; k <= one.coders.length; k += 1) {
          const [made, agreed] = naive.assignments(draws, k);
          const found = figureOf(report, { measure: 'assignment-agreement', k });
          close(found.expected, made === 0 ? null : agreed / made, found);
        }
      }),
      rarely(0.5),
    );
  });
});
