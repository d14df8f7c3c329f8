import { knowsCoders } from '../../codings/crowd.ts';
import { nearestName } from '../../names/nearest.ts';
import { BadInputError, UsageError } from '../../problems.ts';
import type { Study } from '../../study/study.ts';

/** Throws if a reference coder is not among the coders, or if the data do not record who gave which coding. */
export function checkReferences(references: readonly string[], data: Study): void {
  for (const reference of references) {
    if (!data.coderOrder.includes(reference)) throw unknownCoder('reference', reference, data);
    if (!knowsCoders(data.rows))
      throw new UsageError({ code: 'reference-needs-named-coders', reference, coders: data.coderOrder.length });
  }
}

/** Throws if a command needs single units and the data are counts of patterns, or of a crowd. */
export function needUnits(command: string, data: Study): void {
  needCoders(command, data);
  if (data.units !== undefined) return;
  throw new UsageError({ code: 'command-needs-units', command });
}

/** Throws if a command needs to know who gave which coding and the data are of a crowd. */
export function needCoders(command: string, { rows, coders, unitCount }: Study): void {
  if (knowsCoders(rows)) return;
  if (rows.crowd?.isAnonymous) throw new UsageError({ code: 'command-needs-coders', command });
  throw new UsageError({ code: 'command-needs-named-coders', command, coders: coders.length, units: unitCount });
}

/** The error if an option (without its dashes) names somebody who is not among the coders. */
export function unknownCoder(option: string, found: string, data: Study): BadInputError {
  const at = { file: [...new Set(data.tables.map(({ path }) => path))].join(', ') };
  const coders = data.coderOrder;
  const nearest = nearestName(found, coders);
  return new BadInputError([
    { code: 'unknown-coder', at, option, found, coders, ...(nearest === undefined ? {} : { nearest }) },
  ]);
}
