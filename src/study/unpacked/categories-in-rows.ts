import { type Column, positionIn, type Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { columnOfRows, madeTable } from '../made-table.ts';
import { isHeaded, isWhollyHeaded } from '../reading/headings.ts';
import { MARK_PAIRS } from '../reading/words/cell-words.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Unpacking } from './unpacking.ts';
import { nextNumber } from './with-rows.ts';

/** "unit", "code", "coder", "present": a row for each category, which says whether it applies to a unit. Each category gets a column. */
export const categoriesInRows: Unpacking = {
  what: 'categories-in-rows',
  unpack(table, options) {
    const found = foundIn(table, options);
    if (found === undefined) return undefined;
    const { category, marks, others, groups, names } = found;
    const firstRows = groups.map((rows) => rows.values().next().value!);
    const from = new Map<number, { readonly column: Column; readonly rows: readonly (number | undefined)[] }>();
    let number = nextNumber(table);
    const made = names.flatMap((name) =>
      marks.map((column) => {
        const rows = groups.map((own) => own.get(name));
        const heading = marks.length > 1 ? `${name} | ${column.name.trim()}` : name;
        from.set(number, { column, rows });
        return columnOfRows(
          heading,
          number++,
          rows.map((row) => (row === undefined ? '' : column.textAt(row))),
        );
      }),
    );
    const kept = others.map((column) => {
      from.set(column.number, { column, rows: firstRows });
      return columnOfRows(
        column.name,
        column.number,
        firstRows.map((row) => column.textAt(row)),
      );
    });
    return {
      table: madeTable(table, [...kept, ...made], groups.length, (row, column) => {
        const own = column && from.get(column.number);
        return positionIn(table, own?.rows[row] ?? firstRows[row]!, own?.column);
      }),
      column: category.name,
      example: names[0]!,
    };
  },
};

interface Found {
  readonly category: Column;
  readonly marks: readonly Column[];
  /** The columns that are the same in all rows of a unit, or of a unit and coder. */
  readonly others: readonly Column[];
  /** Of each unit, or unit and coder, the row of each category. */
  readonly groups: readonly ReadonlyMap<string, number>[];
  readonly names: readonly string[];
}

const MOST_CATEGORIES = 200;

function foundIn(table: Table, { category, coders, unit }: ReadingOptions): Found | undefined {
  if (category.length > 0 || table.columns.length < 3 || table.rows < 4) return undefined;
  const marks = table.columns.filter(isOfMarks);
  if (marks.length === 0) return undefined;
  const named = new Set([...coders, ...unit].flatMap((name) => columnsCalled(table, name)));
  const column = table.columns.find((one) => !marks.includes(one) && !named.has(one) && mayBeCategories(one));
  if (column === undefined) return undefined;
  // What numbers the rows, and what was noted in them, tells no units apart.
  const others = table.columns.filter(
    (one) => one !== column && !marks.includes(one) && one.size < one.rows && !isHeaded(one.name, 'note'),
  );
  const names = [...new Set(column.texts.map((text) => text.trim()))];
  const groups = new Map<string, Map<string, number>>();
  for (let row = 0; row < table.rows; row += 1) {
    const key = JSON.stringify(others.map((one) => one.textAt(row).trim()));
    const rows = groups.get(key) ?? new Map<string, number>();
    const name = column.textAt(row).trim();
    // A category that comes again, and units without most of them, are found out in the first rows.
    if (rows.has(name) || groups.size * names.length > 2 * (row + names.length)) return undefined;
    groups.set(key, rows.set(name, row));
  }
  const isFull = groups.size > 1 && groups.size * names.length * 10 <= table.rows * 11;
  return isFull ? { category: column, marks, others, groups: [...groups.values()], names } : undefined;
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
