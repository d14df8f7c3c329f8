import { type Cells, MISSING } from './missing.ts';

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
  const sorted = Int32Array.from(cells);
  for (let start = 0; start < sorted.length; start += width) {
    const row = sorted.subarray(start, start + width).sort();
    const coded = row.findIndex((cell) => cell !== MISSING);
    if (coded > 0) {
      row.copyWithin(0, coded);
      row.fill(MISSING, width - coded);
    }
  }
  return sorted;
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
