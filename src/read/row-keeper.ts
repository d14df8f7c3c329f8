import { BLOCK, type ColumnBuilder } from './columns/column-builder.ts';
import { LineNumbers } from './line-numbers.ts';
import type { Column, Sheet } from './sheet.ts';

/** Takes the rows of a sheet, block by block, and counts rows and lines. */
export class RowKeeper {
  readonly columns: readonly ColumnBuilder[];
  /** The rows of the current block. */
  filled = 0;
  /** The line on which the next row starts. */
  line: number;
  #kept = 0;
  #blank = 0;
  /** Lines without anything, which count when a row follows them. */
  #empty = 0;
  readonly #lines = new LineNumbers();
  /** By how much the line is beyond the row; it changes at every line that is no row. */
  #shift = Number.NaN;

  constructor(columns: readonly ColumnBuilder[], line: number, empty: number) {
    this.columns = columns;
    this.line = line;
    this.#empty = empty;
  }

  get rows(): number {
    return this.#kept + this.filled;
  }

  /** Counts a row whose cells the columns have taken; it is this many lines further to the next row. */
  row(): void {
    this.rowAt(this.line);
    this.line += 1;
  }

  /** Counts a row that starts on this line. */
  rowAt(line: number): void {
    const shift = line - this.#kept - this.filled;
    if (shift !== this.#shift) {
      this.#lines.add(this.rows, line);
      this.#shift = shift;
      this.#countEmpty();
    }
    this.filled += 1;
    if (this.filled === BLOCK) this.#keep();
  }

  /** Counts a row that holds nothing, or a line without even a delimiter. */
  blank(empty: boolean): void {
    this.line += 1;
    if (empty) this.#empty += 1;
    else {
      this.#blank += 1;
      this.#countEmpty();
    }
  }

  /** Counts rows that hold nothing and were read elsewhere. */
  drop(rows: number): void {
    this.#blank += rows;
  }

  /** The sheet's rows, without blank columns that have no name. */
  finish(): Pick<Sheet, 'columns' | 'rows' | 'line' | 'dropped'> {
    this.#keep();
    const columns = this.columns.map((builder) => builder.column()).filter((column) => !isNothing(column));
    return {
      columns,
      rows: this.rows,
      line: (row) => this.#lines.of(row),
      dropped: { rows: this.#blank, columns: this.columns.length - columns.length },
    };
  }

  #countEmpty(): void {
    this.#blank += this.#empty;
    this.#empty = 0;
  }

  #keep(): void {
    for (const column of this.columns) column.keep(this.filled);
    this.#kept += this.filled;
    this.filled = 0;
  }
}

function isNothing(column: Column): boolean {
  return column.name === '' && column.texts.every((text) => text.trim() === '');
}
