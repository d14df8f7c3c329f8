import { positionIn } from '../../read/table.ts';
import type { Located } from '../located.ts';
import { alteredColumn, columnOfRows, madeColumn, madeTable } from '../tables/made-table.ts';
import type { Coded, Proposal } from './proposal.ts';
import type { Table } from './table.ts';
import { rowNumbers, ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** Every row of a view, and not only those by which a long table was judged. */
export interface AllRows {
  readonly rows: number;
  /** A column of the view with all its rows. */
  of(column: ViewColumn): ViewColumn;
}

export function allRows({ rows, spans, file, row }: View): AllRows {
  const lengths = spans.map((span) => span.rows);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (all === rows) return { rows, of: (column) => column };
  const made = new Map<ViewColumn, ViewColumn>();
  const make = (column: ViewColumn) => {
    if (column === row) {
      const numbers = lengths.flatMap((length) => Array.from({ length }, (_, i) => i));
      return rowNumbers(row.heading, Math.max(...lengths), Int32Array.from(numbers));
    }
    if (column === file) {
      const tables = Int32Array.from(lengths.flatMap((length, table) => new Array<number>(length).fill(table)));
      const names = madeColumn(file.heading, 0, file.parts[0]!.column!.texts, tables);
      return new ViewColumn(file.heading, 0, [{ column: names, from: 0, to: all, before: [] }]);
    }
    return new ViewColumn(
      column.heading,
      column.number,
      column.parts.map((part) => ({ ...part, picked: undefined })),
    );
  };
  const of = (column: ViewColumn) => {
    const found = made.get(column) ?? make(column);
    made.set(column, found);
    return found;
  };
  return { rows: all, of };
}

/** How the text of a cell is written anew. */
export type Change = (text: string) => string;

/** The codings of one variable, in rows that need no guess. */
export interface ShapedCodings {
  /** "" where there is one variable. */
  readonly variable: string;
  /** Where the codings are; empty where there are counts. */
  readonly located: readonly Located[];
  /** A table of counts of patterns, where nothing else is known of the units. */
  readonly counts?: Table;
  /** Coders have no names: only figures of all coders mean anything. */
  readonly isAnonymous?: boolean;
  /** A category is the whole heading of its column. */
  readonly areHeadings?: boolean;
}

/** Columns beside the codings that options name: of strata, and of the conditions that rows must meet. */
export interface Beside {
  readonly strata: readonly ViewColumn[];
  readonly conditions: readonly ViewColumn[];
}

/** What one coder gave the unit of a row. */
interface Given {
  readonly row: number;
  readonly coder: string;
  readonly category: string;
}

/** A long table made of these rows. */
export function longTable(
  { view, unit }: Proposal,
  all: AllRows,
  given: readonly Given[],
  change: Change | undefined,
  beside: Beside,
): Located {
  const table = view.tables[0]!;
  const columnOf = (column: ViewColumn, number: number) => {
    const own = all.of(column);
    return columnOfRows(
      column.heading,
      number,
      given.map(({ row }) => own.textAt(row)),
    );
  };
  const named = unit.length === 0 ? [view.row] : unit;
  const more = [...new Set([...beside.strata, ...beside.conditions])].filter((column) => !named.includes(column));
  const columns = [...named, ...more].map((column, i) => columnOf(column, i + 1));
  const made = (column: ViewColumn) => columns[[...named, ...more].indexOf(column)]!;
  const texts = (name: 'coder' | 'category', number: number) =>
    columnOfRows(
      name,
      number,
      given.map((one) => one[name]),
    );
  const coder = texts('coder', columns.length + 1);
  const category = alteredColumn(texts('category', columns.length + 2), 'category', change);
  const rows = madeTable(table, [...columns, coder, category], given.length, (row) =>
    positionIn(table, Math.min(table.rows - 1, given[row]!.row)),
  );
  return {
    table: rows,
    row: 'coding',
    unit: named.map(made),
    codings: [{ coder: { from: 'cells', column: coder }, columns: [category] }],
    text: undefined,
    note: undefined,
    strata: beside.strata.map(made),
    blank: 'missing',
  };
}

/** The codings of a proposal by variable. */
export function byVariable({ coded }: Proposal): { readonly variable: string; readonly coded: readonly Coded[] }[] {
  const variables = [...new Set(coded.map(({ variable }) => variable))];
  return variables.map((variable) => ({ variable, coded: coded.filter((one) => one.variable === variable) }));
}
