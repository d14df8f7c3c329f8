import type { Column } from '../sheet.ts';
import { AscendingCells } from './ascending-cells.ts';
import { AscendingTexts } from './ascending-texts.ts';
import { bytesOf } from './bytes.ts';
import { CellStore } from './cell-store.ts';
import { TextTable } from './text-table.ts';

/** Rows are kept in blocks of so many. */
export const BLOCK = 4096;

/** A column while it is being filled: each distinct text is kept once. It begins as a column of ascending texts, as long as it is one. */
export class ColumnBuilder {
  readonly name: string;
  readonly number: number;
  /** The cells of the rows that are not kept yet. */
  readonly block = new Int32Array(BLOCK);
  texts: AscendingTexts | TextTable = new AscendingTexts();
  #cells: AscendingCells | CellStore = new AscendingCells();
  readonly #pushed = new Map<string, number>();
  readonly #rows: number;

  /** @param rows - how many rows there may be */
  constructor(name: string, number: number, rows: number) {
    this.name = name;
    this.number = number;
    this.#rows = rows;
  }

  /** Takes this text as the cell of this row of the block. */
  push(text: string, row: number): void {
    let cell = this.#pushed.get(text);
    if (cell === undefined) {
      const bytes = Buffer.from(text);
      cell = this.tabulated().find(bytesOf(bytes), 0, bytes.length);
      this.#pushed.set(text, cell);
    }
    this.block[row] = cell;
  }

  /** Keeps the first rows of the block. */
  keep(rows: number): void {
    this.#cells.append(this.block, rows, this.texts.size);
  }

  column(): Column {
    return new ReadColumn(this.name, this.number, this.texts, this.#cells);
  }

  /** The texts in a table, in which they can come in any order. */
  tabulated(): TextTable {
    const { texts } = this;
    if (texts instanceof TextTable) return texts;
    const table = new TextTable();
    texts.forEach((bytes, length) => {
      table.find(bytes, 0, length);
    });
    this.texts = table;
    const store = new CellStore(this.#rows);
    const block = new Int32Array(BLOCK);
    const { length } = this.#cells;
    for (let from = 0; from < length; from += BLOCK) {
      const to = Math.min(length, from + BLOCK);
      this.#cells.copy(from, to, block);
      store.append(block, to - from, table.size);
    }
    this.#cells = store;
    return table;
  }
}

class ReadColumn implements Column {
  readonly name: string;
  readonly number: number;
  readonly #texts: AscendingTexts | TextTable;
  readonly #cells: AscendingCells | CellStore;
  #list: string[] | undefined;

  constructor(name: string, number: number, texts: AscendingTexts | TextTable, cells: AscendingCells | CellStore) {
    this.name = name;
    this.number = number;
    this.#texts = texts;
    this.#cells = cells;
  }

  get size(): number {
    return this.#texts.size;
  }

  get rows(): number {
    return this.#cells.length;
  }

  get hasBlank(): boolean {
    return !this.#texts.plain && this.texts.some((text) => text.trim() === '');
  }

  get isTrimmed(): boolean {
    return this.#texts.plain || this.texts.every((text) => text.trim() === text);
  }

  get texts(): readonly string[] {
    this.#list ??= Array.from({ length: this.size }, (_, cell) => this.#texts.text(cell));
    return this.#list;
  }

  text(cell: number): string {
    return this.#list?.[cell] ?? this.#texts.text(cell);
  }

  cell(row: number): number {
    return this.#cells.at(row);
  }

  textAt(row: number): string {
    return this.text(this.cell(row));
  }

  cells(from: number, to: number, into: Int32Array): void {
    this.#cells.copy(from, to, into);
  }
}
