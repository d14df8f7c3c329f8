import { type CategorySet, MISSING } from '../../codings/coding.ts';
import { NOT_FILLED_IN } from '../../study/consensus/consensus-cell.ts';
import { type Decision, decide, type Method } from '../../study/consensus/decide.ts';
import type { Decided } from '../../study/consensus/worksheet.ts';
import { type Study, singleUnits } from '../../study/study.ts';

/** The codings that a unit's coders gave, by coder; null: the coder did not code it. */
export type Given = readonly (CategorySet | null)[];

export function givenTo(data: Study, unit: number): Given {
  return Array.from(singleUnits(data).cells(unit), (cell) => (cell === MISSING ? null : data.codings[cell]!));
}

/**
 * What becomes of each unit. The worksheet comes first; a unit that it lists without a consensus is decided only where all coders
 * gave the same. Units that it does not list are decided by the method.
 */
export function finalCodings(data: Study, method: Method, worksheet: Decided | undefined): Decision[] {
  return Array.from({ length: data.unitCount }, (_, unit) => {
    const codings = givenTo(data, unit).filter((coding) => coding !== null);
    const filled = worksheet?.get(unit);
    if (filled === undefined) return decide(codings, method);
    if (filled !== NOT_FILLED_IN) return { final: filled, by: 'worksheet' };
    const alike = decide(codings, { name: 'unanimous' });
    return alike.final === null || codings.length === 1 ? { final: null, reason: 'not-filled-in' } : alike;
  });
}
