import { type CategorySet, compareSets, setKey } from './category-set.ts';

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
  readonly cells: Int32Array;
  /** How many units each row stands for; 1 each where absent. */
  readonly counts?: Float64Array;
}

/** Puts rows of codings into their canonical reduced form. */
export function reduce(rows: CodedRows): Patterns {
  const width = rows.coders.length;
  const height = width === 0 ? 0 : rows.cells.length / width;
  const counted = Array.from({ length: height }, (_, row) => row).filter(
    (row) => rows.counts?.[row] !== 0 && !isAllMissing(rows.cells, row * width, width),
  );
  const { codings, cells } = canonicalCodings(rows, counted);
  const distinct = distinctRows(cells, width, counted, rows.counts);
  const order = distinct.rows
    .map((_, p) => p)
    .sort((p, q) => compareRows(cells, width, distinct.rows[p]!, distinct.rows[q]!));
  const sorted = new Int32Array(order.length * width);
  const counts = new Float64Array(order.length);
  order.forEach((p, position) => {
    const start = distinct.rows[p]! * width;
    sorted.set(cells.subarray(start, start + width), position * width);
    counts[position] = distinct.counts[p]!;
  });
  return { coders: rows.coders, categories: rows.categories, codings, cells: sorted, counts };
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

/** Each of these rows once, with summed counts. */
function distinctRows(cells: Int32Array, width: number, counted: readonly number[], weights?: Float64Array) {
  const rows: number[] = [];
  const counts: number[] = [];
  const next: number[] = []; // the next pattern with the same hash, or -1
  const first = new Map<number, number>();
  for (const row of counted) {
    const count = weights === undefined ? 1 : weights[row]!;
    const hash = hashRow(cells, row * width, width);
    const head = first.get(hash) ?? -1;
    let pattern = head;
    while (pattern !== -1 && !sameRow(cells, width, rows[pattern]!, row)) pattern = next[pattern]!;
    if (pattern === -1) {
      first.set(hash, rows.length);
      rows.push(row);
      counts.push(count);
      next.push(head);
    } else counts[pattern] = counts[pattern]! + count;
  }
  return { rows, counts };
}

function isAllMissing(cells: Int32Array, start: number, width: number): boolean {
  for (let i = start; i < start + width; i += 1) if (cells[i] !== MISSING) return false;
  return true;
}

function hashRow(cells: Int32Array, start: number, width: number): number {
  let hash = 17;
  for (let i = start; i < start + width; i += 1) hash = (Math.imul(hash, 31) + cells[i]! + 1) | 0;
  return hash;
}

function sameRow(cells: Int32Array, width: number, a: number, b: number): boolean {
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

/** The codings that these rows hold, each once and in canonical order, and the cells that point to them. */
function canonicalCodings(rows: CodedRows, counted: readonly number[]): { codings: CategorySet[]; cells: Int32Array } {
  const width = rows.coders.length;
  const used = new Set<number>();
  for (const row of counted) for (let i = row * width; i < (row + 1) * width; i += 1) used.add(rows.cells[i]!);
  used.delete(MISSING);
  const distinct = new Map<string, CategorySet>();
  for (const coding of used) distinct.set(setKey(rows.codings[coding]!), rows.codings[coding]!);
  const codings = [...distinct.values()].sort(compareSets);
  const positions = new Map(codings.map((set, position) => [setKey(set), position]));
  const moved = rows.codings.map((set) => positions.get(setKey(set)) ?? MISSING);
  return { codings, cells: rows.cells.map((cell) => (cell === MISSING ? MISSING : moved[cell]!)) };
}
