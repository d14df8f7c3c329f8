import { remembering } from '../../memoize.ts';
import type { Uncertainty } from './interval.ts';
import { normalQuantileAt } from './normal.ts';
import { studentUpperQuantile } from './student.ts';

/** The two-sided normal quantile: 1.96 at a confidence of .95. A report asks for the same few quantiles at each of its figures. */
export const normalQuantile = remembering((confidence) => normalQuantileAt((1 + confidence) / 2));

const studentQuantiles = remembering((confidence) =>
  remembering((degreesOfFreedom) =>
    studentUpperQuantile((1 - confidence) / 2, degreesOfFreedom, normalQuantile(confidence)),
  ),
);

/** The two-sided quantile of Student's t. */
export function studentQuantile(confidence: number, degreesOfFreedom: number): number {
  return studentQuantiles(confidence)(degreesOfFreedom);
}

/** The quantile of numbers in ascending order, by interpolation between the two nearest (type 7 of R). */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const lower = sorted[below]!;
  return lower + ((sorted[below + 1] ?? lower) - lower) * (position - below);
}

/** The same of numbers in any order, which it puts into another. */
export function quantileOf(numbers: Float64Array, probability: number): number {
  const position = (numbers.length - 1) * probability;
  const below = Math.floor(position);
  moveToPosition(numbers, below);
  const lower = numbers[below]!;
  if (position === below) return lower;
  let next = numbers[below + 1]!;
  for (let i = below + 2; i < numbers.length; i += 1) if (numbers[i]! < next) next = numbers[i]!;
  return lower + (next - lower) * (position - below);
}

/**
 * Puts at this position the number that would be there if they were sorted, smaller ones before it and larger ones behind.
 *
 * @see Hoare (1961), Algorithm 65: Find, Communications of the ACM 4, 321–322
 */
function moveToPosition(numbers: Float64Array, position: number): void {
  let [left, right] = [0, numbers.length - 1];
  while (left < right) {
    const pivot = numbers[(left + right) >> 1]!;
    let [i, j] = [left, right];
    while (i <= j) {
      while (numbers[i]! < pivot) i += 1;
      while (numbers[j]! > pivot) j -= 1;
      if (i > j) break;
      const number = numbers[i]!;
      numbers[i] = numbers[j]!;
      numbers[j] = number;
      i += 1;
      j -= 1;
    }
    if (position <= j) right = j;
    else if (position >= i) left = i;
    else return;
  }
}

/** √(Σ (x − x̄)² / (n − 1)) */
export function deviationOf(numbers: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i += 1) sum += numbers[i]!;
  const mean = sum / numbers.length;
  let squares = 0;
  for (let i = 0; i < numbers.length; i += 1) squares += (numbers[i]! - mean) ** 2;
  return Math.sqrt(squares / (numbers.length - 1));
}

/** value ± t · se; coefficients do not exceed 1, so the upper bound is capped there. */
export function studentInterval(
  value: number,
  se: number,
  degreesOfFreedom: number,
  confidence: number,
  method: string,
): Uncertainty {
  const half = studentQuantile(confidence, degreesOfFreedom) * se;
  return {
    se,
    ci: { lower: value - half, upper: Math.min(1, value + half), level: confidence, method },
    df: degreesOfFreedom,
  };
}
