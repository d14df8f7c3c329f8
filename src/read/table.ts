import { headingOrPosition } from '../names/heading-or-position.ts';
import type { Position } from '../problems.ts';

/** A sheet as read: its columns of interned cells, and where each row stood in the file. */
export interface Table {
  /** The file's path as given, or "standard input". */
  readonly path: string;
  /** What it is called: the file's name without its ending. */
  readonly name: string;
  /** The file in an archive. */
  readonly inside?: string | undefined;
  /** The sheet, if the workbook has several. */
  readonly sheet?: string | undefined;
  readonly columns: readonly Column[];
  readonly rows: number;
  /** The kinds of its rows, where there are few. */
  readonly kinds?: RowKinds | undefined;
  /** The line on which a row starts; the header is line 1. 0 where there are no lines, as in a table from a database. */
  readonly line: (row: number) => number;
  /** Where a row, or a cell of it, is in the file, if the table was reshaped after it was read. */
  readonly position?: (row: number, column?: Column) => Position;
  /** The annotation program whose export it is, if its reader took that apart. */
  readonly program?: string | undefined;
  readonly source: Source;
  readonly dialect: Dialect;
  readonly dropped: Dropped;
  /** The titles above the headings, which are no part of the table. */
  readonly titles?: readonly string[];
}

/** Numbers from 0 up, one a row. */
export interface RowNumbers {
  /** All are smaller than this. */
  readonly size: number;
  cell(row: number): number;
  /** Those from one row up to, and without, another. */
  cells(from: number, to: number, into: Int32Array): void;
}

/** Rows that hold the same in all columns with `ofKind` are of one kind. Kinds are numbered in the order they were met. */
export interface RowKinds extends RowNumbers {
  /** The first row of a kind. */
  first(kind: number): number;
}

/** One column: each distinct text once, and for every row which of them it holds. Texts are exact, not trimmed. */
export interface Column extends RowNumbers {
  readonly name: string;
  /** Counted from 1, as a spreadsheet does. */
  readonly number: number;
  /** How many distinct texts it holds. */
  readonly size: number;
  /** Its distinct texts in the order they were met; a cell is a position in this list. */
  readonly texts: readonly string[];
  /** One of its distinct texts, without making the others. */
  text(cell: number): string;
  /** How many rows it has. */
  readonly rows: number;
  /** Whether one of its texts is blank. */
  readonly hasBlank: boolean;
  /** Whether each of its texts stays as it is when trimmed, and is another than all others. */
  readonly isTrimmed: boolean;
  /** Its texts are not kept: which of them are the same is known only once all have been read again. */
  readonly isAside?: true;
  /** Whether rows with the same text stand together, so that from row to row the cell stays or is the next one. */
  readonly isGrouped: boolean;
  /** Per kind of rows its cell, where the kind says it. */
  readonly ofKind?: Int32Array;
  textAt(row: number): string;
}

/** What identifies the file in the report. */
export interface Source {
  readonly path: string;
  /** Of all its bytes; empty where it was not asked for. */
  readonly sha256: string;
  readonly rows: number;
}

export interface Dialect {
  readonly delimiter: string;
  readonly encoding: string;
  /** The encoding that was named, if it is UTF-8 nevertheless. */
  readonly insteadOf?: string;
}

/** Blank rows and blank columns without a name, which are left out. */
export interface Dropped {
  readonly rows: number;
  readonly columns: number;
}

/** Where a table is: its file, and its part of the file. */
export function placeOf({ path, inside, sheet }: Pick<Table, 'path' | 'inside' | 'sheet'>): Position {
  return { file: path, ...(inside === undefined ? {} : { inside }), ...(sheet === undefined ? {} : { sheet }) };
}

/** The same as a text, by which a table is told apart from all others: "codes.xlsx:Anna". */
export function placeName({ path, inside, sheet }: Pick<Table, 'path' | 'inside' | 'sheet'>): string {
  return [path, inside, sheet].filter((part) => part !== undefined).join(':');
}

/** Where a row, or a cell of it, is in the file. */
export function positionIn(table: Table, row: number, column?: Column): Position {
  if (table.position) return table.position(row, column);
  const line = table.line(row);
  if (line === 0) return placeOf(table);
  return { ...placeOf(table), line, ...(column === undefined ? {} : { column: column.number }) };
}

/** Whether no text occurs twice in the column. */
export function isUnique(column: Column): boolean {
  return column.size === column.rows && !column.hasBlank;
}

/** The names of a sheet's columns, as an option can take them. */
export function headerOf(sheet: Table): string[] {
  return sheet.columns.map(columnName);
}

/** Whether a value is a table. */
export function isTable(one: unknown): one is Table {
  return typeof one === 'object' && one !== null && 'columns' in one && 'rows' in one && 'line' in one;
}

/** The columns of which the heading is one of these words, in whatever case. */
export function headedColumns(sheet: Table, ...words: readonly string[]): Column[] {
  return sheet.columns.filter(({ name }) => words.includes(name.trim().toLowerCase()));
}

/** A column without a heading is called by its position. */
export function columnName({ name, number }: Pick<Column, 'name' | 'number'>): string {
  return headingOrPosition(name, number);
}
