import type { PairTable } from '../data/pair-table.ts';
import type { Patterns } from '../data/patterns.ts';
import type { Weights } from '../rules/weights.ts';
import type { Reading } from './agreement/joint-reading.ts';
import type { Coefficient } from './coefficient.ts';
import type { Uncertainty } from './intervals/interval.ts';

/** What a measure needs to know of the data before it is asked for a figure. */
export interface Facts {
  readonly coders: number;
  readonly categories: number;
  /** Codings are sets: some hold several categories, or none. */
  readonly multiple: boolean;
  /** The data are one category alone, applied or not applied. */
  readonly alone: boolean;
  /** k asked for beside n and n − 1, in "at least k of n coders". */
  readonly atLeast: readonly number[];
}

interface Described {
  readonly name: string;
  /** Whether it is among the figures given when none are named. */
  readonly byDefault: boolean;
  /** Whether there is a figure for each rule; otherwise there is one. */
  readonly ruled: boolean;
  readonly applies: (facts: Facts, weights: Weights) => boolean;
}

/** A measure of two coders: a function of their table. */
export interface PairMeasure extends Described {
  readonly scope: 'pair';
  readonly coefficient: (table: PairTable, weights: Weights) => Coefficient;
  readonly uncertainty?: (table: PairTable, weights: Weights, found: Coefficient, confidence: number) => Uncertainty;
}

/** Which of several figures of one measure is meant. */
export interface Variant {
  readonly variant: Reading | null;
  /** At least k coders. */
  readonly k: number | null;
}

/** A measure of all coders: a function of the patterns, or of the tables of all pairs. */
export interface GroupMeasure extends Described {
  readonly scope: 'all';
  readonly variants: (facts: Facts) => readonly Variant[];
  readonly coefficient: (data: GroupData, weights: Weights, variant: Variant) => Coefficient;
  readonly uncertainty?: (data: GroupData, weights: Weights, found: Coefficient, confidence: number) => Uncertainty;
}

export interface GroupData {
  readonly patterns: Patterns;
  /** The tables of every pair of coders. */
  readonly tables: readonly PairTable[];
}

export type Measure = PairMeasure | GroupMeasure;
