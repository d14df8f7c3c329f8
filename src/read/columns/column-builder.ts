import { unguard } from '../../formula-guard.ts';
import { BLOCK, type RowScanner } from '../kernel/row-scanner.ts';
import type { Column } from '../table.ts';
import { AscendingTexts } from './ascending-texts.ts';
import { type Bytes, bytesOf, LF, roomFor, stopsAt } from './bytes.ts';
import { AscendingCells, CellStore } from './cell-store.ts';
import { NumberedTexts, schemeOf } from './numbered-texts.ts';
import { TextTable } from './text-dictionary.ts';

/** The distinct texts of a column, in the least room that they allow. */
type Texts = AscendingTexts | NumberedTexts | TextTable;

/** Units are numbered up to this, and this many times the number of rows: beyond it a table by numbers would be mostly empty. */
const NUMBERS = 1 << 16;

const NUMBERS_A_ROW = 4;

/** A column while it is being filled: each distinct text is kept once. It begins as a column of ascending texts, as long as it is one. */
export class ColumnBuilder {
  readonly name: string;
  readonly number: number;
  /** The cells of the rows that are not kept yet. */
  readonly block: Int32Array;
  texts: Texts = new AscendingTexts();
  #cells: AscendingCells | CellStore = new AscendingCells();
  readonly #pushed = new Map<string, number>();
  readonly #rows: number;
  /** The rows of the block that hold cells already. */
  #lookedUp = 0;

  /**
   * @param rows - how many rows there may be
   * @param block - where the cells of rows are put that are not kept yet
   */
  constructor(name: string, number: number, rows: number, block: Int32Array = new Int32Array(BLOCK)) {
    this.name = unguard(name);
    this.number = number;
    this.block = block;
    this.#rows = rows;
  }

  /** Takes over what the scanner found of these rows of the block. */
  scanned(scanner: RowScanner, input: Bytes, from: number, to: number): void {
    const { texts, block } = this;
    if (texts instanceof AscendingTexts) texts.extend(scanner.takeTexts());
    else if (texts instanceof TextTable)
      for (let row = from; row < to; row += 1) block[row] = texts.find(input, block[row]!, scanner.firstLengths[row]!);
  }

  /** The same as `widened`, of the scanner too. */
  widen(scanner: RowScanner, rows: number): void {
    const texts = this.widened(rows);
    if (texts instanceof NumberedTexts) scanner.numbered(texts.scheme.prefix, texts.scheme.digits, texts.range);
    else scanner.ofAnyKind();
  }

  /** Takes this text as the cell of this row, the next one of the block. */
  push(text: string, row: number): void {
    let cell = this.#pushed.get(text);
    if (cell === undefined) {
      const bytes = Buffer.from(text);
      cell = this.tabulated(row).find(bytesOf(bytes), 0, bytes.length);
      this.#pushed.set(text, cell);
    }
    this.block[row] = cell;
  }

  /** Keeps the first rows of the block. */
  keep(rows: number): void {
    this.#lookUp(rows);
    this.#lookedUp = 0;
    this.#cells.append(this.block, rows, this.texts.size);
  }

  column(): Column {
    return new ReadColumn(this.name, this.number, this.texts, this.#cells);
  }

  /** The texts in the next kind of store, one that takes more than the last; so many rows of the block are taken. */
  widened(rows: number): Texts {
    const known = this.texts.list();
    const scheme = this.texts instanceof AscendingTexts ? schemeOf(known) : undefined;
    if (scheme === undefined) return this.tabulated(rows);
    const texts = new NumberedTexts(scheme, NUMBERS_A_ROW * this.#rows + NUMBERS);
    if (!this.#moved(texts, known)) return this.tabulated(rows);
    this.#lookedUp = rows; // by the store before
    return texts;
  }

  /** The texts in a table, in which they can be of any kind and in any order. */
  tabulated(rows: number): TextTable {
    if (this.texts instanceof TextTable) return this.texts;
    this.#lookUp(rows);
    const table = new TextTable();
    for (const text of this.texts.list()) table.find(bytesOf(Buffer.from(text)), 0, Buffer.byteLength(text));
    this.#stored(table);
    return table;
  }

  /** Puts the known texts into another store, in their order; says whether it took them all. */
  #moved(store: NumberedTexts, known: readonly string[]): boolean {
    const stops = stopsAt(0);
    const one = new Int32Array(1);
    for (const text of known) {
      const length = Buffer.byteLength(text);
      const input = roomFor(length + 1);
      input.bytes.write(text);
      input.bytes[length] = LF;
      if (store.take(input, 0, stops, one, 0) < 0) return false;
      store.lookUp(one, 0, 1);
    }
    this.#stored(store);
    return true;
  }

  /** Numbered texts are looked up when their cells are asked for. */
  #lookUp(rows: number): void {
    if (this.texts instanceof NumberedTexts) this.texts.lookUp(this.block, this.#lookedUp, rows);
    this.#lookedUp = rows;
  }

  #stored(texts: NumberedTexts | TextTable): void {
    this.texts = texts;
    if (this.#cells instanceof CellStore) return;
    const store = new CellStore(this.#rows);
    const block = new Int32Array(BLOCK);
    const { length } = this.#cells;
    for (let from = 0; from < length; from += BLOCK) {
      const to = Math.min(length, from + BLOCK);
      this.#cells.copy(from, to, block);
      store.append(block, to - from, texts.size);
    }
    this.#cells = store;
  }
}

/** Texts are given without the guard against being taken for a formula. */
class ReadColumn implements Column {
  readonly name: string;
  readonly number: number;
  readonly #texts: Texts;
  readonly #cells: AscendingCells | CellStore;
  #list: string[] | undefined;

  constructor(name: string, number: number, texts: Texts, cells: AscendingCells | CellStore) {
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
    if (this.#texts.plain) return true;
    return this.texts.every((text) => text.trim() === text) && new Set(this.texts).size === this.size;
  }

  get isGrouped(): boolean {
    return this.#cells instanceof AscendingCells;
  }

  get texts(): readonly string[] {
    this.#list ??= this.#texts.list().map(unguard);
    return this.#list;
  }

  text(cell: number): string {
    return this.#list?.[cell] ?? unguard(this.#texts.text(cell));
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
