import { type Cells, MISSING } from './coding.ts';

/**
 * Many coders who each coded only a few units. For a crowd, a row lists a unit's codings in no particular order and does not say
 * who gave them. All that is recorded for each coder is how many times they gave each coding.
 */
export interface Crowd {
  readonly coders: readonly string[];
  /** Coders × codings, coder by coder. */
  readonly given: Float64Array;
  /** Whether the coders' names, and so what each of them gave, say nothing. */
  readonly isAnonymous?: boolean;
  /** How many cells a row has: as many as any unit has codings. */
  readonly width: number;
}

/** Whether it is known who gave which coding: not for a crowd. */
export function knowsCoders({ crowd }: { readonly crowd?: Crowd | undefined }): boolean {
  return crowd === undefined;
}

/** Names for the cells of a crowd's rows, which are no coder's. */
export function cellNames({ width }: Crowd): string[] {
  return Array.from({ length: width }, (_, cell) => `${cell + 1}`);
}

/** The same cells with each row in ascending order, what is missing last. */
export function withoutNames(cells: Cells, width: number): Int32Array {
  const sorted = new Int32Array(cells.length).fill(MISSING);
  for (let start = 0; start < cells.length; start += width) {
    let end = start;
    for (let i = start; i < start + width; i += 1) if (cells[i] !== MISSING) sorted[end++] = cells[i]!;
    if (end - start > MAX_INSERTION_SORT) sorted.subarray(start, end).sort();
    else sortInPlace(sorted, start, end);
  }
  return sorted;
}

/** Up to this many cells are sorted faster in place than a part of the array can be taken out. */
const MAX_INSERTION_SORT = 32;

function sortInPlace(cells: Int32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i += 1) {
    const cell = cells[i]!;
    let to = i;
    for (; to > start && cells[to - 1]! > cell; to -= 1) cells[to] = cells[to - 1]!;
    cells[to] = cell;
  }
}

/** The same crowd after its codings got other numbers; those that get the same number become one coding. */
export function renumberedCrowd({ given, ...crowd }: Crowd, numbers: Int32Array, codings: number): Crowd {
  const before = numbers.length;
  const after = new Float64Array(crowd.coders.length * codings);
  given.forEach((times, i) => {
    const coder = Math.floor(i / before);
    const coding = numbers[i % before]!;
    if (coding !== MISSING) after[coder * codings + coding] = after[coder * codings + coding]! + times;
  });
  return { ...crowd, given: after };
}
