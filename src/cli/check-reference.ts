import type { ReliabilityData } from '../data/reliability-data.ts';
import { unknownCoder } from './unknown-coder.ts';

/** Throws where the coder whose pairs are asked for is not among the coders. */
export function checkReference(reference: string | undefined, data: ReliabilityData): void {
  if (reference !== undefined && !data.coders.includes(reference)) throw unknownCoder('--reference', reference, data);
}
