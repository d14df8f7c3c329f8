import { type CategorySet, type Cells, MISSING, numberCodings } from '../codings/coding.ts';
import { type Crowd, cellNames, knowsCoders, renumberedCrowd, withoutNames } from '../codings/crowd.ts';
import { distinctRows } from '../codings/distinct-rows.ts';
import type { CodedRows, Study } from '../study/study.ts';

/**
 * A study reduced: each distinct row of codings once, with the number of units that have it.
 * Every figure is a function of this. Codings and patterns are in a canonical order, so sums over them do not
 * depend on the order of rows, files or layout. Units that nobody coded are not in it.
 */
export interface Patterns {
  readonly coders: readonly string[];
  /** The categories that a coding can contain, in the codebook's order. */
  readonly categories: readonly string[];
  /** The distinct codings, in canonical order; a cell is a position in this list, or MISSING. */
  readonly codings: readonly CategorySet[];
  /** One row of `coders.length` cells per pattern, row after row. */
  readonly cells: Int32Array;
  /** The number of units that have each pattern. */
  readonly counts: Float64Array;
  /** The coders of a crowd. Then `coders` only names the cells of a row: a unit's codings, in no order. See `codersOf`. */
  readonly crowd?: Crowd;
}

/** The study reduced to its patterns: all that figures need. */
export function patternsOf({ coders, categories, codings, rows }: CodedStudy): Patterns {
  const { crowd } = rows;
  return reduce({ coders: crowd === undefined ? coders : cellNames(crowd), categories, codings, ...rows });
}

/** What of a study its patterns are made of. */
type CodedStudy = Pick<Study, 'coders' | 'categories' | 'codings' | 'rows'>;

/** Puts rows of codings into their canonical reduced form. */
export function reduce({ coders, categories, codings: unordered, cells, counts, crowd }: CodedRows): Patterns {
  const width = coders.length;
  const used = usedCodings(cells, width, unordered.length, counts);
  const { codings, numbers } = numberCodings(unordered.map((set, coding) => (used[coding] === 1 ? set : undefined)));
  const renumbered = inRowOrder({ coders, crowd }, renumberedCells(cells, numbers));
  const rows = distinctRows(renumbered, width, codings.length, counts);
  const common = { coders, categories, codings, ...rows };
  return crowd === undefined ? common : { ...common, crowd: renumberedCrowd(crowd, numbers, codings.length) };
}

interface Who {
  readonly coders: readonly string[];
  readonly crowd?: Crowd | undefined;
}

/** Rows of cells in the order of the patterns: in ascending order if it is not known who gave which coding. */
export function inRowOrder(patterns: Who, cells: Cells): Cells {
  return knowsCoders(patterns) ? cells : withoutNames(cells, patterns.coders.length);
}

/** Everybody who coded, whether or not it is known who gave which coding. */
export function codersOf({ coders, crowd }: Who): readonly string[] {
  return crowd?.coders ?? coders;
}

/** The used codings, each once and in canonical order, if some may have become equal; every pattern stays where it is. */
export function withDistinctCodings(patterns: Patterns): Patterns {
  const { codings: several, cells, coders } = patterns;
  const used = usedCodings(cells, coders.length, several.length);
  const { codings, numbers } = numberCodings(several.map((set, coding) => (used[coding] === 1 ? set : undefined)));
  return { ...patterns, codings, cells: Int32Array.from(renumberedCells(cells, numbers)) };
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

/** The cells with the codings' new numbers; the same cells if no number changes. */
function renumberedCells(cells: Cells, numbers: Int32Array): Cells {
  if (numbers.every((number, coding) => number === coding)) return cells;
  const renumbered = new Int32Array(cells.length);
  for (let i = 0; i < cells.length; i += 1) renumbered[i] = cells[i] === MISSING ? MISSING : numbers[cells[i]!]!;
  return renumbered;
}
