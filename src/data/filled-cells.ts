import { codedBy } from './coded-by.ts';
import { knownUnder, ofCells } from './of-cells.ts';
import { MISSING, type Patterns } from './patterns.ts';

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

/** The cells of two coders' table, found once for the patterns. */
export function filledCells(patterns: Patterns, first: number, second: number): FilledCells {
  return knownUnder(filledByPair(patterns), first * patterns.coders.length + second, () =>
    findFilledCells(patterns, first, second),
  );
}

const filledByPair = ofCells(() => new Map<number, FilledCells>());

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
  const { distinct, placeOf } = distinctKeys(keys.subarray(0, both), size * size);
  const pairs = distinct.map((key) => ({ a: Math.floor(key / size), b: key % size }));
  return { cells: pairs, coded: coded.slice(0, both), cellOf: placeOf };
}

/** A table of so many places is gone through faster than that many keys are sorted. */
const PLACES_A_KEY = 4;

/** Each key once, in ascending order, and where among these each of the given ones is. */
function distinctKeys(keys: Float64Array, below: number): { distinct: number[]; placeOf: Int32Array } {
  return below <= PLACES_A_KEY * keys.length ? keysByPlace(keys, below) : keysSorted(keys);
}

function keysByPlace(keys: Float64Array, below: number): { distinct: number[]; placeOf: Int32Array } {
  const places = new Int32Array(below).fill(-1);
  for (let i = 0; i < keys.length; i += 1) places[keys[i]!] = 0;
  const distinct: number[] = [];
  for (let key = 0; key < below; key += 1) if (places[key] === 0) places[key] = distinct.push(key) - 1;
  const placeOf = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) placeOf[i] = places[keys[i]!]!;
  return { distinct, placeOf };
}

function keysSorted(keys: Float64Array): { distinct: number[]; placeOf: Int32Array } {
  const distinct = [...new Set(keys)].sort((x, y) => x - y);
  const places = new Map(distinct.map((key, place) => [key, place]));
  return { distinct, placeOf: Int32Array.from(keys, (key) => places.get(key)!) };
}
