/** How intervals are made: so that they hold for few units too, as each measure's source has them, or in one way for all. */
export const intervalMethods = ['auto', 'published', 'jackknife', 'bootstrap', 'percentile', 'none'] as const;

export interface IntervalOptions {
  readonly ci: (typeof intervalMethods)[number];
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
  /** Is told, after each resample, how many of how many are done. */
  readonly onResample?: ((done: number, of: number) => void) | undefined;
}

/** A standard error and a confidence interval, with the method that gave them. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly method: string;
}

/** An interval wider than this leaves nearly everything open. */
const WIDE = 0.4;

export function isWide({ lower, upper }: Interval): boolean {
  return upper - lower > WIDE;
}

const STUDENTS = ['jackknife', 'gwet-linearised'];

/** Whether the interval is one of Student's t, with one degree of freedom fewer than units. */
export function isStudents({ method }: Interval): boolean {
  return STUDENTS.includes(method);
}

export interface Uncertainty {
  readonly se: number | null;
  readonly ci: Interval | null;
  /** Of Student's t, where the interval is one of its. */
  readonly df?: number;
}

/** The same without a lower bound below the least that the figure can be. */
export function notBelow(least: number, { se, ci }: Uncertainty): Uncertainty {
  return { se, ci: ci && { ...ci, lower: Math.max(least, ci.lower) } };
}

export const noUncertainty: Uncertainty = { se: null, ci: null };
