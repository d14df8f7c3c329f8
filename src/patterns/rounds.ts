import { MISSING } from '../codings/coding.ts';
import type { CodedRows } from '../study/study.ts';
import { type Patterns, reduce } from './patterns.ts';

/** Units by name with their codings, in one round of coding. */
export interface Round extends CodedRows {
  readonly units: readonly string[];
  readonly unitCount: number;
}

/**
 * Two rounds over the same units: pattern p of the one and of the other belong to the same units, so that resampling them draws a unit
 * with both its rows. Neither is in canonical form.
 */
export interface PairedRounds {
  readonly before: Patterns;
  readonly after: Patterns;
  readonly counts: Float64Array;
}

/** The units that both rounds hold, by their names. */
export function commonUnits(before: Pick<Round, 'units'>, after: Pick<Round, 'units'>): string[] {
  const there = new Set(after.units);
  return before.units.filter((unit) => there.has(unit));
}

/** Both rounds, over their common units only. */
export function pairRounds(before: Round, after: Round): PairedRounds {
  const rowOf = new Map(after.units.map((unit, row) => [unit, row]));
  const [w, v] = [before.coders.length, after.coders.length];
  const offset = before.codings.length;
  const cells = before.units.flatMap((unit, row) => {
    const other = rowOf.get(unit);
    if (other === undefined) return [];
    const theirs = after.cells.subarray(other * v, (other + 1) * v);
    return [
      ...before.cells.subarray(row * w, (row + 1) * w),
      ...Array.from(theirs, (cell) => (cell === MISSING ? MISSING : cell + offset)),
    ];
  });
  const joined = reduce({
    coders: [...before.coders, ...after.coders],
    categories: [],
    codings: [...before.codings, ...after.codings],
    cells: Int32Array.from(cells),
  });
  const side = (round: Round, from: number): Patterns => ({
    coders: round.coders,
    categories: round.categories,
    codings: joined.codings,
    cells: joined.cells.filter((_, i) => i % (w + v) >= from && i % (w + v) < from + round.coders.length),
    counts: joined.counts,
  });
  return { before: side(before, 0), after: side(after, w), counts: joined.counts };
}
