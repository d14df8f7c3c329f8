import { sumOf } from '../sum.ts';
import { noUncertainty, type Uncertainty } from './interval.ts';
import { studentInterval } from './quantiles.ts';

/** A figure as a function of how many units have each pattern. */
export type ValueOfCounts = (counts: Float64Array) => number | null;

/** A figure without one unit of a pattern. */
export type LeaveOneOut = (pattern: number) => number | null;

/** The figure without one unit, for each pattern whose units are left out in turn, and how many units have that pattern. */
export interface LeftOut {
  readonly value: number;
  readonly units: number;
}

/**
 * The jackknife over units: se² = (n − 1) / n Σ (tᵢ − t̄)², where tᵢ is the figure without unit i. Units of one pattern give the same
 * tᵢ, so the cost grows with the patterns and not with the units. The interval is Student's with n − 1 degrees of freedom, capped at 1.
 *
 * @param value - the figure of all units
 * @param leftOut - the figure without one unit of each pattern; null if one of them is undefined
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 11
 */
export function jackknife(value: number, leftOut: readonly LeftOut[] | null, confidence: number): Uncertainty {
  if (leftOut === null) return noUncertainty;
  const n = sumOf(leftOut, ({ units }) => units);
  if (n < 2) return noUncertainty;
  const mean = sumOf(leftOut, (one) => one.units * one.value) / n;
  const se = Math.sqrt(((n - 1) / n) * sumOf(leftOut, (one) => one.units * (one.value - mean) ** 2));
  return studentInterval(value, se, n - 1, confidence, 'jackknife');
}

/** Leaves out one unit of each pattern in turn, of the patterns that the figure uses. */
export function leaveOutEachUnit(
  counts: Float64Array,
  valueLeftOut: LeaveOneOut,
  usesPattern: (pattern: number) => boolean,
): LeftOut[] | null {
  const leftOut: LeftOut[] = [];
  for (let pattern = 0; pattern < counts.length; pattern += 1) {
    const units = counts[pattern]!;
    if (units === 0 || !usesPattern(pattern)) continue;
    const value = valueLeftOut(pattern);
    if (value === null) return null;
    leftOut.push({ value, units });
  }
  return leftOut;
}

/** The figure without one unit of a pattern, computed again. */
export function recomputeWithoutUnit(counts: Float64Array, figure: ValueOfCounts): LeaveOneOut {
  const fewer = Float64Array.from(counts);
  return (pattern) => {
    fewer[pattern] = counts[pattern]! - 1;
    const value = figure(fewer);
    fewer[pattern] = counts[pattern]!;
    return value;
  };
}
