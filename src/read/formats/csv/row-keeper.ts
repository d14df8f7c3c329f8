import { AsideColumn } from '../../columns/aside-column.ts';
import { stopsAt } from '../../columns/bytes.ts';
import { ColumnBuilder } from '../../columns/column-builder.ts';
import { RowEnds } from '../../columns/row-ends.ts';
import { BLOCK, NOTED, type RowScanner } from '../../kernel/row-scanner.ts';
import type { Column, Table } from '../../table.ts';
import { isBlank } from './cells.ts';
import type { RowIndex } from './row-index.ts';

/** How the table begins, and what is known of its rest. */
export interface Beginning {
  /** The headings. */
  readonly header: readonly string[];
  readonly delimiter: string;
  /** The line of the row behind the headings. */
  readonly line: number;
  /** The empty lines above the headings. */
  readonly emptyLines: number;
  /** How many rows there may be. */
  readonly likely: number;
}

/** Takes the rows of a table, block by block, and counts rows and lines. */
export class RowKeeper {
  readonly first: ColumnBuilder;
  /** The columns behind the first, as long as they are read as one. */
  ends: RowEnds | undefined;
  #others: readonly ColumnBuilder[] | undefined;
  /** The rows of the current block. */
  filled = 0;
  /** The line on which the next row starts. */
  line: number;
  #kept = 0;
  #blank = 0;
  /** Lines without anything, which count when a row follows them. */
  #empty: number;
  readonly #index: RowIndex;
  readonly #headings: readonly Pick<Column, 'name' | 'number'>[];
  readonly #likely: number;
  readonly #stops: Uint8Array;
  readonly #scanner: RowScanner | undefined;

  /** @param scanner - reads what is behind the first column as one */
  constructor(
    { header, delimiter, line, emptyLines, likely }: Beginning,
    index: RowIndex,
    scanner: RowScanner | undefined,
  ) {
    const headings = header.map((name, i) => ({ name: name.trim(), number: i + 1 }));
    this.#headings = headings;
    this.#likely = likely;
    this.#stops = stopsAt(delimiter.charCodeAt(0));
    this.#scanner = scanner;
    this.#index = index;
    this.first = new ColumnBuilder(headings[0]!, likely, index, this.#stops, scanner?.firstCells);
    this.ends = scanner && headings.length > 1 ? new RowEnds(headings.slice(1), likely, scanner) : undefined;
    this.line = line;
    this.#empty = emptyLines;
  }

  get rows(): number {
    return this.#kept + this.filled;
  }

  /** How many columns the table has. */
  get width(): number {
    return this.#headings.length;
  }

  /**
   * Counts a row whose cells the columns have taken.
   *
   * @param start - where it starts in the document
   * @param breaks - the line breaks within its cells
   */
  row(start: number, breaks: number): void {
    if (this.filled % NOTED === 0) this.#index.add(start, this.line);
    this.#count(1, breaks);
  }

  /**
   * Counts the rows that the scanner has taken since it was last asked.
   *
   * @param start - where the region starts in the document
   */
  scannedRows(scanner: RowScanner, start: number): void {
    const { filled, line } = this;
    const { rows } = scanner;
    if (rows === filled) return;
    const [from, to] = [Math.ceil(filled / NOTED), Math.ceil(rows / NOTED)];
    const { starts, breaks } = scanner.noted(from, to);
    this.#index.addAll(starts, breaks, start, line + from * NOTED - filled);
    this.#count(rows - filled, scanner.takeBreaks());
  }

  /** Counts a row that holds nothing, or a line without even a delimiter. */
  blank(isEmpty: boolean, breaks: number): void {
    this.line += 1 + breaks;
    if (isEmpty) this.#empty += 1;
    else {
      this.#blank += 1;
      this.#countEmpty();
    }
  }

  /** Takes a row as texts. */
  push(cells: readonly string[], start: number, breaks: number): void {
    for (const [i, builder] of this.apart().entries()) builder.push(cells[i] ?? '', this.filled);
    this.row(start, breaks);
  }

  /** The columns, each by itself from now on. */
  apart(): readonly ColumnBuilder[] {
    this.#others ??= this.#separated();
    return [this.first, ...this.#others];
  }

  /** Has the scanner pass over columns of long texts, where the rows repeat without them; says whether there are such. */
  passOverLongTexts(): boolean {
    const less = this.ends?.withoutLongTexts(this.filled);
    if (less) this.ends = less;
    return less !== undefined;
  }

  /**
   * The table's rows, without blank columns that have no name.
   *
   * @param end - where the last row ends in the document
   */
  finish(end: number): Pick<Table, 'columns' | 'rows' | 'kinds' | 'line' | 'dropped'> {
    this.#keep();
    const index = this.#index;
    const { rows, ends } = this;
    index.finish(rows, end, this.line);
    const known = new Map<number, Column>();
    for (const column of ends?.columns() ?? []) known.set(column.number, column);
    for (const builder of [this.first, ...(this.#others ?? [])]) known.set(builder.number, builder.column(rows));
    const all = this.#headings.map((one) => known.get(one.number) ?? new AsideColumn(one, rows, index));
    const columns = all.filter((column) => !isNothing(column));
    return {
      columns,
      rows,
      kinds: ends?.kinds(),
      line: (row) => index.lineOf(row),
      dropped: { rows: this.#blank, columns: all.length - columns.length },
    };
  }

  #separated(): ColumnBuilder[] {
    const others = this.#headings
      .slice(1)
      .map((heading) => new ColumnBuilder(heading, this.#likely, this.#index, this.#stops));
    this.ends?.moveTo(others, this.filled);
    this.ends = undefined;
    return others;
  }

  #count(rows: number, breaks: number): void {
    this.#countEmpty();
    this.filled += rows;
    this.line += rows + breaks;
    if (this.filled === BLOCK) this.#keep();
  }

  #countEmpty(): void {
    this.#blank += this.#empty;
    this.#empty = 0;
  }

  #keep(): void {
    if (this.first.keep(this.filled)) this.#scanner?.passOverFirst();
    this.ends?.keep(this.filled);
    for (const column of this.#others ?? []) column.keep(this.filled);
    this.#kept += this.filled;
    this.filled = 0;
  }
}

/** Whether a column has neither a name nor anything else; texts that were put aside are something. */
function isNothing(column: Column): boolean {
  return column.name === '' && !(column instanceof AsideColumn) && column.texts.every(isBlank);
}
