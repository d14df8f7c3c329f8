import type { FirstRows, PossibleReading } from '../problems.ts';
import { columnName, type Table } from '../read/table.ts';
import type { Reason } from './reading/proposal.ts';

type RoleOf = (number: number) => Pick<FirstRows['columns'][number], 'role' | 'why'>;

const MOST_ROWS = 4;
const LONGEST_CELL = 80;

/** A table may have thousands of columns. */
const MOST_COLUMNS = 40;

/**
 * The first rows of a table.
 *
 * @param roleOf - what the column at a place, counted from 1, was taken for
 * @param titleRows - how many rows stand above the headings
 */
export function firstRows(table: Table, roleOf: RoleOf, headingRows: number, titleRows: number): FirstRows {
  // what has a role comes before what is left out, and all in the order of the table
  const hasRole = (number: number) => roleOf(number).role !== 'left-out';
  const numbers = table.columns.map(({ number }) => number);
  const taken = new Set(
    [...numbers.filter(hasRole), ...numbers.filter((number) => !hasRole(number))].slice(0, MOST_COLUMNS),
  );
  const shown = table.columns.filter(({ number }) => taken.has(number));
  // The first row of a table is kept as the names of its columns.
  const line = (row: number) => shown.map((column) => cut(row < 0 ? column.name : column.textAt(row)));
  const lines = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.min(to, table.rows) - from) }, (_, i) => line(from + i));
  const first = titleRows - 1;
  return {
    path: table.path,
    columns: shown.map((column) => ({ name: columnName(column), ...roleOf(column.number) })),
    moreColumns: table.columns.length - shown.length,
    headings: lines(first, first + headingRows),
    rows: lines(first + headingRows, first + headingRows + MOST_ROWS),
  };
}

/** What a reading takes the columns of a table for. Of a table that was turned one column names the coders, and the units are columns. */
export function rolesIn(
  { columns, turned }: Pick<PossibleReading, 'columns' | 'turned'>,
  notUnits: ReadonlyMap<number, Reason> = new Map(),
): RoleOf {
  if (turned !== undefined) {
    return (number) => {
      const why = number < turned ? 'not-chosen' : notUnits.get(number);
      if (why !== undefined) return { role: 'left-out', why };
      return { role: number === turned ? 'coder' : 'unit' };
    };
  }
  const byNumber = new Map(columns.map((column) => [column.number, column]));
  return (number) => {
    const column = byNumber.get(number);
    if (column === undefined) return { role: 'left-out', why: 'not-chosen' };
    const why = column.reason ?? column.doubt;
    return { role: column.role, ...(why === undefined ? {} : { why }) };
  };
}

function cut(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}
