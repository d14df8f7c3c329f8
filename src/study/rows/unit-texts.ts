import { fold } from '../../names/look.ts';
import type { Position } from '../../problems.ts';
import { type Column, positionIn } from '../../read/table.ts';
import type { Located } from '../located.ts';

/** The texts of units, by their numbers. A million of them need much memory, so they are read from the sheet when needed. */
export interface UnitTexts {
  get(unit: number): string | undefined;
}

const NONE = -1;

/** The first text of each unit, in whichever row and sheet it is, and the units that have another text in another row. */
export class FirstTexts implements UnitTexts {
  /** Units that have another text in another row, and its position. */
  readonly others = new Map<number, Position>();
  readonly #located: readonly Located[];
  /** Of each unit the sheet and the row of its text. */
  #sheets = new Int32Array(0);
  #rows = new Int32Array(0);

  constructor(located: readonly Located[]) {
    this.#located = located;
  }

  /** Notes that a row is of this unit. Its text is read only if there was another row of it before. */
  add(unit: number, sheet: number, row: number): void {
    this.#makeRoom(unit);
    if (this.#rows[unit] === NONE) this.#set(unit, sheet, row);
    else this.#compare(unit, sheet, row);
  }

  get(unit: number): string | undefined {
    const row = this.#rows[unit] ?? NONE;
    return row === NONE ? undefined : this.#textAt(this.#sheets[unit]!, row);
  }

  #compare(unit: number, sheet: number, row: number): void {
    const text = this.#textAt(sheet, row);
    const first = this.get(unit);
    if (first === undefined) this.#set(unit, sheet, row);
    else if (text !== undefined && text !== first && !this.others.has(unit) && fold(text) !== fold(first)) {
      const table = this.#located[sheet]!.table;
      this.others.set(unit, positionIn(table, row));
    }
  }

  #set(unit: number, sheet: number, row: number): void {
    this.#sheets[unit] = sheet;
    this.#rows[unit] = row;
  }

  #textAt(sheet: number, row: number): string | undefined {
    return this.#located[sheet]!.text!.textAt(row).trim() || undefined;
  }

  #makeRoom(unit: number): void {
    if (unit < this.#rows.length) return;
    const size = Math.ceil(1.5 * unit) + 64;
    const sheets = new Int32Array(size);
    sheets.set(this.#sheets);
    const rows = new Int32Array(size).fill(NONE);
    rows.set(this.#rows);
    this.#sheets = sheets;
    this.#rows = rows;
  }
}

/** The texts of units that are the rows of a sheet, one by one. */
export function textsOfRows(column: Column): UnitTexts {
  return { get: (unit) => column.textAt(unit).trim() || undefined };
}
