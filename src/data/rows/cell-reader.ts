import type { Column, Sheet } from '../../read/sheet.ts';
import type { CellDictionary } from '../cells/cell-dictionary.ts';

const UNKNOWN = -1;

/** Reads what stands in the columns of a coding; cells get their numbers when a coding has them, not before. */
export class CellReader {
  readonly #sheet: Sheet;
  readonly #columns: readonly Column[];
  readonly #cells: CellDictionary;
  readonly #only: Column | undefined;
  readonly #known: Int32Array;

  constructor(sheet: Sheet, columns: readonly Column[], cells: CellDictionary) {
    this.#sheet = sheet;
    this.#columns = columns;
    this.#cells = cells;
    this.#only = columns.length === 1 ? columns[0] : undefined;
    this.#known = new Int32Array(this.#only?.size ?? 0).fill(UNKNOWN);
  }

  /** What stands in these rows, to be asked for: a text of the column, or the row where there are several columns. */
  read(from: number, to: number, into: Int32Array): void {
    if (this.#only) this.#only.cells(from, to, into);
    else for (let row = from; row < to; row += 1) into[row - from] = row;
  }

  /** The number of the cell that was read from this row. */
  number(read: number, row: number): number {
    if (this.#only === undefined) return this.#ofSeveral(row);
    const known = this.#known[read]!;
    return known === UNKNOWN ? this.#ofText(read, row) : known;
  }

  #ofText(read: number, row: number): number {
    const { text, number: column } = { text: this.#only!.text(read), number: this.#only!.number };
    const cell = this.#cells.intern([text], () => ({ file: this.#sheet.path, line: this.#sheet.line(row), column }));
    this.#known[read] = cell;
    return cell;
  }

  #ofSeveral(row: number): number {
    const texts = this.#columns.map((column) => column.textAt(row));
    return this.#cells.intern(texts, () => ({ file: this.#sheet.path, line: this.#sheet.line(row) }));
  }
}
