import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignment, disorderOf } from '../../../src/measures/unitizing/alignment.ts';
import { cheapestAssignment } from '../../../src/measures/unitizing/assignment.ts';
import { gamma } from '../../../src/measures/unitizing/gamma.ts';
import { spansOfCoders } from '../../support/continua.ts';
import { runs } from '../../support/runs.ts';

const ONES = { alpha: 1, beta: 1, empty: 1 };

const SHIFTED = spansOfCoders([0, 16], 'a1-5 b6-10 a11-15', 'a2-6 b7-11 a12-16');

describe('gamma of Mathet, Widlöcher & Métivier (2015)', () => {
  it('has the disorder of pygamma-agreement where units are shifted by one, and a gamma near to its own', () => {
    const found = gamma(SHIFTED, ONES, 1);
    expect(found.gamma.observedDisagreement).toBeCloseTo(0.0625, 12);
    expect(Math.abs(found.gamma.value! - 0.8836062550544739)).toBeLessThan(0.15);
    expect(found.samples).toBeGreaterThanOrEqual(30);
    expect(found.cat.value).toBe(1);
  });

  it('has three coders aligned as in the tests of pygamma-agreement (AlexPaulSuzan), with its gamma and gamma-cat', () => {
    const three = spansOfCoders(
      [2, 60],
      '12-9 211-17 524-30 632-36 636-44 744-60',
      '12-9 311-17 519-25 632-44',
      '12-9 411-17 521-27 632-36 636-40 640-44',
    );
    const weights = { alpha: 3, beta: 1, empty: 1 };
    // (0 + 1 + 38/36 + 2/3 + 1.203333/3 + 2) / (16/3); two units alone cost as much as both in one tuple, so 6 tuples or 7
    const { gamma: all, cat } = gamma(three, weights, 4772);
    expect(all.observedDisagreement).toBeCloseTo((3 + 38 / 36 + 2 / 3 + (0.12 + 1 / 3 + 0.75) / 3) / (16 / 3), 12);
    // its bounds are a disorder of 0.96, gamma from 0.44 to 0.47 and gamma-cat from 0.67 to 0.70, with chance shuffled as here
    expect(Math.abs(all.observedDisagreement! / 0.96 - 1)).toBeLessThan(0.01);
    expect(all.value).toBeGreaterThan(0.44);
    expect(all.value).toBeLessThan(0.47);
    expect(cat.value).toBeGreaterThan(0.67);
    expect(cat.value).toBeLessThan(0.7);
  });

  it('is 1 where coders did the same', () => {
    const same = spansOfCoders([0, 25], 'a1-5 b10-15 c20-25', 'a1-5 b10-15 c20-25');
    expect(gamma(same, ONES, 1).gamma).toMatchObject({ value: 1, observedDisagreement: 0 });
  });

  it('is the same with the same seed, and another with another', () => {
    expect(gamma(SHIFTED, ONES, 7)).toEqual(gamma(SHIFTED, ONES, 7));
    expect(gamma(SHIFTED, ONES, 8)).not.toEqual(gamma(SHIFTED, ONES, 7));
  });

  it('has a reason where it has no value', () => {
    expect(gamma(spansOfCoders([0, 9], 'a0-2'), ONES, 1).gamma.reason).toBe('one-coder');
    expect(gamma(spansOfCoders([0, 9], '', ''), ONES, 1).gamma.reason).toBe('nothing-marked');
  });

  it('counts a unit alone as Δ∅, whatever the number of coders', () => {
    const { stretches } = spansOfCoders([0, 9], 'a0-2', '', '');
    const tuples = alignment(stretches[0]!.units, ONES);
    expect(tuples.map((tuple) => disorderOf(tuple, ONES))).toEqual([1]);
  });
});

/** The least sum of costs by trying every way. */
function leastOf(costs: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number {
  if (row === costs.length) return 0;
  const with_ = costs[row]!.map((cost, column) =>
    used.includes(column) ? 0 : cost + leastOf(costs, row + 1, [...used, column]),
  );
  return Math.min(leastOf(costs, row + 1, used), ...with_);
}

it('an assignment costs as little as any', () => {
  const matrix = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 6 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(matrix, (costs) => {
      const found = cheapestAssignment(costs.length, costs[0]!.length, (i, j) => costs[i]![j]!);
      const sum = costs.reduce((all, row, i) => all + (found[i] === -1 ? 0 : row[found[i]!]!), 0);
      const taken = [...found].filter((column) => column !== -1);
      expect(new Set(taken).size).toBe(taken.length);
      expect(sum).toBe(leastOf(costs));
    }),
    { numRuns: runs(200) },
  );
});

it('an alignment of two coders has as little disorder as any, however far apart units are', () => {
  const units = fc
    .array(fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 12 }), category: fc.nat(1) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => all.map(({ start, length, category }) => ({ start, end: start + length, category })));
  fc.assert(
    fc.property(units, units, fc.constantFrom(0, 0.5, 1, 3), (ones, others, alpha) => {
      const weights = { ...ONES, alpha };
      const sum = alignment([ones, others], weights).reduce((all, tuple) => all + disorderOf(tuple, weights), 0);
      const costs = ones.map((u) => others.map((v) => disorderOf([u, v], weights) - 2));
      expect(sum).toBeCloseTo(ones.length + others.length + leastOf(costs), 10);
    }),
    { numRuns: runs(300) },
  );
});
