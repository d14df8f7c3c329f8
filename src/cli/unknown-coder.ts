import { nearestName } from '../data/nearest.ts';
import type { ReliabilityData } from '../data/reliability-data.ts';
import { BadInputError } from '../problems.ts';

/** The error where an option names somebody who is not among the coders. */
export function unknownCoder(option: string, found: string, data: ReliabilityData): BadInputError {
  const at = { file: data.sheets.map(({ path }) => path).join(', ') };
  const coders = data.coderOrder;
  const nearest = nearestName(found, coders);
  return new BadInputError([
    { code: 'unknown-coder', at, option, found, coders, ...(nearest === undefined ? {} : { nearest }) },
  ]);
}
