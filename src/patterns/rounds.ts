import { categorySet, MISSING } from '../codings/coding.ts';
import type { Study } from '../study/study.ts';
import { type Patterns, reduce } from './patterns.ts';
import { categoryAlone } from './select.ts';

/** What of a study is compared with another round of coding. */
export type Round = Pick<Study, 'coders' | 'categories' | 'codings' | 'rows' | 'unitCount' | 'units'>;

/**
 * Two rounds over the same units: pattern p of the one and of the other belong to the same units, so resampling them draws a unit
 * with both its rows. Neither is in canonical form.
 */
export interface PairedRounds {
  readonly before: PairedRound;
  readonly after: PairedRound;
  readonly counts: Float64Array;
}

export interface PairedRound extends Patterns {
  /**
   * One of the round's categories alone, over the same units: pattern p of both rounds again belong to the same units, though there are
   * fewer of them, since most units have the category in neither round.
   */
  readonly alone: (category: number) => Patterns;
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
  const named = withCategoriesByName(joined, before, after);
  const columns = (both: Patterns, round: Round, from: number): Patterns => ({
    ...both,
    coders: round.coders,
    cells: both.cells.filter((_, i) => i % (w + v) >= from && i % (w + v) < from + round.coders.length),
  });
  const side = (round: Round, from: number): PairedRound => ({
    ...columns(joined, round, from),
    categories: round.categories,
    alone: (category) =>
      columns(categoryAlone(named, named.categories.indexOf(round.categories[category]!)), round, from),
  });
  return { before: side(before, 0), after: side(after, w), counts: joined.counts };
}

/** Both rounds' patterns side by side, in the categories of either, so that a category of both is one. */
function withCategoriesByName(joined: Patterns, before: Round, after: Round): Patterns {
  const categories = [...new Set([...before.categories, ...after.categories])];
  const positions = new Map(categories.map((name, position) => [name, position]));
  const codingsOf = (round: Round) =>
    joined.codings.map((set) =>
      categorySet(set.flatMap((category) => positions.get(round.categories[category]!) ?? [])),
    );
  const width = joined.coders.length;
  const isAfter = (i: number) => i % width >= before.coders.length;
  return {
    ...joined,
    categories,
    codings: [...codingsOf(before), ...codingsOf(after)],
    cells: joined.cells.map((cell, i) => (cell !== MISSING && isAfter(i) ? cell + joined.codings.length : cell)),
  };
}
