import type { Rereader } from '../../columns/aside-column.ts';
import { NOTED } from '../../kernel/row-scanner.ts';
import { breaksInText, isBlankRow, rowAt } from './cells.ts';
import type { Document } from './document.ts';

interface ReadRow {
  readonly cells: readonly string[];
  /** Lines between the start of the group and the start of the row. */
  readonly further: number;
}

/** So many groups of rows are remembered. */
const REMEMBERED = 4;

/** Where rows start: every so many rows the position and the line are noted. What is between is read again when it is asked for. */
export class RowIndex implements Rereader {
  readonly #document: Document;
  readonly #delimiter: string;
  #starts = new Float64Array(64);
  #lines = new Uint32Array(64);
  #groups = 0;
  readonly #read = new Map<number, readonly ReadRow[]>();
  #rows = 0;

  constructor(document: Document, delimiter: string) {
    this.#document = document;
    this.#delimiter = delimiter;
  }

  /** Notes where the next group of rows starts. */
  add(start: number, line: number): void {
    if (this.#groups === this.#starts.length) this.#makeRoom(1);
    this.#starts[this.#groups] = start;
    this.#lines[this.#groups] = line;
    this.#groups += 1;
  }

  /**
   * The same of several groups.
   *
   * @param starts - where they start, from another position on
   * @param breaks - how many lines more than rows there are before each
   * @param line - the line of the first, without these
   */
  addAll(starts: Int32Array, breaks: Int32Array, position: number, line: number): void {
    if (this.#groups + starts.length > this.#starts.length) this.#makeRoom(starts.length);
    const [ownStarts, ownLines, groups] = [this.#starts, this.#lines, this.#groups];
    for (let i = 0; i < starts.length; i += 1) {
      ownStarts[groups + i] = position + starts[i]!;
      ownLines[groups + i] = line + NOTED * i + breaks[i]!;
    }
    this.#groups += starts.length;
  }

  /** Notes where the last of all rows ends. */
  finish(rows: number, end: number, line: number): void {
    this.#rows = rows;
    this.add(end, line);
  }

  /** The line on which a row starts. */
  lineOf(row: number): number {
    const group = Math.floor(row / NOTED);
    const first = this.#lines[group]!;
    const hasLineEach = this.#lines[group + 1] === first + Math.min(NOTED, this.#rows - group * NOTED);
    return first + (hasLineEach ? row % NOTED : this.#group(group)[row % NOTED]!.further);
  }

  textAt(row: number, number: number): string {
    return this.#group(Math.floor(row / NOTED))[row % NOTED]!.cells[number - 1] ?? '';
  }

  #makeRoom(groups: number): void {
    const size = Math.ceil(1.5 * this.#groups) + groups;
    const starts = new Float64Array(size);
    const lines = new Uint32Array(size);
    starts.set(this.#starts);
    lines.set(this.#lines);
    this.#starts = starts;
    this.#lines = lines;
  }

  #group(group: number): readonly ReadRow[] {
    const known = this.#read.get(group);
    if (known) return known;
    const rows = this.#readAgain(group);
    const [oldest] = this.#read.keys();
    if (oldest !== undefined && this.#read.size === REMEMBERED) this.#read.delete(oldest);
    this.#read.set(group, rows);
    return rows;
  }

  #readAgain(group: number): ReadRow[] {
    const text = this.#document.text(this.#starts[group]!, this.#starts[group + 1]!);
    const rows: ReadRow[] = [];
    let further = 0;
    for (let at = 0; at < text.length; ) {
      const row = rowAt(text, at, this.#delimiter);
      if ('fault' in row) break;
      if (!isBlankRow(row.cells)) rows.push({ cells: row.cells, further });
      further += breaksInText(text, at, row.next);
      at = row.next;
    }
    return rows;
  }
}
