import cephes from 'cephes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fTail, fUpperQuantile } from '../../src/measures/intervals/f.ts';
import { normalTail } from '../../src/measures/intervals/normal.ts';
import { studentTail, studentUpperQuantile } from '../../src/measures/intervals/student.ts';

/** By how much two numbers differ, as a share of them. */
function apart(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

const freedom = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5000 }));

describe('tails', () => {
  it('of the normal distribution keep their digits far out', () => {
    expect(apart(2 * normalTail(7), 2.559625087771671e-12)).toBeLessThan(1e-13);
    expect(normalTail(-1.5)).toBeCloseTo(1 - normalTail(1.5), 15);
  });

  it('of F are those of the tables', () => {
    expect(fTail(4.964602743730711, 1, 10)).toBeCloseTo(0.05, 14);
    expect(fTail(3.325835, 5, 10)).toBeCloseTo(0.05, 7);
    expect(fUpperQuantile(0.025, 5, 18)).toBeCloseTo(3.381968, 6);
    expect(fTail(0, 3, 4)).toBe(1);
  });

  it('of F are those of the Cephes library', () => {
    fc.assert(
      fc.property(freedom, freedom, fc.double({ min: -6, max: 6, noNaN: true }), (d1, d2, log) => {
        const f = Math.exp(log);
        const expected = cephes.fdtrc(d1, d2, f);
        fc.pre(expected > 1e-250);
        expect(apart(fTail(f, d1, d2), expected)).toBeLessThan(1e-9);
      }),
    );
  });

  it('of F with 1 degree of freedom above are those of Student’s t, squared', () => {
    fc.assert(
      fc.property(freedom, fc.double({ min: 0.01, max: 40, noNaN: true }), (n, t) => {
        expect(apart(2 * studentTail(t, n), fTail(t * t, 1, n))).toBeLessThan(1e-12);
        expect(studentTail(-t, n)).toBeCloseTo(1 - studentTail(t, n), 14);
      }),
    );
  });

  it('are undone by the quantiles, with broken degrees of freedom too', () => {
    const broken = fc.double({ min: 0.5, max: 400, noNaN: true });
    fc.assert(
      fc.property(broken, broken, fc.double({ min: 1e-6, max: 0.9999, noNaN: true }), (d1, d2, p) => {
        expect(apart(fTail(fUpperQuantile(p, d1, d2), d1, d2), p)).toBeLessThan(1e-10);
      }),
    );
    fc.assert(
      fc.property(broken, fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (n, p) => {
        expect(apart(studentTail(studentUpperQuantile(p, n), n), p)).toBeLessThan(1e-10);
      }),
    );
  });
});
