import type { Problem } from '../../problems.ts';
import { type Column, headerOf, isUnique, type Table } from '../../read/table.ts';
import { columnFor, inTwoRoles, namedColumns, reservedColumns } from '../columns.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { categoryColumns, strataColumns, textAndNote } from './common-columns.ts';
import type { LocatedPerCoder } from './located.ts';

/** The columns of a sheet that holds one coder's codings; the coder is the file's name. */
export function locatePerCoder(sheet: Table, options: ReadingOptions): LocatedPerCoder | readonly Problem[] {
  const unit = unitColumns(sheet, options);
  const { text, note, problems } = textAndNote(sheet, options, unit.columns);
  const strata = strataColumns(sheet, options.by);
  const taken = [...unit.columns, ...strata, text, note].filter((column): column is Column => column !== undefined);
  const categories = categoryColumns(sheet, options, taken);
  const twice = inTwoRoles(sheet, {
    '--unit': unit.columns,
    '--category': categories.columns,
    '--text': [text],
    '--note': [note],
    '--by': strata,
  });
  const all = [...unit.problems, ...problems, ...categories.problems, ...twice];
  if (all.length > 0) return all;
  return {
    layout: 'per-coder',
    sheet,
    unit: unit.columns,
    coder: sheet.name,
    categories: categories.columns,
    text,
    note,
    strata,
  };
}

function unitColumns(sheet: Table, options: ReadingOptions): { columns: Column[]; problems: Problem[] } {
  if (options.byRow) return { columns: [], problems: [] };
  if (options.unit.length > 0) return namedColumns(sheet, options.unit, '--unit');
  const reserved = reservedColumns(sheet, options);
  const first = sheet.columns.find((column) => !reserved.includes(column));
  const found =
    columnFor(sheet, 'unit', reserved, isUnique) ??
    columnFor(sheet, 'unit', reserved) ??
    (first && isUnique(first) ? first : undefined);
  if (found) return { columns: [found], problems: [] };
  return {
    columns: [],
    problems: [{ code: 'no-unit-column', at: { file: sheet.path }, columns: headerOf(sheet), byRow: true }],
  };
}
