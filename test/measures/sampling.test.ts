import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, drawFromStrata } from '../../src/measures/sampling.ts';
import { settings } from '../support/property.ts';

describe('allocation', () => {
  it('goes by largest remainders', () => {
    // 10 of 21, 11, 8 (sum 40): 5.25, 2.75, 2 → 5, 2, 2 and one more to the second
    expect(allocate([21, 11, 8], 10)).toEqual([5, 3, 2]);
    expect(allocate([1, 1, 1], 2)).toEqual([1, 1, 0]);
    expect(allocate([], 0)).toEqual([]);
  });

  it('gives out all, and no more than there are', () => {
    const cases = fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 })
      .chain((sizes) => fc.tuple(fc.constant(sizes), fc.integer({ min: 0, max: sizes.reduce((a, b) => a + b, 0) })));
    fc.assert(
      fc.property(cases, ([sizes, total]) => {
        const given = allocate(sizes, total);
        expect(given.reduce((a, b) => a + b, 0)).toBe(total);
        given.forEach((number, i) => {
          expect(number).toBeLessThanOrEqual(sizes[i]!);
        });
      }),
      settings,
    );
  });
});

describe('the draw', () => {
  it('is the same for the same seed, and another for another', () => {
    const strata = [
      { size: 40, drawn: 10 },
      { size: 30, drawn: 5 },
    ];
    expect(drawFromStrata(strata, 7)).toEqual(drawFromStrata(strata, 7));
    expect(drawFromStrata(strata, 7)).not.toEqual(drawFromStrata(strata, 8));
  });

  it('takes every set of units equally often', () => {
    // 2 of 4: six sets, each expected in 1000 of 6000 draws; chi-square with 5 degrees of freedom, 20.5 at one in a thousand
    const times = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const set = drawFromStrata([{ size: 4, drawn: 2 }], seed)[0]!.join(' ');
      times.set(set, (times.get(set) ?? 0) + 1);
    }
    expect(times.size).toBe(6);
    const chiSquare = [...times.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(20.5);
  });

  it('never draws a unit twice', () => {
    expect(drawFromStrata([{ size: 5, drawn: 5 }], 3)).toEqual([[0, 1, 2, 3, 4]]);
  });
});
