import { type CategorySet, MISSING } from '../../codings/coding.ts';
import { NOT_FILLED_IN } from '../../study/consensus/consensus-cell.ts';
import { type Decision, decide, type Method } from '../../study/consensus/decide.ts';
import type { Decided } from '../../study/consensus/worksheet.ts';
import { type Study, singleUnits } from '../../study/study.ts';

/** The codings that a unit's coders gave, by coder; null: the coder did not code it. */
export type Given = readonly (CategorySet | null)[];

/** What becomes of the units to which each coder gave the same, and to which the worksheet gives the same. */
export interface Outcome {
  readonly given: Given;
  readonly decision: Decision;
  readonly units: readonly number[];
}

/** What becomes of the units: a million of them have few outcomes. */
export function finalCodings(data: Study, method: Method, worksheet: Decided | undefined): Outcome[] {
  const { cells } = singleUnits(data);
  const outcomes = new Map<string, Outcome & { readonly units: number[] }>();
  for (let unit = 0; unit < data.unitCount; unit += 1) {
    const row = cells(unit);
    const filled = worksheet?.get(unit);
    const key = `${row.join()} ${filled}`;
    let outcome = outcomes.get(key);
    if (outcome === undefined) {
      const given = Array.from(row, (cell) => (cell === MISSING ? null : data.codings[cell]!));
      outcome = { given, decision: decisionOn(given, filled, method), units: [] };
      outcomes.set(key, outcome);
    }
    outcome.units.push(unit);
  }
  return [...outcomes.values()];
}

/**
 * The worksheet comes first; a unit that it lists without a consensus is decided only where all coders gave the same. Units that it
 * does not list are decided by the method.
 */
function decisionOn(given: Given, filled: CategorySet | typeof NOT_FILLED_IN | undefined, method: Method): Decision {
  const codings = given.filter((coding) => coding !== null);
  if (filled === undefined) return decide(codings, method);
  if (filled !== NOT_FILLED_IN) return { final: filled, by: 'worksheet' };
  const alike = decide(codings, { name: 'unanimous' });
  return alike.final === null || codings.length === 1 ? { final: null, reason: 'not-filled-in' } : alike;
}
