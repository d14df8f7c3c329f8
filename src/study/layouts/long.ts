import type { Problem } from '../../problems.ts';
import { type Column, columnName, headerOf, isUnique, type Table } from '../../read/table.ts';
import { columnFor, inTwoRoles, namedColumns, reservedColumns } from '../columns.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { categoryColumns, strataColumns, textAndNote } from './common-columns.ts';
import type { LocatedLong } from './located.ts';

/** The columns of a sheet in which each row is what one coder gave one unit. */
export function locateLong(sheet: Table, options: ReadingOptions): LocatedLong | readonly Problem[] {
  const coder = coderColumn(sheet, options);
  const unit = unitColumns(sheet, options, coder.column);
  const taken = [...unit.columns, ...(coder.column ? [coder.column] : [])];
  const { text, note, problems } = textAndNote(sheet, options, taken);
  const strata = strataColumns(sheet, options.by);
  const described = [...strata, text, note].filter((column): column is Column => column !== undefined);
  const categories = categoryColumns(sheet, options, [...taken, ...described]);
  const twice = inTwoRoles(sheet, {
    unit: unit.columns,
    coder: [coder.column],
    category: categories.columns,
    text: [text],
    note: [note],
    by: strata,
  });
  const all = [
    ...unit.problems,
    ...coder.problems,
    ...problems,
    ...categories.problems,
    ...twice,
    ...byRow(sheet, coder.column, options),
  ];
  if (all.length > 0 || coder.column === undefined) return all;
  return {
    layout: 'long',
    sheet,
    unit: unit.columns,
    coder: coder.column,
    categories: categories.columns,
    text,
    note,
    strata,
  };
}

function coderColumn(sheet: Table, options: ReadingOptions): { column: Column | undefined; problems: Problem[] } {
  if (options.coder !== undefined) {
    const { columns, problems } = namedColumns(sheet, [options.coder], 'coder');
    return { column: columns[0], problems };
  }
  const column = columnFor(sheet, 'coder', reservedColumns(sheet, options));
  const problems: Problem[] = column
    ? []
    : [{ code: 'no-coder-column', at: { file: sheet.path }, columns: headerOf(sheet) }];
  return { column, problems };
}

/** A unit stands in a row for each of its coders, so a column in which nothing is repeated is the last choice. */
function unitColumns(
  sheet: Table,
  options: ReadingOptions,
  coder: Column | undefined,
): { columns: Column[]; problems: Problem[] } {
  if (options.unit.length > 0) return namedColumns(sheet, options.unit, 'unit');
  const taken = [...(coder ? [coder] : []), ...reservedColumns(sheet, options)];
  const found = columnFor(sheet, 'unit', taken, (column) => !isUnique(column)) ?? columnFor(sheet, 'unit', taken);
  if (found) return { columns: [found], problems: [] };
  return {
    columns: [],
    problems: [{ code: 'no-unit-column', at: { file: sheet.path }, columns: headerOf(sheet), byRow: false }],
  };
}

/** Rows can be counted through only where each of them is another unit. */
function byRow(sheet: Table, coder: Column | undefined, options: ReadingOptions): Problem[] {
  if (!options.byRow || !coder) return [];
  return [{ code: 'rows-have-coders', at: { file: sheet.path }, coderColumn: columnName(coder) }];
}
