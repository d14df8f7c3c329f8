import { filledCells, pairTable } from '../patterns/pair-table.ts';
import { isPairable, type Patterns, withDistinctCodings } from '../patterns/patterns.ts';
import { type Weights, weightsOf } from '../rules/weights.ts';
import type { Coefficient } from './coefficient.ts';
import { type LeaveOneOut, leaveOutEachUnit, recomputeWithoutUnit, type ValueOfCounts } from './intervals/jackknife.ts';
import { type GroupMeasure, type Measure, type Pair, type PairMeasure, PLAIN, type Variant } from './measure.ts';
import { sumOf } from './sum.ts';
import { influenceOnShare, shareOf, type UnitShares } from './unit-shares.ts';

/**
 * A measure of certain coders, as a function of patterns. These need not be in canonical form: patterns may be equal, and codings may
 * be, as after a map of the categories that leaves every pattern in its place.
 */
export interface CodersFigure {
  readonly measure: Measure;
  /** The positions of the two, or of all. */
  readonly coders: readonly number[];
  readonly variant: Variant;
  readonly coefficient: (patterns: Patterns, weights: Weights) => Coefficient;
  /** The value alone, which is all that is needed of each of very many maps. */
  readonly value: (patterns: Patterns, weights: Weights) => number | null;
  /** The value on other numbers of units with each pattern. */
  readonly onCounts: (patterns: Patterns, weights: Weights) => ValueOfCounts;
  /**
   * How far one unit of each pattern moves the figure, to first order; the sum over the units is 0. Null if the figure is undefined
   * without some unit.
   */
  readonly influence: (patterns: Patterns, weights: Weights) => Float64Array | null;
}

/** A measure of two coders. */
export function pairFigure(measure: PairMeasure, pair: Pair): CodersFigure {
  const [i, j] = pair;
  const shares = measure.shares && ((patterns: Patterns, weights: Weights) => measure.shares!(patterns, pair, weights));
  const coefficient = (patterns: Patterns, weights: Weights) => measure.coefficient(pairTable(patterns, i, j), weights);
  const recompute =
    (patterns: Patterns, weights: Weights): ValueOfCounts =>
    (counts) =>
      coefficient({ ...patterns, counts }, weights).value;
  const usesPattern = ({ cells, coders: { length: width } }: Patterns, weights: Weights) => {
    const isUsed = measure.usesPattern?.(weights) ?? (() => true);
    return (p: number) => {
      const [a, b] = [cells[p * width + i]!, cells[p * width + j]!];
      return isPairable(Int32Array.of(a, b)) && isUsed(a, b);
    };
  };
  const onCounts =
    measure.onCounts && ((patterns: Patterns, weights: Weights) => measure.onCounts!(patterns, pair, weights));
  const leaveOneOut =
    measure.leaveOneOut &&
    ((patterns: Patterns, weights: Weights) => {
      const without = measure.leaveOneOut!(pairTable(patterns, i, j), weights);
      const { coded, cellOf } = filledCells(patterns, i, j);
      const cells = new Map(Array.from(coded, (pattern, at) => [pattern, cellOf[at]!]));
      return (pattern: number) => without(cells.get(pattern)!);
    });
  return figure(measure, pair, PLAIN, { coefficient, shares, onCounts, recompute, leaveOneOut, usesPattern });
}

/** A measure of all coders. */
export function groupFigure(measure: GroupMeasure, coders: number, variant: Variant = PLAIN): CodersFigure {
  const { shares, value, influence } = measure;
  const everybody = Array.from({ length: coders }, (_, i) => i);
  const coefficient = (patterns: Patterns, weights: Weights) => measure.coefficient(patterns, weights, variant);
  return figure(measure, everybody, variant, {
    coefficient,
    shares: shares && ((patterns, weights) => shares(patterns, weights, variant)),
    value,
    influence,
    recompute: (patterns, weights) => (counts) => coefficient({ ...patterns, counts }, weights).value,
    usesPattern: (patterns, weights) => {
      const isUsed = measure.usesPattern?.(patterns, weights, variant) ?? isPairable;
      return (p) => isUsed(patterns.cells.subarray(p * coders, (p + 1) * coders));
    },
  });
}

/** The ways to a figure; those that a measure lacks follow from the others. */
interface Ways {
  readonly coefficient: (patterns: Patterns, weights: Weights) => Coefficient;
  readonly recompute: (patterns: Patterns, weights: Weights) => ValueOfCounts;
  readonly usesPattern: (patterns: Patterns, weights: Weights) => (pattern: number) => boolean;
  readonly shares?: ((patterns: Patterns, weights: Weights) => UnitShares) | undefined;
  readonly onCounts?: ((patterns: Patterns, weights: Weights) => ValueOfCounts) | undefined;
  readonly value?: ((patterns: Patterns, weights: Weights) => number | null) | undefined;
  readonly influence?: ((patterns: Patterns, weights: Weights) => Float64Array) | undefined;
  /** Of patterns that the figure uses. */
  readonly leaveOneOut?: ((patterns: Patterns, weights: Weights) => LeaveOneOut) | undefined;
}

function figure(measure: Measure, coders: readonly number[], variant: Variant, ways: Ways): CodersFigure {
  const { coefficient, recompute, usesPattern, shares } = ways;
  const prepared: <Result>(of: (patterns: Patterns, weights: Weights) => Result) => typeof of =
    measure.takesEqualCodings
      ? (of) => of
      : (of) => (patterns, weights) => {
          const data = withDistinctCodings(patterns);
          return of(data, weightsOf(weights.rule, data, weights.scale, weights.uncoded));
        };
  const onCounts = shares
    ? (patterns: Patterns, weights: Weights) => {
        const own = shares(patterns, weights);
        return (counts: Float64Array) => shareOf(own, counts);
      }
    : (ways.onCounts ?? recompute);
  const leaveOneOut =
    ways.leaveOneOut ??
    ((patterns: Patterns, weights: Weights) => recomputeWithoutUnit(patterns.counts, recompute(patterns, weights)));
  return {
    measure,
    coders,
    variant,
    coefficient: prepared(coefficient),
    value: prepared(
      shares
        ? (patterns, weights) => shareOf(shares(patterns, weights), patterns.counts)
        : (ways.value ?? ((patterns, weights) => coefficient(patterns, weights).value)),
    ),
    onCounts: prepared(onCounts),
    influence: prepared(
      shares
        ? (patterns, weights) => influenceOnShare(shares(patterns, weights), patterns.counts)
        : (ways.influence ??
            ((patterns, weights) =>
              jackknifeInfluence(patterns.counts, leaveOneOut(patterns, weights), usesPattern(patterns, weights)))),
    ),
  };
}

/**
 * The influence of one unit of each pattern by leaving it out: (n − 1) (t̄ − tᵢ) on the n units that the figure uses, as a part of all N
 * units: times N / n. Its standard error is the jackknife's.
 */
function jackknifeInfluence(
  counts: Float64Array,
  without: LeaveOneOut,
  usesPattern: (pattern: number) => boolean,
): Float64Array | null {
  const used = Array.from(counts.keys()).filter((p) => counts[p]! > 0 && usesPattern(p));
  const leftOut = leaveOutEachUnit(counts, without, usesPattern);
  if (leftOut === null) return null;
  const n = sumOf(leftOut, ({ units }) => units);
  const mean = sumOf(leftOut, (one) => one.units * one.value) / n;
  const scale = ((n - 1) * sumOf([...counts], (count) => count)) / n;
  const influence = new Float64Array(counts.length);
  leftOut.forEach((one, i) => {
    influence[used[i]!] = (mean - one.value) * scale;
  });
  return influence;
}
