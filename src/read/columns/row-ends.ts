import { unguard } from '../../formula-guard.ts';
import type { Column } from '../sheet.ts';
import { type Bytes, mixed } from './bytes.ts';
import { CellStore } from './cell-store.ts';
import { BLOCK, type ColumnBuilder } from './column-builder.ts';

/** With more distinct row ends than this, each column is read by itself. */
const MOST = 1 << 16;

/** With so many it is looked at whether they repeat themselves. */
const MANY = 1 << 14;

const EMPTY = -1;

/**
 * What rows hold behind their first cell, each distinct text once. Where rows are of a unit and its codings these are few, so that a row
 * costs one look-up however many columns it has; the text is taken apart into cells only when it is new.
 */
export class RowEnds {
  /** The row ends of the rows that are not kept yet. */
  readonly block = new Int32Array(BLOCK);
  readonly #delimiter: string;
  readonly #names: readonly string[];
  readonly #cells: CellStore;
  /** The cells of each row end. */
  readonly #parts: string[][] = [];
  /** Their bytes four by four, the last ones filled up with zeros; where each begins, and its length in bytes. */
  #words = new Int32Array(1024);
  #used = 0;
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  #slots = new Int32Array(256).fill(EMPTY);
  readonly #hashes: number[] = [];

  /**
   * @param names - the names of the columns behind the first
   * @param rows - how many rows there may be
   */
  constructor(names: readonly string[], delimiter: string, rows: number) {
    this.#names = names;
    this.#delimiter = delimiter;
    this.#cells = new CellStore(rows);
  }

  /** Takes what stands from here to the line feed as the end of this row, and gives the place of the line feed; -1 where it cannot be one. */
  take(input: Bytes, start: number, row: number): number {
    const { view } = input;
    let hash = 0;
    let at = start;
    let word = view.getInt32(at, true);
    let feeds = lineFeedsIn(word);
    while (feeds === 0) {
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
      at += 4;
      word = view.getInt32(at, true);
      feeds = lineFeedsIn(word);
    }
    const rest = (31 - Math.clz32(feeds & -feeds)) >> 3; // bytes before the first line feed
    const last = rest === 0 ? 0 : word & (0xffffffff >>> (32 - 8 * rest));
    const length = at - start + rest;
    hash = mixed(hash ^ last ^ length);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const known = this.#slots[slot]!;
      if (known === EMPTY) break;
      if (this.#lengths[known] === length && this.#isSame(known, input, start, length, last)) {
        this.block[row] = known;
        return at + rest;
      }
      slot = (slot + 1) & mask;
    }
    if (!this.#add(input, start, length, last, row)) return -1;
    this.#slots[slot] = this.#parts.length - 1;
    this.#hashes.push(hash);
    if (2 * this.#parts.length > this.#slots.length) this.#rehash();
    this.block[row] = this.#parts.length - 1;
    return at + rest;
  }

  /** Keeps the first rows of the block. */
  keep(rows: number): void {
    this.#cells.append(this.block, rows, this.#parts.length);
  }

  columns(): Column[] {
    return this.#names.map((name, i) => new PartColumn(name, i + 2, this.#parts, this.#cells));
  }

  /** Gives the rows, those kept and the first of the block, to columns of their own. */
  moveTo(builders: readonly ColumnBuilder[], filled: number): void {
    const block = new Int32Array(BLOCK);
    for (const [i, builder] of builders.entries()) {
      for (let from = 0; from < this.#cells.length; from += BLOCK) {
        const to = Math.min(this.#cells.length, from + BLOCK);
        this.#cells.copy(from, to, block);
        for (let row = 0; row < to - from; row += 1) builder.push(this.#parts[block[row]!]![i]!, row);
        builder.keep(to - from);
      }
      for (let row = 0; row < filled; row += 1) builder.push(this.#parts[this.block[row]!]![i]!, row);
    }
  }

  #isSame(known: number, { view }: Bytes, start: number, length: number, last: number): boolean {
    const words = length >> 2;
    const from = this.#starts[known]!;
    for (let i = 0; i < words; i += 1) if (this.#words[from + i] !== view.getInt32(start + 4 * i, true)) return false;
    return this.#words[from + words] === last;
  }

  #rehash(): void {
    const mask = 2 * this.#slots.length - 1;
    this.#slots = new Int32Array(mask + 1).fill(EMPTY);
    for (const [known, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.#slots[slot] = known;
    }
  }

  #add({ bytes, view }: Bytes, start: number, length: number, last: number, row: number): boolean {
    const many = this.#parts.length;
    if (many === MOST || (many >= MANY && 2 * many > this.#cells.length + row)) return false;
    const text = bytes.toString('utf8', start, start + length);
    const parts = (text.endsWith('\r') ? text.slice(0, -1) : text).split(this.#delimiter);
    const columns = this.#names.length;
    const isPlain = parts.length >= columns && !text.slice(0, -1).includes('\r');
    if (!isPlain || parts.slice(columns).some((part) => part.trim() !== '')) return false;
    const words = length >> 2;
    if (this.#used + words + 1 > this.#words.length) {
      const more = new Int32Array(2 * (this.#used + words + 1));
      more.set(this.#words);
      this.#words = more;
    }
    for (let i = 0; i < words; i += 1) this.#words[this.#used + i] = view.getInt32(start + 4 * i, true);
    this.#words[this.#used + words] = last;
    this.#starts.push(this.#used);
    this.#lengths.push(length);
    this.#used += words + 1;
    this.#parts.push(parts.slice(0, columns));
    return true;
  }
}

/** A bit for each of the four bytes that is a line feed; those behind the first may be wrong. */
function lineFeedsIn(word: number): number {
  const differs = word ^ 0x0a0a0a0a;
  return (differs - 0x01010101) & ~differs & 0x80808080;
}

/** A column whose cells are parts of row ends; texts are given without the guard against being taken for a formula. */
class PartColumn implements Column {
  readonly name: string;
  readonly number: number;
  readonly texts: readonly string[];
  readonly #cells: CellStore;
  /** Per row end the cell of this column. */
  readonly #own: Int32Array;

  constructor(name: string, number: number, parts: readonly (readonly string[])[], cells: CellStore) {
    this.name = unguard(name);
    this.number = number;
    this.#cells = cells;
    const own = parts.map((cellsOfRow) => unguard(cellsOfRow[number - 2]!));
    this.texts = [...new Set(own)];
    const places = new Map(this.texts.map((text, place) => [text, place]));
    this.#own = Int32Array.from(own, (text) => places.get(text)!);
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
    return this.#own[this.#cells.at(row)]!;
  }

  textAt(row: number): string {
    return this.text(this.cell(row));
  }

  cells(from: number, to: number, into: Int32Array): void {
    this.#cells.copy(from, to, into);
    for (let i = 0; i < to - from; i += 1) into[i] = this.#own[into[i]!]!;
  }
}
