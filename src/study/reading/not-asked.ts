import { saysYesAndNo } from './column-kinds.ts';
import { isWhollyHeaded } from './headings.ts';
import { classesOf, together } from './keys.ts';
import type { Proposal } from './proposal.ts';
import { type AllRows, allRows, byVariable } from './shaped.ts';
import type { ViewColumn } from './view-column.ts';

/** The variables whose blank cells mean that a unit was not coded, although in such sheets blanks usually mean that nothing applies. */
export function variablesWithMissing(proposal: Proposal): ReadonlySet<string> {
  return new Set([...variablesNotAsked(proposal), ...variablesAnswered(proposal)]);
}

/**
 * With one row per coding: variables that have both answers, yes and no, and those that are ratings. If nothing applied the cell would
 * say no, and everything that is coded has a rating.
 */
function variablesAnswered({ view, coder, coded }: Proposal): string[] {
  if (coder === undefined) return [];
  return coded.flatMap(({ form, variable, columns: [column] }) => {
    if (form !== 'cell') return [];
    const isRating = view.judged.get(column!)!.isNumeric && isWhollyHeaded(column!.heading, 'rating');
    return isRating || saysYesAndNo(column!.values) ? [variable] : [];
  });
}

/**
 * The variables among several, a row a coding, that some units have of no coder and all others of every coder that has a row: a blank
 * says there that nobody was to code the unit, and not that each coder found nothing. Sets may well be empty for all coders.
 */
function variablesNotAsked(proposal: Proposal): ReadonlySet<string> {
  const { view, coder, coded, unit } = proposal;
  const variables = byVariable(proposal);
  if (coder === undefined || variables.length < 2) return new Set();
  const areSets = (column: ViewColumn) =>
    column.values.some((text) => view.cells.isList(text) || view.cells.parts(text).length > 1);
  const possible = coded.filter(
    ({ form, columns: [column] }) => form === 'cell' && column!.hasBlank && !areSets(column!),
  );
  const shown: AllRows = { rows: view.rows, of: (column) => column };
  // a long table is judged by some of its rows, and the others may say otherwise
  const found = possible.filter(({ columns: [column] }) => isAllOrNone(column!, unit, shown));
  if (found.length === 0) return new Set();
  const all = allRows(view);
  return new Set(
    found
      .filter(({ columns: [column] }) => all.rows === view.rows || isAllOrNone(column!, unit, all))
      .map(({ variable }) => variable),
  );
}

/** Whether each unit is blank in all of its rows, or in none, and some unit with several rows in all. */
function isAllOrNone(column: ViewColumn, unit: readonly ViewColumn[], rows: AllRows): boolean {
  const units = unit.length === 1 ? classesOf(rows.of(unit[0]!)) : together(unit.map(rows.of));
  const { cells } = rows.of(column);
  const blank = new Int32Array(units.size);
  const all = new Int32Array(units.size);
  for (let row = 0; row < cells.length; row += 1) {
    const number = units.of[row]!;
    if (number < 0) continue;
    all[number]! += 1;
    if (cells[row]! < 0) blank[number]! += 1;
  }
  return blank.every((times, i) => times === 0 || times === all[i]) && blank.some((times) => times > 1);
}
