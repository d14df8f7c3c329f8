import { folded } from './cells.ts';
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

/** Per value of a column the number of what it looks like. */
function numbersOf(column: ViewColumn, numbers: Map<string, number>): number[] {
  let texts = foldedValues.get(column);
  if (texts === undefined) {
    texts = column.values.map(folded);
    foldedValues.set(column, texts);
  }
  return texts.map((text) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  });
}
const foldedValues = new WeakMap<ViewColumn, readonly string[]>();

/** Cohen's kappa of two columns, whatever their spelling; undefined where nothing varies. */
export function kappa(a: ViewColumn, b: ViewColumn): number | undefined {
  const numbers = new Map<string, number>();
  const [ofA, ofB] = [numbersOf(a, numbers), numbersOf(b, numbers)];
  return kappaOfCells(a.cells, b.cells, ofA, ofB, areBlanksMarks(a) && areBlanksMarks(b));
}

/** How far the classes of rows agree in a column, such as coders in the rows of units: the mean kappa of every two of them. */
export function kappaOfClasses(column: ViewColumn, coders: Classes, units: Classes): number | undefined {
  const { cells } = column;
  const numbers = numbersOf(column, new Map());
  const areBlanks = areBlanksMarks(column);
  const byCoder = Array.from({ length: Math.min(coders.size, MOST_CLASSES) }, () =>
    new Int32Array(units.size).fill(NOWHERE),
  );
  for (let row = 0; row < cells.length; row += 1) {
    const unit = units.of[row]!;
    const own = byCoder[coders.of[row]!];
    if (own && unit >= 0) own[unit] = cells[row]!;
  }
  return mean(
    byCoder.flatMap((a, i) => byCoder.slice(i + 1).map((b) => kappaOfCells(a, b, numbers, numbers, areBlanks))),
  );
}

const MOST_CLASSES = 8;

/**
 * @param ofA - per cell of `a`, and of `b`, what it says
 * @param areBlanks - whether blanks are values, too
 */
function kappaOfCells(
  a: Int32Array,
  b: Int32Array,
  ofA: readonly number[],
  ofB: readonly number[],
  areBlanks: boolean,
): number | undefined {
  const least = areBlanks ? BLANK : 0;
  const [counts, others] = [new Map<number, number>(), new Map<number, number>()];
  let rows = 0;
  let agreed = 0;
  const step = Math.max(1, Math.floor(a.length / 2_000));
  for (let row = 0; row < a.length; row += step) {
    const [atA, atB] = [a[row]!, b[row]!];
    if (atA < least || atB < least) continue;
    const [x, y] = [ofA[atA] ?? BLANK, ofB[atB] ?? BLANK];
    rows += 1;
    if (x === y) agreed += 1;
    counts.set(x, (counts.get(x) ?? 0) + 1);
    others.set(y, (others.get(y) ?? 0) + 1);
  }
  if (rows === 0) return undefined;
  let chance = 0;
  for (const [x, times] of counts) chance += (times * (others.get(x) ?? 0)) / (rows * rows);
  return chance >= 1 ? undefined : (agreed / rows - chance) / (1 - chance);
}
