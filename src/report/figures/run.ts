import { knowsCoders } from '../../codings/crowd.ts';
import { groupMeasures, isShare, pairMeasures } from '../../measures/catalogue.ts';
import { type Coefficient, expecting } from '../../measures/coefficient.ts';
import type { StandardErrors } from '../../measures/intervals/default-interval.ts';
import type { Uncertainty } from '../../measures/intervals/interval.ts';
import { type Figure, type Inference, uncertainties } from '../../measures/intervals/uncertainty.ts';
import {
  type DefaultIntervalOf,
  type Facts,
  type GroupMeasure,
  type IntervalOf,
  type Measure,
  PLAIN,
  type TestOf,
  type Variant,
} from '../../measures/measure.ts';
import { shareWithoutUnit } from '../../measures/unit-shares.ts';
import { getOrCompute, once } from '../../memoize.ts';
import { marginsOf, refillingMargins } from '../../patterns/coded-units.ts';
import { type PairTable, pairsOf, pairTable, refilling, resampling } from '../../patterns/pair-table.ts';
import { isPairable, type Patterns } from '../../patterns/patterns.ts';
import { withoutCoders } from '../../patterns/select.ts';
import { rules } from '../../rules/catalogue.ts';
import { MeetingCounts } from '../../rules/meetings.ts';
import { keepingSmoothed, type Weights } from '../../rules/weights.ts';
import type { Result } from '../agree/schema.ts';
import { isWithReference } from './choose.ts';
import type { FigureOptions } from './options.ts';
import { result } from './result.ts';
import { resampledWithoutCoders, type View } from './view.ts';

/** The measures that are wanted under a rule. */
export interface Run {
  /** What the rule is called; null for measures that have none. */
  readonly rule: string | null;
  readonly weights: Weights;
  readonly isWanted: (measure: Measure) => boolean;
  /** Which variants of a wanted measure are; all if it is absent. */
  readonly isVariantShown?: (measure: Measure, variant: Variant) => boolean;
}

/** A figure that is wanted. */
interface Wanted<Of extends Measure> {
  readonly measure: Of;
  readonly weights: Weights;
  readonly variant: Variant;
}

/** The wanted figures without those that are the same as one before, and for each wanted one its index among these. */
function withoutRepeats<Of extends Measure, One extends Wanted<Of>>(
  wanted: readonly One[],
): { distinct: One[]; indexOf: number[] } {
  const distinct: One[] = [];
  const indexOf = wanted.map((one) => {
    const index = distinct.findIndex((other) => isSame(one, other));
    return index === -1 ? distinct.push(one) - 1 : index;
  });
  return { distinct, indexOf };
}

function isSame(a: Wanted<Measure>, b: Wanted<Measure>): boolean {
  if (a.measure !== b.measure || a.weights !== b.weights || a.variant.k !== b.variant.k) return false;
  return a.variant.variant === b.variant.variant || readingsAreOne(a);
}

/** If only equal codings agree, all coders have something in common exactly if every pair agrees. */
function readingsAreOne({ measure, weights }: Wanted<Measure>): boolean {
  const onlyEqualAgree = weights.saysWhetherSame || weights.rule === rules.exact;
  return measure.scope === 'all' && measure.ofAtLeast === true && onlyEqualAgree;
}

/** A figure with the way to its interval. */
function figure<Data>(
  { name, interval, defaultInterval, test, isAlwaysTested }: Inferred<Data>,
  data: Data,
  { weights, variant }: Omit<Wanted<Measure>, 'measure'>,
  compute: (data: Data) => Coefficient,
  { confidence, test: against, valuesOnly = false }: FigureOptions,
): Omit<Figure<Data>, 'usesPattern' | 'onResample'> {
  const found = compute(data);
  const least = isShare(name) ? 0 : Number.NEGATIVE_INFINITY;
  const own = () => (typeof interval === 'string' ? interval : interval(data, weights, found, confidence, variant));
  const byDefault =
    defaultInterval && ((errors: StandardErrors) => defaultInterval(data, weights, found, errors, confidence, variant));
  const isTested = !valuesOnly && (against !== undefined || isAlwaysTested === true);
  const tested =
    test && isTested
      ? (error: () => Uncertainty) =>
          test(data, weights, { value: found.value!, expected: found.expected }, against ?? 0, error, variant)
      : undefined;
  return { found, least, compute, own, byDefault, test: tested };
}

/** How a measure is inferred from data. */
interface Inferred<Data> {
  readonly name: string;
  readonly interval: IntervalOf<Data>;
  readonly defaultInterval?: DefaultIntervalOf<Data>;
  readonly test?: TestOf<Data>;
  readonly isAlwaysTested?: true;
}

/**
 * The figures of every pair of coders, rule by rule and measure by measure.
 *
 * @param alike - weights that are the same as others stand for these
 */
export function figuresOfPairs(
  view: View,
  runs: readonly Run[],
  alike: (weights: Weights) => Weights,
  options: FigureOptions,
): () => Result[] {
  const { category, patterns, resampled, resamples } = view;
  const wanted = runs.flatMap(({ rule, weights, isWanted }) =>
    pairMeasures.filter(isWanted).map((measure) => ({ rule, measure, weights: alike(weights), variant: PLAIN })),
  );
  if (wanted.length === 0) return () => [];
  const { distinct, indexOf } = withoutRepeats(wanted);
  const margins = marginsOf(patterns);
  const overall = keepingFor(distinct, margins);
  const drawn = drawnMargins(view, distinct);
  const byPair = pairsOf(patterns.coders.length).flatMap(([i, j]) => {
    const coders = [patterns.coders[i]!, patterns.coders[j]!];
    if (!isWithReference(coders, options)) return [];
    const table = pairTable(patterns, i, j, margins);
    const keeping = keepingFor(
      [...overall.values()].map((weights) => ({ weights })),
      [table.first, table.second],
    );
    const figures = distinct.map((one) => {
      const { measure } = one;
      const weights = keeping.get(overall.get(one.weights)!)!;
      const bare = figure(measure, table, { ...one, weights }, (data) => measure.coefficient(data, weights), options);
      const onResample = (data: PairTable) => measure.coefficient(data, drawn.weightsFor(one.weights));
      const usesPattern = () => {
        const test = measure.usesPattern?.(weights) ?? (() => true);
        return (p: number) => test(table.cells[p]!.a, table.cells[p]!.b);
      };
      const leaveOneOut = measure.leaveOneOut && (() => measure.leaveOneOut!(table, weights));
      return { ...bare, onResample, usesPattern, leaveOneOut };
    });
    const refill = once(() => refilling(table));
    const again = once(() => resampling(patterns, i, j, drawn.margins));
    const reweighting = {
      counts: table.counts,
      dataOf: (counts: Float64Array) => refill()(counts),
      resampled: () => again()(resampled.counts),
    };
    return [{ coders, figures, ranges: uncertainties(figures, reweighting, resamples, options) }];
  });
  return () => {
    const results = byPair.map(({ coders, figures, ranges }) => {
      const found = ranges();
      return wanted.map(({ rule, measure }, m) => {
        const index = indexOf[m]!;
        return result(
          { coders, measure, variant: PLAIN, rule, category },
          figures[index]!.found,
          found[index]!,
          options,
        );
      });
    });
    return wanted.flatMap((_, m) => results.map((ofPair) => ofPair[m]!));
  };
}

/** For the weights of these figures, the same weights, which keep what they found of these margins. */
function keepingFor(
  figures: readonly { readonly weights: Weights }[],
  margins: readonly Float64Array[],
): Map<Weights, Weights> {
  const distinct = new Set(figures.map(({ weights }) => weights));
  return new Map(
    // where only the same codings agree there is nothing to find
    [...distinct].map((weights) => [weights, weights.saysWhetherSame ? weights : keepingSmoothed(weights, margins)]),
  );
}

/** Each coder's margin on the resample at hand, and the weights that keep what they found of it; none before the first is drawn. */
function drawnMargins(view: View, figures: readonly { readonly weights: Weights }[]) {
  const { patterns, resampled, resamples } = view;
  // where only the same codings agree there is nothing to sum up
  if (!resamples.wanted || figures.every(({ weights }) => weights.saysWhetherSame))
    return { weightsFor: (weights: Weights) => weights };
  const refill = refillingMargins(patterns);
  const margins = refill(patterns.counts);
  const countingFor = countingOnResamples(view);
  const others = figures.filter(({ weights }) => countingFor(weights) === undefined);
  let keeping = new Map<Weights, Weights>();
  resamples.onEach(() => {
    refill(resampled.counts);
    keeping = keepingFor(others, margins);
  });
  return { margins, weightsFor: (weights: Weights) => countingFor(weights) ?? keeping.get(weights)! };
}

/** The weights that sum up what all rules have in common, counted once on each resample; undefined for a rule that has nothing in common. */
function countingOnResamples({ overlaps, resamples }: View): (weights: Weights) => Weights | undefined {
  let counts: MeetingCounts | undefined;
  const known = new Map<Weights, Weights | undefined>();
  resamples.onEach(() => counts?.forget());
  return (weights) =>
    getOrCompute(known, weights, () => {
      if (weights.asCounted === undefined) return undefined;
      counts ??= new MeetingCounts(overlaps());
      return { ...weights, ...weights.asCounted(counts) };
    });
}

/** With fewer patterns every figure is quick to compute. */
const MIN_PATTERNS_TO_REDUCE = 1000;

/**
 * The figures of all coders together, rule by rule and measure by measure.
 *
 * @param alike - weights that are the same as others stand for these
 */
export function figuresOfAll(
  view: View,
  runs: readonly Run[],
  alike: (weights: Weights) => Weights,
  facts: Facts,
  options: FigureOptions,
): () => Result[] {
  const { category, patterns } = view;
  const wanted = runs.flatMap(({ rule, weights, isWanted, isVariantShown }) =>
    groupMeasures.filter(isWanted).flatMap((measure) => {
      const shown = measure.variants?.(facts, weights).filter((one) => isVariantShown?.(measure, one) ?? true);
      return (shown ?? [PLAIN]).map((variant) => ({ rule, measure, weights: alike(weights), variant }));
    }),
  );
  const coders = knowsCoders(patterns) ? [...patterns.coders] : []; // none: all of the data's coders
  const { distinct, indexOf } = withoutRepeats(wanted);
  const ranges = foundOn(view, distinct, options);
  return () => {
    const found = new Map(ranges.flatMap((some) => some()));
    return wanted.map(({ rule, measure, variant }, m) => {
      const { coefficient, range } = found.get(distinct[indexOf[m]!]!)!;
      return result({ coders, measure, variant, rule, category }, coefficient, range, options);
    });
  };
}

type Found = readonly [One, { readonly coefficient: Coefficient; readonly range: Inference }];

type One = Wanted<GroupMeasure>;

/** The figures by what they depend on. Without coders, many patterns become few, so figures that do not need the coders are computed on those. */
function foundOn(view: View, wanted: readonly One[], options: FigureOptions): (() => Found[])[] {
  const { patterns, resampled, resamples } = view;
  const byName = wanted.filter(({ measure }) => namesCoders(measure));
  const nameless = wanted.filter(({ measure }) => !namesCoders(measure));
  const resampledNameless = resamples.wanted ? resampledWithoutCoders(view) : patterns;
  const few = patterns.counts.length > MIN_PATTERNS_TO_REDUCE && !resamples.wanted ? withoutCoders(patterns) : patterns;
  const countingFor = countingOnResamples(view);
  return [
    ranged(view, countingFor, patterns, resampled, byName, options),
    ranged(view, countingFor, few, resampledNameless, nameless, options),
  ];
}

/**
 * The wanted figures with their intervals.
 *
 * @param patterns - those of the view, or the same units without who gave which coding; expected agreement is always that of the view
 */
function ranged(
  { patterns: named, resamples }: View,
  countingFor: (weights: Weights) => Weights | undefined,
  patterns: Patterns,
  resampled: Patterns,
  wanted: readonly One[],
  options: FigureOptions,
): () => Found[] {
  const width = patterns.coders.length;
  const figures = wanted.map((one) => {
    const { measure, weights, variant } = one;
    const { expected } = measure;
    const compute = (data: Patterns) => {
      const found = measure.coefficient(data, weights, variant);
      return expected === undefined ? found : expecting(found, () => expected(named, weights, variant));
    };
    const bare = figure(measure, patterns, one, compute, options);
    const usesPattern = () => {
      const test = measure.usesPattern?.(patterns, weights, variant) ?? isPairable;
      return (p: number) => test(patterns.cells.subarray(p * width, (p + 1) * width));
    };
    const { leaveOneOut: withoutUnit, shares } = measure;
    const leaveOneOut =
      (withoutUnit && (() => withoutUnit(patterns, weights, variant))) ??
      (shares && (() => shareWithoutUnit(shares(patterns, weights, variant), patterns.counts)));
    const onResample = (data: Patterns) => measure.coefficient(data, countingFor(weights) ?? weights, variant);
    return { ...bare, onResample, usesPattern, leaveOneOut };
  });
  const reweighting = {
    counts: patterns.counts,
    dataOf: (counts: Float64Array) => ({ ...patterns, counts }),
    resampled: () => ({ ...resampled }), // other data on each resample, of which something may be remembered
  };
  const ranges = uncertainties(figures, reweighting, resamples, options);
  return () => {
    const found = ranges();
    return wanted.map((one, i) => [one, { coefficient: figures[i]!.found, range: found[i]! }]);
  };
}

/** Whether a figure depends on who gave which coding; the number of units on which at least k agree does not. */
function namesCoders({ asksWho, expected }: GroupMeasure): boolean {
  return asksWho === true && expected === undefined;
}
