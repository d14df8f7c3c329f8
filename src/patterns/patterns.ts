import { type CategorySet, type Cells, compareSets, MISSING } from '../codings/coding.ts';
import { type Crowd, movedCrowd, withoutNames } from '../codings/crowd.ts';
import { distinctRows } from '../codings/distinct-rows.ts';
import type { CodedRows } from '../study/study.ts';

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
  /** The coders of a crowd. Then `coders` are no coders but a unit's codings, in no order. */
  readonly crowd?: Crowd;
}

/** Puts rows of codings into their canonical reduced form. */
export function reduce({ coders, categories, codings: given, cells, counts, crowd }: CodedRows): Patterns {
  const width = coders.length;
  const { codings, moved } = canonicalCodings(given, usedCodings(cells, width, given.length, counts));
  const renamed = movedCells(cells, moved);
  const ordered = crowd === undefined ? renamed : withoutNames(renamed, width);
  const rows = distinctRows(ordered, width, codings.length, counts);
  const common = { coders, categories, codings, ...rows };
  return crowd === undefined ? common : { ...common, crowd: movedCrowd(crowd, moved, codings.length) };
}

/** Each coding that some pattern has once, in canonical order, where codings may have become equal; every pattern stays where it is. */
export function withDistinctCodings(patterns: Patterns): Patterns {
  const { codings: given, cells, coders } = patterns;
  const { codings, moved } = canonicalCodings(given, usedCodings(cells, coders.length, given.length));
  return { ...patterns, codings, cells: Int32Array.from(movedCells(cells, moved)) };
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

/** Whether two coders or more coded such a unit. */
export function isPairable(cells: Int32Array): boolean {
  let coded = 0;
  for (const cell of cells) if (cell !== MISSING) coded += 1;
  return coded >= 2;
}

/** Whether every coder coded such a unit. */
export function isCodedByAll(cells: Int32Array): boolean {
  return !cells.includes(MISSING);
}

/** The number of units. */
export function unitsOf({ counts }: Patterns): number {
  let units = 0;
  for (let p = 0; p < counts.length; p += 1) units += counts[p]!;
  return units;
}

/** The number of units whose cells pass the test. */
export function countUnits(patterns: Patterns, test: (cells: Int32Array) => boolean): number {
  let units = 0;
  forEachPattern(patterns, (cells, count) => {
    if (test(cells)) units += count;
  });
  return units;
}

/** Which codings some unit has: 1 for these. */
function usedCodings(cells: Cells, width: number, codings: number, counts?: Float64Array): Uint8Array {
  const used = new Uint8Array(codings);
  for (let start = 0, row = 0; start < cells.length; start += width, row += 1) {
    if (counts?.[row] === 0) continue;
    for (let i = start; i < start + width; i += 1) if (cells[i] !== MISSING) used[cells[i]!] = 1;
  }
  return used;
}

/** The cells after their codings have gone to other places. */
function movedCells(cells: Cells, moved: Int32Array): Cells {
  if (moved.every((place, coding) => place === coding)) return cells;
  const after = new Int32Array(cells.length);
  for (let i = 0; i < cells.length; i += 1) after[i] = cells[i] === MISSING ? MISSING : moved[cells[i]!]!;
  return after;
}

/** The used codings, equal sets as one and in canonical order, and where each of the given ones went. */
function canonicalCodings(
  given: readonly CategorySet[],
  used: Uint8Array,
): { codings: CategorySet[]; moved: Int32Array } {
  const sets = [...new Set(given)].sort(compareSets);
  const usedSets = new Set(given.filter((_, coding) => used[coding] === 1));
  const codings: CategorySet[] = [];
  const places = new Map<CategorySet, number>();
  for (let from = 0, to = 0; from < sets.length; from = to) {
    // Equal sets stand side by side, and go to one place.
    let isUsed = false;
    for (; to < sets.length && compareSets(sets[from]!, sets[to]!) === 0; to += 1) isUsed ||= usedSets.has(sets[to]!);
    for (let i = from; i < to; i += 1) places.set(sets[i]!, isUsed ? codings.length : MISSING);
    if (isUsed) codings.push(sets[from]!);
  }
  return { codings, moved: Int32Array.from(given, (set) => places.get(set)!) };
}
