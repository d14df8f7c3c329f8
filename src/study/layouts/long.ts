import type { Problem } from '../../problems.ts';
import { type Column, columnName, headerOf, isUnique, placeOf, type Table } from '../../read/table.ts';
import { columnFor, inTwoRoles, namedColumns, reservedColumns } from '../columns.ts';
import { type Located, locateEach } from '../located.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { categoryColumns, strataColumns, textAndNote } from './common-columns.ts';
import type { Layout, RowLayout } from './layout.ts';

/** Each row is what one coder gave one unit. */
export const long: RowLayout = {
  name: 'long',
  title: 'one row per coding',
  coders: 'cells',
  rows: 'codings',
  fits,
  locate: (tables, options) => locateEach(tables, options, locateCodings),
};

function fits(tables: readonly Table[], options: ReadingOptions): ReturnType<Layout['fits']> {
  if (options.coder !== undefined) return 'certain';
  const haveCoders = tables.every((table) => columnFor(table, 'coder', reservedColumns(table, options)) !== undefined);
  return haveCoders ? 'certain' : undefined;
}

function locateCodings(table: Table, options: ReadingOptions): Located | readonly Problem[] {
  const coder = coderColumn(table, options);
  const unit = unitColumns(table, options, coder.column);
  const taken = [...unit.columns, ...(coder.column ? [coder.column] : [])];
  const { text, note, problems } = textAndNote(table, options, taken);
  const strata = strataColumns(table, options.by);
  const described = [...strata, text, note].filter((column): column is Column => column !== undefined);
  const categories = categoryColumns(table, options, [...taken, ...described]);
  const twice = inTwoRoles(table, {
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
    ...byRow(table, coder.column, options),
  ];
  if (all.length > 0 || coder.column === undefined) return all;
  return {
    table: table,
    row: 'coding',
    unit: unit.columns,
    codings: [{ coder: { from: 'cells', column: coder.column }, columns: categories.columns }],
    text,
    note,
    strata,
    blank: 'uncoded',
  };
}

function coderColumn(table: Table, options: ReadingOptions): { column: Column | undefined; problems: Problem[] } {
  if (options.coder !== undefined) {
    const { columns, problems } = namedColumns(table, [options.coder], 'coder');
    return { column: columns[0], problems };
  }
  const column = columnFor(table, 'coder', reservedColumns(table, options));
  const problems: Problem[] = column ? [] : [{ code: 'no-coder-column', at: placeOf(table), columns: headerOf(table) }];
  return { column, problems };
}

/** A unit has a row for each of its coders, so a column without repeated values is the last choice. */
function unitColumns(
  table: Table,
  options: ReadingOptions,
  coder: Column | undefined,
): { columns: Column[]; problems: Problem[] } {
  if (options.unit.length > 0) return namedColumns(table, options.unit, 'unit');
  const taken = [...(coder ? [coder] : []), ...reservedColumns(table, options)];
  const column = columnFor(table, 'unit', taken, (one) => !isUnique(one)) ?? columnFor(table, 'unit', taken);
  if (column) return { columns: [column], problems: [] };
  return {
    columns: [],
    problems: [{ code: 'no-unit-column', at: placeOf(table), columns: headerOf(table), byRow: false }],
  };
}

/** Rows can be numbered as units only if each of them is another unit. */
function byRow(table: Table, coder: Column | undefined, options: ReadingOptions): Problem[] {
  if (!options.byRow || !coder) return [];
  return [{ code: 'rows-have-coders', at: placeOf(table), coderColumn: columnName(coder) }];
}
