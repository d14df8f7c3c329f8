import { BadInputError, type Position, type Problem } from '../problems.ts';
import { type Column, headerOf, isUnique, positionIn, type Table } from '../read/table.ts';
import { columnFor, isCoderColumn, isConsensus, namedColumns, rankFor } from './columns.ts';
import { joinedName } from './rows/unit-names.ts';

/** A unit that could be coded. */
export interface ListedUnit {
  readonly unit: string;
  readonly text: string | undefined;
  /** What its columns of strata hold, joined; empty without strata. */
  readonly stratum: string;
}

export interface UnitColumns {
  readonly unit: readonly string[];
  readonly text?: string | undefined;
  /** The columns that make the strata. */
  readonly by: readonly string[];
}

/** The units in a sheet with a row a unit, in its order; throws where a row names none, or one that was named before. */
export function listOfUnits(sheet: Table, named: UnitColumns): ListedUnit[] {
  const unit = unitColumns(sheet, named.unit);
  const by = namedColumns(sheet, named.by, 'by');
  const text = named.text === undefined ? undefined : namedColumns(sheet, [named.text], 'text');
  stopAt([...unit.problems, ...by.problems, ...(text?.problems ?? [])]);
  const textColumn = text?.columns[0] ?? columnFor(sheet, 'text', [...unit.columns, ...by.columns]);
  const problems: Problem[] = [];
  const first = new Map<string, Position>();
  const units = rowsOf(sheet).map((row): ListedUnit => {
    const name = nameOf(unit.columns, row);
    const at = positionIn(sheet, row, unit.columns[0]);
    if (name === '') problems.push({ code: 'empty-unit', at });
    else if (first.has(name)) problems.push({ code: 'duplicate-unit', at, unit: name, first: first.get(name)! });
    else first.set(name, at);
    return {
      unit: name,
      text: textColumn && cellOf(textColumn, row),
      stratum: nameOf(by.columns, row),
    };
  });
  stopAt(problems);
  return units;
}

/** The units that sheets name, coded or not: whoever had a unit before them is not to get it again. */
export function unitsNamedIn(sheets: readonly Table[], names: readonly string[]): Set<string> {
  const found = sheets.map((sheet) => ({ sheet, ...unitColumns(sheet, names) }));
  stopAt(found.flatMap(({ problems }) => problems));
  return new Set(found.flatMap(({ sheet, columns }) => rowsOf(sheet).map((row) => nameOf(columns, row))));
}

function unitColumns(sheet: Table, names: readonly string[]): { columns: Column[]; problems: Problem[] } {
  if (names.length > 0) return namedColumns(sheet, names, 'unit');
  const first = sheet.columns[0];
  const found =
    columnFor(sheet, 'unit', [], isUnique) ??
    columnFor(sheet, 'unit') ??
    (first && isUnique(first) ? first : undefined);
  return found
    ? { columns: [found], problems: [] }
    : {
        columns: [],
        problems: [{ code: 'no-unit-column', at: { file: sheet.path }, columns: headerOf(sheet), byRow: false }],
      };
}

function rowsOf({ rows }: Table): number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

function nameOf(columns: readonly Column[], row: number): string {
  return joinedName(columns.map((column) => cellOf(column, row)));
}

function cellOf(column: Column, row: number): string {
  return column.textAt(row).trim();
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadInputError(problems);
}

/**
 * How the column of strata is called in sheets to be filled in: as it was, so that the coded sheets can be told apart by it again,
 * unless it would be taken for another column when they are read.
 */
export function stratumHeading([name, ...further]: readonly string[]): string {
  if (name === undefined || further.length > 0 || isCoderColumn(name) || isConsensus(name)) return 'stratum';
  const roles = ['unit', 'coder', 'category', 'text', 'note'] as const;
  return roles.some((role) => rankFor(name, role) !== undefined) ? 'stratum' : name;
}
