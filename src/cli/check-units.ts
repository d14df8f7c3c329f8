import type { ReliabilityData } from '../data/reliability-data.ts';
import { UsageError } from '../problems.ts';

/** Throws where a command looks at single units, and the data are counts of patterns, or of a crowd. */
export function needUnits(command: string, data: ReliabilityData): void {
  needCoders(command, data);
  if (data.layout !== 'patterns') return;
  throw new UsageError(
    `intercoder ${command} looks at single units, and counts of patterns do not hold any`,
    'give the coders’ sheets; agree, gate, compare, revise, plan and inspect take counts',
  );
}

/** Throws where a command asks who gave which coding, and the data are of a crowd. */
export function needCoders(command: string, { distinct: { crowd }, unitCount }: ReliabilityData): void {
  if (crowd === undefined) return;
  throw new UsageError(
    `intercoder ${command} asks who gave which coding, and that is not kept of ${crowd.coders.length} coders and ${unitCount} units`,
    'name the coders it is about: --coders A,B,C; agree, gate and inspect’s tables take them all',
  );
}
