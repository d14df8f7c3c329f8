import { getOrCompute } from '../../memoize.ts';
import { addingUp } from '../../patterns/pattern-index.ts';
import { countUnits, isCodedByAll, type Patterns } from '../../patterns/patterns.ts';
import { twoCoders } from '../../patterns/select.ts';
import type { Weights } from '../../rules/weights.ts';
import type { CodersFigure } from '../coders-figure.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { type LeaveOneOut, recomputeWithoutUnit } from '../intervals/jackknife.ts';
import type { Pair } from '../measure.ts';
import { sumOf } from '../sum.ts';

/** A mean over pairs of coders, with what its interval is made from. */
export interface MeanAcross {
  readonly found: Coefficient;
  /** The mean on other numbers of units with each pattern. */
  readonly onCounts: (counts: Float64Array) => number | null;
  readonly leaveOneOut: LeaveOneOut;
  /** Whether both coders of some pair coded units of this pattern. */
  readonly usesPattern: (pattern: number) => boolean;
}

/**
 * The agreement between two groups: the mean, over all pairs of a coder of the one and a coder of the other, of a measure of the two on
 * the units that both coded. Pairs without such a unit are left out.
 *
 * @param pairs - the positions of the two coders of each pair
 * @param figure - a measure of two coders
 * @returns in the range of the measure; undefined if the measure of some pair is, or if no pair has a unit in common
 */
export function meanAcross(
  patterns: Patterns,
  pairs: readonly Pair[],
  figure: CodersFigure,
  weights: Weights,
): MeanAcross {
  const all = pairs.map((pair) => pairAcross(patterns, pair, figure, weights)).filter(({ units }) => units > 0);
  const usesPattern = (pattern: number) => all.some((pair) => pair.isCodedByBoth(pattern));
  const units = sumOf([...patterns.counts.keys()].filter(usesPattern), (p) => patterns.counts[p]!);
  return {
    found: meanOf(
      all.map(({ found }) => found),
      units,
    ),
    onCounts: (counts) => meanValue(all.map((pair) => pair.onCounts(counts))),
    leaveOneOut: (pattern) => meanValue(all.map((pair) => pair.leaveOneOut(pattern))),
    usesPattern,
  };
}

function meanOf(pairs: readonly Coefficient[], units: number): Coefficient {
  const parts = {
    units,
    observed: meanValue(pairs.map(({ observed }) => observed)),
    expected: meanValue(pairs.map(({ expected }) => expected)),
  };
  const value = meanValue(pairs.map((pair) => pair.value));
  if (value !== null) return defined(value, parts);
  return undefinedBecause(pairs.find(({ reason }) => reason !== null)?.reason ?? 'no-pairable-units', { units });
}

/** The mean; null if a value is null, or if there are none. */
function meanValue(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length ? null : sumOf(known, (value) => value) / known.length;
}

/** One pair: its figure, and the figure on other units. */
function pairAcross(patterns: Patterns, [i, j]: Pair, figure: CodersFigure, weights: Weights) {
  const { two, indexOf } = twoCoders(patterns, i, j);
  const inTwo = addingUp(indexOf, two.counts.length);
  const found = figure.coefficient(two, weights);
  const value = figure.onCounts(two, weights);
  const without = recomputeWithoutUnit(two.counts, value);
  const known = new Map<number, number | null>();
  return {
    found,
    units: countUnits(two, isCodedByAll),
    onCounts: (counts: Float64Array) => value(Float64Array.from(inTwo(counts))),
    leaveOneOut: (pattern: number) => {
      const at = indexOf[pattern]!;
      if (at < 0) return found.value;
      return getOrCompute(known, at, () => without(at));
    },
    isCodedByBoth: (pattern: number) => {
      const at = indexOf[pattern]!;
      return at >= 0 && isCodedByAll(two.cells.subarray(2 * at, 2 * at + 2));
    },
  };
}
