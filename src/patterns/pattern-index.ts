import { type CategorySet, type Cells, compareSets, MISSING } from '../codings/coding.ts';
import { withoutNames } from '../codings/crowd.ts';
import { inRowOrder, type Patterns } from './patterns.ts';

/** For each pattern, the place of the recoded one that its units have. */
export function placesIn(
  recoded: Patterns,
  { codings, cells }: Patterns,
  to: (coding: CategorySet) => CategorySet,
): Int32Array {
  const moved = codings.map((set) => {
    const meaning = to(set);
    return recoded.codings.findIndex((other) => compareSets(other, meaning) === 0);
  });
  const rows = cells.map((cell) => (cell === MISSING ? MISSING : moved[cell]!));
  return placesOf(recoded, inRowOrder(recoded, rows));
}

/** For each pattern, the place of the one that its units have where it is not kept who gave which coding. */
export function placesWithoutCoders(nameless: Patterns, { coders, cells }: Patterns): Int32Array {
  return placesOf(nameless, withoutNames(cells, coders.length));
}

/** Where rows of cells, each of which is a pattern, stand among the patterns. */
function placesOf({ coders: { length: width }, cells, counts }: Patterns, rows: Cells): Int32Array {
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

/** Whether a row stands before another in the order of patterns. */
function isBefore(cells: Int32Array, at: number, others: Cells, other: number, width: number): boolean {
  for (let i = 0; i < width; i += 1) {
    const difference = cells[at + i]! - others[other + i]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * Adds up numbers of units by the places they go to, below so many; those that go to none count nowhere. It is the same array each time.
 * Numbers of units are whole, so that two sums may run side by side, where each addition would wait for the one before.
 */
export function addingUp(places: Int32Array, number: number): (counts: Float64Array) => Float64Array {
  const from = Int32Array.from(places.keys())
    .filter((p) => places[p]! >= 0)
    .sort((a, b) => places[a]! - places[b]! || a - b);
  const end = new Int32Array(number);
  from.forEach((p, i) => {
    end[places[p]!] = i + 1;
  });
  const sums = new Float64Array(number);
  return (counts) => {
    let i = 0;
    for (let place = 0; place < number; place += 1) {
      const stop = end[place]!;
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
      sums[place] = sum + other;
    }
    return sums;
  };
}
