import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import { type Column, headerOf, isUnique, placeName, placeOf, type Table } from '../../read/table.ts';
import { columnFor, inTwoRoles, isConsensus, namedColumns, rankFor, reservedColumns } from '../columns.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { categoryColumns, strataColumns, textAndNote } from './common-columns.ts';
import type { Layout, RowLayout } from './layout.ts';
import { type Located, locateEach } from './located.ts';
import { looksWide } from './wide.ts';

/** Each table is one coder's, who is named by the file; each row is a unit. */
export const perCoder: RowLayout = {
  name: 'per-coder',
  title: 'one file per coder',
  coders: 'file',
  rows: 'units',
  fits,
  locate: (tables, options) => {
    const consensus = options.coders.length === 0 ? tables.filter(({ name }) => isConsensus(name, options)) : [];
    const kept = tables.filter((table) => !consensus.includes(table));
    return {
      ...locateEach(kept, options, locateUnits),
      notices: consensus.map((table): Notice => ({ code: 'not-a-coder', name: placeName(table), kind: 'file' })),
    };
  },
};

function fits(tables: readonly Table[], options: ReadingOptions, several: boolean): ReturnType<Layout['fits']> {
  const areNamed = options.category.length > 0 || tables.every((table) => columnFor(table, 'category') !== undefined);
  if (several && (areNamed || !tables.every((table) => looksWide(table, options)))) return 'likely';
  const [table] = tables;
  const categories = table?.columns.filter(({ name }) => rankFor(name, 'category') !== undefined);
  return categories?.length === 1 && !looksWide(table!, options) ? 'likely' : undefined;
}

function locateUnits(table: Table, options: ReadingOptions): Located | readonly Problem[] {
  const unit = unitColumns(table, options);
  const { text, note, problems } = textAndNote(table, options, unit.columns);
  const strata = strataColumns(table, options.by);
  const taken = [...unit.columns, ...strata, text, note].filter((column): column is Column => column !== undefined);
  const categories = categoryColumns(table, options, taken);
  const twice = inTwoRoles(table, {
    unit: unit.columns,
    category: categories.columns,
    text: [text],
    note: [note],
    by: strata,
  });
  const all = [...unit.problems, ...problems, ...categories.problems, ...twice];
  if (all.length > 0) return all;
  return {
    table: table,
    row: 'unit',
    unit: unit.columns,
    codings: [{ coder: { from: 'file', name: table.name }, columns: categories.columns }],
    text,
    note,
    strata,
    blank: 'uncoded',
  };
}

function unitColumns(table: Table, options: ReadingOptions): { columns: Column[]; problems: Problem[] } {
  if (options.byRow) return { columns: [], problems: [] };
  if (options.unit.length > 0) return namedColumns(table, options.unit, 'unit');
  const reserved = reservedColumns(table, options);
  const first = table.columns.find((one) => !reserved.includes(one));
  const column =
    columnFor(table, 'unit', reserved, isUnique) ??
    columnFor(table, 'unit', reserved) ??
    (first && isUnique(first) ? first : undefined);
  if (column) return { columns: [column], problems: [] };
  return {
    columns: [],
    problems: [{ code: 'no-unit-column', at: placeOf(table), columns: headerOf(table), byRow: true }],
  };
}
