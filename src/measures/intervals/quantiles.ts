import { normalQuantileAt } from './normal.ts';
import { studentUpperQuantile } from './student.ts';

/** The two-sided normal quantile: 1.96 at a confidence of .95. */
export function normalQuantile(confidence: number): number {
  return normalQuantileAt((1 + confidence) / 2);
}

/** The two-sided quantile of Student's t. */
export function studentQuantile(confidence: number, degreesOfFreedom: number): number {
  return studentUpperQuantile((1 - confidence) / 2, degreesOfFreedom);
}

/** The quantile of numbers in ascending order, by interpolation between the two nearest (type 7 of R). */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const lower = sorted[below]!;
  return lower + ((sorted[below + 1] ?? lower) - lower) * (place - below);
}
