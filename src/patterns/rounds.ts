import { MISSING } from '../codings/coding.ts';
import type { Study } from '../study/study.ts';
import { type Patterns, reduce } from './patterns.ts';

/** What of a study is compared with another round of coding. */
export type Round = Pick<Study, 'coders' | 'categories' | 'codings' | 'rows' | 'unitCount' | 'units'>;

/**
 * Two rounds over the same units: pattern p of the one and of the other belong to the same units, so resampling them draws a unit
 * with both its rows. Neither is in canonical form.
 */
export interface PairedRounds {
  readonly before: Patterns;
  readonly after: Patterns;
  readonly counts: Float64Array;
}

/** The units that both rounds have, by their names; none if one of them does not know its single units. */
export function commonUnits(before: Pick<Round, 'units'>, after: Pick<Round, 'units'>): string[] {
  const others = new Set(after.units?.names());
  return (before.units?.names() ?? []).filter((unit) => others.has(unit));
}

/** Both rounds, over their common units only. */
export function pairRounds(before: Round, after: Round): PairedRounds {
  const numberOf = new Map(after.units?.names().map((name, unit) => [name, unit]));
  const [w, v] = [before.coders.length, after.coders.length];
  const offset = before.codings.length;
  const cells = (before.units?.names() ?? []).flatMap((name, unit) => {
    const other = numberOf.get(name);
    if (other === undefined) return [];
    const theirs = after.units!.cells(other);
    return [
      ...before.units!.cells(unit),
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
