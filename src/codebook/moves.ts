import type { CategoryMap } from '../codings/coding.ts';
import { suggester } from '../names/nearest.ts';
import { mapOfNames } from './category-map.ts';

/** A category that becomes another one, several at once, or nothing. Several that become the same one are merged. */
export interface Move {
  readonly from: string;
  readonly to: readonly string[];
}

/** Why moves make no map; `move` is the number of the one at fault. */
export type MoveFault = { readonly move: number } & (
  | { readonly code: 'unknown'; readonly name: string; readonly nearest?: string }
  | { readonly code: 'two-targets'; readonly name: string; readonly first: number }
  | { readonly code: 'cycle'; readonly names: readonly string[] }
  | { readonly code: 'nothing-left' }
);

type Targets = ReadonlyMap<string, { readonly to: readonly string[]; readonly move: number }>;

/**
 * The map that the moves make together. Categories that are not moved stay; those moved to one of them join it.
 *
 * @param how - in steps: what is moved to a name that is moved itself goes on with it, as in A to X, then X to Y. At once: only to a
 *   name that is no category does it; A to B and B to C make two categories, B of A, and C of B
 */
export function mapOfMoves(
  categories: readonly string[],
  moves: readonly Move[],
  how: 'in-steps' | 'at-once',
): { readonly map: CategoryMap } | { readonly faults: readonly MoveFault[] } {
  const faults: MoveFault[] = [];
  const suggest = suggester(categories);
  const nearest = (name: string) => {
    const nearest = suggest(name);
    return nearest === undefined ? {} : { nearest };
  };
  const targets = new Map<string, { to: readonly string[]; move: number }>();
  const known = new Set([...categories, ...moves.flatMap(({ to }) => to)]);
  moves.forEach(({ from, to }, move) => {
    const first = targets.get(from);
    if (how === 'in-steps' && to.length === 1 && to[0] === from) return; // stays, and may be moved by a later step
    if (!known.has(from)) faults.push({ code: 'unknown', move, name: from, ...nearest(from) });
    else if (first && !sameNames(first.to, to))
      faults.push({ code: 'two-targets', move, name: from, first: first.move });
    else targets.set(from, { to, move });
  });
  const endOf = follower(targets, how === 'at-once' ? new Set(categories) : new Set());
  const ends = categories.map((category) => endOf(category));
  for (const end of ends) {
    if ('cycle' in end && !faults.some((fault) => fault.code === 'cycle' && fault.names.includes(end.cycle[0]!)))
      faults.push({ code: 'cycle', move: targets.get(end.cycle[0]!)!.move, names: end.cycle });
  }
  if (faults.length > 0) return { faults };
  const names = ends.map((end) => ('cycle' in end ? [] : end.names));
  if (names.flat().length === 0) return { faults: [{ code: 'nothing-left', move: moves.length - 1 }] };
  return { map: mapOfNames(categories, names) };
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name) => others.includes(name));
}

type End = { readonly names: readonly string[] } | { readonly cycle: readonly string[] };

/** Says what a category becomes in the end; it stops at the `last` ones. One that becomes itself and others too is among its own ends. */
function follower(targets: Targets, last: ReadonlySet<string>): (category: string) => End {
  const known = new Map<string, End>(); // many ways may lead to one name
  const follow = (category: string, way: readonly string[]): End => {
    const next = targets.get(category);
    if (next === undefined) return { names: [category] };
    if (way.includes(category)) return { cycle: way.slice(way.indexOf(category)) };
    const before = known.get(category);
    if (before !== undefined) return before;
    const names = new Set<string>();
    for (const to of next.to) {
      const end: End = to === category || last.has(to) ? { names: [to] } : follow(to, [...way, category]);
      if ('cycle' in end) return end;
      for (const name of end.names) names.add(name);
    }
    const end = { names: [...names] };
    known.set(category, end);
    return end;
  };
  return (category) => follow(category, []);
}

/**
 * The moves in "A+B=C". A name may contain "+" and "=" itself: of the ways to take the text apart, the first in which every name on the
 * left is known. If there is none, it is split at every "+", so that the fault can be reported.
 *
 * @returns null if the text has no "=" with something on both sides
 */
export function writtenMerge(text: string, known: readonly string[]): Move[] | null {
  const ways = sides(text);
  for (const { left, to } of ways) {
    const names = knownNames(left.split('+'), known);
    if (names !== null) return names.map((from) => ({ from, to: [to] }));
  }
  const last = ways.at(-1);
  return last === undefined ? null : last.left.split('+').map((from) => ({ from: from.trim(), to: [last.to] }));
}

/** The move in "A=B"; as above. */
export function writtenRename(text: string, known: readonly string[]): Move | null {
  const ways = sides(text);
  const way = ways.find(({ left }) => known.includes(left)) ?? ways.at(-1);
  return way === undefined ? null : { from: way.left, to: [way.to] };
}

/** No name has so many "=". */
const MOST_WAYS = 100;

/** Left and right of each "=" that has something on both sides. */
function sides(text: string): { left: string; to: string }[] {
  const signs = [...text.matchAll(/=/g)].map(({ index }) => index);
  const tried = signs.length > MOST_WAYS ? [...signs.slice(0, MOST_WAYS), signs.at(-1)!] : signs;
  return tried
    .map((at) => ({ left: text.slice(0, at).trim(), to: text.slice(at + 1).trim() }))
    .filter(({ left, to }) => left !== '' && to !== '');
}

/** The parts put together to known names, the shortest ones from left to right; null if that cannot be done. */
function knownNames(parts: readonly string[], known: readonly string[]): string[] | null {
  const names = new Set(known);
  const sizes = [...new Set(known.map((name) => name.split('+').length))].sort((a, b) => a - b);
  const name = (at: number, size: number) =>
    parts
      .slice(at, at + size)
      .join('+')
      .trim();
  // for each place, from right to left, how many parts the name there has if all after it can be put together too
  const fits: number[] = [];
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const size = sizes.find(
      (size) =>
        at + size <= parts.length && (at + size === parts.length || fits[at + size]! > 0) && names.has(name(at, size)),
    );
    fits[at] = size ?? 0;
  }
  const found: string[] = [];
  for (let at = 0; at < parts.length; at += fits[at]!) {
    if (fits[at] === 0) return null;
    found.push(name(at, fits[at]!));
  }
  return found;
}
