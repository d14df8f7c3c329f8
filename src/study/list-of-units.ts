import { BadInputError, type Position, type Problem } from '../problems.ts';
import { type Column, headerOf, isUnique, placeOf, positionIn, type Table } from '../read/table.ts';
import { columnHeaded, namedColumns } from './columns.ts';
import { areTexts } from './reading/column-kinds.ts';
import { isHeaded } from './reading/headings.ts';
import { likeACoder } from './reading/like-a-coder.ts';
import { isAgreed } from './reading/set-aside.ts';
import { joinedName } from './rows/unit-names.ts';

/** A unit that could be coded. */
export interface ListedUnit {
  readonly unit: string;
  readonly text: string | undefined;
  /** The values of its columns of strata, joined; empty without strata. */
  readonly stratum: string;
}

export interface UnitColumns {
  readonly unit: readonly string[];
  readonly text?: string | undefined;
  /** The columns that make the strata. */
  readonly by: readonly string[];
}

/** The units in a table with one row per unit, in its order; throws if a row names no unit, or one that was named before. */
export function listOfUnits(table: Table, named: UnitColumns): ListedUnit[] {
  const unit = unitColumns(table, named.unit);
  const by = namedColumns(table, named.by, 'by');
  const text = named.text === undefined ? undefined : namedColumns(table, [named.text], 'text');
  stopAt([...unit.problems, ...by.problems, ...(text?.problems ?? [])]);
  const taken = [...unit.columns, ...by.columns];
  const textColumn =
    text?.columns[0] ??
    columnHeaded(table, 'text', taken) ??
    table.columns.find((one) => !taken.includes(one) && isOfTexts(one));
  const problems: Problem[] = [];
  const first = new Map<string, Position>();
  const units = rowsOf(table).map((row): ListedUnit => {
    const name = nameOf(unit.columns, row);
    const at = positionIn(table, row, unit.columns[0]);
    if (name === '') problems.push({ code: 'empty-unit', at });
    else if (first.has(name)) problems.push({ code: 'duplicate-unit', at, unit: name, first: first.get(name)!, isListed: true });
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

/** Whether a column under a heading that is not known holds what is to be coded. */
function isOfTexts(column: Column): boolean {
  const values = column.texts.map((text) => text.trim()).filter((text) => text !== '');
  return !isHeaded(column.name, 'note') && areTexts(values, column.rows);
}

/** The units that tables name, coded or not: units that were handed out before. */
export function unitsNamedIn(tables: readonly Table[], names: readonly string[]): Set<string> {
  const named = tables.map((table) => ({ table, ...unitColumns(table, names) }));
  stopAt(named.flatMap(({ problems }) => problems));
  return new Set(named.flatMap(({ table, columns }) => rowsOf(table).map((row) => nameOf(columns, row))));
}

function unitColumns(table: Table, names: readonly string[]): { columns: Column[]; problems: Problem[] } {
  if (names.length > 0) return namedColumns(table, names, 'unit');
  const first = table.columns[0];
  const column =
    columnHeaded(table, 'unit', [], isUnique) ??
    columnHeaded(table, 'unit') ??
    (first && isUnique(first) ? first : undefined);
  return column
    ? { columns: [column], problems: [] }
    : {
        columns: [],
        problems: [{ code: 'no-unit-column', at: placeOf(table), columns: headerOf(table), byRow: false }],
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
 * The heading of the column of strata in sheets to be filled in: as it was, so that the coded sheets can be split by it again,
 * unless it would be read as another column.
 */
export function stratumHeading([name, ...further]: readonly string[]): string {
  if (name === undefined || further.length > 0 || likeACoder(name) > 0 || isAgreed({ heading: name })) return 'stratum';
  const roles = ['unit', 'coder', 'category', 'text', 'note'] as const;
  return roles.some((role) => isHeaded(name, role)) ? 'stratum' : name;
}
