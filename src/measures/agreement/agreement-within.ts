import { MISSING } from '../../codings/coding.ts';
import type { Weights } from '../../rules/weights.ts';

/**
 * The agreement within one unit: the mean of w over these pairs of its codings.
 *
 * @param cells - the unit's codings, one a coder
 * @param pairs - the pairs of coders to compare, by position
 * @returns 0…1, or null if no pair can be compared
 */
export function agreementWithin(
  cells: ArrayLike<number>,
  pairs: readonly (readonly [number, number])[],
  weights: Weights,
): number | null {
  let sum = 0;
  let compared = 0;
  for (const [i, j] of pairs) {
    const a = cells[i]!;
    const b = cells[j]!;
    if (a === MISSING || b === MISSING || !weights.counted(a, b)) continue;
    sum += weights.of(a, b);
    compared += 1;
  }
  return compared === 0 ? null : sum / compared;
}
