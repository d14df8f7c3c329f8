import { saysYes } from './column-kinds.ts';
import type { Classes } from './keys.ts';
import type { ViewColumn } from './view-column.ts';

const MOST_PAIRS = 30;

/** Every two of these names, or the first of them. */
export function pairs(names: readonly string[]): [string, string][] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b])).slice(0, MOST_PAIRS);
}

/** The mean of those that are known; undefined where none is. */
export function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** What stands for a blank among numbers of cells, and for a cell that is nowhere. */
const BLANK = -1;
const NOWHERE = -2;

/** Where a column holds one mark or nothing, a blank says no. */
function areBlanksMarks({ size, hasBlank, values }: ViewColumn): boolean {
  return size === 1 && hasBlank && saysYes(values[0]!);
}

/** Cohen's kappa of two columns as they stand; undefined where nothing varies. */
export function kappa(a: ViewColumn, b: ViewColumn): number | undefined {
  const place = new Map(b.values.map((text, i) => [text.toLowerCase(), i]));
  const same = a.values.map((text) => place.get(text.toLowerCase()) ?? NOWHERE);
  const areBlanks = areBlanksMarks(a) && areBlanksMarks(b);
  return kappaOfCells(a.cells, b.cells, (cell) => (cell === BLANK ? BLANK : same[cell]!), areBlanks);
}

/** How far the classes of rows agree in a column, such as coders in the rows of units: the mean kappa of every two of them. */
export function kappaOfClasses(column: ViewColumn, coders: Classes, units: Classes): number | undefined {
  const { cells } = column;
  const areBlanks = areBlanksMarks(column);
  const byCoder = Array.from({ length: Math.min(coders.size, MOST_CLASSES) }, () =>
    new Int32Array(units.size).fill(NOWHERE),
  );
  for (let row = 0; row < cells.length; row += 1) {
    const unit = units.of[row]!;
    const own = byCoder[coders.of[row]!];
    if (own && unit >= 0) own[unit] = cells[row]!;
  }
  return mean(byCoder.flatMap((a, i) => byCoder.slice(i + 1).map((b) => kappaOfCells(a, b, (cell) => cell, areBlanks))));
}

const MOST_CLASSES = 8;

/**
 * @param same - what the second one calls a cell of the first
 * @param areBlanks - whether blanks are values, too
 */
function kappaOfCells(
  a: Int32Array,
  b: Int32Array,
  same: (cell: number) => number,
  areBlanks: boolean,
): number | undefined {
  const least = areBlanks ? BLANK : 0;
  const [counts, others] = [new Map<number, number>(), new Map<number, number>()];
  let rows = 0;
  let agreed = 0;
  const step = Math.max(1, Math.floor(a.length / 2_000));
  for (let row = 0; row < a.length; row += step) {
    const [x, y] = [a[row]!, b[row]!];
    if (x < least || y < least) continue;
    rows += 1;
    if (same(x) === y) agreed += 1;
    counts.set(x, (counts.get(x) ?? 0) + 1);
    others.set(y, (others.get(y) ?? 0) + 1);
  }
  if (rows === 0) return undefined;
  let chance = 0;
  for (const [x, times] of counts) chance += (times * (others.get(same(x)) ?? 0)) / (rows * rows);
  return chance >= 1 ? undefined : (agreed / rows - chance) / (1 - chance);
}
