import { type CellReader, cellReader, findCellReader } from '../cells.ts';
import { type Judged, judgeColumns } from '../column-kinds.ts';
import type { Fixed } from '../fixed.ts';
import type { Column, Table } from '../table.ts';
import { rowNumbers, ViewColumn } from '../view-column.ts';
import { type How, lengthOf, type Shape, type ViewReason } from './row-shapes.ts';

/** One way to look at one or more tables. */
export interface View {
  readonly how: How;
  readonly tables: readonly Table[];
  readonly columns: readonly ViewColumn[];
  /** The place of a column among them, from 0 up; -1 where it is none of them. */
  readonly placeOf: (column: ViewColumn) => number;
  readonly rows: number;
  /** Of several tables: which of them a row is of, and its place in it. */
  readonly file: ViewColumn | undefined;
  /** The place of a row in its table. */
  readonly row: ViewColumn;
  readonly judged: ReadonlyMap<ViewColumn, Judged>;
  readonly cells: CellReader;
  /** For and against this view. */
  readonly points: number;
  readonly reasons: readonly ViewReason[];
  /** Rows of the tables that this view shows, from and up to, per table, and how many, with one in place of headings. */
  readonly spans: readonly { readonly from: number; readonly to: number; readonly rows: number }[];
  /** Of a view that is turned: the heading over the names, the place of their column, and the first row of a coder. */
  readonly turned?:
    | {
        readonly corner: string;
        /** Undefined where nothing names the coders. */
        readonly column: number | undefined;
        readonly from: number;
        /** The columns that are units. */
        readonly units: readonly Column[];
        /** Those that are headed as something else, and hold something else. */
        readonly others: readonly Aside[];
        /** A program numbers whoever answered: nothing else tells the rows apart. */
        readonly areNumbered: boolean;
      }
    | undefined;
  /** Of tables whose names consist of two parts. */
  readonly parted?: PartedNames | undefined;
  /** Of tables side by side: the tables as they were read, and which of them has what a column holds. */
  readonly beside?:
    | {
        readonly tables: readonly Table[];
        readonly tableOf: ReadonlyMap<ViewColumn, number>;
        /** The first row of units in the first table. */
        readonly from: number;
      }
    | undefined;
}

/** Either each table stands for itself, or one part of its name for the coder, and the other one in a column. */
export type PartedNames =
  | { readonly as: 'wholes' }
  | {
      readonly as: 'parts';
      /** The tables as they were read. */
      readonly tables: readonly Table[];
      readonly column: ViewColumn;
      /** Whether all coders have equally many rows of each part. */
      readonly areEqual: boolean;
    };

/** Tables with their rows as rows, with rows and columns changed, or side by side. */
export type ViewKind = 'rows' | 'turned' | 'beside';

export function kindOf({ how, beside }: View): ViewKind {
  if (beside) return 'beside';
  return how.isTurned ? 'turned' : 'rows';
}

/** Whether no headings say what columns are, and these are so many that coders may as well have the rows. */
export function isMatrix({ how, columns, rows }: View): boolean {
  return how.headingRows === 0 && (how.isTurned || columns.length > rows);
}

/** The tables of a view as they were read. */
export function tablesRead({ beside, parted, tables }: View): readonly Table[] {
  return beside?.tables ?? (parted?.as === 'parts' ? parted.tables : tables);
}

/** The name of the column that numbers the rows. */
export const ROW = '(row)';

/** The table as the shape shows it. */
export function viewOf(tables: readonly Table[], shapes: readonly Shape[], fixed: Fixed): View {
  const [table] = tables;
  const [shape] = shapes;
  const columns = table!.columns.map((column, i) => {
    const before = shape!.before.map((line) => line[i]!);
    return new ViewColumn(shape!.headings[i] ?? '', column.number, [
      { column, from: shape!.from, to: shape!.to, before, picked: shape!.picked, isSample: isSample(fixed) },
    ]);
  });
  return viewOfColumns(tables, shapes, columns, undefined, fixed);
}

/** Rows that are picked are a sample, unless options ask for them. */
export function isSample({ where = [] }: Fixed): boolean {
  return where.length === 0;
}

/** A view of columns that are made of those of the tables. */
export function viewOfColumns(
  tables: readonly Table[],
  shapes: readonly Shape[],
  columns: readonly ViewColumn[],
  file: ViewColumn | undefined,
  fixed: Fixed,
): View {
  const rows = shapes.reduce((sum, shape) => sum + lengthOf(shape), 0);
  const cells = readerFor(columns, fixed);
  const judged = judgeColumns(columns, cells);
  const [first] = shapes;
  const places = new Map(columns.map((column, i) => [column, i]));
  return {
    how: first!.how,
    tables,
    columns,
    placeOf: (column) => places.get(column) ?? -1,
    rows,
    file,
    row: rowColumn(shapes, rows),
    judged: new Map(columns.map((column, i) => [column, judged[i]!])),
    cells,
    points: first!.points,
    reasons: first!.reasons,
    spans: shapes.map(({ from, to, before }) => ({ from, to, rows: before.length + to - from })),
  };
}

function readerFor(columns: readonly ViewColumn[], { separator, categories, missing = [] }: Fixed): CellReader {
  const declared = categories && new Set(categories);
  if (separator === 'none') return cellReader([], false, missing);
  const found = findCellReader(columns, declared, missing);
  return separator === undefined ? found : cellReader([separator], found.hasLists, missing, declared);
}

function rowColumn(shapes: readonly Shape[], rows: number): ViewColumn {
  const cells = new Int32Array(rows);
  let at = 0;
  let longest = 0;
  for (const shape of shapes) {
    const length = lengthOf(shape);
    for (let row = 0; row < length; row += 1) cells[at++] = row;
    longest = Math.max(longest, length);
  }
  return rowNumbers(ROW, longest, cells);
}

export const HEADED_AS = ['note', 'total', 'result', 'date', 'duration'] as const;

type HeadedAs =
  | Exclude<(typeof HEADED_AS)[number], 'duration'>
  | 'confidence'
  | 'number'
  | 'address'
  | 'of-the-coder'
  | 'text';

export interface Aside {
  readonly column: Column;
  readonly reason: HeadedAs;
}
