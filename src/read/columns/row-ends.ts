import { unguard } from '../../formula-guard.ts';
import { BLOCK, type RowScanner } from '../kernel/row-scanner.ts';
import type { Column, RowKinds } from '../table.ts';
import { areLong } from './aside-column.ts';
import { CellStore } from './cell-store.ts';
import type { ColumnBuilder } from './column-builder.ts';

/** With more distinct row ends than this, each column is read by itself. */
export const MOST_ENDS = 1 << 16;

/** The scanner passes over none of more columns than this. */
export const MOST_COLUMNS = 1024;

/** From so many on it is checked whether they repeat, and at so many whether they would without long texts. */
const MANY = 1 << 14;
const FEW = 1 << 10;

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
  /** The columns that are passed over. */
  readonly passedOver: readonly Heading[];
  /** All columns behind the first, and those that are not passed over. */
  readonly #all: readonly Heading[];
  readonly #headings: readonly Heading[];
  readonly #likely: number;
  #cells: CellStore;
  /** The cells of each row end. */
  readonly #parts: (readonly string[])[] = [];
  /** The number of a row end, by its cells; absent as long as no cell is quoted, so that the scanner alone tells row ends apart. */
  #numbers: Map<string, number> | undefined;
  /** The first row of each row end. */
  readonly #firsts: number[] = [];
  /** At so many it is checked whether there are long texts; 0 once it was. */
  #few = FEW;

  /**
   * @param all - the columns behind the first
   * @param rows - how many rows there may be
   * @param headings - those of them that are not passed over
   */
  constructor(all: readonly Heading[], rows: number, scanner: RowScanner, headings = all) {
    this.#all = all;
    this.#headings = headings;
    this.passedOver = all.filter((heading) => !headings.includes(heading));
    this.#likely = rows;
    this.#cells = new CellStore(rows);
    this.scanner = scanner;
  }

  /** Whether there are so many distinct row ends that another is not taken, unless long texts are passed over. */
  isFull = false;

  /** Whether more row ends can be taken although there are no long texts among them. */
  get mayBeMany(): boolean {
    return this.#parts.length < MANY;
  }

  /** How many cells a row end has: those beyond the last column are blank. */
  get width(): number {
    return this.#headings.length;
  }

  /**
   * The number of a row end that the scanner does not know; undefined if there are too many of them.
   *
   * @param mayBeKnown - whether the same cells may have been met written otherwise
   */
  add(cells: readonly string[], mayBeKnown: boolean, rowsOfBlock: number): number | undefined {
    const parts = cells.length === this.width ? cells : cells.slice(0, this.width);
    if (mayBeKnown) this.#numbers ??= new Map(this.#parts.map((known, number) => [keyOf(known), number]));
    const known = this.#numbers?.get(keyOf(parts));
    if (known !== undefined) return known;
    const many = this.#parts.length;
    const hardlyRepeat = 2 * many > this.#cells.length + rowsOfBlock;
    this.isFull = many === MOST_ENDS || ((many >= MANY || many === this.#few) && hardlyRepeat);
    if (this.isFull) return undefined;
    return this.#add(parts, this.#cells.length + rowsOfBlock);
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
      const length = this.#parts.reduce((sum, parts) => sum + parts[i]!.length, 0);
      return !areLong(many, length) || 2 * new Set(this.#parts.map((parts) => parts[i]!)).size < many;
    });
    this.#few = 0;
    if (kept.length === this.#headings.length || this.#all.length > MOST_COLUMNS) return undefined;
    const less = new RowEnds(this.#all, this.#likely, this.scanner, kept);
    const places = kept.map((heading) => this.#headings.indexOf(heading));
    const numbers = new Map<string, number>();
    less.#numbers = numbers; // all row ends are new to the scanner then
    const renumbered = Int32Array.from(this.#parts, (parts, end) => {
      const some = places.map((place) => parts[place]!);
      return numbers.get(keyOf(some)) ?? less.#add(some, this.#firsts[end]!);
    });
    if (2 * less.#parts.length > many) return undefined;
    const { rowEnds } = this.scanner;
    for (let row = 0; row < filled; row += 1) rowEnds[row] = renumbered[rowEnds[row]!]!;
    const block = new Int32Array(BLOCK);
    for (let from = 0; from < this.#cells.length; from += BLOCK) {
      const to = Math.min(this.#cells.length, from + BLOCK);
      this.#cells.copy(from, to, block);
      for (let row = 0; row < to - from; row += 1) block[row] = renumbered[block[row]!]!;
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
    for (const { number } of this.passedOver) builders.find((one) => one.number === number)!.putAside();
  }

  #add(parts: readonly string[], row: number): number {
    const number = this.#parts.length;
    this.#parts.push(parts);
    this.#numbers?.set(keyOf(parts), number);
    this.#firsts.push(row);
    return number;
  }
}

function keyOf(parts: readonly string[]): string {
  return parts.join('\u0000');
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
