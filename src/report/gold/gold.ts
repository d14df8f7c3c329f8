import type { GoldFigure } from '../../measures/gold/category-figures.ts';
import { type Average, goldCounts, goldFigures } from '../../measures/gold/gold-figures.ts';
import { goldIntervals } from '../../measures/gold/gold-intervals.ts';
import type { IntervalOptions } from '../../measures/intervals/interval.ts';
import { confusions, NOTHING } from '../../patterns/confusions.ts';
import { type PairTable, pairTable } from '../../patterns/pair-table.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import type { Gold } from './schema.ts';

/**
 * Each coder beside the one whose codings are taken as right.
 *
 * @param order - the coders in the order in which they are shown
 */
export function goldReport(patterns: Patterns, gold: string, order: readonly string[], options: IntervalOptions): Gold {
  const position = (coder: string) => patterns.coders.indexOf(coder);
  return {
    coder: gold,
    coders: order
      .filter((coder) => coder !== gold)
      .map((coder) => ({ coder, ...ofCoder(pairTable(patterns, position(gold), position(coder)), options) })),
  };
}

type OfCoder = Omit<Gold['coders'][number], 'coder'>;

function ofCoder(table: PairTable, options: IntervalOptions): OfCoder {
  const counts = goldCounts(table, table.counts);
  const { exact, matthews, micro, macro, weighted, categories } = goldFigures(counts);
  const { categories: ofCategories, ...ci } = goldIntervals(table, options);
  return {
    units: counts.units,
    exact: exact.value,
    matthews: matthews.value,
    micro: valuesOf(micro),
    macro: valuesOf(macro),
    weighted: valuesOf(weighted),
    reason: reasonsOf({
      exact,
      matthews,
      ...under('micro', micro),
      ...under('macro', macro),
      ...under('weighted', weighted),
    }),
    ci,
    categories: table.categories.map((category, k) => {
      const { tp, fp, fn, tn } = counts.categories[k]!;
      const own = categories[k]!;
      const figures = { ...own, sensitivity: own.recall };
      const intervals = ofCategories[k]!;
      return {
        category,
        support: tp + fn,
        ...{ tp, fp, fn, tn },
        precision: own.precision.value,
        recall: own.recall.value,
        f1: own.f1.value,
        sensitivity: own.recall.value,
        specificity: own.specificity.value,
        matthews: own.matthews.value,
        reason: reasonsOf(figures),
        ci: { ...intervals, sensitivity: intervals.recall },
      };
    }),
    confusions: confusions(table)
      .filter(({ a, b }) => a !== b)
      .map(({ a, b, units }) => ({ called: nameOf(table, b), is: nameOf(table, a), units }))
      .sort((one, other) => other.units - one.units),
  };
}

function nameOf({ categories }: PairTable, category: number): string | null {
  return category === NOTHING ? null : categories[category]!;
}

function valuesOf({ precision, recall, f1 }: Average) {
  return { precision: precision.value, recall: recall.value, f1: f1.value };
}

function under(name: string, average: Average): Record<string, GoldFigure> {
  return Object.fromEntries(Object.entries(average).map(([figure, found]) => [`${name}.${figure}`, found]));
}

function reasonsOf(figures: Readonly<Record<string, GoldFigure>>): Record<string, string> | null {
  const reasons = Object.entries(figures).flatMap(([name, { reason }]) => (reason === null ? [] : [[name, reason]]));
  return reasons.length === 0 ? null : Object.fromEntries(reasons);
}
