import type { PairTable } from '../../patterns/pair-table.ts';
import { bootstrapBca, bootstrapPercentile } from '../intervals/bootstrap.ts';
import { type Interval, type IntervalOptions, notBelow } from '../intervals/interval.ts';
import { jackknife, type LeftOut } from '../intervals/jackknife.ts';
import { Resamples } from '../intervals/resamples.ts';
import { wilson } from '../intervals/wilson.ts';
import type { CategoryCounts, GoldFigure } from './category-figures.ts';
import {
  type Average,
  type CategoryFigures,
  forEachApplied,
  type GoldCounts,
  type GoldFigures,
  goldCounts,
  goldFigures,
} from './gold-figures.ts';

/** The interval of each figure, or null. */
export interface GoldIntervals {
  readonly exact: Interval | null;
  readonly matthews: Interval | null;
  readonly micro: Intervals<Average>;
  readonly macro: Intervals<Average>;
  readonly weighted: Intervals<Average>;
  readonly categories: readonly Intervals<CategoryFigures>[];
}

type Intervals<Figures> = { readonly [Name in keyof Figures]: Interval | null };

/** A figure whose interval is made from other units, and the lowest value that it can have. */
interface Varying {
  readonly of: (figures: GoldFigures) => GoldFigure;
  readonly lowest: -1 | 0;
}

/**
 * The intervals of a coder's figures against gold: Wilson's for shares of units (precision, recall, specificity, exact); for F1, the
 * Matthews correlations and the averages the jackknife over units, or resampled units, within the range of the figure.
 *
 * @param table - of gold and the coder
 */
export function goldIntervals(table: PairTable, options: IntervalOptions): GoldIntervals {
  const all = goldCounts(table, table.counts);
  const asked: Varying[] = [];
  const { confidence, ci } = options;
  const share = (part: number, whole: number): Interval | null =>
    ci === 'none' || whole === 0 ? null : wilson(part, whole, confidence).ci;
  /** The position of the figure's interval among those that are made together. */
  const varying = (of: Varying['of'], lowest: Varying['lowest']): number => asked.push({ of, lowest }) - 1;
  const average = (name: 'micro' | 'macro' | 'weighted') => ({
    precision: varying((figures) => figures[name].precision, 0),
    recall: varying((figures) => figures[name].recall, 0),
    f1: varying((figures) => figures[name].f1, 0),
  });
  const averages = { micro: average('micro'), macro: average('macro'), weighted: average('weighted') };
  const matthews = varying((figures) => figures.matthews, -1);
  const ofCategories = all.categories.map((_, k) => ({
    f1: varying(({ categories }) => categories[k]!.f1, 0),
    matthews: varying(({ categories }) => categories[k]!.matthews, -1),
  }));
  const made = ci === 'none' ? asked.map(() => null) : intervalsOf(asked, table, all, options);
  const at = <Name extends string>(positions: Readonly<Record<Name, number>>) =>
    Object.fromEntries(Object.entries<number>(positions).map(([name, i]) => [name, made[i]!])) as Record<
      Name,
      Interval | null
    >;
  return {
    exact: share(all.agreed, all.units),
    matthews: made[matthews]!,
    micro: at(averages.micro),
    macro: at(averages.macro),
    weighted: at(averages.weighted),
    categories: all.categories.map(({ tp, fp, fn, tn }, k) => ({
      precision: share(tp, tp + fp),
      recall: share(tp, tp + fn),
      specificity: share(tn, tn + fp),
      ...at(ofCategories[k]!),
    })),
  };
}

function intervalsOf(
  asked: readonly Varying[],
  table: PairTable,
  all: GoldCounts,
  options: IntervalOptions,
): (Interval | null)[] {
  const valuesOf = (counts: GoldCounts) => {
    const figures = goldFigures(counts);
    return Float64Array.from(asked, ({ of }) => of(figures).value ?? Number.NaN);
  };
  const found = valuesOf(all);
  const withoutOne = table.cells.flatMap((cell, i) => {
    const units = table.counts[i]!;
    return units === 0 ? [] : [{ units, values: valuesOf(withoutUnit(all, table, cell)) }];
  });
  const leftOut = (i: number): LeftOut[] | null => {
    const values = withoutOne.map((one) => ({ units: one.units, value: one.values[i]! }));
    return values.some(({ value }) => Number.isNaN(value)) ? null : values;
  };
  const { ci, confidence } = options;
  const resamples = new Resamples(table.counts, { ...options, onResample: undefined });
  const replicates = resamples.wanted ? asked.map(() => new Float64Array(options.resamples)) : [];
  resamples.onEach((resample) => {
    const values = valuesOf(goldCounts(table, resamples.counts));
    replicates.forEach((own, i) => {
      own[resample] = values[i]!;
    });
  });
  resamples.draw();
  return asked.map(({ lowest }, i) => {
    const value = found[i]!;
    if (Number.isNaN(value)) return null;
    if (!resamples.wanted) return notBelow(lowest, jackknife(value, leftOut(i), confidence)).ci;
    const own = replicates[i]!;
    const made =
      ci === 'percentile' ? bootstrapPercentile(own, confidence) : bootstrapBca(value, own, leftOut(i), confidence);
    return made.ci;
  });
}

/** The counts without one unit of this cell. */
function withoutUnit(all: GoldCounts, { codings }: PairTable, { a, b }: PairTable['cells'][number]): GoldCounts {
  const places: (keyof CategoryCounts)[] = all.categories.map(() => 'tn');
  forEachApplied(codings[a]!, codings[b]!, (category, place) => {
    places[category] = place;
  });
  return {
    ...all,
    units: all.units - 1,
    agreed: all.agreed - (a === b ? 1 : 0),
    categories: all.categories.map((counts, k) => ({ ...counts, [places[k]!]: counts[places[k]!] - 1 })),
  };
}
