import type { PairTable } from '../patterns/pair-table.ts';
import type { Patterns } from '../patterns/patterns.ts';
import type { Weights } from '../rules/weights.ts';
import type { Coefficient } from './coefficient.ts';
import type { DefaultInterval } from './intervals/default-interval.ts';
import type { Uncertainty } from './intervals/interval.ts';
import type { ValueWithout } from './intervals/jackknife.ts';

/** What a measure is, for people who choose one; shown by `intercoder measures`. */
export interface Description {
  readonly title: string;
  readonly formula: string;
  /** What it asks of the data. */
  readonly asks: string;
  /** When to use it. */
  readonly use: string;
  /** When not, or with what care. */
  readonly caution: string;
  readonly range: string;
  readonly source: string;
}

/** What a measure needs to know of the data before it is asked for a figure. */
export interface Facts {
  readonly coders: number;
  readonly categories: number;
  /** Codings are sets: some hold several categories, or none. */
  readonly multiple: boolean;
  /** The data are one category alone, applied or not applied. */
  readonly alone: boolean;
  /** Some coder did not code some unit. */
  readonly missing: boolean;
  /** k asked for beside n and n − 1, in "at least k of n coders". */
  readonly atLeast: readonly number[];
}

interface Common {
  readonly name: string;
  readonly about: Description;
  /** Whether it is among the figures given when none are named. */
  readonly byDefault: boolean;
  /** Whether there is a figure for each rule; otherwise there is one. */
  readonly ruled: boolean;
  /** Whether the data allow it under these weights. */
  readonly applies: (facts: Facts, weights: Weights) => boolean;
}

/** How the interval of a figure is made: by a formula of the measure's own where it holds, by the jackknife over units, or not at all. */
export type IntervalOf<Data> =
  | 'jackknife'
  | 'none'
  | ((
      data: Data,
      weights: Weights,
      found: Coefficient,
      confidence: number,
      variant: Variant,
    ) => Uncertainty | 'jackknife');

/** A measure of two coders: a function of their table. */
export interface PairMeasure extends Common {
  readonly scope: 'pair';
  readonly coefficient: (table: PairTable, weights: Weights) => Coefficient;
  /** Whether the figure stands on units with these two codings; else on all that both coded. */
  readonly standsOn?: (weights: Weights) => (a: number, b: number) => boolean;
  /** Its published interval. */
  readonly interval: IntervalOf<PairTable>;
  readonly defaultInterval?: DefaultInterval<PairTable>;
}

/** Which of several figures of one measure is meant. */
export interface Variant {
  readonly variant: string | null;
  /** At least k coders. */
  readonly k: number | null;
}

export const PLAIN: Variant = { variant: null, k: null };

/** A measure of all coders: a function of the patterns. */
export interface GroupMeasure extends Common {
  readonly scope: 'all';
  /** Whether its figures are of at least k coders. */
  readonly ofAtLeast?: true;
  /** Whether it asks who gave which coding, so that there is none of a crowd. */
  readonly asksWho?: true;
  /** The figures it has for such data; one where this is absent. */
  readonly variants?: (facts: Facts, weights: Weights) => readonly Variant[];
  readonly coefficient: (patterns: Patterns, weights: Weights, variant: Variant) => Coefficient;
  /** The agreement expected beside a figure that counts units whoever gave which coding, where that comes from each coder's own codings. */
  readonly expected?: (patterns: Patterns, weights: Weights, variant: Variant) => number | null;
  /** Whether the figure stands on units with such cells, so that the jackknife leaves them out in turn; else on all that two coders coded. */
  readonly standsOn?: (patterns: Patterns, weights: Weights, variant: Variant) => (cells: Int32Array) => boolean;
  /** The value without one unit of a pattern, where there is a quicker way to it than to find it anew; nothing where there is none. */
  readonly without?: (patterns: Patterns, weights: Weights, variant: Variant) => ValueWithout | undefined;
  /** Its published interval. */
  readonly interval: IntervalOf<Patterns>;
  readonly defaultInterval?: DefaultInterval<Patterns>;
}

export type Measure = PairMeasure | GroupMeasure;

/** For measures that any data allow. */
export const always = (): boolean => true;

/** Of the data as a whole, not of one category alone. */
export const ofTheWhole = ({ alone }: Facts): boolean => !alone;

/** Of one category alone. */
export const ofOneCategory = ({ alone }: Facts): boolean => alone;

/** Of data with one coding out of several a unit: single categories, or one category applied or not. */
export const ofSingleCodings = ({ multiple }: Facts): boolean => !multiple;

/** Of data with one category a unit, as a whole. */
export const ofSingleCategories = ({ alone, multiple }: Facts): boolean => !alone && !multiple;

/** Of data with two possible codings: two categories, or one category applied or not. */
export const ofTwoCodings = ({ categories, multiple }: Facts): boolean => categories === 2 && !multiple;
