import type { Fixed } from './fixed.ts';
import { isHeaded } from './headings.ts';
import { likeACoder } from './like-a-coder.ts';
import type { Column, Table } from './table.ts';

/** Longer tables are judged by some of their rows. */
const MOST_ROWS = 40_000;
const PICKED = 12_000;
/** Long texts are read again for each. */
const PICKED_WITH_TEXTS = 2_000;

/**
 * Of a table, the rows by which it is judged, undefined where it is judged by all. All rows of a unit are picked, or none: how coders
 * share units shows in them as in the whole.
 *
 * @param rows - how many rows all tables have together
 */
export function pickRows(
  tables: readonly Table[],
  rows: number,
  where: Fixed['where'] = [],
): readonly (Int32Array | undefined)[] {
  if (where.length > 0) return tables.map((table) => rowsWith(table, where));
  if (rows <= MOST_ROWS) return tables.map(() => undefined);
  const hasTexts = tables.some(({ columns }) => columns.some(({ isAside }) => isAside));
  const step = Math.ceil(rows / (hasTexts ? PICKED_WITH_TEXTS : PICKED));
  const heading = unitHeading(tables[0]!);
  return tables.map((table) => {
    const column = heading === undefined ? undefined : table.columns.find(({ name }) => name === heading);
    if (column === undefined)
      return Int32Array.from({ length: Math.floor(table.rows / step) }, (_, i) => i * step + (scattered(i) % step));
    return tables.length === 1 ? byCell(column, step) : byText(column, step);
  });
}

/** The rows with all these values; undefined where the table has no such column. */
function rowsWith(table: Table, where: NonNullable<Fixed['where']>): Int32Array | undefined {
  const conditions = where.flatMap(({ column: name, value }) => {
    const column =
      table.columns.find((one) => one.name === name) ??
      table.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return column === undefined ? [] : [{ column, value: value.trim() }];
  });
  if (conditions.length === 0) return undefined;
  const found: number[] = [];
  for (let row = 0; row < table.rows; row += 1)
    if (conditions.every(({ column, value }) => column.textAt(row).trim() === value)) found.push(row);
  return Int32Array.from(found);
}

/** The heading of the column that most likely names the unit: of those headed so the first that comes again, or the first. */
function unitHeading({ columns }: Table): string | undefined {
  const headed = columns.filter(({ name }) => isHeaded(name, 'unit') && likeACoder(name) < 3);
  const comesAgain = (column: Column) => !column.isAside && column.size < column.rows && column.size > 50;
  if (headed.length > 0) return (headed.find(comesAgain) ?? headed[0]!).name;
  return columns.filter(comesAgain).sort((a, b) => b.size - a.size)[0]?.name;
}

function byCell(column: Column, step: number): Int32Array {
  const found: number[] = [];
  const cells = new Int32Array(column.rows);
  column.cells(0, column.rows, cells);
  for (let row = 0; row < cells.length; row += 1) if (scattered(cells[row]!) % step === 0) found.push(row);
  return Int32Array.from(found);
}

/** The same units in every table. */
function byText(column: Column, step: number): Int32Array {
  const isPicked = new Uint8Array(column.size);
  for (let cell = 0; cell < column.size; cell += 1)
    isPicked[cell] = hash(column.text(cell).trim()) % step === 0 ? 1 : 0;
  const found: number[] = [];
  const cells = new Int32Array(column.rows);
  column.cells(0, column.rows, cells);
  for (let row = 0; row < cells.length; row += 1) if (isPicked[cells[row]!]) found.push(row);
  return Int32Array.from(found);
}

/** Rows that come again and again in one order must not all be picked, or none. */
function scattered(number: number): number {
  return Math.imul(number + 1, 0x9e3779b1) >>> 9;
}

function hash(text: string): number {
  let number = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) number = Math.imul(number ^ text.charCodeAt(i), 0x01000193);
  return (number ^ (number >>> 13)) >>> 0;
}
