import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleissCuzickKappa } from '../../src/measures/kappa/fleiss-cuzick-kappa.ts';
import { patternsOf } from '../../src/patterns/patterns.ts';
import { figureOf } from '../support/figures.ts';
import { rarely } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { study } from '../support/study.ts';
import { studyOfRows } from '../support/study-of-rows.ts';

const kappaOf = (rows: readonly string[]) => fleissCuzickKappa(patternsOf(studyOfRows(rows)));

describe('Fleiss and Cuzick’s kappa', () => {
  it('counts units that more coders coded more, as by hand', () => {
    // over both categories Σ x (m − x) / m is 4/3 + 1 + 1; Σ (m − 1) is 2 + 1 + 1; p of a is 4/7, so Σ p q is 24/49
    const { value, observed, expected, units } = kappaOf(['a a b', 'b a .', 'a b .']);
    expect([value, observed, expected, units]).toEqual([
      expect.closeTo(1 - 10 / 3 / (4 * (24 / 49)), 12),
      expect.closeTo(1 - 10 / 3 / 4, 12),
      expect.closeTo(25 / 49, 12),
      3,
    ]);
  });

  it('leaves out units coded once, as the number of units says', () => {
    const without = kappaOf(['a a', 'b b', 'a b']);
    expect(without).toMatchObject({ value: expect.closeTo(1 - 1 / (3 / 2), 12), units: 3 });
    expect(kappaOf(['a a', 'b b', 'a b', 'a .', '. c'])).toMatchObject({ value: without.value, units: 3 });
  });

  it.each([
    ['without a unit that two coded', ['a .', '. b'], 'no-pairable-units'],
    ['with one coder', ['a', 'b'], 'no-pairable-units'],
    ['if all codings are the same', ['a a', 'a a'], 'no-variation'],
  ])('is undefined %s', (_, rows, reason) => {
    expect(kappaOf(rows)).toMatchObject({ value: null, reason });
  });

  it('of all categories is the mean of those of each, weighted by p q (Fleiss, Levin & Paik 2003)', () => {
    fc.assert(
      fc.property(study({ single: true, categories: [3, 4], units: [3, 12], coders: [2, 4] }), (one) => {
        const report = reportOf(one, ['--measures', 'fleiss-cuzick-kappa', '--ci', 'none']);
        const { value } = figureOf(report, { measure: 'fleiss-cuzick-kappa' });
        fc.pre(value !== null);
        const pairable = one.units
          .map((cells) => cells.filter((cell) => cell !== null))
          .filter(({ length }) => length > 1);
        const given = pairable.flat();
        const weights = one.categories.map((_, position) => {
          const p = given.filter(([category]) => category === position).length / given.length;
          return p * (1 - p);
        });
        const sum = (of: (position: number) => number) => weights.reduce((total, _, i) => total + of(i), 0);
        const ofCategory = (category: string) =>
          figureOf(report, { measure: 'fleiss-cuzick-kappa', category }).value ?? 0;
        const mean = sum((i) => weights[i]! * ofCategory(one.categories[i]!)) / sum((i) => weights[i]!);
        expect(value).toBeCloseTo(mean, 10);
      }),
      rarely(0.5),
    );
  });
});
