import { unguard } from '../../formula-guard.ts';
import type { Position } from '../../problems.ts';
import { tooLarge } from '../fault.ts';
import type { Column, Table } from '../table.ts';

/** So many cells fit into 256 MB. A sheet of a million rows may have 64 columns. */
export const MOST_CELLS = 1 << 26;

const MOST_COLUMNS = 20_000;

/** So many different texts can be told apart. */
const MOST_TEXTS = 1 << 23;

/** Longer texts are no cells. Excel allows 32,767 signs. */
const LONGEST_TEXT = 1_000_000;

const BLANK = 0;

/** Cells of a column, from one row down to another, that are merged into one. */
export interface MergedCells {
  /** Counted from 0. */
  readonly column: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What a file holds in rows and columns, each text once. Rows that hold nothing are left out. */
export class CellGrid {
  readonly #at: Position;
  readonly #most: number;
  readonly #texts: string[] = [''];
  readonly #numbers = new Map<string, number>([['', BLANK]]);
  /** A column's texts by number, as far down as it holds any. */
  readonly #columns: Int32Array<ArrayBuffer>[] = [];
  #lines = new Int32Array(16);
  #rows = 0;
  #room = 0;

  /** @param at - what it is of, for what is wrong with it */
  constructor(at: Position, mostCells = MOST_CELLS) {
    this.#at = at;
    this.#most = mostCells;
  }

  get rows(): number {
    return this.#rows;
  }

  /**
   * Takes a row, which starts on a line further down than the row before.
   *
   * @param columns - those of the texts, counted from 0, if there are gaps between them
   */
  add(line: number, texts: readonly string[], columns?: readonly number[]): void {
    if (texts.every((text) => text.trim() === '')) return;
    const row = this.#rows;
    if (row === this.#lines.length) this.#lines = longer(this.#lines, row + 1);
    this.#lines[row] = line;
    this.#rows += 1;
    for (let i = 0; i < texts.length; i += 1) {
      const text = texts[i]!.normalize('NFC'); // as in CSV: some systems take accents apart
      if (text === '') continue;
      const column = columns?.[i] ?? i;
      if (column >= MOST_COLUMNS) throw tooLarge({ ...this.#at, line }, 'columns', MOST_COLUMNS);
      if (text.length > LONGEST_TEXT) throw tooLarge({ ...this.#at, line, column: column + 1 }, 'cell', LONGEST_TEXT);
      this.#put(row, column, this.#numberOf(text, line));
    }
  }

  /** Writes the text of merged cells, which stands in the first of them, into the others; says into how many. */
  fillDown(merged: readonly MergedCells[]): number {
    let [filled, visited] = [0, 0];
    for (const { column, firstLine, lastLine } of merged) {
      const first = this.#rowOf(firstLine);
      if (first === undefined) continue;
      const text = this.#columns[column]?.[first] ?? BLANK;
      if (text === BLANK) continue;
      for (let row = first + 1; row < this.#rows && this.#lines[row]! <= lastLine; row += 1) {
        visited += 1;
        if (visited > this.#most) throw tooLarge(this.#at, 'cells', this.#most);
        if ((this.#columns[column]![row] ?? BLANK) !== BLANK) continue;
        this.#put(row, column, text);
        filled += 1;
      }
    }
    return filled;
  }

  /**
   * The columns. Those without a heading that hold nothing are left out.
   *
   * @param headings - of the columns; if there are none, the first row is that of the headings
   */
  finish(headings?: readonly string[]): Pick<Table, 'columns' | 'rows' | 'line' | 'dropped'> {
    const first = headings === undefined ? 1 : 0;
    const rows = Math.max(0, this.#rows - first);
    const width = Math.max(this.#columns.length, headings?.length ?? 0);
    const own = new Int32Array(this.#texts.length);
    const all = Array.from({ length: width }, (_, i) => {
      const name = headings?.[i]?.normalize('NFC') ?? (first === 1 ? this.#texts[this.#columns[i]?.[0] ?? BLANK]! : '');
      return new GridColumn(unguard(name.trim()), i + 1, rows, ...this.#renumbered(i, first, rows, own));
    });
    const columns = all.filter(({ name, texts }) => name !== '' || texts.some((text) => text.trim() !== ''));
    const lines = this.#lines.slice(0, this.#rows);
    const blank = this.#rows === 0 ? 0 : lines.at(-1)! - lines[0]! + 1 - this.#rows;
    return {
      columns,
      rows,
      line: (row) => lines[row + first]!,
      dropped: { rows: headings === undefined ? blank : 0, columns: all.length - columns.length },
    };
  }

  #put(row: number, column: number, text: number): void {
    while (this.#columns.length <= column) this.#columns.push(new Int32Array());
    let cells = this.#columns[column]!;
    if (row >= cells.length) {
      const wider = longer(cells, row + 1);
      this.#room += wider.length - cells.length;
      // columns grow by half, so that some room is not in use
      if (this.#room > 1.5 * this.#most) throw tooLarge(this.#at, 'cells', this.#most);
      cells = wider;
      this.#columns[column] = cells;
    }
    cells[row] = text;
  }

  #numberOf(text: string, line: number): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.length;
      if (number === MOST_TEXTS) throw tooLarge({ ...this.#at, line }, 'cells', MOST_TEXTS);
      this.#texts.push(text);
      this.#numbers.set(text, number);
    }
    return number;
  }

  /** The row that starts on this line; undefined where there is none. */
  #rowOf(line: number): number | undefined {
    let [low, high] = [0, this.#rows];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle]! < line) low = middle + 1;
      else high = middle;
    }
    return this.#lines[low] === line && low < this.#rows ? low : undefined;
  }

  /**
   * A column's own texts in the order they are met, and per row which of them it holds.
   *
   * @param own - per text its number in the column, counted from 1; all are 0 before and after
   */
  #renumbered(column: number, first: number, rows: number, own: Int32Array): [string[], Int32Array<ArrayBuffer>] {
    const numbers = this.#columns[column] ?? new Int32Array();
    const met: number[] = [];
    const cells = new Int32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const number = numbers[row + first] ?? BLANK;
      if (own[number] === 0) own[number] = met.push(number);
      cells[row] = own[number]! - 1;
    }
    for (const number of met) own[number] = 0;
    this.#columns[column] = new Int32Array(); // lets go of it
    return [met.map((number) => unguard(this.#texts[number]!)), cells];
  }
}

function longer(numbers: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(16, needed, Math.ceil(1.5 * numbers.length)));
  more.set(numbers);
  return more;
}

/** A column whose texts and cells are at hand. */
class GridColumn implements Column {
  readonly name: string;
  readonly number: number;
  readonly rows: number;
  readonly texts: readonly string[];
  readonly isGrouped = false;
  readonly #cells: Int32Array<ArrayBuffer>;

  constructor(name: string, number: number, rows: number, texts: readonly string[], cells: Int32Array<ArrayBuffer>) {
    this.name = name;
    this.number = number;
    this.rows = rows;
    this.texts = texts;
    this.#cells = cells;
  }

  get size(): number {
    return this.texts.length;
  }

  get hasBlank(): boolean {
    return this.texts.some((text) => text.trim() === '');
  }

  get isTrimmed(): boolean {
    return this.texts.every((text) => text.trim() === text) && new Set(this.texts).size === this.size;
  }

  text(cell: number): string {
    return this.texts[cell]!;
  }

  cell(row: number): number {
    return this.#cells[row]!;
  }

  textAt(row: number): string {
    return this.texts[this.#cells[row]!]!;
  }

  cells(from: number, to: number, into: Int32Array): void {
    into.set(this.#cells.subarray(from, to));
  }
}
