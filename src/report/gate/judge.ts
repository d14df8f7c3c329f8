import { isShare } from '../../measures/catalogue.ts';
import type { Result } from '../agree/schema.ts';
import { hasInformativeInterval } from '../figures/result.ts';
import { furtherUnits } from './further-units.ts';
import type { Check } from './schema.ts';

/** Rounding errors are far smaller than this, and figures that really differ, differ by more. */
const ROUNDING_ERROR = 1e-9;

/** Whether a figure is at least what is needed; equality is enough, whatever rounding did to the last bits. */
export function reaches(found: number, needed: number): boolean {
  return found >= needed - ROUNDING_ERROR;
}

type Judgement = Pick<Check, 'found' | 'needed' | 'margin' | 'verdict' | 'why' | 'further'>;

/**
 * Tests a figure against a threshold. If the threshold is for the lower bound, and the figure reaches it but the bound does not, the
 * verdict is inconclusive: more units could decide. It is also inconclusive if the interval has no width.
 */
export function judge(
  { measure, value, ci, units, expected }: Result,
  { bound, needed }: Pick<Threshold, 'bound' | 'needed'>,
): Judgement {
  const correctedFor = isShare(measure) ? 0 : expected;
  const found = bound === 'value' ? value : (ci?.lower ?? null);
  const judgement = (verdict: Judgement['verdict'], why: Judgement['why'], further: number | null = null) => ({
    found,
    needed,
    margin: found === null ? null : found - needed,
    verdict,
    why,
    further,
  });
  if (value === null) return judgement('failed', 'undefined');
  if (!reaches(value, needed)) return judgement('failed', 'below');
  if (found === null) return judgement('failed', 'no-interval');
  if (bound === 'lower' && !hasInformativeInterval({ ci })) return judgement('inconclusive', 'no-width');
  if (reaches(found, needed)) return judgement('passed', null);
  return judgement(
    'inconclusive',
    'interval-straddles',
    ci && furtherUnits({ value, ci, units, correctedFor }, needed),
  );
}

export const thresholdScopes = ['all', 'pairs', 'categories'] as const;

/** What a threshold is about other than all coders: a group, what is between two, or the alternative annotator test. */
export type ThresholdOf =
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'between'; readonly between: readonly [string, string] }
  | { readonly kind: 'alt-test' };

/** The smallest value that a figure must reach. */
export interface Threshold {
  /** As it was typed. */
  readonly text: string;
  /** The variables that it is for, where there are several; `*` stands for any text; null: all. */
  readonly variable: string | null;
  /** The group, or the two groups, that it is about; null: all coders. */
  readonly of: ThresholdOf | null;
  /** Which figures: of all coders, of every pair, of every category; null: of all coders if the measure has such a figure, else of every pair. */
  readonly scope: (typeof thresholdScopes)[number] | null;
  readonly measure: string;
  /** The rule's name; null: the one that the measure means. */
  readonly rule: string | null;
  /** At least k coders; null: all of them. */
  readonly k: number | null;
  /** The figure itself, or the lower bound of its interval. */
  readonly bound: 'value' | 'lower';
  readonly needed: number;
}
