import { type Column, positionIn, type Table } from '../../read/table.ts';
import { isHeaded } from '../reading/headings.ts';
import { columnOfRows, madeTable } from '../tables/made-table.ts';
import type { UnpackedTable } from './unpacking.ts';
import { nextNumber } from './with-rows.ts';

/** Rows of which several say different things of one unit, or of one unit and coder. */
export interface RowsAsColumns {
  /** What each row is about. */
  readonly about: Column;
  readonly names: readonly string[];
  /** What rows say of it. */
  readonly values: readonly Column[];
  /** The columns that are the same in all rows of a unit, or of a unit and coder. */
  readonly others: readonly Column[];
  /** Of each unit, or unit and coder, the row about each name. */
  readonly groups: readonly ReadonlyMap<string, number>[];
}

/** The rows by what the other columns hold; undefined where one of them comes again, or most units lack some. */
export function rowsAsColumns(table: Table, about: Column, values: readonly Column[]): RowsAsColumns | undefined {
  // What numbers the rows, and what was noted in them, tells no units apart.
  const others = table.columns.filter(
    (one) => one !== about && !values.includes(one) && one.size < one.rows && !isHeaded(one.name, 'note'),
  );
  const names = [...new Set(about.texts.map((text) => text.trim()))];
  const groups = new Map<string, Map<string, number>>();
  for (let row = 0; row < table.rows; row += 1) {
    const key = JSON.stringify(others.map((one) => one.textAt(row).trim()));
    const rows = groups.get(key) ?? new Map<string, number>();
    const name = about.textAt(row).trim();
    // One that comes again, and units without most of them, are found out in the first rows.
    if (rows.has(name) || groups.size * names.length > 2 * (row + names.length)) return undefined;
    groups.set(key, rows.set(name, row));
  }
  const isFull = groups.size > 1 && groups.size * names.length * 10 <= table.rows * 11;
  return isFull ? { about, values, others, groups: [...groups.values()], names } : undefined;
}

/**
 * The table with a row for each group, and a column for each name.
 *
 * @param lacking - the cell of a group that lacks a row
 */
export function withColumns(
  table: Table,
  { about, names, values, others, groups }: RowsAsColumns,
  lacking: string,
): UnpackedTable & { readonly made: readonly string[] } {
  const firstRows = groups.map((rows) => rows.values().next().value!);
  const from = new Map<number, { readonly column: Column; readonly rows: readonly (number | undefined)[] }>();
  let number = nextNumber(table);
  const made = names.flatMap((name) =>
    values.map((column) => {
      const rows = groups.map((own) => own.get(name));
      const heading = values.length > 1 ? `${name} | ${column.name.trim()}` : name;
      from.set(number, { column, rows });
      return columnOfRows(
        heading,
        number++,
        rows.map((row) => (row === undefined ? lacking : column.textAt(row))),
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
    column: about.name,
    example: names[0]!,
    made: made.map(({ name }) => name),
  };
}
