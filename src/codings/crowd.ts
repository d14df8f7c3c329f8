import { type Cells, MISSING } from './coding.ts';

/**
 * Many coders of whom each coded a few units. Rows do not say then who gave a coding: their cells are a unit's codings, in no order. Of the
 * coders it is known how often each gave each coding.
 */
export interface Crowd {
  readonly coders: readonly string[];
  /** Coders × codings, coder by coder. */
  readonly given: Float64Array;
}

/** The same cells with each row in ascending order, what is missing last. */
export function withoutNames(cells: Cells, width: number): Int32Array {
  const sorted = new Int32Array(cells.length).fill(MISSING);
  for (let start = 0; start < cells.length; start += width) {
    let end = start;
    for (let i = start; i < start + width; i += 1) if (cells[i] !== MISSING) sorted[end++] = cells[i]!;
    if (end - start > FEW) sorted.subarray(start, end).sort();
    else sortInPlace(sorted, start, end);
  }
  return sorted;
}

/** So few cells are sorted faster than a part of the array is taken out for it. */
const FEW = 32;

function sortInPlace(cells: Int32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i += 1) {
    const cell = cells[i]!;
    let place = i;
    for (; place > start && cells[place - 1]! > cell; place -= 1) cells[place] = cells[place - 1]!;
    cells[place] = cell;
  }
}

/** The same crowd with codings in other places; codings that go to one place become one. */
export function movedCrowd({ coders, given }: Crowd, moved: Int32Array, codings: number): Crowd {
  const before = moved.length;
  const after = new Float64Array(coders.length * codings);
  given.forEach((times, i) => {
    const coder = Math.floor(i / before);
    const place = moved[i % before]!;
    if (place !== MISSING) after[coder * codings + place] = after[coder * codings + place]! + times;
  });
  return { coders, given: after };
}
