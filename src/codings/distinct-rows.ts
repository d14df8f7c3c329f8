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

/** With so many possible rows each has a place in a table; with more they are looked up. */
const MOST_PLACES = 1 << 20;

/**
 * Each row once, in ascending order, without rows that stand for no unit or hold no coding.
 *
 * @param width - cells a row
 * @param codings - cells are smaller than this
 * @param counts - how many units each row stands for; 1 each where absent
 */
export function distinctRows(cells: Cells, width: number, codings: number, counts?: Float64Array): CountedRows {
  if (width === 0) return { cells: new Int32Array(0), counts: new Float64Array(0) };
  const places = placesFor(cells.length / width, width, codings);
  return places === undefined
    ? lookedUp(cells, width, counts)
    : countedByPlace(cells, width, codings + 1, places, counts);
}

/** How many places there are for so many rows; none where they would be too many. */
export function placesFor(rows: number, width: number, codings: number): number | undefined {
  const places = (codings + 1) ** width;
  return places <= MOST_PLACES && places <= 64 * rows + 64 ? places : undefined;
}

/** A row is a number with one digit a cell, and that number its place. */
function countedByPlace(cells: Cells, width: number, base: number, places: number, counts?: Float64Array): CountedRows {
  const units = new Float64Array(places);
  for (let start = 0, row = 0; start < cells.length; start += width, row += 1) {
    let place = 0;
    for (let i = start; i < start + width; i += 1) place = place * base + cells[i]! + 1;
    units[place] = units[place]! + (counts === undefined ? 1 : counts[row]!);
  }
  return rowsOfPlaces(units, width, base);
}

/** The rows whose places have units, except the one without any coding. The digits of a place are the cells and 1, the first coder's first. */
export function rowsOfPlaces(units: Float64Array, width: number, base: number): CountedRows {
  const places = units.length;
  units[0] = 0;
  let found = 0;
  for (let place = 0; place < places; place += 1) if (units[place] !== 0) found += 1;
  const distinct: CountedRows = { cells: new Int32Array(found * width), counts: new Float64Array(found) };
  for (let place = 0, row = 0; row < found; place += 1) {
    if (units[place] === 0) continue;
    for (let i = width - 1, rest = place; i >= 0; i -= 1, rest = (rest / base) | 0)
      distinct.cells[row * width + i] = (rest % base) - 1;
    distinct.counts[row] = units[place]!;
    row += 1;
  }
  return distinct;
}

function lookedUp(cells: Cells, width: number, counts?: Float64Array): CountedRows {
  const rows: number[] = [];
  const units: number[] = [];
  let slots = new Int32Array(256).fill(-1);
  for (let start = 0, row = 0; start < cells.length; start += width, row += 1) {
    const count = counts === undefined ? 1 : counts[row]!;
    if (count === 0 || isAllMissing(cells, start, width)) continue;
    const slot = slotOf(slots, cells, width, rows, row);
    const known = slots[slot]!;
    if (known !== -1) {
      units[known] = units[known]! + count;
      continue;
    }
    slots[slot] = rows.length;
    rows.push(row);
    units.push(count);
    if (2 * rows.length > slots.length) slots = moreSlots(2 * slots.length, cells, width, rows);
  }
  const order = rows.map((_, i) => i).sort((a, b) => compareRows(cells, width, rows[a]!, rows[b]!));
  const distinct: CountedRows = {
    cells: new Int32Array(order.length * width),
    counts: new Float64Array(order.length),
  };
  for (let place = 0; place < order.length; place += 1) {
    const start = rows[order[place]!]! * width;
    for (let i = 0; i < width; i += 1) distinct.cells[place * width + i] = cells[start + i]!;
    distinct.counts[place] = units[order[place]!]!;
  }
  return distinct;
}

/** The slot in which this row is, or the free one where it belongs. */
function slotOf(slots: Int32Array, cells: Cells, width: number, rows: readonly number[], row: number): number {
  const mask = slots.length - 1;
  let slot = hashRow(cells, row * width, width) & mask;
  while (slots[slot] !== -1 && compareRows(cells, width, rows[slots[slot]!]!, row) !== 0) slot = (slot + 1) & mask;
  return slot;
}

function moreSlots(size: number, cells: Cells, width: number, rows: readonly number[]): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size).fill(-1);
  for (let i = 0; i < rows.length; i += 1) slots[slotOf(slots, cells, width, rows, rows[i]!)] = i;
  return slots;
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
