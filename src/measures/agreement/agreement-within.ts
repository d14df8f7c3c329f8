import type { Weights } from '../../rules/weights.ts';

/** Two codings of a unit, and how many pairs of its coders gave one and the other. */
export interface Meeting {
  readonly a: number;
  readonly b: number;
  readonly pairs: number;
}

/**
 * The agreement within one unit: the mean of w over the pairs of its codings.
 *
 * @param meetings - each two codings that meet in the unit
 * @returns 0…1, or null if no pair can be compared
 */
export function agreementWithin(meetings: readonly Meeting[], weights: Weights): number | null {
  let sum = 0;
  let compared = 0;
  for (const { a, b, pairs } of meetings) {
    if (!weights.counted(a, b)) continue;
    sum += pairs * weights.of(a, b);
    compared += pairs;
  }
  return compared === 0 ? null : sum / compared;
}
