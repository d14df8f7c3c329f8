import { describe, expect, it } from 'vitest';
import { changeFromIntervals, correlationOverUnits } from '../../../src/measures/change/change-from-intervals.ts';
import { expandedPercentile } from '../../../src/measures/change/expanded-percentile.ts';
import { wilson } from '../../../src/measures/intervals/wilson.ts';

describe('the change between independent rounds', () => {
  it('has the interval of Newcombe (1998), table II, method 10', () => {
    // 56 of 70 against 48 of 80: difference 0.2000, 0.0524 to 0.3339
    const after = { value: 56 / 70, ...wilson(56, 70, 0.95) };
    const before = { value: 48 / 80, ...wilson(48, 80, 0.95) };
    const { ci } = changeFromIntervals(before, after, 0.95);
    expect(ci!.lower).toBeCloseTo(0.0524, 4);
    expect(ci!.upper).toBeCloseTo(0.3339, 4);
    expect(ci!.method).toBe('newcombe');
  });

  it('is 10 of 10 against 0 of 10 in the same table', () => {
    const { ci } = changeFromIntervals(
      { value: 0, ...wilson(0, 10, 0.95) },
      { value: 1, ...wilson(10, 10, 0.95) },
      0.95,
    );
    expect(ci!.lower).toBeCloseTo(0.6075, 4);
    expect(ci!.upper).toBeCloseTo(1, 4);
  });

  it('is made of the standard errors where there are no intervals of that confidence', () => {
    const { se, ci } = changeFromIntervals(
      { value: 0.5, se: 0.03, ci: null },
      { value: 0.6, se: 0.04, ci: null },
      0.95,
    );
    expect(se).toBeCloseTo(0.05, 12);
    expect(ci!.lower).toBeCloseTo(0.1 - 1.959964 * 0.05, 6);
    expect(ci!.method).toBe('standard-errors');
    expect(
      changeFromIntervals({ value: 0.5, se: null, ci: null }, { value: 0.6, se: 0.1, ci: null }, 0.95).ci,
    ).toBeNull();
  });
});

describe('the change between rounds of the same units', () => {
  // 13 units agree in both rounds, 7 in the second only, 2 in the first only, 8 in neither
  const counts = Float64Array.of(13, 7, 2, 8);
  const [first, second] = [15 / 30, 20 / 30];
  const moves = [
    Float64Array.of(1 - first, -first, 1 - first, -first),
    Float64Array.of(1 - second, 1 - second, -second, -second),
  ] as const;

  it('has the correlation of Newcombe (1998), with his correction', () => {
    // φ = (13 · 8 − 7 · 2 − 30/2) / √(15 · 15 · 20 · 10)
    expect(correlationOverUnits(counts, ...moves)).toBeCloseTo(
      (13 * 8 - 7 * 2 - 15) / Math.sqrt(15 * 15 * 20 * 10),
      12,
    );
  });

  it('has a correlation of 0 if one figure is moved by no unit, or if the correction is larger than the covariance', () => {
    expect(correlationOverUnits(counts, moves[0], new Float64Array(4))).toBe(0);
    expect(correlationOverUnits(Float64Array.of(2, 1, 1, 2), ...moves)).toBe(0);
  });

  it('keeps a negative correlation as it is', () => {
    const opposite = moves[0].map((move) => -move);
    expect(correlationOverUnits(counts, moves[0], opposite)).toBeCloseTo(-1, 12);
  });

  it('has the interval of Zou & Donner (2008), narrower the more the figures go together', () => {
    const [before, after] = [15, 20].map((agreed) => ({ value: agreed / 30, ...wilson(agreed, 30, 0.95) }));
    const { se, ci } = changeFromIntervals(before!, after!, 0.95, 0.4);
    // Wilson 15/30 0.331538 to 0.668462, 20/30 0.487793 to 0.807699
    const [x, y, u, v] = [20 / 30 - 0.487793, 0.668462 - 0.5, 0.807699 - 20 / 30, 0.5 - 0.331538];
    expect(ci!.lower).toBeCloseTo(1 / 6 - Math.sqrt(x ** 2 + y ** 2 - 0.8 * x * y), 4);
    expect(ci!.upper).toBeCloseTo(1 / 6 + Math.sqrt(u ** 2 + v ** 2 - 0.8 * u * v), 4);
    expect(ci!.method).toBe('mover');
    expect(se).toBeCloseTo(Math.sqrt(0.25 / 30 + 2 / 270 - 0.8 * Math.sqrt((0.25 / 30) * (2 / 270))), 12);
    const other = changeFromIntervals(before!, after!, 0.95).ci!;
    expect(other.upper - other.lower).toBeGreaterThan(ci!.upper - ci!.lower);
  });
});

describe('the expanded percentile interval', () => {
  it('takes quantiles further out than the plain one, by as much as few units ask for', () => {
    // n = 10: Φ(−√(10/9) · 2.262157) = Φ(−2.384527) = 0.008551 on each side, not 0.025
    const replicates = Array.from({ length: 100_001 }, (_, i) => i / 100_000);
    const { ci } = expandedPercentile(replicates, 10, 0.95, 'paired-bootstrap');
    expect(ci!.lower).toBeCloseTo(0.008551, 5);
    expect(ci!.upper).toBeCloseTo(1 - 0.008551, 5);
  });

  it('is none where nothing varies, or the figure is undefined on many resamples', () => {
    expect(expandedPercentile([0, 0, 0], 50, 0.95, 'x').ci).toBeNull();
    expect(expandedPercentile([0.1, 0.2, 0.3, null, null], 50, 0.95, 'x').ci).toBeNull();
  });
});
