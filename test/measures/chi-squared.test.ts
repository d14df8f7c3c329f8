import cephes from 'cephes';
import { describe, expect, it } from 'vitest';
import { chiSquaredTail } from '../../src/measures/intervals/chi-squared.ts';

describe('the upper tail of chi-squared', () => {
  it.each([
    // the usual table: quantiles of .95, .99 and .999
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [15.08627246938899, 5, 0.01],
    [45.31474661812586, 20, 0.001],
  ])('of %d with %d degrees of freedom', (x, df, p) => {
    expect(chiSquaredTail(x, df)).toBeCloseTo(p, 14);
  });

  it('is that of cephes, far out and with many degrees of freedom too', () => {
    for (const df of [1, 2, 3, 4, 7, 19, 100, 999, 5000])
      for (const x of [df / 2, df, 1.2 * df + 10, 1.5 * df + 40]) {
        const expected = cephes.igamc(df / 2, x / 2);
        expect(Math.abs(chiSquaredTail(x, df) / expected - 1), `${x}, ${df}`).toBeLessThan(1e-10);
      }
  });

  it('is 1 at 0', () => {
    expect(chiSquaredTail(0, 5)).toBe(1);
  });
});
