import type { Problem } from '../../problems.ts';
import { type Column, headerOf, positionIn, type Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isHeadedAsCoders } from '../reading/like-a-coder.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { tableOfRows } from '../tables/made-table.ts';
import type { Trial } from '../tried-options.ts';

/** Longer tables have no row per coder. */
const MOST_ROWS = 400;

/**
 * The rows of coders who have one already, in a table that can be read as one row per coder as soon as each of them has one alone.
 *
 * @param tryWith - reads other tables with the same options
 */
export function answeredTwice(
  tables: readonly Table[],
  options: ReadingOptions,
  tryWith: (tables: readonly Table[]) => Trial,
): Problem[] {
  const [table] = tables;
  if (table === undefined || tables.length > 1 || table.rows > MOST_ROWS) return [];
  for (const column of codersIn(table, options)) {
    const again = rowsAgain(column);
    if (again.size === 0) continue;
    const trial = tryWith([withoutRows(table, again)]);
    if (!('studies' in trial) || !isRowPerCoder(table, trial)) continue;
    return [...again].map(([row, first]) => ({
      code: 'answered-twice',
      at: positionIn(table, row, column),
      coder: column.textAt(row).trim(),
      first: positionIn(table, first),
    }));
  }
  return [];
}

function codersIn(table: Table, { coder }: ReadingOptions): readonly Column[] {
  if (coder !== undefined) return columnsCalled(table, coder);
  const areLists = (column: Column) => column.texts.some((text) => /[;|\n]/.test(text));
  const isSaid = (column: Column) =>
    isHeadedAsCoders(column.name) ||
    Array.from({ length: Math.min(2, table.rows) }, (_, row) => column.textAt(row)).some(isHeadedAsCoders);
  return table.columns.filter((column) => isSaid(column) && !areLists(column));
}

/** The rows whose name stands above them, with the first row of that name; none where that is so of most of them. */
function rowsAgain(column: Column): Map<number, number> {
  const first = new Map<string, number>();
  const again = new Map<number, number>();
  for (let row = 0; row < column.rows; row += 1) {
    const name = column.textAt(row).trim();
    if (name === '') continue;
    const before = first.get(name);
    if (before === undefined) first.set(name, row);
    else again.set(row, before);
  }
  return again.size < first.size ? again : new Map();
}

function withoutRows(table: Table, left: ReadonlyMap<number, unknown>): Table {
  const kept = Array.from({ length: table.rows }, (_, row) => row).filter((row) => !left.has(row));
  return tableOfRows(table, kept);
}

/** Whether no column of the table names its units: headings do. */
function isRowPerCoder(table: Table, { studies }: Extract<Trial, { readonly studies: unknown }>): boolean {
  const [{ reading }] = studies as [(typeof studies)[number]];
  const headings = new Set(headerOf(table));
  return reading !== undefined && reading.unit.length > 0 && reading.unit.every((name) => !headings.has(name));
}
