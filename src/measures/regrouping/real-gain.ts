import { ascending, mean } from 'd3-array';
import type { Interval } from '../intervals/interval.ts';
import { studentQuantile } from '../intervals/quantiles.ts';
import { TOLERANCE } from '../sum.ts';

/** The gain of a revision in two parts: what merging at random would give, and the rest. */
export interface SplitGain {
  /** The figure over random groupings with groups of the same sizes: its mean, and the bounds of the middle ones. */
  readonly random: {
    readonly mean: number;
    readonly lower: number;
    readonly upper: number;
    /** The share of the groupings that give at least as much as the revision. If they were drawn, the revision counts as one of them. */
    readonly asMuch: number;
  };
  /** mean over random groupings − before */
  readonly mechanical: number;
  /** after − mean over random groupings */
  readonly real: number;
  readonly ci: Interval;
}

/**
 * Splits the gain of a revision into the part that merging at random would give and the rest, the real gain.
 * If the merged categories are unrelated, the revision is one more random grouping and its real gain is distributed like
 * (random − mean). The interval therefore combines the spread over groupings, a, and over units, b: √(a² + b²).
 *
 * @param random - the figure under each random grouping for which it is defined
 * @param exhaustive - true if `random` covers every possible grouping, including the revision itself
 * @param unitsSe - standard error over units of (after − mean of random)
 * @param units - number of units
 * @see Zou & Donner (2008), Statistics in Medicine 27, 1693–1702, on combining intervals this way
 */
export function splitGain(
  before: number,
  after: number,
  random: readonly number[],
  exhaustive: boolean,
  unitsSe: number,
  units: number,
  confidence: number,
): SplitGain {
  const sorted = [...random].sort(ascending);
  const centre = mean(sorted)!;
  const [lower, upper] = middle(sorted, exhaustive, confidence);
  const atLeast = sorted.filter((value) => value >= after - TOLERANCE).length;
  const real = after - centre;
  const ofUnits = units < 2 ? 0 : studentQuantile(confidence, units - 1) * unitsSe;
  return {
    random: {
      mean: centre,
      lower,
      upper,
      asMuch: exhaustive ? atLeast / sorted.length : (atLeast + 1) / (sorted.length + 1),
    },
    mechanical: centre - before,
    real,
    ci: {
      lower: real - Math.hypot(upper - centre, ofUnits),
      upper: real + Math.hypot(centre - lower, ofUnits),
      level: confidence,
      method: 'groupings-and-units',
    },
  };
}

/**
 * The bounds that contain one more grouping with at least this probability. They are values that were found, without interpolation: with
 * few groupings, the lowest and the highest.
 */
function middle(sorted: readonly number[], exhaustive: boolean, confidence: number): [number, number] {
  const tail = (1 - confidence) / 2;
  const beyond = exhaustive
    ? Math.floor(tail * sorted.length + 1e-9)
    : Math.floor(tail * (sorted.length + 1) + 1e-9) - 1;
  const out = Math.min(Math.max(0, beyond), Math.floor((sorted.length - 1) / 2));
  return [sorted[out]!, sorted[sorted.length - 1 - out]!];
}
