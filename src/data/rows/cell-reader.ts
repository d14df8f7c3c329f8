import type { Column, Sheet } from '../../read/sheet.ts';
import type { CellDictionary } from '../cells/cell-dictionary.ts';

const UNKNOWN = -1;

/** Reads what stands in the columns of a coding; cells get their numbers when a coding has them, not before. */
export class CellReader {
  readonly #sheet: Sheet;
  readonly #columns: readonly Column[];
  readonly #cells: CellDictionary;
  readonly #only: Column | undefined;
  /** Per text of the only column the number of its cell. */
  readonly #known: Int32Array;

  constructor(sheet: Sheet, columns: readonly Column[], cells: CellDictionary) {
    this.#sheet = sheet;
    this.#columns = columns;
    this.#cells = cells;
    this.#only = columns.length === 1 ? columns[0] : undefined;
    this.#known = new Int32Array(this.#only?.size ?? 0).fill(UNKNOWN);
  }

  /** The numbers of the cells in these rows, negative for those that have none yet; says whether all have one. */
  read(from: number, to: number, into: Int32Array): boolean {
    const known = this.#known;
    if (this.#only === undefined) {
      into.fill(UNKNOWN);
      return false;
    }
    this.#only.cells(from, to, into);
    let signs = 0;
    for (let i = 0; i < to - from; i += 1) {
      const number = known[into[i]!]!;
      into[i] = number;
      signs |= number;
    }
    return signs >= 0;
  }

  /** The number of the cell in this row, which gets one if it has none. */
  number(row: number): number {
    if (this.#only === undefined) return this.#ofSeveral(row);
    const text = this.#only.cell(row);
    const known = this.#known[text]!;
    return known === UNKNOWN ? this.#ofText(text, row) : known;
  }

  #ofText(place: number, row: number): number {
    const { text, number: column } = { text: this.#only!.text(place), number: this.#only!.number };
    const cell = this.#cells.intern([text], () => ({ file: this.#sheet.path, line: this.#sheet.line(row), column }));
    this.#known[place] = cell;
    return cell;
  }

  #ofSeveral(row: number): number {
    const texts = this.#columns.map((column) => column.textAt(row));
    return this.#cells.intern(texts, () => ({ file: this.#sheet.path, line: this.#sheet.line(row) }));
  }
}
