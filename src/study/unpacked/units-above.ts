import type { Column, Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isHeaded } from '../reading/headings.ts';
import { likeCoders } from '../reading/like-a-coder.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { coderColumnIn } from './coder-column.ts';
import { filledDown } from './filled-down.ts';
import type { Unpacking } from './unpacking.ts';

/** A unit named in the first of its rows, one for each coder, and blank below, as merged cells are saved. */
export const unitsAbove: Unpacking = {
  what: 'units-above',
  unpack(table, options) {
    const unit = unitIn(table, options);
    const coder = coderIn(table, options);
    if (unit === undefined || coder === undefined || unit === coder || !areMerged(unit, coder)) return undefined;
    // Where the first coder alone has coded, nothing shows that the rows below are of the same unit.
    if (!table.columns.some((column) => column !== unit && column !== coder && isFilledBelow(column, unit)))
      return undefined;
    const named = new Set([options.text ?? [], options.by].flat().flatMap((name) => columnsCalled(table, name)));
    // What the first coder alone has coded is not what the others gave.
    const isOfUnit = (column: Column) =>
      named.has(column) || isHeaded(column.name, 'text') || isHeaded(column.name, 'unit');
    const isMerged = (column: Column) =>
      column === unit || (column !== coder && isOfUnit(column) && isBlankWith(column, unit));
    return {
      table: { ...table, columns: table.columns.map((column) => (isMerged(column) ? filledDown(column) : column)) },
      column: unit.name,
      example: unit.textAt(0),
    };
  },
};

function unitIn(table: Table, { unit, byRow }: ReadingOptions): Column | undefined {
  if (byRow || unit.length > 1) return undefined;
  const [named] = unit.flatMap((name) => columnsCalled(table, name));
  return named ?? table.columns.find(({ name }) => isHeaded(name, 'unit'));
}

function coderIn(table: Table, options: ReadingOptions): Column | undefined {
  return (
    coderColumnIn(table, options) ??
    table.columns.find(
      (column) => !column.isAside && column.size > 1 && column.size <= 50 && likeCoders(column.texts) === 2,
    )
  );
}

/** Whether each name stands once, over blank cells, and no coder has two rows below it. */
function areMerged(unit: Column, coder: Column): boolean {
  if (unit.isAside || unit.rows < 4 || unit.textAt(0).trim() === '') return false;
  const names = new Set<string>();
  let coders = new Set<string>();
  let blank = 0;
  for (let row = 0; row < unit.rows; row += 1) {
    const name = unit.textAt(row).trim();
    const who = coder.textAt(row).trim();
    if (name === '') blank += 1;
    else {
      if (names.has(name)) return false;
      names.add(name);
      coders = new Set();
    }
    if (who === '' || coders.has(who)) return false;
    coders.add(who);
  }
  return names.size > 1 && blank * 3 >= unit.rows;
}

/** Whether a column holds something in a row of which the unit is named above. */
function isFilledBelow(column: Column, unit: Column): boolean {
  for (let row = 0; row < unit.rows; row += 1)
    if (unit.textAt(row).trim() === '' && column.textAt(row).trim() !== '') return true;
  return false;
}

/** Whether a column is blank wherever the units' is, and only there. */
function isBlankWith(column: Column, unit: Column): boolean {
  for (let row = 0; row < unit.rows; row += 1)
    if ((column.textAt(row).trim() === '') !== (unit.textAt(row).trim() === '')) return false;
  return true;
}
