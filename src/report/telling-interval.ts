import type { Result } from './schema.ts';

/** Far below the width of any interval of units that differ, and above what is left of 0 by rounding. */
const NO_WIDTH = 1e-7;

/**
 * Whether a figure has an interval from which something can be concluded. Where the coders agree alike on every unit the variance is
 * 0; an interval without width would then claim a certainty about other units that these units do not give, and decides nothing.
 */
export function hasTellingInterval({ ci }: Pick<Result, 'ci'>): boolean {
  return ci !== null && ci.upper - ci.lower >= NO_WIDTH;
}
