import { unguard } from '../../formula-guard.ts';
import { BLOCK, type RowScanner } from '../kernel/row-scanner.ts';
import type { Column } from '../table.ts';
import { AscendingTexts } from './ascending-texts.ts';
import { AsideColumn, areTooLarge, type Rereader } from './aside-column.ts';
import { type Bytes, bytesOf, encoded, encodeInto, QUOTE, roomFor, stopsAt, withRoomFor } from './bytes.ts';
import { AscendingCells, CellStore } from './cell-store.ts';
import { NumberedTexts, schemeOf } from './numbered-texts.ts';
import { TextDictionary } from './text-dictionary.ts';

/** The distinct texts of a column, in the least room that they allow. */
type Texts = AscendingTexts | NumberedTexts | TextDictionary;

/** Units are numbered up to this, and this many times the number of rows: beyond it a table by numbers would be mostly empty. */
const NUMBERS = 1 << 16;
const NUMBERS_A_ROW = 4;

/** So few texts are made at once when one is asked for. */
const FEW_TEXTS = 20_000;

/** A column while it is being filled: each distinct text is kept once. It begins as a column of ascending texts, as long as it is one. */
export class ColumnBuilder {
  readonly name: string;
  readonly number: number;
  /** The cells of the rows that are not kept yet. */
  readonly block: Int32Array;
  /** Whether its texts are not kept but read again. */
  isAside = false;
  texts: Texts;
  readonly #rereader: Rereader | undefined;
  readonly #stops: Uint8Array;
  #cells: AscendingCells | CellStore = new AscendingCells();
  readonly #pushed = new Map<string, number>();
  readonly #rows: number;
  /** A text while quotes in it are made single. */
  #text: Bytes = roomFor(256);
  /** The rows of the block that hold cells already. */
  #lookedUp = 0;

  /**
   * @param rows - how many rows there may be
   * @param rereader - reads rows again, so that long texts need not be kept
   * @param stops - 1 for each byte at which a cell ends
   * @param block - where the cells of rows are put that are not kept yet
   */
  constructor(
    { name, number }: Pick<Column, 'name' | 'number'>,
    rows: number,
    rereader?: Rereader,
    stops: Uint8Array = stopsAt(0),
    block: Int32Array = new Int32Array(BLOCK),
  ) {
    this.name = unguard(name);
    this.number = number;
    this.block = block;
    this.#rows = rows;
    this.#rereader = rereader;
    this.#stops = stops;
    this.texts = new AscendingTexts(stops);
  }

  /** Takes over what the scanner found of these rows of the block. */
  scanned(scanner: RowScanner, input: Bytes, from: number, to: number): void {
    const { texts, block } = this;
    if (this.isAside) return;
    if (texts instanceof AscendingTexts) texts.extend(scanner.takeTexts());
    else if (texts instanceof TextDictionary)
      for (let row = from; row < to; row += 1) {
        const length = scanner.firstLengths[row]!;
        if (length >= 0) block[row] = texts.find(input, block[row]!, length);
        else this.putDoubled(input, block[row]!, ~length, row);
      }
  }

  /** The same as `widened`, of the scanner too. */
  widen(scanner: RowScanner, rows: number): void {
    const texts = this.widened(rows);
    if (texts instanceof NumberedTexts) scanner.numbered(texts.scheme.prefix, texts.scheme.digits, texts.range);
    else scanner.ofAnyKind();
  }

  /** Takes this text as the cell of this row, the next one of the block. */
  push(text: string, row: number): void {
    if (this.isAside) return;
    let cell = this.#pushed.get(text);
    if (cell === undefined) {
      const bytes = encoded(text);
      cell = this.dictionary(row).find(bytesOf(bytes), 0, bytes.length);
      this.#pushed.set(text, cell);
    }
    this.block[row] = cell;
  }

  /** Takes the text of a quoted cell for this row, the next one of the block. */
  put(input: Bytes, start: number, length: number, row: number): void {
    let isTaken = this.texts.put(input, start, length, this.block, row);
    while (!isTaken) isTaken = this.widened(row).put(input, start, length, this.block, row);
  }

  /** The same of a text in which quotes are doubled. */
  putDoubled({ bytes }: Bytes, start: number, length: number, row: number): void {
    this.#text = withRoomFor(length + 1, this.#text, 0);
    const text = this.#text.bytes;
    let used = 0;
    for (let at = start; at < start + length; at += 1) {
      text[used] = bytes[at]!;
      used += 1;
      if (bytes[at] === QUOTE) at += 1;
    }
    text[used] = QUOTE; // ends it, as where a cell is quoted
    this.put(this.#text, 0, used, row);
  }

  /** Keeps the first rows of the block; says whether the column's texts are put aside, as they grow too large. */
  keep(rows: number): boolean {
    if (this.isAside) return false;
    this.#lookUp(rows);
    this.#lookedUp = 0;
    this.#cells.append(this.block, rows, this.texts.size);
    const { texts } = this;
    if (!this.#rereader || !(texts instanceof TextDictionary) || !areTooLarge(texts.size, texts.bytes)) return false;
    this.putAside();
    return true;
  }

  /** From now on texts are not kept; those that were are forgotten. */
  putAside(): void {
    this.isAside = true;
    this.texts = new AscendingTexts(this.#stops);
    this.#cells = new AscendingCells();
    this.#pushed.clear();
  }

  /** @param rows - how many rows the table has */
  column(rows: number): Column {
    if (this.isAside) return new AsideColumn(this, rows, this.#rereader!);
    return new ReadColumn(this.name, this.number, this.texts, this.#cells);
  }

  /** The texts in the next kind of store, one that takes more than the last; so many rows of the block are taken. */
  widened(rows: number): Texts {
    const known = this.texts.list();
    const scheme = this.texts instanceof AscendingTexts ? schemeOf(known, this.#stops) : undefined;
    if (scheme === undefined) return this.dictionary(rows);
    const texts = new NumberedTexts(scheme, NUMBERS_A_ROW * this.#rows + NUMBERS, this.#stops);
    if (!this.#moved(texts, known)) return this.dictionary(rows);
    this.#lookedUp = rows; // by the store before
    return texts;
  }

  /** The texts in a dictionary, in which they can be of any kind and in any order. */
  dictionary(rows: number): TextDictionary {
    if (this.texts instanceof TextDictionary) return this.texts;
    this.#lookUp(rows);
    const dictionary = new TextDictionary(this.#stops);
    for (const text of this.texts.list()) {
      const bytes = encoded(text);
      dictionary.find(bytesOf(bytes), 0, bytes.length);
    }
    this.#stored(dictionary);
    return dictionary;
  }

  /** Puts the known texts into another store, in their order; says whether it took them all. */
  #moved(store: NumberedTexts, known: readonly string[]): boolean {
    const one = new Int32Array(1);
    let input = roomFor(256); // not the room of the text that is taken at the moment
    for (const text of known) {
      input = withRoomFor(3 * text.length + 1, input, 0);
      const length = encodeInto(input, text);
      input.bytes[length] = QUOTE;
      if (!store.put(input, 0, length, one, 0)) return false;
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

  #stored(texts: NumberedTexts | TextDictionary): void {
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
    if (this.size <= FEW_TEXTS) return this.texts[cell]!;
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
