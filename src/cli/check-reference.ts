import type { ReliabilityData } from '../data/reliability-data.ts';
import { UsageError } from '../problems.ts';
import { unknownCoder } from './unknown-coder.ts';

/** Throws where the coder whose pairs are asked for is not among the coders, or no pairs are kept of so many. */
export function checkReference(reference: string | undefined, data: ReliabilityData): void {
  if (reference === undefined) return;
  if (!data.coderOrder.includes(reference)) throw unknownCoder('--reference', reference, data);
  if (data.distinct.crowd !== undefined)
    throw new UsageError(
      `--reference ${reference}: of ${data.coderOrder.length} coders it is not kept who gave which coding`,
      `name those to be compared with: --coders ${reference},B,C`,
    );
}
