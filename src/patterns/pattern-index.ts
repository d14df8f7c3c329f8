import { type CategorySet, type Cells, compareSets, MISSING } from '../codings/coding.ts';
import { withoutNames } from '../codings/crowd.ts';
import { inRowOrder, type Patterns } from './patterns.ts';

/** Per pattern, the index of the recoded pattern that its units have. */
export function findPatterns(
  recoded: Patterns,
  { codings, cells }: Patterns,
  to: (coding: CategorySet) => CategorySet,
): Int32Array {
  const moved = codings.map((set) => {
    const meaning = to(set);
    return recoded.codings.findIndex((other) => compareSets(other, meaning) === 0);
  });
  const rows = cells.map((cell) => (cell === MISSING ? MISSING : moved[cell]!));
  return indicesOf(recoded, inRowOrder(recoded, rows));
}

/** Per pattern, the index of the one that its units have if it is not recorded who gave which coding. */
export function findPatternsWithoutCoders(nameless: Patterns, { coders, cells }: Patterns): Int32Array {
  return indicesOf(nameless, withoutNames(cells, coders.length));
}

/** The indices of rows of cells among the patterns, each of which is one of them. */
export function indicesOf(
  { coders: { length: width }, cells, counts }: Pick<Patterns, 'coders' | 'cells' | 'counts'>,
  rows: Cells,
): Int32Array {
  return Int32Array.from({ length: rows.length / width }, (_, row) => {
    let [from, to] = [0, counts.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isBefore(cells, middle * width, rows, row * width, width)) from = middle + 1;
      else to = middle;
    }
    return from;
  });
}

/** Whether a row comes before another in the order of patterns. */
function isBefore(cells: Int32Array, at: number, others: Cells, other: number, width: number): boolean {
  for (let i = 0; i < width; i += 1) {
    const difference = cells[at + i]! - others[other + i]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * Adds up numbers of units by the targets they go to, below `number`; those with a negative target count nowhere. It is the same array each time.
 * Numbers of units are whole, so two sums may run side by side; in one sum, each addition would wait for the one before.
 */
export function addingUp(targets: Int32Array, number: number): (counts: Float64Array) => Float64Array {
  const from = Int32Array.from(targets.keys())
    .filter((p) => targets[p]! >= 0)
    .sort((a, b) => targets[a]! - targets[b]! || a - b);
  const end = new Int32Array(number);
  from.forEach((p, i) => {
    end[targets[p]!] = i + 1;
  });
  const sums = new Float64Array(number);
  return (counts) => {
    let i = 0;
    for (let target = 0; target < number; target += 1) {
      const stop = end[target]!;
      let sum = 0;
      let other = 0;
      for (; i + 1 < stop; i += 2) {
        sum += counts[from[i]!]!;
        other += counts[from[i + 1]!]!;
      }
      if (i < stop) {
        sum += counts[from[i]!]!;
        i += 1;
      }
      sums[target] = sum + other;
    }
    return sums;
  };
}
