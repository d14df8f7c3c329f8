import { unguard } from '../../formula-guard.ts';
import { BLOCK, type RowScanner } from '../kernel/row-scanner.ts';
import type { Column, RowKinds } from '../table.ts';
import { areLong } from './aside-column.ts';
import { CellStore } from './cell-store.ts';
import type { ColumnBuilder } from './column-builder.ts';

/** With more distinct row ends than this, each column is read by itself. */
export const MOST_ENDS = 1 << 16;

/** From so many on it is checked whether they repeat themselves. */
const MANY = 1 << 14;

interface Heading {
  readonly name: string;
  /** Counted from 1, as a spreadsheet does. */
  readonly number: number;
}

/**
 * What rows contain behind their first cell, each distinct one once. If rows are of a unit and its codings these are few, so that a row
 * costs one look-up however many columns it has; a row end is taken apart into cells only when it is new. Columns of long texts, which would
 * make every row end a new one, are passed over.
 */
export class RowEnds {
  /** What numbers the row ends of the rows that are not kept yet. */
  readonly scanner: RowScanner;
  /** All columns behind the first, and those that are not passed over. */
  readonly #all: readonly Heading[];
  readonly #headings: readonly Heading[];
  readonly #likely: number;
  #cells: CellStore;
  /** The cells of each row end, and their number. */
  readonly #parts: string[][] = [];
  readonly #numbers = new Map<string, number>();
  /** The first row of each row end. */
  readonly #firsts: number[] = [];

  /**
   * @param all - the columns behind the first
   * @param rows - how many rows there may be
   * @param headings - those of them that are not passed over
   */
  constructor(all: readonly Heading[], rows: number, scanner: RowScanner, headings = all) {
    this.#all = all;
    this.#headings = headings;
    this.#likely = rows;
    this.#cells = new CellStore(rows);
    this.scanner = scanner;
  }

  /** The numbers of the columns that are passed over. */
  get passedOver(): ReadonlySet<number> {
    const kept = new Set(this.#headings.map(({ number }) => number));
    return new Set(this.#all.map(({ number }) => number).filter((number) => !kept.has(number)));
  }

  /** Whether there are too many distinct row ends to take another. */
  isFull = false;

  /** How many cells a row end has: those beyond the last column are blank. */
  get width(): number {
    return this.#headings.length;
  }

  /** The number of a row end that the scanner does not know; undefined if there are too many of them. */
  add(cells: readonly string[], rowsOfBlock: number): number | undefined {
    const parts = cells.slice(0, this.width);
    const key = parts.join('\u0000');
    const known = this.#numbers.get(key); // the same cells, quoted otherwise
    if (known !== undefined) return known;
    const many = this.#parts.length;
    this.isFull = many === MOST_ENDS || (many >= MANY && 2 * many > this.#cells.length + rowsOfBlock);
    if (this.isFull) return undefined;
    return this.#add(parts, key, this.#cells.length + rowsOfBlock);
  }

  /** Keeps the first rows of the block. */
  keep(rows: number): void {
    this.#cells.append(this.scanner.rowEnds, rows, this.#parts.length);
    this.scanner.keptRows();
  }

  columns(): Column[] {
    return this.#headings.map((heading, i) => new PartColumn(heading, i, this.#parts, this.#cells));
  }

  /** The kinds of rows are their row ends. */
  kinds(): RowKinds {
    // not by way of this: the memory of the scanner is to be let go of
    const [cells, firsts] = [this.#cells, this.#firsts];
    return {
      size: this.#parts.length,
      cell: (row) => cells.at(row),
      cells: (from, to, into) => cells.copy(from, to, into),
      first: (kind) => firsts[kind]!,
    };
  }

  /**
   * The same rows without the columns of long texts that hardly repeat; undefined if there are none, or the rows hardly repeat without them.
   *
   * @param filled - the rows of the block that the scanner took
   */
  withoutLongTexts(filled: number): RowEnds | undefined {
    const many = this.#parts.length;
    const kept = this.#headings.filter((_, i) => {
      const texts = new Set(this.#parts.map((parts) => parts[i]!));
      const length = [...texts].reduce((sum, text) => sum + text.length, 0);
      return 2 * texts.size < many || !areLong(texts.size, length);
    });
    if (kept.length === this.#headings.length) return undefined;
    const less = new RowEnds(this.#all, this.#likely, this.scanner, kept);
    const places = kept.map((heading) => this.#headings.indexOf(heading));
    const numbers = Int32Array.from(this.#parts, (parts, end) => {
      const some = places.map((place) => parts[place]!);
      const key = some.join('\u0000');
      return less.#numbers.get(key) ?? less.#add(some, key, this.#firsts[end]!);
    });
    if (2 * less.#parts.length > many) return undefined;
    const { rowEnds } = this.scanner;
    for (let row = 0; row < filled; row += 1) rowEnds[row] = numbers[rowEnds[row]!]!;
    const block = new Int32Array(BLOCK);
    for (let from = 0; from < this.#cells.length; from += BLOCK) {
      const to = Math.min(this.#cells.length, from + BLOCK);
      this.#cells.copy(from, to, block);
      for (let row = 0; row < to - from; row += 1) block[row] = numbers[block[row]!]!;
      less.#cells.append(block, to - from, less.#parts.length);
    }
    this.scanner.passOver(this.#all.map((heading) => !kept.includes(heading)));
    return less;
  }

  /** Gives the rows, those kept and the first of the block, to columns of their own. */
  moveTo(builders: readonly ColumnBuilder[], filled: number): void {
    const { rowEnds } = this.scanner;
    const block = new Int32Array(BLOCK);
    for (const [i, { number }] of this.#headings.entries()) {
      const builder = builders.find((one) => one.number === number)!;
      for (let from = 0; from < this.#cells.length; from += BLOCK) {
        const to = Math.min(this.#cells.length, from + BLOCK);
        this.#cells.copy(from, to, block);
        for (let row = 0; row < to - from; row += 1) builder.push(this.#parts[block[row]!]![i]!, row);
        builder.keep(to - from);
      }
      for (let row = 0; row < filled; row += 1) builder.push(this.#parts[rowEnds[row]!]![i]!, row);
    }
    for (const number of this.passedOver) builders.find((one) => one.number === number)!.putAside();
  }

  #add(parts: string[], key: string, row: number): number {
    const number = this.#parts.length;
    this.#parts.push(parts);
    this.#numbers.set(key, number);
    this.#firsts.push(row);
    return number;
  }
}

/** A column whose cells are parts of row ends; texts are given without the guard against being taken for a formula. */
class PartColumn implements Column {
  readonly name: string;
  readonly number: number;
  readonly texts: readonly string[];
  readonly #cells: CellStore;
  readonly ofKind: Int32Array;
  readonly isGrouped = false;

  /** @param place - the place of its cells in the parts */
  constructor({ name, number }: Heading, place: number, parts: readonly (readonly string[])[], cells: CellStore) {
    this.name = unguard(name);
    this.number = number;
    this.#cells = cells;
    const own = parts.map((cellsOfRow) => unguard(cellsOfRow[place]!));
    this.texts = [...new Set(own)];
    const numbers = new Map(this.texts.map((text, cell) => [text, cell]));
    this.ofKind = Int32Array.from(own, (text) => numbers.get(text)!);
  }

  get size(): number {
    return this.texts.length;
  }

  get rows(): number {
    return this.#cells.length;
  }

  get hasBlank(): boolean {
    return this.texts.some((text) => text.trim() === '');
  }

  get isTrimmed(): boolean {
    return this.texts.every((text) => text.trim() === text);
  }

  text(cell: number): string {
    return this.texts[cell]!;
  }

  cell(row: number): number {
    return this.ofKind[this.#cells.at(row)]!;
  }

  textAt(row: number): string {
    return this.text(this.cell(row));
  }

  cells(from: number, to: number, into: Int32Array): void {
    this.#cells.copy(from, to, into);
    for (let i = 0; i < to - from; i += 1) into[i] = this.ofKind[into[i]!]!;
  }
}
