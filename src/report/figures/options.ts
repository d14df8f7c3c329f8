import type { UncodedPolicy } from '../../codings/coding.ts';
import type { IntervalOptions } from '../../measures/intervals/interval.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Scale } from '../../rules/weights.ts';
import type { WhichFigure } from './result.ts';

/** Which figures are wanted. */
export interface FigureOptions extends IntervalOptions {
  readonly rules: readonly Rule[];
  /** 'default', 'all', or the names of measures. */
  readonly measures: readonly string[];
  /** How two uncoded codings count, in place of every rule's own answer. */
  readonly uncoded?: UncodedPolicy | undefined;
  /** Only pairs with one of these coders; none: all pairs. */
  readonly references?: readonly string[] | undefined;
  /** k in "at least k of n coders", besides the usual ones. */
  readonly atLeast: readonly number[];
  readonly scale: Scale;
  /** Whether a codebook declares the categories, and so their order. */
  readonly declared?: boolean | undefined;
  /** The value that figures are tested against; if absent, only those are tested that always are, against 0. */
  readonly test?: number | undefined;
  /** Only values, without their parts, which can take longer to compute. */
  readonly valuesOnly?: boolean;
  /** Whether each pair has its figures of each category even where these are very many. */
  readonly categoryPairs?: boolean | undefined;
  /** Of the figures that are wanted otherwise, those that are shown; all if it is absent. */
  readonly isShown?: ((figure: WhichFigure) => boolean) | undefined;
  /** Whether the figures of single categories have intervals; they do by default. Resampled ones take as long as all the others do. */
  readonly categoryIntervals?: boolean | undefined;
}
