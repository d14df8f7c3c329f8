import { type CategorySet, type Cells, MISSING } from '../../codings/coding.ts';
import { type Study, singleUnits } from '../study.ts';

/** What a study consists of. */
export type PartOfStudy = 'coders' | 'units' | 'categories' | 'codings' | 'texts' | 'notes' | 'strata';

/** The first part in which two studies differ; undefined if they are the same. */
export function differenceOf(a: Study, b: Study): PartOfStudy | undefined {
  if (!areEqual(a.coderOrder, b.coderOrder)) return 'coders';
  if (a.declared !== b.declared || !areEqual(a.categories, b.categories)) return 'categories';
  if (a.unitCount !== b.unitCount || (a.units === undefined) !== (b.units === undefined)) return 'units';
  const places = a.coders.map((coder) => b.coders.indexOf(coder));
  if (a.units === undefined) return areEqual(countedRows(a), countedRows(b)) ? undefined : 'codings';
  if (!areEqual(a.units.names(), singleUnits(b).names())) return 'units';
  for (let unit = 0; unit < a.unitCount; unit += 1) {
    if (!areSameCodings(a, singleUnits(a).cells(unit), b, singleUnits(b).cells(unit), places)) return 'codings';
    if (a.texts.get(unit) !== b.texts.get(unit)) return 'texts';
    if (a.strata.get(unit) !== b.strata.get(unit)) return 'strata';
  }
  return areSameNotes(a, b, places) ? undefined : 'notes';
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}

/** @param places - per coder of a, the position in b */
function areSameCodings(a: Study, ownA: Cells, b: Study, ownB: Cells, places: readonly number[]): boolean {
  return places.every((place, coder) => areSame(codingOf(a, ownA[coder]!), codingOf(b, ownB[place]!)));
}

function codingOf({ codings }: Study, cell: number): CategorySet | undefined {
  return cell === MISSING ? undefined : codings[cell]!;
}

function areSame(a: CategorySet | undefined, b: CategorySet | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((category, i) => category === b[i]);
}

function areSameNotes(a: Study, b: Study, places: readonly number[]): boolean {
  const width = places.length;
  return (
    a.notes.size === b.notes.size &&
    [...a.notes].every(([slot, note]) => {
      const unit = Math.floor(slot / width);
      return b.notes.get(unit * width + places[slot % width]!) === note;
    })
  );
}

/** The rows of a study without single units, each with the number of units that have it, in an order of their own. */
function countedRows({ rows: { cells, counts }, coders, codings }: Study): string[] {
  const units = new Map<string, number>();
  for (let row = 0; row < counts.length; row += 1) {
    const own = cells.subarray(row * coders.length, (row + 1) * coders.length);
    const key = JSON.stringify(Array.from(own, (cell) => (cell === MISSING ? null : codings[cell])));
    units.set(key, (units.get(key) ?? 0) + counts[row]!);
  }
  return [...units].map(([key, count]) => `${key} ${count}`).sort();
}
