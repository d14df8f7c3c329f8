import type { CategorySet } from '../../codings/coding.ts';
import type { PairTable } from '../../patterns/pair-table.ts';
import { sumOf } from '../sum.ts';
import {
  type CategoryCounts,
  defined,
  f1,
  type GoldFigure,
  matthews,
  precision,
  ratio,
  recall,
  specificity,
  undefinedFigure,
} from './category-figures.ts';

/** What a coder's codings are counted as against gold. */
export interface GoldCounts {
  /** The units that both coded. */
  readonly units: number;
  /** Those that got the same set of categories from both; two uncoded codings are the same. */
  readonly agreed: number;
  /** Whether some coding has several categories, or none. */
  readonly areSets: boolean;
  readonly categories: readonly CategoryCounts[];
}

export interface CategoryFigures {
  readonly precision: GoldFigure;
  /** Also called sensitivity. */
  readonly recall: GoldFigure;
  readonly f1: GoldFigure;
  readonly specificity: GoldFigure;
  readonly matthews: GoldFigure;
}

export type Average = Pick<CategoryFigures, 'precision' | 'recall' | 'f1'>;

export interface GoldFigures {
  readonly exact: GoldFigure;
  readonly matthews: GoldFigure;
  readonly micro: Average;
  readonly macro: Average;
  readonly weighted: Average;
  readonly categories: readonly CategoryFigures[];
}

/** The counts of a table whose first coder is gold, of the numbers of units in its cells. */
export function goldCounts({ cells, codings, categories }: PairTable, counts: Float64Array): GoldCounts {
  const tallies = categories.map(() => ({ tp: 0, fp: 0, fn: 0 }));
  let [units, agreed, areSets] = [0, 0, false];
  cells.forEach(({ a, b }, cell) => {
    const count = counts[cell]!;
    if (count === 0) return;
    const [gold, own] = [codings[a]!, codings[b]!];
    units += count;
    if (a === b) agreed += count;
    areSets ||= gold.length !== 1 || own.length !== 1;
    forEachApplied(gold, own, (category, place) => {
      tallies[category]![place] += count;
    });
  });
  return {
    units,
    agreed,
    areSets,
    categories: tallies.map((one) => ({ ...one, tn: units - one.tp - one.fp - one.fn })),
  };
}

/** Where a unit is counted, for each category that gold or the coder gave it; of the others it is a true negative. */
export function forEachApplied(
  gold: CategorySet,
  own: CategorySet,
  tell: (category: number, place: 'tp' | 'fn' | 'fp') => void,
): void {
  for (const category of gold) tell(category, own.includes(category) ? 'tp' : 'fn');
  for (const category of own) if (!gold.includes(category)) tell(category, 'fp');
}

/** How right a coder is if gold is: each category's figures, their averages, and two figures of whole codings. */
export function goldFigures(counts: GoldCounts): GoldFigures {
  const { units, agreed } = counts;
  const categories = counts.categories.map((one) => ({
    precision: precision(one),
    recall: recall(one),
    f1: f1(one),
    specificity: specificity(one),
    matthews: matthews(one),
  }));
  const sums = {
    tp: sumOf(counts.categories, ({ tp }) => tp),
    fp: sumOf(counts.categories, ({ fp }) => fp),
    fn: sumOf(counts.categories, ({ fn }) => fn),
    tn: sumOf(counts.categories, ({ tn }) => tn),
  };
  const averaged = (weight: (one: CategoryCounts) => number): Average => {
    const weights = counts.categories.map(weight);
    const of = (name: keyof Average) =>
      weightedMean(
        categories.map((one) => one[name]),
        weights,
      );
    return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
  };
  return {
    exact: ratio(agreed, units, 'no-units'),
    matthews: matthewsOfAll(counts),
    micro: { precision: precision(sums), recall: recall(sums), f1: f1(sums) },
    macro: averaged(() => 1),
    weighted: averaged(({ tp, fn }) => tp + fn),
    categories,
  };
}

/** Σ weight × figure / Σ weight, over the categories for which the figure is defined. */
function weightedMean(figures: readonly GoldFigure[], weights: readonly number[]): GoldFigure {
  let [sum, all] = [0, 0];
  figures.forEach(({ value }, i) => {
    if (value === null) return;
    sum += weights[i]! * value;
    all += weights[i]!;
  });
  return ratio(sum, all, 'in-no-category');
}

/**
 * The Matthews correlation of all categories together: R_K = (c n − Σ gₖ pₖ) / √((n² − Σ gₖ²)(n² − Σ pₖ²)), where c units are right, and
 * gold gave category k to gₖ units, the coder to pₖ. With two categories it is the usual one.
 *
 * @returns up to 1; undefined for sets, and if gold or the coder gave all units one category
 * @see Gorodkin (2004), Computational Biology and Chemistry 28, 367–374
 */
function matthewsOfAll({ units: n, agreed: c, areSets, categories }: GoldCounts): GoldFigure {
  if (n === 0) return undefinedFigure('no-units');
  if (areSets) return undefinedFigure('sets');
  const gold = categories.map(({ tp, fn }) => tp + fn);
  const own = categories.map(({ tp, fp }) => tp + fp);
  const both = sumOf([...gold.keys()], (k) => gold[k]! * own[k]!);
  const product = (n ** 2 - sumOf(gold, (g) => g ** 2)) * (n ** 2 - sumOf(own, (p) => p ** 2));
  return product === 0 ? undefinedFigure('no-variation') : defined((c * n - both) / Math.sqrt(product));
}
