import type { Column, Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isWhollyHeaded } from '../reading/headings.ts';
import { MARK_PAIRS } from '../reading/words/cell-words.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { type RowsAsColumns, rowsAsColumns, withColumns } from './rows-as-columns.ts';
import type { Unpacking } from './unpacking.ts';

/** "unit", "code", "coder", "present": a row for each category, which says whether it applies to a unit. Each category gets a column. */
export const categoriesInRows: Unpacking = {
  what: 'categories-in-rows',
  unpack(table, options) {
    const found = foundIn(table, options);
    if (found === undefined) return undefined;
    const { made: _, ...unpacked } = withColumns(table, found, '');
    return unpacked;
  },
};

const MOST_CATEGORIES = 200;

function foundIn(table: Table, { category, coders, unit }: ReadingOptions): RowsAsColumns | undefined {
  if (category.length > 0 || table.columns.length < 3 || table.rows < 4) return undefined;
  const marks = table.columns.filter(isOfMarks);
  if (marks.length === 0) return undefined;
  const named = new Set([...coders, ...unit].flatMap((name) => columnsCalled(table, name)));
  const column = table.columns.find((one) => !marks.includes(one) && !named.has(one) && mayBeCategories(one));
  if (column === undefined) return undefined;
  return rowsAsColumns(table, column, marks);
}

/** What a column holds is found out when it is asked for, and asked last of one that is read from the file again and again. */
function mayBeCategories(column: Column): boolean {
  const { name, rows, isAside } = column;
  if (isAside || !isWhollyHeaded(name, 'category')) return false;
  return column.size >= 2 && column.size <= MOST_CATEGORIES && column.size * 2 <= rows && !column.hasBlank;
}

/** Whether a column holds the two marks of a pair, or one of them. */
function isOfMarks(column: Column): boolean {
  // The texts of a column are made when they are asked for.
  if (column.isAside || column.size > 2) return false;
  const held = column.texts.map((text) => text.trim().toLowerCase());
  return held.some((text) => text !== '') && MARK_PAIRS.some((pair) => held.every((text) => pair.includes(text)));
}
