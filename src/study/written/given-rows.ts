import { MISSING } from '../../codings/coding.ts';
import { type Study, singleUnits } from '../study.ts';

/** What coders gave units, one row each. Coders are numbered as in the study. */
export interface GivenRows {
  readonly units: number[];
  readonly coders: number[];
  /** Positions in the study's codings, or MISSING. */
  readonly codings: number[];
  readonly notes: string[];
}

/** The positions of the coders in the order in which they are shown. */
export function coderPlaces({ coders, coderOrder }: Study): number[] {
  return coderOrder.map((coder) => coders.indexOf(coder));
}

/**
 * The codings unit by unit. What is missing has a row only if there is a note on it, or if nobody coded the unit, which would not be named
 * otherwise.
 */
export function givenRows(study: Study): GivenRows {
  const rows: GivenRows = { units: [], coders: [], codings: [], notes: [] };
  const { cells } = singleUnits(study);
  const places = coderPlaces(study);
  for (let unit = 0; unit < study.unitCount; unit += 1) {
    const own = cells(unit);
    const given = places.filter((coder) => own[coder] !== MISSING || noteOn(study, unit, coder) !== '');
    for (const coder of given.length > 0 ? given : places.slice(0, 1)) addRow(rows, study, unit, coder, own[coder]!);
  }
  return rows;
}

export function addRow(rows: GivenRows, study: Study, unit: number, coder: number, coding: number): void {
  rows.units.push(unit);
  rows.coders.push(coder);
  rows.codings.push(coding);
  rows.notes.push(noteOn(study, unit, coder));
}

function noteOn({ notes, coders }: Study, unit: number, coder: number): string {
  return notes.get(unit * coders.length + coder) ?? '';
}
