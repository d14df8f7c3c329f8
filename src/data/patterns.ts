import { type CategorySet, compareSets, setKey } from './category-set.ts';

/** Numbers of codings or cells, one for every unit and coder, unit by unit; MISSING where there is none. */
export type Cells = Int8Array | Int16Array | Int32Array;

/** The cell of a coder who did not code the unit. Never the same as uncoded, which is an empty coding. */
export const MISSING = -1;

/**
 * Reliability data reduced: each distinct row of codings once, with the number of units that have it.
 * Every figure is a function of this. Codings and patterns stand in a canonical order, so that sums over them do not
 * depend on the order of rows, files or layout. Units that nobody coded are not in it.
 */
export interface Patterns {
  readonly coders: readonly string[];
  /** The categories that a coding can hold, in the codebook's order. */
  readonly categories: readonly string[];
  /** The distinct codings, in canonical order; a cell is a position in this list, or MISSING. */
  readonly codings: readonly CategorySet[];
  /** One row of `coders.length` cells per pattern, row after row. */
  readonly cells: Int32Array;
  /** The number of units that have each pattern. */
  readonly counts: Float64Array;
}

/** Rows of cells, not yet reduced: as `Patterns`, but codings and rows in any order, rows repeated. */
export interface CodedRows {
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  readonly codings: readonly CategorySet[];
  readonly cells: Cells;
  /** How many units each row stands for; 1 each where absent. */
  readonly counts?: Float64Array;
}

/** Puts rows of codings into their canonical reduced form. */
export function reduce(rows: CodedRows): Patterns {
  const width = rows.coders.length;
  const distinct = distinctRows(rows);
  const { codings, moved } = canonicalCodings(rows.codings, distinct.cells);
  const cells = distinct.cells.map((cell) => (cell === MISSING ? MISSING : moved[cell]!));
  // Codings that are written differently may be the same set, so that rows become equal only now.
  return mergedRows(
    { coders: rows.coders, categories: rows.categories, codings, cells, counts: distinct.counts },
    width,
  );
}

/** Equal rows as one, and all of them in their order. */
function mergedRows(patterns: Patterns, width: number): Patterns {
  const { cells, counts } = patterns;
  const order = Array.from(counts, (_, p) => p).sort((p, q) => compareRows(cells, width, p, q));
  const firsts = order.filter((p, i) => i === 0 || compareRows(cells, width, order[i - 1]!, p) !== 0);
  const merged = new Float64Array(firsts.length);
  const sorted = new Int32Array(firsts.length * width);
  let position = -1;
  for (const p of order) {
    if (p === firsts[position + 1]) {
      position += 1;
      sorted.set(cells.subarray(p * width, (p + 1) * width), position * width);
    }
    merged[position] = merged[position]! + counts[p]!;
  }
  return { ...patterns, cells: sorted, counts: merged };
}

/** Calls `visit` for each pattern that some unit has, with its cells and its number of units. */
export function forEachPattern(
  patterns: Patterns,
  visit: (cells: Int32Array, count: number, pattern: number) => void,
): void {
  const width = patterns.coders.length;
  for (let p = 0; p < patterns.counts.length; p += 1) {
    if (patterns.counts[p] === 0) continue;
    visit(patterns.cells.subarray(p * width, (p + 1) * width), patterns.counts[p]!, p);
  }
}

/** The number of units, or of those whose cells pass the test. */
export function countUnits(patterns: Patterns, test: (cells: Int32Array) => boolean = () => true): number {
  let units = 0;
  forEachPattern(patterns, (cells, count) => {
    if (test(cells)) units += count;
  });
  return units;
}

/** Each row once, with summed counts, in the order they were met; without rows that stand for no unit or hold no coding. */
function distinctRows({ cells, counts, coders: { length: width } }: CodedRows): Pick<Patterns, 'cells' | 'counts'> {
  const height = width === 0 ? 0 : cells.length / width;
  const rows: number[] = [];
  const units: number[] = [];
  let slots = new Int32Array(256).fill(-1);
  for (let row = 0; row < height; row += 1) {
    const count = counts === undefined ? 1 : counts[row]!;
    if (count === 0 || isAllMissing(cells, row * width, width)) continue;
    let slot = hashRow(cells, row * width, width) & (slots.length - 1);
    while (slots[slot] !== -1 && !sameRow(cells, width, rows[slots[slot]!]!, row))
      slot = (slot + 1) & (slots.length - 1);
    const known = slots[slot]!;
    if (known !== -1) {
      units[known] = units[known]! + count;
      continue;
    }
    slots[slot] = rows.length;
    rows.push(row);
    units.push(count);
    if (2 * rows.length > slots.length) slots = rehashed(cells, width, rows, 2 * slots.length);
  }
  const distinct = new Int32Array(rows.length * width);
  for (const [p, row] of rows.entries()) distinct.set(cells.subarray(row * width, (row + 1) * width), p * width);
  return { cells: distinct, counts: Float64Array.from(units) };
}

function rehashed(cells: Cells, width: number, rows: readonly number[], size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size).fill(-1);
  for (const [p, row] of rows.entries()) {
    let slot = hashRow(cells, row * width, width) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = p;
  }
  return slots;
}

function isAllMissing(cells: Cells, start: number, width: number): boolean {
  for (let i = start; i < start + width; i += 1) if (cells[i] !== MISSING) return false;
  return true;
}

function hashRow(cells: Cells, start: number, width: number): number {
  let hash = 17;
  for (let i = start; i < start + width; i += 1) hash = Math.imul(hash ^ cells[i]!, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function sameRow(cells: Cells, width: number, a: number, b: number): boolean {
  for (let i = 0; i < width; i += 1) if (cells[a * width + i] !== cells[b * width + i]) return false;
  return true;
}

function compareRows(cells: Int32Array, width: number, a: number, b: number): number {
  for (let i = 0; i < width; i += 1) {
    const difference = cells[a * width + i]! - cells[b * width + i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The codings that these cells point to, each once and in canonical order, and where each of the given ones went. */
function canonicalCodings(
  given: readonly CategorySet[],
  cells: Int32Array,
): { codings: CategorySet[]; moved: Int32Array } {
  const used = new Set(cells);
  used.delete(MISSING);
  const distinct = new Map<string, CategorySet>();
  for (const coding of used) distinct.set(setKey(given[coding]!), given[coding]!);
  const codings = [...distinct.values()].sort(compareSets);
  const positions = new Map(codings.map((set, position) => [setKey(set), position]));
  return { codings, moved: Int32Array.from(given, (set) => positions.get(setKey(set)) ?? MISSING) };
}
