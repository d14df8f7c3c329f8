import { type Column, positionIn, type Table } from '../../read/table.ts';
import { columnOfRows, madeTable } from '../tables/made-table.ts';

/** A row for each of several coders, or units, made of a row of a table. */
export interface MadeRow {
  readonly row: number;
  /** The name of the coder or unit. */
  readonly part: string;
}

/** The columns that are made, each with the text of a row. */
export interface MadeColumn<Row> {
  readonly name: string;
  readonly number: number;
  readonly textOf: (row: Row) => string;
}

/** A table of these rows, in which some columns are others, or further ones. */
export function withRows<Row extends MadeRow>(
  table: Table,
  rows: readonly Row[],
  made: readonly MadeColumn<Row>[],
): Table {
  const columnFor = ({ name, number, textOf }: MadeColumn<Row>) => columnOfRows(name, number, rows.map(textOf));
  const byNumber = new Map(made.map((one) => [one.number, one]));
  const kept = table.columns.map((column) =>
    columnFor(
      byNumber.get(column.number) ?? {
        name: column.name,
        number: column.number,
        textOf: ({ row }) => column.textAt(row),
      },
    ),
  );
  const further = made.filter(({ number }) => table.columns.every((column) => column.number !== number));
  const own = new Map(table.columns.map((column) => [column.number, column]));
  const position = (row: number, column?: Column) =>
    positionIn(table, rows[row]!.row, column && own.get(column.number));
  return madeTable(table, [...kept, ...further.map(columnFor)], rows.length, position);
}

/** The number of a column behind all others. */
export function nextNumber({ columns }: Table): number {
  return 1 + Math.max(...columns.map(({ number }) => number));
}
