import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/report/agree/schema.ts';
import { rarely } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { type ExampleStudy, study, studyOf } from '../support/study.ts';

const ARGV = ['--measures', 'all', '--rule', 'any,exact,masi,hamming', '--at-least', '2'];

/** What a figure is a figure of. */
function key({ measure, rule, scope, coders, category, variant, k }: Result): string {
  return JSON.stringify([measure, rule, scope, [...coders].sort(), category, variant, k]);
}

function byKey(results: readonly Result[]): Map<string, Result> {
  return new Map(results.map((result) => [key(result), result]));
}

/** Every number of the two figures is the same; standard errors only as far as a root of a rounded 0 can be. */
function expectSame(a: Result, b: Result | undefined): void {
  if (b === undefined) throw new Error(`no such figure: ${key(a)}`);
  expect([b.reason, b.units, b.agreed, b.ci?.method], key(a)).toEqual([a.reason, a.units, a.agreed, a.ci?.method]);
  const parts = (one: Result) => [one.value, one.observed, one.expected, one.corrected];
  const spread = (one: Result) => [one.se, one.ci?.lower ?? null, one.ci?.upper ?? null];
  expectClose(parts(a), parts(b), 9, key(a));
  expectClose(spread(a), spread(b), 6, key(a));
}

function expectClose(a: (number | null)[], b: (number | null)[], digits: number, what: string): void {
  for (const [i, number] of a.entries()) {
    if (number === null) expect(b[i], what).toBeNull();
    else expect(b[i], what).toBeCloseTo(number, digits);
  }
}

/** The same list in every order. */
function inAnyOrder(length: number): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length });
}

describe('no figure changes', () => {
  it('with the names and the order of the categories', () => {
    const renamed = study().chain((one) => fc.tuple(fc.constant(one), inAnyOrder(one.categories.length)));
    fc.assert(
      fc.property(renamed, ([one, to]) => {
        const newName = (category: string) => `new ${category}`;
        const categories: string[] = [];
        for (const [position, place] of to.entries()) categories[place] = newName(one.categories[position]!);
        const units = one.units.map((unit) => unit.map((cell) => cell?.map((position) => to[position]!) ?? null));
        const after = byKey(reportOf({ ...one, categories, units }, ARGV).results);
        const before = reportOf(one, ARGV).results;
        expect(after.size).toBe(before.length);
        for (const figure of before) {
          const category = figure.category === null ? null : newName(figure.category);
          expectSame({ ...figure, category }, after.get(key({ ...figure, category })));
        }
      }),
      rarely(0.3),
    );
  });

  it('with the order of the coders', () => {
    const permuted = study().chain((one) => fc.tuple(fc.constant(one), inAnyOrder(one.coders.length)));
    fc.assert(
      fc.property(permuted, ([one, order]) => {
        const pick = <T>(list: readonly T[]) => order.map((position) => list[position]!);
        const other = { ...one, coders: pick(one.coders), units: one.units.map((unit) => pick(unit)) };
        const after = byKey(reportOf(other, ARGV).results);
        const before = reportOf(one, ARGV).results;
        expect(after.size).toBe(before.length);
        for (const figure of before) expectSame(figure, after.get(key(figure)));
      }),
      rarely(0.3),
    );
  });

  it('with units that nobody coded', () => {
    fc.assert(
      fc.property(study(), (one) => {
        const nobody = one.coders.map(() => null);
        expect(reportOf({ ...one, units: [nobody, ...one.units, nobody] }, ARGV).results).toEqual(
          reportOf(one, ARGV).results,
        );
      }),
      rarely(0.3),
    );
  });
});

// In "A . A" the first pair shares no unit and the second has no variation; in "A A ." it is the other way round.
it('the reason why Light’s kappa is undefined does not depend on the order of the coders', () => {
  const reason = (row: string) => {
    const report = reportOf(studyOf([row]), ['--measures', 'light-kappa', '--rule', 'exact']);
    return report.results.find(({ variant }) => variant === null)?.reason;
  };
  expect(reason('A . A')).toBe(reason('A A .'));
});

describe('with one category a unit', () => {
  const single = study({ single: true, categories: [2, 4] });
  const under = (one: ExampleStudy, rule: string) => reportOf(one, ['--measures', 'all', '--rule', rule]).results;

  it('`any` and `exact` are the same in every figure that both have', () => {
    fc.assert(
      fc.property(single, (one) => {
        const exact = byKey(under(one, 'exact'));
        for (const figure of under(one, 'any').map((any) => ({ ...any, rule: any.rule && 'exact' })))
          expect(exact.get(key(figure)), key(figure)).toEqual(figure);
      }),
      rarely(0.5),
    );
  });

  it('jaccard, dice and masi too', () => {
    fc.assert(
      fc.property(single, (one) => {
        const exact = byKey(under(one, 'exact'));
        for (const rule of ['jaccard', 'dice', 'masi']) {
          for (const figure of under(one, rule)) {
            const same = exact.get(key({ ...figure, rule: figure.rule && 'exact' }));
            if (same) expectClose([figure.value, figure.expected], [same.value, same.expected], 10, key(figure));
            else expect(figure.measure, key(figure)).not.toMatch(/^(agreement|cohen-kappa|conger-kappa)$/);
          }
        }
      }),
      rarely(0.3),
    );
  });

  it('the kappa pooled over categories is Cohen’s kappa', () => {
    fc.assert(
      fc.property(single, (one) => {
        const kappas = reportOf(one, ['--measures', 'cohen-kappa', '--rule', 'exact,hamming', '--ci', 'none']).results;
        for (const exact of kappas.filter(({ rule }) => rule === 'exact')) {
          const pooled = kappas.find(({ rule, coders }) => rule === 'hamming' && coders.join() === exact.coders.join());
          expectClose([exact.value], [pooled!.value], 10, key(exact));
          expect(pooled!.reason).toBe(exact.reason);
        }
      }),
      rarely(0.5),
    );
  });
});
