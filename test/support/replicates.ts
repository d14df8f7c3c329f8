import { isInFull } from './runs.ts';

/** Simulations run at a part of their size, but in full where SIMULATIONS=full asks for it (npm run simulations). */
const PARTS = process.env['SIMULATIONS'] === 'full' ? 1 : isInFull ? 10 : 20;

/** How often a simulation is repeated. */
export function replicates(full: number): number {
  return full / PARTS;
}

/** The least share of replicates in which a 95% interval may cover the truth: 0.93 in full, and as many standard errors below 0.95 in part. */
export const LEAST_COVERAGE: number = 0.95 - 0.02 * Math.sqrt(PARTS);
