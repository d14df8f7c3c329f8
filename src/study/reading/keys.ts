import type { ViewColumn } from './view-column.ts';

// Loops over rows count them themselves: an iterator makes an object for each row until the loop is compiled.

/** Rows in classes: per row a number from 0 up, or -1 where the row belongs to none. */
export interface Classes {
  readonly of: Int32Array;
  readonly size: number;
}

const cache = new WeakMap<ViewColumn, Classes>();

/** The rows of a column by what it holds. */
export function classesOf(column: ViewColumn): Classes {
  let found = cache.get(column);
  if (found === undefined) {
    let size = 0;
    for (const cell of column.cells) if (cell >= size) size = cell + 1;
    found = { of: column.cells, size };
    cache.set(column, found);
  }
  return found;
}

/** Tables by two numbers up to this size are arrays. */
const MOST_PLACES = 30_000_000;

/** The rows by what several columns hold together; a row with a blank among them belongs to none. */
export function together(columns: readonly ViewColumn[]): Classes {
  return columns.map(classesOf).reduce(crossed);
}

export function crossed(a: Classes, b: Classes): Classes {
  const of = new Int32Array(a.of.length);
  let size = 0;
  const places = a.size * b.size;
  const numbers = places <= Math.min(MOST_PLACES, 64 * a.of.length + 4096) ? new Int32Array(places) : undefined;
  const map = numbers ? undefined : new Map<number, number>();
  for (let row = 0; row < of.length; row += 1) {
    const x = a.of[row]!;
    const y = b.of[row]!;
    if (x < 0 || y < 0) {
      of[row] = -1;
      continue;
    }
    const place = x * b.size + y;
    const met = numbers ? numbers[place]! : (map!.get(place) ?? 0);
    if (met > 0) {
      of[row] = met - 1;
      continue;
    }
    size += 1;
    if (numbers) numbers[place] = size;
    else map!.set(place, size);
    of[row] = size - 1;
  }
  return { of, size };
}

/** Whether every row that belongs to a class is alone in it. */
export function isUnique(classes: Classes): boolean {
  return rowsIn(classes) === classes.size;
}

export function rowsIn({ of }: Classes): number {
  let rows = 0;
  for (let row = 0; row < of.length; row += 1) if (of[row]! >= 0) rows += 1;
  return rows;
}

/**
 * The share of the classes with two rows or more in which a column does not stay the same.
 *
 * @param withBlanks - whether a blank cell is another one than a filled one, as in columns of x and blank
 */
export function varyingShare(column: ViewColumn, classes: Classes, withBlanks = false): number {
  const first = new Int32Array(classes.size).fill(-1);
  const repeats = new Uint8Array(classes.size);
  for (let row = 0; row < classes.of.length; row += 1) {
    const number = classes.of[row]!;
    const filled = column.cells[row]!;
    const cell = filled < 0 && withBlanks ? column.size : filled;
    if (number < 0 || cell < 0) continue;
    if (first[number]! < 0) first[number] = cell;
    else if (first[number] !== cell) repeats[number] = 2;
    else if (repeats[number] === 0) repeats[number] = 1;
  }
  let varying = 0;
  let several = 0;
  for (const repeat of repeats) {
    if (repeat > 0) several += 1;
    if (repeat === 2) varying += 1;
  }
  return several === 0 ? 0 : varying / several;
}

/** Whether a column says nothing that the classes do not say already. */
export function isFunctionOf(column: ViewColumn, classes: Classes, withBlanks = false): boolean {
  return varyingShare(column, classes, withBlanks) === 0;
}

/** How units and coders meet. */
export interface Meeting {
  readonly coders: number;
  readonly units: number;
  /** Every coder has a unit at most once. */
  readonly isKey: boolean;
  /** The share of the rows beyond a coder's first of a unit. */
  readonly repeated: number;
  /** Units that two coders or more have. */
  readonly shared: number;
  /** Every coder has every unit. */
  readonly isComplete: boolean;
}

export function meeting(units: Classes, coders: Classes): Meeting {
  const both = crossed(units, coders);
  const rows = rowsIn(both);
  const perUnit = new Int32Array(units.size);
  const seen = new Uint8Array(both.size);
  for (let row = 0; row < both.of.length; row += 1) {
    const place = both.of[row]!;
    if (place < 0 || seen[place]) continue;
    seen[place] = 1;
    const unit = units.of[row]!;
    perUnit[unit] = perUnit[unit]! + 1;
  }
  let shared = 0;
  let met = 0;
  for (let unit = 0; unit < perUnit.length; unit += 1) {
    const times = perUnit[unit]!;
    if (times > 1) shared += 1;
    if (times > 0) met += 1;
  }
  const metCoders = distinct(coders);
  return {
    coders: metCoders,
    units: met,
    isKey: both.size === rows,
    repeated: rows === 0 ? 0 : (rows - both.size) / rows,
    shared,
    isComplete: both.size === met * metCoders,
  };
}

function distinct({ of, size }: Classes): number {
  const seen = new Uint8Array(size);
  let count = 0;
  for (let row = 0; row < of.length; row += 1) {
    const number = of[row]!;
    if (number < 0 || seen[number]) continue;
    seen[number] = 1;
    count += 1;
  }
  return count;
}
