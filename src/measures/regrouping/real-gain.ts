import { ascending, mean } from 'd3-array';
import type { Interval } from '../intervals/interval.ts';
import { studentQuantile } from '../intervals/quantiles.ts';
import { TOLERANCE } from '../sum.ts';

/** What a revision gave, taken apart: what merging as such gives, and the rest. */
export interface SplitGain {
  /** The figure over groupings of the same pattern at random: its mean, and where the middle ones of them lie. */
  readonly random: {
    readonly mean: number;
    readonly lower: number;
    readonly upper: number;
    /** The share of the groupings that give at least as much as the revision; with drawn ones, it counts as one of them. */
    readonly asMuch: number;
  };
  /** mean over random groupings − before */
  readonly mechanical: number;
  /** after − mean over random groupings */
  readonly real: number;
  readonly ci: Interval;
}

/**
 * Splits the gain of a revision. Where the merged categories have nothing to do with each other, the revision is one more random
 * grouping, so that the real gain lies where (random − mean) lies. Its interval therefore allows for the spread of the groupings,
 * and, beside it, for that of the units: of both, half-widths are combined as √(a² + b²).
 *
 * @param random - the figure under each random grouping, where it is defined
 * @param exhaustive - whether these are all groupings there are, the revision's among them
 * @param unitsSe - standard error over units of (after − mean of random)
 * @param units - how many units
 * @see Zou & Donner (2008), Statistics in Medicine 27, 1693–1702, for intervals combined so
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
 * The bounds between which one more grouping lies with at least this probability. No values are made up between those found: of few
 * groupings, the lowest and the highest are the bounds.
 */
function middle(sorted: readonly number[], exhaustive: boolean, confidence: number): [number, number] {
  const tail = (1 - confidence) / 2;
  const beyond = exhaustive
    ? Math.floor(tail * sorted.length + 1e-9)
    : Math.floor(tail * (sorted.length + 1) + 1e-9) - 1;
  const out = Math.min(Math.max(0, beyond), Math.floor((sorted.length - 1) / 2));
  return [sorted[out]!, sorted[sorted.length - 1 - out]!];
}
