import type { Problem } from '../../problems.ts';
import { type Column, headerOf, type Table } from '../../read/table.ts';
import { columnFor, namedColumns, reservedColumns } from '../columns.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** The text and note columns: as named, else by their headings. */
export function textAndNote(sheet: Table, options: ReadingOptions, taken: readonly Column[]) {
  const problems: Problem[] = [];
  const reserved = reservedColumns(sheet, options);
  const find = (role: 'text' | 'note'): Column | undefined => {
    const name = options[role];
    if (name === undefined) return columnFor(sheet, role, [...taken, ...reserved]);
    const named = namedColumns(sheet, [name], role);
    problems.push(...named.problems);
    return named.columns[0];
  };
  const text = find('text');
  return { text, note: find('note'), problems };
}

/** The columns that hold categories in a sheet with a row a coding: as named, else by their headings, else the only one left. */
export function categoryColumns(
  sheet: Table,
  options: ReadingOptions,
  taken: readonly Column[],
): { columns: Column[]; problems: Problem[] } {
  if (options.category.length > 0) {
    const named = namedColumns(sheet, options.category, 'category');
    return isMatrix(named.columns) ? matrix(sheet, named.columns) : named;
  }
  const byName = columnFor(sheet, 'category', taken);
  if (byName) return { columns: [byName, ...slotsBeside(sheet, byName, taken)], problems: [] };
  const left = sheet.columns.filter((column) => !taken.includes(column));
  if (left.length === 1) return { columns: left, problems: [] };
  if (isMatrix(left)) return matrix(sheet, left);
  const problem: Problem = {
    code: 'no-category-column',
    at: { file: sheet.path },
    columns: headerOf(sheet),
    candidates: left.map(({ name }) => name),
  };
  return { columns: [], problems: [problem] };
}

/** Ways to mark in a category's own column that it applies. */
const MARKS = [['0', '1'], ['true', 'false'], ['yes', 'no'], ['x']];

/** Whether the columns are categories, in whose cells it is marked whether they apply; numbered columns hold categories. */
function isMatrix(columns: readonly Column[]): boolean {
  if (columns.length < 2 || new Set(columns.map(({ name }) => stemOf(name))).size === 1) return false;
  if (columns.some(({ size }) => size > MOST_MARKS)) return false;
  const held = new Set(columns.flatMap(({ texts }) => texts.map((text) => text.trim().toLowerCase())));
  held.delete('');
  return held.size > 0 && MARKS.some((marks) => [...held].every((text) => marks.includes(text)));
}

/** The marks, blank cells, and some spelt otherwise. */
const MOST_MARKS = 8;

function matrix(sheet: Table, columns: readonly Column[]): { columns: Column[]; problems: Problem[] } {
  const names = columns.map(({ name }) => name);
  return { columns: [], problems: [{ code: 'category-matrix', at: { file: sheet.path }, columns: names }] };
}

function stemOf(name: string): string {
  return /^(.*?)[ _-]?\d*$/.exec(name)![1]!.toLowerCase();
}

/** "Code 2", "Code 3" … beside "Code 1" or "Code": a unit's categories over several columns. */
function slotsBeside(sheet: Table, first: Column, taken: readonly Column[]): Column[] {
  const isNumbered = (name: string) => /\d$/.test(name);
  return sheet.columns.filter(
    (column) =>
      column !== first &&
      !taken.includes(column) &&
      isNumbered(column.name) &&
      stemOf(column.name) === stemOf(first.name),
  );
}

/** The columns that `--by` names, in a sheet that has all of them; else none. */
export function strataColumns(sheet: Table, by: readonly string[]): readonly Column[] {
  const { columns, problems } = namedColumns(sheet, by, 'by');
  return problems.length > 0 ? [] : columns;
}

/** One sheet with the columns is enough, since each coder's sheet may, or may not, repeat what is known of the units. */
export function strataProblems(sheets: readonly Table[], by: readonly string[]): Problem[] {
  const found = sheets.map((sheet) => namedColumns(sheet, by, 'by').problems);
  return found.some((problems) => problems.length === 0) ? [] : found.flat();
}
