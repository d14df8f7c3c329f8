/** Σ part(item) */
export function sumOf<T>(items: readonly T[], part: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += part(item);
  return sum;
}

/** Σ over a list of numbers. */
export function sumOfAll(numbers: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i += 1) sum += numbers[i]!;
  return sum;
}

/** Figures that are no further apart are the same: sums of the same numbers in another order differ by less. */
export const TOLERANCE = 1e-12;
