import type { ReliabilityData } from '../data/reliability-data.ts';
import { UsageError } from '../problems.ts';

/** Throws where a command looks at single units, and the data are counts of patterns. */
export function needUnits(command: string, { layout }: ReliabilityData): void {
  if (layout !== 'patterns') return;
  throw new UsageError(
    `intercoder ${command} looks at single units, and counts of patterns do not hold any`,
    'give the coders’ sheets; agree, gate, compare, revise, plan and inspect take counts',
  );
}
