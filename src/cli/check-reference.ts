import type { ReliabilityData } from '../data/reliability-data.ts';
import { BadInputError } from '../problems.ts';

/** Throws where the coder whose pairs are asked for is not among the coders. */
export function checkReference(reference: string | undefined, data: ReliabilityData): void {
  if (reference === undefined || data.coders.includes(reference)) return;
  const at = { file: data.sheets.map(({ path }) => path).join(', ') };
  throw new BadInputError([
    { code: 'unknown-coder', at, option: '--reference', found: reference, coders: data.coderOrder },
  ]);
}
