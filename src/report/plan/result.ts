import type { PlanResult } from './schema.ts';

/** A result without what is not its own. */
export type Own = Pick<PlanResult, 'goal' | 'measure' | 'method'> & Partial<PlanResult>;

/** What is not said is null. */
export function resultOf(own: Own): PlanResult {
  return {
    rule: null,
    coders: [],
    category: null,
    expected: null,
    ruledOut: null,
    width: null,
    lower: null,
    upper: null,
    prevalence: null,
    unrounded: null,
    units: null,
    reason: null,
    ...own,
  };
}

const ROUNDING_ERROR = 1e-9;

/** The units that are enough: the number rounded up, which is not moved by the last digits of a double. */
export function needed(
  unrounded: number | undefined,
  reason: string,
): Pick<PlanResult, 'unrounded' | 'units' | 'reason'> {
  if (unrounded === undefined) return { unrounded: null, units: null, reason };
  if (unrounded <= ROUNDING_ERROR) return { unrounded: null, units: null, reason: 'no-disagreement' };
  return { unrounded, units: Math.ceil(unrounded - ROUNDING_ERROR), reason: null };
}
