import { nearestName } from '../nearest.ts';
import { type CategoryMap, mapOfNames } from './category-map.ts';

/** A category that becomes another one, or nothing. Several that become the same one are merged. */
export interface Move {
  readonly from: string;
  readonly to: string | null;
}

/** Why moves make no map; `move` is the number of the one at fault. */
export type MoveFault = { readonly move: number } & (
  | { readonly code: 'unknown'; readonly name: string; readonly nearest?: string }
  | { readonly code: 'two-targets'; readonly name: string; readonly first: number }
  | { readonly code: 'cycle'; readonly names: readonly string[] }
  | { readonly code: 'nothing-left' }
);

/**
 * The map that the moves make together. A category that is moved to one that is moved itself goes on with it, so that steps can be
 * written one after the other: A to X, then X to Y. Categories that are not moved stay; those moved to one of them join it.
 */
export function mapOfMoves(
  categories: readonly string[],
  moves: readonly Move[],
): { readonly map: CategoryMap } | { readonly faults: readonly MoveFault[] } {
  const numbered = moves.map((move, number) => ({ ...move, number })).filter(({ from, to }) => from !== to);
  const faults: MoveFault[] = [];
  const targets = new Map<string, { to: string | null; number: number }>();
  const known = [...categories, ...moves.flatMap(({ to }) => to ?? [])];
  for (const { from, to, number } of numbered) {
    const first = targets.get(from);
    if (!known.includes(from)) faults.push({ code: 'unknown', move: number, name: from, ...nearest(from, categories) });
    else if (first && first.to !== to)
      faults.push({ code: 'two-targets', move: number, name: from, first: first.number });
    else targets.set(from, { to, number });
  }
  const ends = categories.map((category) => follow(category, targets));
  for (const end of ends) {
    if ('cycle' in end && !faults.some((fault) => fault.code === 'cycle' && fault.names.includes(end.cycle[0]!)))
      faults.push({ code: 'cycle', move: targets.get(end.cycle[0]!)!.number, names: end.cycle });
  }
  if (faults.length > 0) return { faults };
  const names = ends.map((end) => ('cycle' in end || end.name === null ? [] : [end.name]));
  if (names.flat().length === 0) return { faults: [{ code: 'nothing-left', move: moves.length - 1 }] };
  return { map: mapOfNames(categories, names) };
}

type End = { readonly name: string | null } | { readonly cycle: readonly string[] };

/** Where a category ends up. */
function follow(category: string, targets: ReadonlyMap<string, { to: string | null }>): End {
  const way = [category];
  for (;;) {
    const next = targets.get(way.at(-1)!);
    if (next === undefined) return { name: way.at(-1)! };
    if (next.to === null) return { name: null };
    if (way.includes(next.to)) return { cycle: way.slice(way.indexOf(next.to)) };
    way.push(next.to);
  }
}

function nearest(name: string, categories: readonly string[]): { nearest?: string } {
  const found = nearestName(name, categories);
  return found === undefined ? {} : { nearest: found };
}
