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
