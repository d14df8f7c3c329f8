import type { PairTable } from '../patterns/pair-table.ts';
import type { Patterns } from '../patterns/patterns.ts';
import type { Weights } from '../rules/weights.ts';
import type { Coefficient } from './coefficient.ts';
import type { DefaultInterval } from './intervals/default-interval.ts';
import type { LinearParts } from './intervals/gwet-linearised.ts';
import type { Uncertainty } from './intervals/interval.ts';
import type { LeaveOneOut, ValueOfCounts } from './intervals/jackknife.ts';
import type { Found, Test } from './tests/test.ts';
import type { UnitShares } from './unit-shares.ts';

/** What a measure is, for people who choose one; shown by `intercoder measures`. */
export interface Description {
  readonly title: string;
  readonly formula: string;
  /** What it requires of the data. */
  readonly asks: string;
  /** When to use it. */
  readonly use: string;
  /** When not to use it, or what to watch out for. */
  readonly caution: string;
  readonly range: string;
  readonly source: string;
}

/** What a measure needs to know about the data before it computes a figure. */
export interface Facts {
  readonly coders: number;
  readonly categories: number;
  /** Codings are sets: some hold several categories, or none. */
  readonly multiple: boolean;
  /** The data are one category alone, applied or not applied. */
  readonly alone: boolean;
  /** At least one coder did not code at least one unit. */
  readonly missing: boolean;
  /** The categories have an order or are numbers: the scale says so, and their order is known. */
  readonly ordered: boolean;
  /** The categories are numbers on an interval or ratio scale. */
  readonly numeric: boolean;
  /** Values of k requested besides n and n − 1, in "at least k of n coders". */
  readonly atLeast: readonly number[];
}

/**
 * What a figure says: which share agrees, from which agreement by chance can be taken off ('agreement'); another share ('share');
 * agreement beyond chance and the like ('coefficient'); or what other figures depend on, so no amount of it is enough ('condition').
 */
export type Kind = 'agreement' | 'share' | 'coefficient' | 'condition';

interface Common<Name extends string> {
  readonly name: Name;
  /** Its name in tables, where the title is too long. */
  readonly label?: string;
  readonly kind: Kind;
  /** Whether the words of a benchmark scale are meant for it. */
  readonly benchmarked?: true;
  readonly about: Description;
  /** Whether it is among the figures given when none are named. */
  readonly byDefault: boolean;
  /** Whether it compares the order of categories, or their numbers, so nominal data have no such figure. */
  readonly needs?: 'order' | 'numbers';
  /** Whether there is a figure for each rule; otherwise there is only one. */
  readonly ruled: boolean;
  /** Whether the data allow it under these weights. */
  readonly applies: (facts: Facts, weights: Weights) => boolean;
  /** Whether it takes data in which several codings are equal, as a map of the categories can leave them. */
  readonly takesEqualCodings?: true;
  /**
   * Each unit's own part of the figure, in the order of the patterns, of units that all of these coders coded; their mean is the figure.
   * Null if these data have no such parts; absent if the measure has none.
   */
  readonly unitParts?: (patterns: Patterns, weights: Weights) => LinearParts | null;
  /** Whether it comes with its test against 0 unasked. */
  readonly isAlwaysTested?: true;
}

/** How the interval of a figure is made: by the measure's own formula if it applies, by the jackknife over units, or not at all. */
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

/** The interval that is given by default, of one of the measure's variants. */
export type DefaultIntervalOf<Data> = (
  ...given: [...Parameters<DefaultInterval<Data>>, variant: Variant]
) => Uncertainty;

/**
 * How a measure is tested; null if there is no such test of these data, or if nothing varies.
 *
 * @param against - the value
 * @param own - the figure's own standard error, as its published interval has it
 */
export type TestOf<Data> = (
  data: Data,
  weights: Weights,
  found: Found,
  against: number,
  own: () => Uncertainty,
  variant: Variant,
) => Test | null;

/** The positions of two coders. */
export type Pair = readonly [number, number];

/** A measure of two coders: a function of their table. */
export interface PairMeasure<Name extends string = string> extends Common<Name> {
  readonly scope: 'pair';
  readonly coefficient: (table: PairTable, weights: Weights) => Coefficient;
  /** Whether the figure uses units with these two codings; if absent, it uses all that both coded. */
  readonly usesPattern?: (weights: Weights) => (a: number, b: number) => boolean;
  /** Its published interval. */
  readonly interval: IntervalOf<PairTable>;
  readonly defaultInterval?: DefaultInterval<PairTable>;
  readonly test?: TestOf<PairTable>;
  /** What each unit adds to the figure, if it is a share of what all of them add. */
  readonly shares?: (patterns: Patterns, pair: Pair, weights: Weights) => UnitShares;
  /** The value without one unit of a cell, if there is a quicker way to it than to compute it again. */
  readonly leaveOneOut?: (table: PairTable, weights: Weights) => LeaveOneOut;
  /** The value on other numbers of units, if there is a quicker way to it than `coefficient`. */
  readonly onCounts?: (patterns: Patterns, pair: Pair, weights: Weights) => ValueOfCounts;
}

/** Which of a measure's figures is meant. */
export interface Variant {
  readonly variant: string | null;
  /** At least k coders. */
  readonly k: number | null;
}

export const PLAIN: Variant = { variant: null, k: null };

/** A measure of all coders: a function of the patterns. */
export interface GroupMeasure<Name extends string = string> extends Common<Name> {
  readonly scope: 'all';
  /** Whether its figures are of at least k coders. */
  readonly ofAtLeast?: true;
  /** Whether it depends on who gave which coding, so a crowd has no such figure. */
  readonly asksWho?: true;
  /** Whether units that only one coder coded have no part in it or in its interval. */
  readonly ignoresSingleCodings?: true;
  /** The figures it has for such data; if absent, there is one. */
  readonly variants?: (facts: Facts, weights: Weights) => readonly Variant[];
  readonly coefficient: (patterns: Patterns, weights: Weights, variant: Variant) => Coefficient;
  /** The expected agreement from each coder's own codings, next to a figure that does not depend on who gave which coding. */
  readonly expected?: (patterns: Patterns, weights: Weights, variant: Variant) => number | null;
  /** Whether the figure uses units with such cells, so the jackknife leaves them out in turn; if absent, it uses all that two coders coded. */
  readonly usesPattern?: (patterns: Patterns, weights: Weights, variant: Variant) => (cells: Int32Array) => boolean;
  /** The value without one unit of a pattern, if there is a quicker way to it than to compute it again. */
  readonly leaveOneOut?: (patterns: Patterns, weights: Weights, variant: Variant) => LeaveOneOut | undefined;
  /** Its published interval. */
  readonly interval: IntervalOf<Patterns>;
  readonly defaultInterval?: DefaultIntervalOf<Patterns>;
  readonly test?: TestOf<Patterns>;
  /** What each unit adds to the figure, if it is a share of what all of them add. */
  readonly shares?: (patterns: Patterns, weights: Weights, variant: Variant) => UnitShares;
  /** The value alone, if there is a quicker way to it than `coefficient`. */
  readonly value?: (patterns: Patterns, weights: Weights) => number | null;
  /** How far one unit of each pattern moves the figure, to first order, if there is a quicker way to it than leaving out each. */
  readonly influence?: (patterns: Patterns, weights: Weights) => Float64Array;
}

export type Measure = PairMeasure | GroupMeasure;

/** Declares a measure of two coders; its type knows its name. */
export function measureOfPair<const Name extends string>(measure: PairMeasure<Name>): PairMeasure<Name> {
  return measure;
}

/** Declares a measure of all coders; its type knows its name. */
export function measureOfAll<const Name extends string>(measure: GroupMeasure<Name>): GroupMeasure<Name> {
  return measure;
}

/** For measures that any data allow. */
export const always = (): boolean => true;

/** The data as a whole, not one category alone. */
export const wholeDataOnly = ({ alone }: Facts): boolean => !alone;

/** One category alone. */
export const ofOneCategory = ({ alone }: Facts): boolean => alone;

/** Data with a single coding per unit: one category out of several, or one category applied or not. */
export const ofSingleCodings = ({ multiple }: Facts): boolean => !multiple;

/** Data with one category per unit, as a whole. */
export const ofSingleCategories = ({ alone, multiple }: Facts): boolean => !alone && !multiple;

/** Data with one number per unit. */
export const ofNumbers = (facts: Facts): boolean => ofSingleCategories(facts) && facts.numeric;

/** Data with two possible codings: two categories, or one category applied or not. */
export const ofTwoCodings = ({ categories, multiple }: Facts): boolean => categories === 2 && !multiple;
