import type { RuleName } from '../../rules/catalogue.ts';

export const thresholdScopes = ['all', 'pairs', 'categories'] as const;

/** What a figure must reach at least. */
export interface Threshold {
  /** As it was typed. */
  readonly text: string;
  /** Whose figures: of all coders, of every pair, of every category; null: of all coders where the measure has such a figure, else of every pair. */
  readonly scope: (typeof thresholdScopes)[number] | null;
  readonly measure: string;
  /** null: the headline rule. */
  readonly rule: RuleName | null;
  /** At least k coders; null: all of them. */
  readonly k: number | null;
  /** The figure itself, or the lower bound of its interval. */
  readonly bound: 'value' | 'lower';
  readonly needed: number;
}
