import { type CategorySet, isUncoded, MISSING } from '../codings/coding.ts';
import { getOrCompute } from '../memoize.ts';
import { memoizeByCells } from './memoize-by-cells.ts';
import { addingUp } from './pattern-index.ts';
import type { Patterns } from './patterns.ts';

/** The patterns that a coder coded. If many coders each coded a few, their figures need not look at all patterns. */
export function codedBy(patterns: Patterns, coder: number): Int32Array {
  return byCoder(patterns)[coder]!;
}

const byCoder = memoizeByCells(({ coders: { length: width }, cells, counts }: Patterns): readonly Int32Array[] =>
  Array.from({ length: width }, (_, coder) => {
    const coded = new Int32Array(counts.length);
    let end = 0;
    for (let p = 0; p < counts.length; p += 1) if (cells[p * width + coder] !== MISSING) coded[end++] = p;
    return coded.slice(0, end);
  }),
);

/** The number of units of some of the patterns. */
export function unitsIn({ counts }: Patterns, some: Int32Array): number {
  let units = 0;
  for (let i = 0; i < some.length; i += 1) units += counts[some[i]!]!;
  return units;
}

/** A cell of two coders' table: the first coder's coding and the second's. */
export interface PairCell {
  readonly a: number;
  readonly b: number;
}

/** Where units go in the table of two coders. */
export interface FilledCells {
  /** The cells that some pattern fills, in canonical order. */
  readonly cells: readonly PairCell[];
  /** The patterns that both coded. */
  readonly coded: Int32Array;
  /** Per pattern that both coded, the position of its cell. */
  readonly cellOf: Int32Array;
}

/** The cells of two coders' table, computed once for the patterns. */
export function filledCells(patterns: Patterns, first: number, second: number): FilledCells {
  return getOrCompute(filledByPair(patterns), first * patterns.coders.length + second, () =>
    findFilledCells(patterns, first, second),
  );
}

const filledByPair = memoizeByCells(() => new Map<number, FilledCells>());

function findFilledCells(patterns: Patterns, first: number, second: number): FilledCells {
  const { cells, codings } = patterns;
  const width = patterns.coders.length;
  const size = codings.length;
  const [one, other] = [codedBy(patterns, first), codedBy(patterns, second)];
  const fewer = one.length <= other.length ? one : other;
  const coded = new Int32Array(fewer.length);
  const keys = new Float64Array(fewer.length); // a square of many codings goes beyond whole numbers of 32 bits
  let both = 0;
  for (let i = 0; i < fewer.length; i += 1) {
    const start = fewer[i]! * width;
    const a = cells[start + first]!;
    const b = cells[start + second]!;
    if (a === MISSING || b === MISSING) continue;
    coded[both] = fewer[i]!;
    keys[both] = a * size + b;
    both += 1;
  }
  const { distinct, indexOf } = distinctKeys(keys.subarray(0, both), size * size);
  const pairs = distinct.map((key) => ({ a: Math.floor(key / size), b: key % size }));
  return { cells: pairs, coded: coded.slice(0, both), cellOf: indexOf };
}

/** A table with up to this many entries per key is gone through faster than the keys are sorted. */
const ENTRIES_PER_KEY = 4;

/** Each key once, in ascending order, and the index of every one of the keys among these. */
function distinctKeys(keys: Float64Array, below: number): { distinct: number[]; indexOf: Int32Array } {
  return below <= ENTRIES_PER_KEY * keys.length ? keysByTable(keys, below) : keysSorted(keys);
}

function keysByTable(keys: Float64Array, below: number): { distinct: number[]; indexOf: Int32Array } {
  const indices = new Int32Array(below).fill(-1);
  for (let i = 0; i < keys.length; i += 1) indices[keys[i]!] = 0;
  const distinct: number[] = [];
  for (let key = 0; key < below; key += 1) if (indices[key] === 0) indices[key] = distinct.push(key) - 1;
  const indexOf = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) indexOf[i] = indices[keys[i]!]!;
  return { distinct, indexOf };
}

function keysSorted(keys: Float64Array): { distinct: number[]; indexOf: Int32Array } {
  const distinct = [...new Set(keys)].sort((x, y) => x - y);
  const indices = new Map(distinct.map((key, index) => [key, index]));
  return { distinct, indexOf: Int32Array.from(keys, (key) => indices.get(key)!) };
}

/** The codings that two coders gave the units both coded, counted: a square table that stores only the filled cells. */
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

/**
 * The table of two coders, by their positions; units that one of them did not code are not in it.
 *
 * @param margins - each coder's, where they are at hand
 */
export function pairTable(
  patterns: Patterns,
  first: number,
  second: number,
  margins?: readonly Float64Array[],
): PairTable {
  const { codings, categories } = patterns;
  const { cells, coded: byBoth, cellOf } = filledCells(patterns, first, second);
  const counts = new Float64Array(cells.length);
  for (let i = 0; i < byBoth.length; i += 1) counts[cellOf[i]!] = counts[cellOf[i]!]! + patterns.counts[byBoth[i]!]!;
  const units = total(counts);
  const unitsOf = (coder: number) => {
    const own = codedBy(patterns, coder);
    return own.length === byBoth.length ? units : unitsIn(patterns, own);
  };
  const coded = [unitsOf(first), unitsOf(second)] as const;
  const known = marginsOfTable(patterns, first, second, margins);
  return { codings, categories, units, coded, cells, counts, ...filledMargins(cells, counts, codings.length, known) };
}

/** The coders' margins, where they are known. */
type Margins = Partial<Pick<PairTable, 'first' | 'second'>>;

/** A coder whose units are all in the table has the same margin in every table. */
function marginsOfTable(
  patterns: Patterns,
  first: number,
  second: number,
  margins: readonly Float64Array[] | undefined,
): Margins {
  if (margins === undefined) return {};
  const { coded } = filledCells(patterns, first, second);
  const isWhole = (coder: number) => codedBy(patterns, coder).length === coded.length;
  return {
    ...(isWhole(first) && { first: margins[first]! }),
    ...(isWhole(second) && { second: margins[second]! }),
  };
}

/**
 * Fills the table again and again from how many units have each pattern; it is the same table each time.
 *
 * @param margins - each coder's, where they are filled elsewhere
 */
export function resampling(
  patterns: Patterns,
  first: number,
  second: number,
  margins?: readonly Float64Array[],
): (counts: Float64Array) => PairTable {
  const { cells, coded, cellOf } = filledCells(patterns, first, second);
  const cellOfPattern = new Int32Array(patterns.counts.length).fill(-1);
  for (let i = 0; i < coded.length; i += 1) cellOfPattern[coded[i]!] = cellOf[i]!;
  const known = marginsOfTable(patterns, first, second, margins);
  const again = refilling(pairTable(patterns, first, second), known);
  const inCells = addingUp(cellOfPattern, cells.length);
  return (counts) => again(inCells(counts));
}

/** The number of units that both coders left uncoded. */
export function bothUncoded({ cells, counts, codings, coders }: Patterns, first: number, second: number): number {
  const width = coders.length;
  const isLeft = (cell: number) => cell !== MISSING && isUncoded(codings[cell]!);
  let units = 0;
  for (let p = 0; p < counts.length; p += 1)
    if (isLeft(cells[p * width + first]!) && isLeft(cells[p * width + second]!)) units += counts[p]!;
  return units;
}

/** Every two positions below n, in order: (0,1), (0,2), … */
export function pairsOf(n: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) pairs.push([i, j]);
  return pairs;
}

/** Fills the table again and again with other numbers of units in its cells; it is the same table each time. */
export function refilling(table: PairTable, margins: Margins = {}): (counts: Float64Array) => PairTable {
  const { codings, cells } = table;
  const [first, second] = [new Float64Array(codings.length), new Float64Array(codings.length)];
  const again = { ...table, first, second, ...margins };
  return (counts) => {
    again.counts = counts;
    again.units = total(counts);
    if (margins.first === undefined) fillFirst(cells, counts, first.fill(0));
    if (margins.second === undefined) fillSecond(cells, counts, second.fill(0));
    return again;
  };
}

/** Σ of a value per cell over the units. */
export function sumOverUnits({ cells, counts }: PairTable, of: (a: number, b: number) => number): number {
  let sum = 0;
  for (let i = 0; i < cells.length; i += 1) sum += counts[i]! * of(cells[i]!.a, cells[i]!.b);
  return sum;
}

/** The margins of the cells, of which some may be known. */
function filledMargins(cells: readonly PairCell[], counts: Float64Array, codings: number, known: Margins) {
  return {
    first: known.first ?? fillFirst(cells, counts, new Float64Array(codings)),
    second: known.second ?? fillSecond(cells, counts, new Float64Array(codings)),
  };
}

function fillFirst(cells: readonly PairCell[], counts: Float64Array, margin: Float64Array): Float64Array {
  for (let i = 0; i < cells.length; i += 1) margin[cells[i]!.a] = margin[cells[i]!.a]! + counts[i]!;
  return margin;
}

function fillSecond(cells: readonly PairCell[], counts: Float64Array, margin: Float64Array): Float64Array {
  for (let i = 0; i < cells.length; i += 1) margin[cells[i]!.b] = margin[cells[i]!.b]! + counts[i]!;
  return margin;
}

function total(counts: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i += 1) sum += counts[i]!;
  return sum;
}
