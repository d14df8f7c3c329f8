import { pairsOf, pairTable, refilling, resampling } from '../../data/pair-table.ts';
import { pairMeasures } from '../../measures/catalogue.ts';
import { uncertainties } from '../../measures/intervals/uncertainty.ts';
import { PLAIN } from '../../measures/measure.ts';
import type { Weights } from '../../rules/weights.ts';
import type { FigureOptions } from '../figures.ts';
import { type Bare, result } from '../result.ts';
import type { View } from '../view.ts';
import { figure, type Run, withoutRepeats } from './run.ts';

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
      const bare = figure(measure.interval, table, one, (data) => measure.coefficient(data, weights), options);
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
