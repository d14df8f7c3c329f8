import { unguard } from '../../formula-guard.ts';
import { BLOCK, type RowScanner } from '../kernel/row-scanner.ts';
import type { Column, RowKinds } from '../table.ts';
import { CellStore } from './cell-store.ts';
import type { ColumnBuilder } from './column-builder.ts';

/** With more distinct row ends than this, each column is read by itself. */
export const MOST_ENDS = 1 << 16;

/** With so many it is looked at whether they repeat themselves. */
const MANY = 1 << 14;

/**
 * What rows hold behind their first cell, each distinct text once. Where rows are of a unit and its codings these are few, so that a row
 * costs one look-up however many columns it has; the text is taken apart into cells only when it is new.
 */
export class RowEnds {
  /** What numbers the row ends of the rows that are not kept yet. */
  readonly scanner: RowScanner;
  readonly #delimiter: string;
  readonly #names: readonly string[];
  readonly #cells: CellStore;
  /** The cells of each row end. */
  readonly #parts: string[][] = [];
  /** The first row of each row end. */
  readonly #firsts: number[] = [];

  /**
   * @param names - the names of the columns behind the first
   * @param rows - how many rows there may be
   */
  constructor(names: readonly string[], delimiter: string, rows: number, scanner: RowScanner) {
    this.#names = names;
    this.#delimiter = delimiter;
    this.#cells = new CellStore(rows);
    this.scanner = scanner;
  }

  /** Takes a row end that was not met before; says whether it can be one, and there are not too many of them. */
  add(text: string, rowsOfBlock: number): boolean {
    const many = this.#parts.length;
    if (many === MOST_ENDS || (many >= MANY && 2 * many > this.#cells.length + rowsOfBlock)) return false;
    const parts = (text.endsWith('\r') ? text.slice(0, -1) : text).split(this.#delimiter);
    const columns = this.#names.length;
    const isPlain = parts.length >= columns && !text.slice(0, -1).includes('\r');
    if (!isPlain || parts.slice(columns).some((part) => part.trim() !== '')) return false;
    this.#parts.push(parts.slice(0, columns));
    this.#firsts.push(this.#cells.length + rowsOfBlock);
    return true;
  }

  /** Keeps the first rows of the block. */
  keep(rows: number): void {
    this.#cells.append(this.scanner.rowEnds, rows, this.#parts.length);
    this.scanner.keptRows();
  }

  columns(): Column[] {
    return this.#names.map((name, i) => new PartColumn(name, i + 2, this.#parts, this.#cells));
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

  /** Gives the rows, those kept and the first of the block, to columns of their own. */
  moveTo(builders: readonly ColumnBuilder[], filled: number): void {
    const { rowEnds } = this.scanner;
    const block = new Int32Array(BLOCK);
    for (const [i, builder] of builders.entries()) {
      for (let from = 0; from < this.#cells.length; from += BLOCK) {
        const to = Math.min(this.#cells.length, from + BLOCK);
        this.#cells.copy(from, to, block);
        for (let row = 0; row < to - from; row += 1) builder.push(this.#parts[block[row]!]![i]!, row);
        builder.keep(to - from);
      }
      for (let row = 0; row < filled; row += 1) builder.push(this.#parts[rowEnds[row]!]![i]!, row);
    }
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

  constructor(name: string, number: number, parts: readonly (readonly string[])[], cells: CellStore) {
    this.name = unguard(name);
    this.number = number;
    this.#cells = cells;
    const own = parts.map((cellsOfRow) => unguard(cellsOfRow[number - 2]!));
    this.texts = [...new Set(own)];
    const places = new Map(this.texts.map((text, place) => [text, place]));
    this.ofKind = Int32Array.from(own, (text) => places.get(text)!);
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
