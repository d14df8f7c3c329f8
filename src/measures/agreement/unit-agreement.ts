import { type CodedUnits, codedUnits } from '../../data/coded-units.ts';
import type { Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { sumOf } from '../sum.ts';

/** Coded units with their own agreement: the mean of w over their pairs of codings. Null: there is no pair to compare. */
export interface UnitAgreement extends CodedUnits {
  readonly mean: number | null;
}

/** The agreement within each unit, pattern by pattern. */
export function unitAgreements(patterns: Patterns, weights: Weights): UnitAgreement[] {
  return codedUnits(patterns).map((unit) => ({ ...unit, mean: meanOverPairs(unit, weights) }));
}

/** How many units are coded at all, and how many have a pair of codings to compare. */
export function unitCounts(units: readonly UnitAgreement[]): { coded: number; pairable: number } {
  return {
    coded: sumOf(units, (unit) => unit.units),
    pairable: sumOf(units, (unit) => (unit.mean === null ? 0 : unit.units)),
  };
}

/** Σ over ordered pairs of coders of w, over the number of those pairs. */
function meanOverPairs({ codings }: CodedUnits, weights: Weights): number | null {
  let sum = 0;
  let pairs = 0;
  for (const a of codings) {
    for (const b of codings) {
      if (!weights.counted(a.coding, b.coding)) continue;
      const times = a === b ? a.coders * (a.coders - 1) : a.coders * b.coders;
      if (times === 0) continue;
      sum += times * weights.of(a.coding, b.coding);
      pairs += times;
    }
  }
  return pairs === 0 ? null : sum / pairs;
}
