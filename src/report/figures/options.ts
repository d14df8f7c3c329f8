import type { UncodedPolicy } from '../../codings/coding.ts';
import type { IntervalOptions } from '../../measures/intervals/interval.ts';
import type { RuleName } from '../../rules/catalogue.ts';
import type { Scale } from '../../rules/weights.ts';

/** Which figures are wanted. */
export interface FigureOptions extends IntervalOptions {
  readonly rules: readonly RuleName[];
  /** 'default', 'all', or the names of measures. */
  readonly measures: readonly string[];
  /** How two uncoded codings count, in place of every rule's own answer. */
  readonly uncoded?: UncodedPolicy | undefined;
  /** Only pairs with this coder. */
  readonly reference?: string | undefined;
  /** k in "at least k of n coders", beside the usual ones. */
  readonly atLeast: readonly number[];
  readonly scale: Scale;
  /** Whether a codebook declares the categories, and so their order. */
  readonly declared?: boolean | undefined;
  /** Values without the parts they are made of, which can take longer than they. */
  readonly valuesOnly?: boolean;
  /** Only what tables show: fewer figures, and those of one category alone, which are most of all, without intervals. */
  readonly onlyTables?: boolean | undefined;
}
