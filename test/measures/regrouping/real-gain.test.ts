import { describe, expect, it } from 'vitest';
import { splitGain } from '../../../src/measures/regrouping/real-gain.ts';

/** 1, 2 … n */
function numbers(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}

describe('the gain of a revision, split', () => {
  it('is the mean of random groupings less before, and after less that mean', () => {
    const split = splitGain(0.5, 0.9, [0.6, 0.6, 0.9], true, 0, 50, 0.95);
    expect(split.random.mean).toBeCloseTo(0.7, 12);
    expect(split.mechanical).toBeCloseTo(0.2, 12);
    expect(split.real).toBeCloseTo(0.2, 12);
    expect(split.random.asMuch).toBeCloseTo(1 / 3, 12);
  });

  it('of few groupings spans them all, so that even the best may be best by chance', () => {
    const values = numbers(39);
    expect(splitGain(0, 39, values, true, 0, 50, 0.95).ci.lower).toBe(0); // (39 − 20) − (39 − 20)
    // With 40 the extreme one on each side, 1 in 40, lies outside: bounds 2 and 39 around 20.5.
    const forty = splitGain(0, 40, numbers(40), true, 0, 50, 0.95);
    expect(forty.ci.lower).toBeCloseTo(40 - 20.5 - (39 - 20.5), 12);
    expect(forty.ci.upper).toBeCloseTo(40 - 20.5 + (20.5 - 2), 12);
  });

  it('of drawn groupings leaves one more of them outside with 5% at the most', () => {
    // Of 999 drawn and the revision, each rank is as likely: 25 of 1,000 lie below the 25th drawn, 25 above the 975th.
    const { random } = splitGain(0, 500, numbers(999), false, 0, 50, 0.95);
    expect([random.lower, random.upper]).toEqual([25, 975]);
    expect(random.asMuch).toBeCloseTo(501 / 1000, 12); // 500 … 999, and itself
  });

  it('allows for the units beside the groupings', () => {
    // t(49) at 95% is 2.009575; its half-width and that of the groupings, 0.3, are combined as √(a² + b²)
    const half = Math.hypot(0.3, 2.0095752371 * 0.1);
    const { ci, real } = splitGain(0, 1, [0.2, 0.5, 0.8], true, 0.1, 50, 0.95);
    expect(real).toBeCloseTo(0.5, 12);
    expect(ci.lower).toBeCloseTo(0.5 - half, 8);
    expect(ci.upper).toBeCloseTo(0.5 + half, 8);
  });
});
