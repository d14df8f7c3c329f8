import { LetterPattern } from '../../names/letter-pattern.ts';
import type { Column } from './table.ts';

/** A run of a column's rows, after texts that stood in heading rows though they are cells. */
export interface ColumnPart {
  readonly column: Column | undefined;
  readonly from: number;
  readonly to: number;
  readonly before: readonly string[];
  /** The rows that are looked at, where these are not all. */
  readonly picked?: Int32Array | undefined;
  /** Whether these stand for all rows of a very long table. */
  readonly isSample?: boolean;
}

/** Columns with more distinct texts are judged by some of them. */
const MOST_TEXTS = 20_000;
const SAMPLE = 2_000;

/** So many distinct texts of a column are looked at, whether or not the rows of a sample hold them. */
const FEW_TEXTS = 256;

const INVISIBLE = new LetterPattern(String.raw`\p{Cf}`, 'g');

/** Invisible signs, and blanks and marks that look alike. */
export function cleaned(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? text.trim()
    : text
        .normalize('NFC')
        .replace(INVISIBLE, '')
        .replace(/[\u00a0\u2007\u202f]/g, ' ')
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .replace(/[\u201c\u201d]/g, '"')
        .trim();
}

/** A column as a view shows it: its distinct filled texts, and for every row which of them it holds. */
export class ViewColumn {
  readonly heading: string;
  /** Its place in the table as read, counted from 1; 0 for the files' and the rows' names. */
  readonly number: number;
  readonly rows: number;
  /** Its distinct filled texts, cleaned; only some of them where there are very many. */
  readonly values: readonly string[];
  /** How many distinct filled texts there are. */
  readonly size: number;
  /** Whether `values` holds every one, so that a cell is a place in it. */
  readonly isComplete: boolean;
  readonly filled: number;
  /** Per row the number of its text; -1 where it is blank. */
  readonly cells: Int32Array;
  /** Where its rows are from, a part a table. */
  readonly parts: readonly ColumnPart[];
  readonly #texts: (cell: number) => string;

  /** @param known - the texts that its cells stand for, all different and each there, if they need not be looked for */
  constructor(
    heading: string,
    number: number,
    parts: readonly ColumnPart[],
    known?: { readonly values: readonly string[]; readonly cells: Int32Array },
  ) {
    this.heading = cleaned(heading);
    this.number = number;
    if (known) {
      this.rows = known.cells.length;
      this.cells = known.cells;
      this.parts = parts;
      this.values = known.values;
      this.size = known.values.length;
      this.isComplete = true;
      this.filled = this.rows;
      this.#texts = (cell) => known.values[cell]!;
      return;
    }
    this.rows = parts.reduce(
      (sum, { before, from, to, picked }) => sum + before.length + (picked?.length ?? to - from),
      0,
    );
    this.cells = new Int32Array(this.rows);
    this.parts = parts;
    const [only] = parts;
    const large = parts.length === 1 && only!.before.length === 0 ? only!.column : undefined;
    if (large && only!.picked === undefined && large.size > MOST_TEXTS) {
      const column = large;
      const { from, to } = only!;
      column.cells(from, to, this.cells);
      const blank = column.hasBlank ? blankOf(column) : new Set<number>();
      if (blank.size > 0)
        for (let row = 0; row < this.rows; row += 1) if (blank.has(this.cells[row]!)) this.cells[row] = -1;
      const step = Math.max(1, Math.floor(column.size / SAMPLE));
      const sample: string[] = [];
      for (let cell = 0; cell < column.size; cell += step) {
        const text = cleaned(column.text(cell));
        if (text !== '') sample.push(text);
      }
      this.values = sample;
      this.size = column.size - blank.size;
      this.isComplete = false;
      this.#texts = (cell) => cleaned(column.text(cell));
    } else {
      const values = this.#intern(parts);
      this.values = values;
      this.size = values.length;
      this.isComplete = true;
      this.#texts = (cell) => values[cell]!;
    }
    let filled = 0;
    for (let row = 0; row < this.rows; row += 1) if (this.cells[row]! >= 0) filled += 1;
    this.filled = filled;
  }

  #intern(parts: readonly ColumnPart[]): string[] {
    const numbers = new Map<string, number>();
    const values: string[] = [];
    const numberOf = (raw: string) => {
      const text = cleaned(raw);
      if (text === '') return -1;
      let number = numbers.get(text);
      if (number === undefined) {
        number = values.length;
        numbers.set(text, number);
        values.push(text);
      }
      return number;
    };
    let row = 0;
    for (const { column, from, to, before, picked, isSample } of parts) {
      for (const text of before) this.cells[row++] = numberOf(text);
      if (column === undefined) {
        const length = picked?.length ?? to - from;
        this.cells.fill(-1, row, row + length);
        row += length;
        continue;
      }
      if (picked) {
        const met = new Map<number, number>();
        // What a cell says is not to be missed because few rows have it: that nobody coded, or a separator.
        if (isSample && !column.isAside && column.size <= FEW_TEXTS)
          for (let cell = 0; cell < column.size; cell += 1) met.set(cell, numberOf(column.text(cell)));
        for (const from of picked) {
          if (column.isAside) {
            this.cells[row++] = numberOf(column.textAt(from));
            continue;
          }
          const cell = column.cell(from);
          let number = met.get(cell);
          if (number === undefined) {
            number = numberOf(column.text(cell));
            met.set(cell, number);
          }
          this.cells[row++] = number;
        }
        continue;
      }
      const met = new Int32Array(column.size).fill(-2);
      const own = new Int32Array(to - from);
      column.cells(from, to, own);
      for (const cell of own) {
        if (met[cell] === -2) met[cell] = numberOf(column.text(cell));
        this.cells[row++] = met[cell]!;
      }
    }
    return values;
  }

  /** The text of a number of its cells. */
  text(cell: number): string {
    return cell < 0 ? '' : this.#texts(cell);
  }

  textAt(row: number): string {
    return this.text(this.cells[row]!);
  }

  get hasBlank(): boolean {
    return this.filled < this.rows;
  }

  /** Whether every row is filled, each with a text of its own. */
  get isKey(): boolean {
    return this.rows > 0 && this.filled === this.rows && this.size === this.rows;
  }
}

function blankOf(column: Column): Set<number> {
  const found = new Set<number>();
  for (let cell = 0; cell < column.size; cell += 1) if (column.text(cell).trim() === '') found.add(cell);
  return found;
}

/** The numbers of rows. */
export function rowNumbers(heading: string, most: number, cells: Int32Array): ViewColumn {
  const values = Array.from({ length: most }, (_, i) => String(i + 1));
  return new ViewColumn(heading, 0, [{ column: undefined, from: 0, to: cells.length, before: [] }], { values, cells });
}
