import { type Cells, MISSING } from './coding.ts';
import { type Crowd, renumberedCrowd } from './crowd.ts';

/** Rows of cells, each with the number of units that have it. */
export interface CountedRows {
  readonly cells: Int32Array;
  readonly counts: Float64Array;
  /** If the rows are those of a crowd, its coders. */
  readonly crowd?: Crowd;
}

/** The same rows with each cell's number replaced by another; rows may become equal. */
export function renumberedRows(
  { cells, counts, crowd }: CountedRows,
  numbers: Int32Array,
  codings: number,
): CountedRows {
  const renumbered = cells.map((cell) => (cell === MISSING ? MISSING : numbers[cell]!));
  const rows = { cells: renumbered, counts };
  return crowd === undefined ? rows : { ...rows, crowd: renumberedCrowd(crowd, numbers, codings) };
}

/** How often each coder gave each coding: coders × codings, coder by coder. */
export function timesGiven({ cells, counts, crowd }: CountedRows, coders: number, codings: number): Float64Array {
  if (crowd !== undefined) return crowd.given;
  const given = new Float64Array(coders * codings);
  for (let row = 0, i = 0; row < counts.length; row += 1) {
    const units = counts[row]!;
    for (let own = 0; own < given.length; own += codings, i += 1) {
      const cell = cells[i]!;
      if (cell !== MISSING) given[own + cell] = given[own + cell]! + units;
    }
  }
  return given;
}

/** With up to this many possible rows, each has a number of its own in a table; with more they are looked up. */
const MAX_KEYS = 1 << 20;

/**
 * Each row once, in ascending order, without rows that no unit has or that contain no coding.
 *
 * @param width - cells per row
 * @param codings - cells are smaller than this
 * @param counts - how many units have each row; 1 each if absent
 */
export function distinctRows(cells: Cells, width: number, codings: number, counts?: Float64Array): CountedRows {
  if (width === 0) return { cells: new Int32Array(0), counts: new Float64Array(0) };
  const keys = keysFor(cells.length / width, width, codings);
  return keys === undefined ? lookedUp(cells, width, counts) : countedByKey(cells, width, codings + 1, keys, counts);
}

/** How many numbers rows can have; undefined if that is too many for so few rows. */
export function keysFor(rows: number, width: number, codings: number): number | undefined {
  const keys = (codings + 1) ** width;
  return keys <= MAX_KEYS && keys <= 64 * rows + 64 ? keys : undefined;
}

/** Counts rows by their keys: a number with one digit per cell, the first coder's first. A digit is the cell plus 1. */
function countedByKey(cells: Cells, width: number, base: number, keys: number, counts?: Float64Array): CountedRows {
  const units = new Float64Array(keys);
  for (let start = 0, row = 0; start < cells.length; start += width, row += 1) {
    let key = 0;
    for (let i = start; i < start + width; i += 1) key = key * base + cells[i]! + 1;
    units[key] = units[key]! + (counts === undefined ? 1 : counts[row]!);
  }
  return rowsOfKeys(units, width, base);
}

/** The rows whose keys have units, except the one without any coding. */
export function rowsOfKeys(units: Float64Array, width: number, base: number): CountedRows {
  const keys = units.length;
  units[0] = 0;
  let size = 0;
  for (let key = 0; key < keys; key += 1) if (units[key] !== 0) size += 1;
  const distinct: CountedRows = { cells: new Int32Array(size * width), counts: new Float64Array(size) };
  for (let key = 0, row = 0; row < size; key += 1) {
    if (units[key] === 0) continue;
    for (let i = width - 1, rest = key; i >= 0; i -= 1, rest = (rest / base) | 0)
      distinct.cells[row * width + i] = (rest % base) - 1;
    distinct.counts[row] = units[key]!;
    row += 1;
  }
  return distinct;
}

function lookedUp(cells: Cells, width: number, counts?: Float64Array): CountedRows {
  const rows: number[] = [];
  const units: number[] = [];
  let buckets = new Int32Array(256).fill(-1);
  for (let start = 0, row = 0; start < cells.length; start += width, row += 1) {
    const count = counts === undefined ? 1 : counts[row]!;
    if (count === 0 || isAllMissing(cells, start, width)) continue;
    const bucket = bucketOf(buckets, cells, width, rows, row);
    const known = buckets[bucket]!;
    if (known !== -1) {
      units[known] = units[known]! + count;
      continue;
    }
    buckets[bucket] = rows.length;
    rows.push(row);
    units.push(count);
    if (2 * rows.length > buckets.length) buckets = moreBuckets(2 * buckets.length, cells, width, rows);
  }
  const order = rows.map((_, i) => i).sort((a, b) => compareRows(cells, width, rows[a]!, rows[b]!));
  const distinct: CountedRows = {
    cells: new Int32Array(order.length * width),
    counts: new Float64Array(order.length),
  };
  for (let to = 0; to < order.length; to += 1) {
    const start = rows[order[to]!]! * width;
    for (let i = 0; i < width; i += 1) distinct.cells[to * width + i] = cells[start + i]!;
    distinct.counts[to] = units[order[to]!]!;
  }
  return distinct;
}

/** The bucket that contains this row, or the free one for it. */
function bucketOf(buckets: Int32Array, cells: Cells, width: number, rows: readonly number[], row: number): number {
  const mask = buckets.length - 1;
  let bucket = hashRow(cells, row * width, width) & mask;
  while (buckets[bucket] !== -1 && compareRows(cells, width, rows[buckets[bucket]!]!, row) !== 0)
    bucket = (bucket + 1) & mask;
  return bucket;
}

function moreBuckets(size: number, cells: Cells, width: number, rows: readonly number[]): Int32Array<ArrayBuffer> {
  const buckets = new Int32Array(size).fill(-1);
  for (let i = 0; i < rows.length; i += 1) buckets[bucketOf(buckets, cells, width, rows, rows[i]!)] = i;
  return buckets;
}

function hashRow(cells: Cells, start: number, width: number): number {
  let hash = 17;
  for (let i = start; i < start + width; i += 1) hash = Math.imul(hash ^ cells[i]!, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function isAllMissing(cells: Cells, start: number, width: number): boolean {
  for (let i = start; i < start + width; i += 1) if (cells[i] !== MISSING) return false;
  return true;
}

function compareRows(cells: Cells, width: number, a: number, b: number): number {
  for (let i = 0; i < width; i += 1) {
    const difference = cells[a * width + i]! - cells[b * width + i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
