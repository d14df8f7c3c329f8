import type { CategorySet } from './category-set.ts';
import { forEachPattern, MISSING, type Patterns } from './patterns.ts';

/** The codings that two coders gave the units both coded, counted: a square table of which only the filled cells are kept. */
export interface PairTable {
  readonly codings: readonly CategorySet[];
  readonly categories: readonly string[];
  /** The units that both coded. */
  readonly units: number;
  /** The units that the first coded, and the second, whether the other did or not. */
  readonly coded: readonly [number, number];
  /** The filled cells: the first coder's coding, the second's, the number of units. Canonical order. */
  readonly cells: readonly PairCell[];
  /** Per coding, the units the first coder gave it to. */
  readonly first: Float64Array;
  /** Per coding, the units the second coder gave it to. */
  readonly second: Float64Array;
}

export interface PairCell {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

/** The table of two coders, by their positions; units that one of them did not code are left out of it. */
export function pairTable(patterns: Patterns, first: number, second: number): PairTable {
  const size = patterns.codings.length;
  const counts = new Map<number, number>();
  const coded: [number, number] = [0, 0];
  forEachPattern(patterns, (cells, count) => {
    const a = cells[first]!;
    const b = cells[second]!;
    if (a !== MISSING) coded[0] += count;
    if (b !== MISSING) coded[1] += count;
    if (a !== MISSING && b !== MISSING) counts.set(a * size + b, (counts.get(a * size + b) ?? 0) + count);
  });
  const cells = [...counts]
    .sort(([key], [other]) => key - other)
    .map(([key, count]) => ({ a: Math.floor(key / size), b: key % size, count }));
  return fromCells(patterns, coded, cells);
}

/** The same table without the units that both coders left uncoded. */
export function withoutBothUncoded(table: PairTable): PairTable {
  return fromCells(
    table,
    table.coded,
    table.cells.filter(({ a, b }) => !isUncoded(table.codings[a]!) || !isUncoded(table.codings[b]!)),
  );
}

/** The number of units that both coders left uncoded. */
export function bothUncoded(table: PairTable): number {
  return table.cells.find(({ a, b }) => isUncoded(table.codings[a]!) && isUncoded(table.codings[b]!))?.count ?? 0;
}

/** Every two positions below n, in order: (0,1), (0,2), … */
export function pairsOf(n: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) pairs.push([i, j]);
  return pairs;
}

function isUncoded(set: CategorySet): boolean {
  return set.length === 0;
}

/** The same table with other numbers of units in its cells. */
export function withCounts(table: PairTable, counts: ArrayLike<number>): PairTable {
  return fromCells(
    table,
    table.coded,
    table.cells.map((cell, i) => ({ ...cell, count: counts[i]! })),
  );
}

function fromCells(
  of: Pick<PairTable, 'codings' | 'categories'>,
  coded: readonly [number, number],
  cells: readonly PairCell[],
): PairTable {
  const first = new Float64Array(of.codings.length);
  const second = new Float64Array(of.codings.length);
  let units = 0;
  for (const { a, b, count } of cells) {
    first[a] = first[a]! + count;
    second[b] = second[b]! + count;
    units += count;
  }
  return { codings: of.codings, categories: of.categories, units, coded, cells, first, second };
}
