import { knowsCoders } from '../../codings/crowd.ts';
import { nearestName } from '../../names/nearest.ts';
import { BadInputError, UsageError } from '../../problems.ts';
import type { Study } from '../../study/study.ts';

/** Throws where the coder whose pairs are asked for is not among the coders, or no pairs are kept of so many. */
export function checkReference(reference: string | undefined, data: Study): void {
  if (reference === undefined) return;
  if (!data.coderOrder.includes(reference)) throw unknownCoder('--reference', reference, data);
  if (!knowsCoders(data.rows))
    throw new UsageError(
      `--reference ${reference}: of ${data.coderOrder.length} coders it is not kept who gave which coding`,
      `name those to be compared with: --coders ${reference},B,C`,
    );
}

/** Throws where a command looks at single units, and the data are counts of patterns, or of a crowd. */
export function needUnits(command: string, data: Study): void {
  needCoders(command, data);
  if (data.units !== undefined) return;
  throw new UsageError(
    `intercoder ${command} looks at single units, and counts of patterns do not hold any`,
    'give the coders’ sheets; agree, gate, compare, revise, plan and inspect take counts',
  );
}

/** Throws where a command asks who gave which coding, and the data are of a crowd. */
export function needCoders(command: string, { rows, coders, unitCount }: Study): void {
  if (knowsCoders(rows)) return;
  throw new UsageError(
    `intercoder ${command} asks who gave which coding, and that is not kept of ${coders.length} coders and ${unitCount} units`,
    'name the coders it is about: --coders A,B,C; agree, gate and inspect’s tables take them all',
  );
}

/** The error where an option names somebody who is not among the coders. */
export function unknownCoder(option: string, found: string, data: Study): BadInputError {
  const at = { file: [...new Set(data.tables.map(({ path }) => path))].join(', ') };
  const coders = data.coderOrder;
  const nearest = nearestName(found, coders);
  return new BadInputError([
    { code: 'unknown-coder', at, option, found, coders, ...(nearest === undefined ? {} : { nearest }) },
  ]);
}
