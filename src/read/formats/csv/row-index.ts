import type { Rereader } from '../../columns/aside-column.ts';
import { QUOTE } from '../../columns/bytes.ts';
import { NOTED } from '../../kernel/row-scanner.ts';
import { afterRow, breaksInText, cellAt, isBlankRow, rowAt } from './cells.ts';
import type { Document } from './document.ts';

/** The text of a group of rows, and where each of them starts in it. */
interface Group {
  readonly text: string;
  readonly starts: readonly number[];
  /** The line breaks before each of them, once these were asked for. */
  breaks?: readonly number[];
}

const SPACE = 32;

/** So many groups of rows are remembered. */
const REMEMBERED = 4;

/** Where rows start: every so many rows the position and the line are noted. What is between is read again when it is asked for. */
export class RowIndex implements Rereader {
  readonly #document: Document;
  readonly #delimiter: string;
  #starts = new Float64Array(64);
  #lines = new Uint32Array(64);
  #groups = 0;
  readonly #read = new Map<number, Group>();
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
    if (hasLineEach) return first + (row % NOTED);
    const read = this.#group(group);
    read.breaks ??= breaksBefore(read);
    return first + read.breaks[row % NOTED]!;
  }

  textAt(row: number, number: number): string {
    const { text, starts } = this.#group(Math.floor(row / NOTED));
    return withoutItsText(cellAt(text, starts[row % NOTED]!, number, this.#delimiter));
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

  #group(number: number): Group {
    const known = this.#read.get(number);
    if (known) return known;
    const group = this.#readAgain(number);
    const [oldest] = this.#read.keys();
    if (oldest !== undefined && this.#read.size === REMEMBERED) this.#read.delete(oldest);
    this.#read.set(number, group);
    return group;
  }

  #readAgain(group: number): Group {
    const text = this.#document.text(this.#starts[group]!, this.#starts[group + 1]!);
    const starts: number[] = [];
    for (let at = 0; at < text.length; at = afterRow(text, at, this.#delimiter))
      if (isFilled(text, at, this.#delimiter)) starts.push(at);
    return { text, starts };
  }
}

function breaksBefore({ text, starts }: Group): number[] {
  let breaks = 0;
  return starts.map((start, i) => {
    breaks += breaksInText(text, starts[i - 1] ?? 0, start);
    return breaks;
  });
}

/** Whether the row that starts here contains something. Most rows show it at once. */
function isFilled(text: string, start: number, delimiter: string): boolean {
  const code = text.charCodeAt(start);
  if (code > SPACE && code < 128 && code !== QUOTE && code !== delimiter.charCodeAt(0)) return true;
  const row = rowAt(text, start, delimiter);
  return 'fault' in row || !isBlankRow(row.cells);
}

/** A part of a text keeps the whole text in memory; this is the same part alone. */
function withoutItsText(part: string): string {
  return ` ${part}`.slice(1);
}
