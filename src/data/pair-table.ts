import type { CategorySet } from './category-set.ts';
import { ofCells } from './of-cells.ts';
import { MISSING, type Patterns } from './patterns.ts';
import { addingUp } from './places.ts';
import { isUncoded } from './uncoded.ts';

/** The codings that two coders gave the units both coded, counted: a square table of which only the filled cells are kept. */
export interface PairTable {
  readonly codings: readonly CategorySet[];
  readonly categories: readonly string[];
  /** The units that both coded. */
  readonly units: number;
  /** The units that the first coded, and the second, whether the other did or not. */
  readonly coded: readonly [number, number];
  /** The cells that some pattern fills: the first coder's coding and the second's. Canonical order. */
  readonly cells: readonly PairCell[];
  /** Per cell, its number of units. */
  readonly counts: Float64Array;
  /** Per coding, the units the first coder gave it to. */
  readonly first: Float64Array;
  /** Per coding, the units the second coder gave it to. */
  readonly second: Float64Array;
}

export interface PairCell {
  readonly a: number;
  readonly b: number;
}

/** The table of two coders, by their positions; units that one of them did not code are left out of it. */
export function pairTable(patterns: Patterns, first: number, second: number): PairTable {
  const { cells, cellOf } = filledCells(patterns, [first, second]);
  const counts = new Float64Array(cells.length);
  const coded: [number, number] = [0, 0];
  const width = patterns.coders.length;
  for (let p = 0; p < cellOf.length; p += 1) {
    const units = patterns.counts[p]!;
    if (patterns.cells[p * width + first] !== MISSING) coded[0] += units;
    if (patterns.cells[p * width + second] !== MISSING) coded[1] += units;
    const cell = cellOf[p]!;
    if (cell !== NO_CELL) counts[cell] = counts[cell]! + units;
  }
  return fromCells(patterns, coded, cells, counts);
}

const NO_CELL = -1;

interface FilledCells {
  readonly cells: readonly PairCell[];
  /** Per pattern the position of its cell, or NO_CELL. */
  readonly cellOf: Int32Array;
}

const filledByPair = ofCells(() => new Map<number, FilledCells>());

/** The cells of two coders' table, found once for the patterns. */
function filledCells(patterns: Patterns, [first, second]: readonly [number, number]): FilledCells {
  const known = filledByPair(patterns);
  const pair = first * patterns.coders.length + second;
  const before = known.get(pair);
  if (before !== undefined) return before;
  const size = patterns.codings.length;
  const keys = Array.from(patterns.counts, (_, p) => {
    const a = patterns.cells[p * patterns.coders.length + first]!;
    const b = patterns.cells[p * patterns.coders.length + second]!;
    return a === MISSING || b === MISSING ? NO_CELL : a * size + b;
  });
  const order = [...new Set(keys)].filter((key) => key !== NO_CELL).sort((x, y) => x - y);
  const places = new Map(order.map((key, place) => [key, place]));
  const found = {
    cells: order.map((key) => ({ a: Math.floor(key / size), b: key % size })),
    cellOf: Int32Array.from(keys, (key) => places.get(key) ?? NO_CELL),
  };
  known.set(pair, found);
  return found;
}

/** Fills the table again and again from how many units have each pattern; it is the same table each time. */
export function resampling(patterns: Patterns, first: number, second: number): (counts: Float64Array) => PairTable {
  const { cells, cellOf } = filledCells(patterns, [first, second]);
  const again = refilling(pairTable(patterns, first, second));
  const inCells = addingUp(cellOf, cells.length);
  return (counts) => again(inCells(counts));
}

/** The number of units that both coders left uncoded. */
export function bothUncoded(table: PairTable): number {
  return table.counts[table.cells.findIndex((cell) => isBothUncoded(table, cell))] ?? 0;
}

function isBothUncoded({ codings }: PairTable, { a, b }: PairCell): boolean {
  return isUncoded(codings[a]!) && isUncoded(codings[b]!);
}

/** Every two positions below n, in order: (0,1), (0,2), … */
export function pairsOf(n: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) pairs.push([i, j]);
  return pairs;
}

/** Fills the table again and again with other numbers of units in its cells; it is the same table each time. */
export function refilling(table: PairTable): (counts: Float64Array) => PairTable {
  const { codings, cells } = table;
  const again = { ...table, first: new Float64Array(codings.length), second: new Float64Array(codings.length) };
  return (counts) => {
    again.counts = counts;
    again.units = fillMargins(cells, counts, again.first.fill(0), again.second.fill(0));
    return again;
  };
}

/** Σ of a value per cell over the units. */
export function sumOverUnits({ cells, counts }: PairTable, of: (a: number, b: number) => number): number {
  let sum = 0;
  for (let i = 0; i < cells.length; i += 1) sum += counts[i]! * of(cells[i]!.a, cells[i]!.b);
  return sum;
}

function fromCells(
  { codings, categories }: Pick<PairTable, 'codings' | 'categories'>,
  coded: readonly [number, number],
  cells: readonly PairCell[],
  counts: Float64Array,
): PairTable {
  const first = new Float64Array(codings.length);
  const second = new Float64Array(codings.length);
  const units = fillMargins(cells, counts, first, second);
  return { codings, categories, units, coded, cells, counts, first, second };
}

/** Adds up the margins, and gives the number of units. */
function fillMargins(
  cells: readonly PairCell[],
  counts: Float64Array,
  first: Float64Array,
  second: Float64Array,
): number {
  let units = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const { a, b } = cells[i]!;
    first[a] = first[a]! + counts[i]!;
    second[b] = second[b]! + counts[i]!;
    units += counts[i]!;
  }
  return units;
}
