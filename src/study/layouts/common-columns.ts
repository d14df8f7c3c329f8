import type { Problem } from '../../problems.ts';
import { type Column, headerOf, placeOf, type Table } from '../../read/table.ts';
import { columnFor, namedColumns, reservedColumns } from '../columns.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** The text and note columns: as named, else by their headings. */
export function textAndNote(table: Table, options: ReadingOptions, taken: readonly Column[]) {
  const problems: Problem[] = [];
  const reserved = reservedColumns(table, options);
  const find = (role: 'text' | 'note'): Column | undefined => {
    const name = options[role];
    if (name === undefined) return columnFor(table, role, [...taken, ...reserved]);
    const named = namedColumns(table, [name], role);
    problems.push(...named.problems);
    return named.columns[0];
  };
  const text = find('text');
  return { text, note: find('note'), problems };
}

/** The columns of categories in a table with one row per coding: as named, else by their headings, else the only one left. */
export function categoryColumns(
  table: Table,
  options: ReadingOptions,
  taken: readonly Column[],
): { columns: Column[]; problems: Problem[] } {
  if (options.category.length > 0) {
    const named = namedColumns(table, options.category, 'category');
    return isMatrix(named.columns) ? matrix(table, named.columns) : named;
  }
  const byName = columnFor(table, 'category', taken);
  if (byName) return { columns: [byName, ...slotsBeside(table, byName, taken)], problems: [] };
  const left = table.columns.filter((column) => !taken.includes(column));
  if (left.length === 1) return { columns: left, problems: [] };
  if (isMatrix(left)) return matrix(table, left);
  const problem: Problem = {
    code: 'no-category-column',
    at: placeOf(table),
    columns: headerOf(table),
    candidates: left.map(({ name }) => name),
  };
  return { columns: [], problems: [problem] };
}

/** Ways to mark in a category's own column whether it applies. */
const MARKS = [['0', '1'], ['true', 'false'], ['yes', 'no'], ['x']];

/** Whether each column is a category and its cells mark whether it applies; numbered columns contain categories. */
function isMatrix(columns: readonly Column[]): boolean {
  if (columns.length < 2 || new Set(columns.map(({ name }) => stemOf(name))).size === 1) return false;
  if (columns.some(({ size }) => size > MAX_MARKS)) return false;
  const marks = new Set(columns.flatMap(({ texts }) => texts.map((text) => text.trim().toLowerCase())));
  marks.delete('');
  return marks.size > 0 && MARKS.some((kind) => [...marks].every((text) => kind.includes(text)));
}

/** The marks, blank cells, and some spelt otherwise. */
const MAX_MARKS = 8;

function matrix(table: Table, columns: readonly Column[]): { columns: Column[]; problems: Problem[] } {
  const names = columns.map(({ name }) => name);
  return { columns: [], problems: [{ code: 'category-matrix', at: placeOf(table), columns: names }] };
}

function stemOf(name: string): string {
  return name.replace(/[ _-]?(?<!\d)\d*$/, '').toLowerCase();
}

/** "Code 2", "Code 3" … next to "Code 1" or "Code": a unit's categories in several columns. */
function slotsBeside(table: Table, first: Column, taken: readonly Column[]): Column[] {
  const isNumbered = (name: string) => /\d$/.test(name);
  return table.columns.filter(
    (column) =>
      column !== first &&
      !taken.includes(column) &&
      isNumbered(column.name) &&
      stemOf(column.name) === stemOf(first.name),
  );
}

/** The columns that `--by` names, in a table that has all of them; else none. */
export function strataColumns(table: Table, by: readonly string[]): readonly Column[] {
  const { columns, problems } = namedColumns(table, by, 'by');
  return problems.length > 0 ? [] : columns;
}

/** One table with the columns is enough, since a coder's table need not repeat what is known of the units. */
export function strataProblems(tables: readonly Table[], by: readonly string[]): Problem[] {
  const problems = tables.map((table) => namedColumns(table, by, 'by').problems);
  return problems.some(({ length }) => length === 0) ? [] : problems.flat();
}
