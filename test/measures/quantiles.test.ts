import cephes from 'cephes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalProbability, normalQuantileAt } from '../../src/measures/intervals/normal.ts';
import {
  normalQuantile,
  quantileOf,
  quantileOfSorted,
  studentQuantile,
} from '../../src/measures/intervals/quantiles.ts';

/** By how much two numbers differ, as a share of them. */
function apart(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

describe('quantiles', () => {
  it('are those of the tables', () => {
    expect(normalQuantile(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(studentQuantile(0.95, 10)).toBeCloseTo(2.228138852, 9);
    expect(normalQuantileAt(0.5)).toBeCloseTo(0, 15);
    expect([normalQuantileAt(0), normalQuantileAt(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it('of Student’s t are those that have a closed form', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.9999, noNaN: true }), (confidence) => {
        const p = (1 + confidence) / 2;
        expect(apart(studentQuantile(confidence, 1), Math.tan(Math.PI * (p - 0.5)))).toBeLessThan(1e-11);
        expect(apart(studentQuantile(confidence, 2), confidence / Math.sqrt(2 * p * (1 - p)))).toBeLessThan(1e-11);
      }),
    );
  });

  it('of numbers in any order are those of the numbers in ascending order', () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true, min: -1, max: 1 })), {
      minLength: 1,
      maxLength: 60,
    });
    const probability = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ noNaN: true, min: 0, max: 1 }));
    fc.assert(
      fc.property(numbers, probability, (some, p) => {
        const sorted = Float64Array.from(some).sort();
        expect(quantileOf(Float64Array.from(some), p)).toBeCloseTo(quantileOfSorted(sorted, p), 14);
      }),
    );
  });

  it('and probabilities are those of the Cephes library', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (z) => {
        expect(apart(normalProbability(z), cephes.ndtr(z))).toBeLessThan(1e-10);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalQuantileAt(p) - cephes.ndtri(p))).toBeLessThan(1e-12);
      }),
    );
    const freedom = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.9999, noNaN: true }), freedom, (confidence, n) => {
        expect(apart(studentQuantile(confidence, n), cephes.stdtri(n, (1 + confidence) / 2))).toBeLessThan(1e-10);
      }),
    );
  });
});
