import { pairMeasures } from '../../measures/catalogue.ts';
import type { Coefficient } from '../../measures/coefficient.ts';
import type { DefaultInterval, StandardErrors } from '../../measures/intervals/default-interval.ts';
import type { IntervalOptions } from '../../measures/intervals/interval.ts';
import { type Figure, uncertainties } from '../../measures/intervals/uncertainty.ts';
import { type IntervalOf, type Measure, PLAIN, type Variant } from '../../measures/measure.ts';
import { pairsOf, pairTable, refilling, resampling } from '../../patterns/pair-table.ts';
import type { RuleName } from '../../rules/catalogue.ts';
import type { Weights } from '../../rules/weights.ts';
import type { FigureOptions } from './figures.ts';
import { type Bare, result } from './result.ts';
import type { View } from './view.ts';

/** The measures that are wanted under a rule. */
export interface Run {
  /** The rule as it is shown; null for measures that have none. */
  readonly rule: RuleName | null;
  readonly weights: Weights;
  readonly isWanted: (measure: Measure) => boolean;
}

/** A figure that is wanted. */
export interface Asked<Of extends Measure> {
  readonly measure: Of;
  readonly weights: Weights;
  readonly variant: Variant;
}

/** The wanted figures without those that are the same as one before, and for each wanted one its place among these. */
export function withoutRepeats<Of extends Measure, One extends Asked<Of>>(
  asked: readonly One[],
): { distinct: One[]; placeOf: number[] } {
  const distinct: One[] = [];
  const placeOf = asked.map((one) => {
    const place = distinct.findIndex((other) => isSame(one, other));
    return place === -1 ? distinct.push(one) - 1 : place;
  });
  return { distinct, placeOf };
}

function isSame(a: Asked<Measure>, b: Asked<Measure>): boolean {
  if (a.measure !== b.measure || a.weights !== b.weights || a.variant.k !== b.variant.k) return false;
  return a.variant.variant === b.variant.variant || readingsAreOne(a);
}

/** Where only the same codings agree, all coders have one thing in common just where every pair agrees. */
function readingsAreOne({ measure, weights }: Asked<Measure>): boolean {
  return measure.scope === 'all' && measure.ofAtLeast === true && weights.saysWhetherSame;
}

/** A figure with the way to its interval. */
export function figure<Data>(
  { interval, defaultInterval }: { interval: IntervalOf<Data>; defaultInterval?: DefaultInterval<Data> },
  data: Data,
  { weights, variant }: Omit<Asked<Measure>, 'measure'>,
  compute: (data: Data) => Coefficient,
  { confidence }: IntervalOptions,
): Omit<Figure<Data>, 'standsOn'> {
  const found = compute(data);
  const own = () => (typeof interval === 'string' ? interval : interval(data, weights, found, confidence, variant));
  const byDefault =
    defaultInterval && ((errors: StandardErrors) => defaultInterval(data, weights, found, errors, confidence));
  return { found, compute, own, byDefault };
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
): () => Bare[] {
  const { patterns, resampled, resamples } = view;
  const asked = runs.flatMap(({ rule, weights, isWanted }) =>
    pairMeasures.filter(isWanted).map((measure) => ({ rule, measure, weights: alike(weights), variant: PLAIN })),
  );
  if (asked.length === 0) return () => [];
  const { distinct, placeOf } = withoutRepeats(asked);
  const byPair = pairsOf(patterns.coders.length).flatMap(([i, j]) => {
    const coders = [patterns.coders[i]!, patterns.coders[j]!];
    if (options.reference !== undefined && !coders.includes(options.reference)) return [];
    const table = pairTable(patterns, i, j);
    const figures = distinct.map((one) => {
      const { measure, weights } = one;
      const bare = figure(measure, table, one, (data) => measure.coefficient(data, weights), options);
      const standsOn = () => {
        const test = measure.standsOn?.(weights) ?? (() => true);
        return (p: number) => test(table.cells[p]!.a, table.cells[p]!.b);
      };
      return { ...bare, standsOn };
    });
    const again = resampling(patterns, i, j);
    const reweighting = {
      counts: table.counts,
      dataOf: refilling(table),
      resampled: () => again(resampled.counts),
    };
    return [{ coders, figures, ranges: uncertainties(figures, reweighting, resamples, options) }];
  });
  return () => {
    const results = byPair.map(({ coders, figures, ranges }) => {
      const found = ranges();
      return asked.map(({ rule, measure }, m) => {
        const place = placeOf[m]!;
        return { coders, ...result(measure, PLAIN, figures[place]!.found, found[place]!, options), rule };
      });
    });
    return asked.flatMap((_, m) => results.map((ofPair) => ofPair[m]!));
  };
}
