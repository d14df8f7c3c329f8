import { type Patterns, reduce } from './patterns.ts';

/** Data in their reduced form, and which of their patterns each of the first patterns has become. */
export interface Folded {
  readonly patterns: Patterns;
  readonly place: Int32Array;
}

/** Reduces patterns of which several are alike, and remembers where each has gone; -1 where no unit of it is left. */
export function fold(rows: Patterns): Folded {
  const patterns = reduce(rows);
  const width = rows.coders.length;
  const keyOf = ({ cells, codings }: Patterns, p: number) =>
    Array.from(cells.subarray(p * width, (p + 1) * width), (cell) => codings[cell]?.join(',') ?? '.').join(' ');
  const places = new Map(Array.from(patterns.counts, (_, p) => [keyOf(patterns, p), p]));
  return { patterns, place: Int32Array.from(rows.counts, (_, p) => places.get(keyOf(rows, p)) ?? -1) };
}

/** The folded data with other numbers of units in the patterns they were folded from. */
export function foldedWith({ patterns, place }: Folded, counts: Float64Array): Patterns {
  const folded = new Float64Array(patterns.counts.length);
  for (let p = 0; p < place.length; p += 1) {
    const to = place[p]!;
    if (to !== -1) folded[to] = folded[to]! + counts[p]!;
  }
  return { ...patterns, counts: folded };
}
