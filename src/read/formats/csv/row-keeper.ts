import { ColumnBuilder } from '../../columns/column-builder.ts';
import { RowEnds } from '../../columns/row-ends.ts';
import { BLOCK, type RowScanner } from '../../kernel/row-scanner.ts';
import type { Column, Table } from '../../table.ts';
/** The lines on which rows start. Most rows start on the line after the row before; only where they do not is kept. */
export class LineNumbers {
  readonly #rows: number[] = [];
  /** From that row on, the line is the row plus this. */
  readonly #shifts: number[] = [];

  add(row: number, line: number): void {
    if (this.#shifts.at(-1) === line - row) return;
    this.#rows.push(row);
    this.#shifts.push(line - row);
  }

  of(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! <= row) low = middle;
      else high = middle;
    }
    return row + this.#shifts[low]!;
  }
}

/** Takes the rows of a sheet, block by block, and counts rows and lines. */
export class RowKeeper {
  readonly first: ColumnBuilder;
  /** The columns behind the first, as long as they are read as one. */
  ends: RowEnds | undefined;
  #others: readonly ColumnBuilder[] = [];
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

  readonly #names: readonly string[];
  readonly #likely: number;

  /**
   * @param names - the headings
   * @param likely - how many rows there may be
   * @param line - the line of the first row
   * @param empty - the empty lines above the headings
   * @param scanner - reads what stands behind the first column as one
   */
  constructor(
    names: readonly string[],
    delimiter: string,
    likely: number,
    line: number,
    empty: number,
    scanner?: RowScanner,
  ) {
    const [first, ...others] = names.map((name) => name.trim());
    this.first = new ColumnBuilder(first!, 1, likely, scanner?.firstCells);
    this.ends = scanner && others.length > 0 ? new RowEnds(others, delimiter, likely, scanner) : undefined;
    this.#names = others;
    this.#likely = likely;
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

  /** Counts so many rows, a line each. */
  rowsAtOnce(rows: number): void {
    if (rows === 0) return;
    this.row();
    this.filled += rows - 1;
    this.line += rows - 1;
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

  /** The columns, each by itself from now on. */
  apart(): readonly ColumnBuilder[] {
    if (this.#others.length < this.#names.length) {
      this.#others = this.#names.map((name, i) => new ColumnBuilder(name, i + 2, this.#likely));
      this.ends?.moveTo(this.#others, this.filled);
      this.ends = undefined;
    }
    return [this.first, ...this.#others];
  }

  /** The sheet's rows, without blank columns that have no name. */
  finish(): Pick<Table, 'columns' | 'rows' | 'kinds' | 'line' | 'dropped'> {
    this.#keep();
    const others = this.ends?.columns() ?? this.#others.map((builder) => builder.column());
    const all = [this.first.column(), ...others];
    const columns = all.filter((column) => !isNothing(column));
    return {
      columns,
      rows: this.rows,
      kinds: this.ends?.kinds(),
      line: (row) => this.#lines.of(row),
      dropped: { rows: this.#blank, columns: all.length - columns.length },
    };
  }

  #countEmpty(): void {
    this.#blank += this.#empty;
    this.#empty = 0;
  }

  #keep(): void {
    this.first.keep(this.filled);
    this.ends?.keep(this.filled);
    for (const column of this.#others) column.keep(this.filled);
    this.#kept += this.filled;
    this.filled = 0;
  }
}

function isNothing(column: Column): boolean {
  return column.name === '' && column.texts.every((text) => text.trim() === '');
}
