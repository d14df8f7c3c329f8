import { describe, expect, it } from 'vitest';
import { effectiveWilson } from '../../../src/measures/intervals/effective-wilson.ts';
import { studentInterval } from '../../../src/measures/intervals/quantiles.ts';
import { wilson } from '../../../src/measures/intervals/wilson.ts';
import type { Result } from '../../../src/report/agree/schema.ts';
import { furtherUnits } from '../../../src/report/gate/further-units.ts';
import { judge, reaches } from '../../../src/report/gate/judge.ts';
import { verdictOfChecks } from '../../../src/report/gate/verdict.ts';

describe('whether a figure reaches a threshold', () => {
  it('is not a matter of the last bits', () => {
    expect(0.7).toBeLessThan(0.8 - 0.1);
    expect(reaches(0.7, 0.8 - 0.1)).toBe(true);
    expect(reaches(0.1 * 3, 0.3)).toBe(true);
    // The tolerance that the README names.
    expect(reaches(0.7 - 0.9e-9, 0.7)).toBe(true);
    expect(reaches(0.7 - 1.1e-9, 0.7)).toBe(false);
  });

  it('is told apart by one unit in ten million', () => {
    expect(reaches(6_999_999 / 10_000_000, 0.7)).toBe(false);
    expect(reaches(7_000_000 / 10_000_000, 0.7)).toBe(true);
  });
});

/** A figure whose interval is a multiple of its standard error, which shrinks with the root of the units. */
function figure(value: number, lower: number, units: number) {
  const ci = { lower, upper: 1, level: 0.95, method: 'fleiss-cohen-everitt-1969' };
  return { value, ci, units, correctedFor: null };
}

describe('how many further units would tell', () => {
  it('of a share with Wilson’s interval is the fewest whose lower bound reaches the threshold', () => {
    for (const [agreed, units, needed] of [
      [4, 6, 0.5],
      [62, 80, 0.7],
    ] as const) {
      const value = agreed / units;
      const more = furtherUnits({ value, ci: wilson(agreed, units, 0.95).ci!, units, correctedFor: 0 }, needed)!;
      const lower = (all: number) => wilson(value * all, all, 0.95).ci!.lower;
      expect(lower(units + more)).toBeGreaterThanOrEqual(needed);
      expect(lower(units + more - 1)).toBeLessThan(needed);
    }
  });

  it('grows with the square of the distance', () => {
    // the bound is 0.2 below the figure; to be 0.1 below takes four times the units, to be 0.05 below sixteen times
    expect(furtherUnits(figure(0.8, 0.6, 50), 0.7)).toBe(150);
    expect(furtherUnits(figure(0.8, 0.6, 50), 0.75)).toBe(750);
  });

  it('with Student’s interval is the fewest for which the same units again and again reach the threshold', () => {
    for (const [value, se, units, needed] of [
      [0.733, 0.1633, 5, 0.65],
      [0.45, 0.2, 5, 0.2],
      [0.8, 0.05, 60, 0.75],
    ] as const) {
      const at = (all: number) => studentInterval(value, se * Math.sqrt(units / all), all - 1, 0.95, 'jackknife').ci!;
      const more = furtherUnits({ value, ci: at(units), units, correctedFor: null }, needed)!;
      expect(at(units + more).lower).toBeGreaterThanOrEqual(needed - 1e-9);
      expect(at(units + more - 1).lower).toBeLessThan(needed);
    }
  });

  it('of a coefficient is the fewest on which the interval, made in the same way, reaches the threshold', () => {
    const [observed, correctedFor, needed] = [0.9, 0.5, 0.7];
    const on = (units: number) => {
      const se = Math.sqrt((observed * (1 - observed)) / units);
      const share = { observed, correctedFor, atRandom: observed, units, se: se / (1 - correctedFor), observedSe: se };
      return effectiveWilson(share, 0.95)!;
    };
    const figure = { value: 0.8, ci: on(40), units: 40, correctedFor };
    const more = furtherUnits(figure, needed)!;
    expect(on(40 + more).lower).toBeGreaterThanOrEqual(needed - 1e-9);
    expect(on(40 + more - 1).lower).toBeLessThan(needed);
  });

  it('of coders who agree on all twenty units is told too', () => {
    const share = { observed: 1, correctedFor: 0.5, atRandom: 0.5, units: 20, se: 0, observedSe: 0 };
    const ci = effectiveWilson(share, 0.95);
    expect(ci!.lower).toBeGreaterThan(0.6);
    expect(ci!.lower).toBeLessThan(0.8);
    // 1 / (1 + t² / n) ≥ 0.9, so n ≥ 9 t²: 38 units, t(37) = 2.026
    expect(furtherUnits({ value: 1, ci: ci!, units: 20, correctedFor: 0.5 }, 0.8)).toBe(18);
  });

  it('is rounded up, and at least one', () => {
    expect(furtherUnits(figure(0.8, 0.6, 10), 0.61)).toBe(2); // 10 · (0.2 / 0.19)² = 11.08
    expect(furtherUnits(figure(0.8, 0.7, 5), 0.700001)).toBe(1);
  });

  it('is no number at the threshold itself', () => {
    expect(furtherUnits(figure(0.7, 0.5, 50), 0.7)).toBeNull();
  });
});

describe('the verdict on a figure', () => {
  const figure = (value: number | null, lower: number | null): Result => ({
    ...{ measure: 'agreement', rule: 'any', scope: 'pair', coders: ['A', 'B'], category: null, variant: null, k: null },
    ...{ value, reason: value === null ? 'no-variation' : null, observed: value, expected: null, corrected: null },
    ...{ units: 50, agreed: null, se: null },
    ci: lower === null ? null : { lower, upper: 1, level: 0.95, method: 'wilson' },
  });
  const verdict = (value: number | null, lower: number | null, bound: 'value' | 'lower', needed: number) => {
    const judged = judge(figure(value, lower), { bound, needed });
    return [judged.verdict, judged.why];
  };

  it('on the figure itself passes or fails', () => {
    expect(verdict(0.7, 0.5, 'value', 0.7)).toEqual(['passed', null]);
    expect(verdict(0.69, 0.5, 'value', 0.7)).toEqual(['failed', 'below']);
    expect(verdict(null, null, 'value', -1)).toEqual(['failed', 'undefined']);
  });

  it('on the lower bound is open where the interval straddles the threshold', () => {
    expect(verdict(0.8, 0.7, 'lower', 0.7)).toEqual(['passed', null]);
    expect(verdict(0.8, 0.69, 'lower', 0.7)).toEqual(['inconclusive', 'interval-straddles']);
    expect(verdict(0.7, 0.69, 'lower', 0.7)).toEqual(['inconclusive', 'interval-straddles']);
    expect(verdict(0.69, 0.6, 'lower', 0.7)).toEqual(['failed', 'below']);
    expect(verdict(0.8, null, 'lower', 0.7)).toEqual(['failed', 'no-interval']);
  });

  it('on the lower bound is open where the interval has no width, unless the figure itself falls short', () => {
    const alike = (value: number, width: number, bound: 'value' | 'lower', needed: number) => {
      const ci = { lower: value, upper: value + width, level: 0.95, method: 'gwet-linearised' };
      const judged = judge({ ...figure(value, value), se: 0, ci }, { bound, needed });
      return [judged.verdict, judged.why, judged.further];
    };
    expect(alike(1, 0, 'lower', 0.667)).toEqual(['inconclusive', 'no-width', null]);
    expect(alike(0.5, 0, 'lower', 0.5)).toEqual(['inconclusive', 'no-width', null]);
    expect(alike(0.8, 2e-8, 'lower', 0.7)).toEqual(['inconclusive', 'no-width', null]); // what rounding leaves of 0
    expect(alike(0.8, 1e-3, 'lower', 0.7)).toEqual(['passed', null, null]);
    expect(alike(0.5, 0, 'lower', 0.667)).toEqual(['failed', 'below', null]);
    expect(alike(1, 0, 'value', 0.667)).toEqual(['passed', null, null]);
  });

  it('on several figures is that of the worst, and fails where there is nothing to judge', () => {
    const of = (...verdicts: ('passed' | 'failed' | 'inconclusive' | 'ignored')[]) =>
      verdictOfChecks(verdicts.map((one) => ({ verdict: one })) as unknown as Parameters<typeof verdictOfChecks>[0]);
    expect(of('passed', 'ignored')).toBe('passed');
    expect(of('passed', 'inconclusive')).toBe('inconclusive');
    expect(of('inconclusive', 'failed', 'passed')).toBe('failed');
    expect(of('ignored')).toBe('failed');
  });
});
