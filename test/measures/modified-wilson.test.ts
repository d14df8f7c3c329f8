import { describe, expect, it } from 'vitest';
import { modifiedWilson } from '../../src/measures/intervals/modified-wilson.ts';
import { studentQuantile } from '../../src/measures/intervals/quantiles.ts';
import { wilson, wilsonBounds } from '../../src/measures/intervals/wilson.ts';

type Bounds = (agreed: number, units: number) => { lower: number; upper: number };

const byDefault: Bounds = (agreed, units) => modifiedWilson(agreed, units, 0.95).ci!;

/** The smallest probability, of all true shares up to ½, that the interval contains the true share; above, all is the same. */
function leastCoverage(bounds: Bounds, units: number): number {
  const intervals = Array.from({ length: units + 1 }, (_, agreed) => bounds(agreed, units));
  let least = 1;
  for (let i = 1; i <= 1000; i += 1) {
    const share = i / 2000;
    let held = 0;
    let probability = (1 - share) ** units;
    for (const [agreed, { lower, upper }] of intervals.entries()) {
      if (lower <= share && share <= upper) held += probability;
      probability *= ((units - agreed) * share) / ((agreed + 1) * (1 - share));
    }
    least = Math.min(least, held);
  }
  return least;
}

describe('the interval of a share of units', () => {
  it('is Wilson’s with Student’s quantile if more than a few units agree and more than a few disagree', () => {
    const { ci, se } = modifiedWilson(37, 50, 0.95);
    expect(ci).toMatchObject(wilsonBounds(37 / 50, 50, studentQuantile(0.95, 49)));
    expect(se).toBe(wilson(37, 50, 0.95).se);
  });

  it('Brown, Cai & DasGupta (2001): is Poisson’s where one, two or three are different, half the 5% points of χ² with 2, 4, 6 df', () => {
    const ofDifferent = (different: number, units: number) => [
      (1 - byDefault(units - different, units).upper) * units,
      byDefault(different, units).lower * units,
    ];
    for (const [different, units, mean] of [
      [1, 30, 0.1026 / 2],
      [2, 50, 0.7107 / 2],
      [3, 60, 1.6354 / 2],
    ] as const) {
      for (const found of ofDifferent(different, units)) expect(found).toBeCloseTo(mean, 4);
    }
  });

  it('goes from n / (n + t²) to 1 if all units agree', () => {
    const t = studentQuantile(0.95, 29);
    expect(byDefault(30, 30).lower).toBeCloseTo(30 / (30 + t * t), 12);
    expect(byDefault(30, 30).upper).toBe(1);
  });

  it('contains every true share in 92% of studies or more, where Wilson’s own falls to 85%', () => {
    for (const units of [15, 20, 30, 50, 51, 100])
      expect(leastCoverage(byDefault, units), `${units} units`).toBeGreaterThan(0.92);
    expect(leastCoverage((agreed, units) => wilson(agreed, units, 0.95).ci!, 30)).toBeLessThan(0.85);
  });

  it('of one unit leaves nearly everything open', () => {
    expect(byDefault(1, 1).lower).toBeLessThan(0.01);
    expect(byDefault(0, 1).upper).toBeGreaterThan(0.99);
  });
});
