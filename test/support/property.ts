import { runs } from './runs.ts';

/**
 * How properties are run: always from the same seed, so that a failure is the same for everybody. Another seed, or more runs,
 * by the environment: PROPERTY_SEED=7 PROPERTY_RUNS=2000.
 */
export const settings = {
  seed: Number(process.env['PROPERTY_SEED'] ?? 2013),
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? runs(60)),
};

/** The same, for properties that take long: a share of the runs. */
export function rarely(share: number): typeof settings {
  return { ...settings, numRuns: Math.max(1, Math.ceil(settings.numRuns * share)) };
}
