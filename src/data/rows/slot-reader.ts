import type { Sheet } from '../../read/sheet.ts';
import type { CellDictionary } from '../cells/cell-dictionary.ts';
import { CellReader } from './cell-reader.ts';
import type { Slot } from './coder-reader.ts';
import { BLOCK, type RowReader } from './row-reader.ts';

/** Reads, block by block, what stands at one place in the rows of a sheet: by whom it is, and the cell. */
export class SlotReader {
  /** Of the rows of the block: the coders' columns in the table, or why there is none, a negative number. */
  readonly coders: Int32Array;
  /** The numbers of the cells; negative where there is no coding. */
  readonly cells = new Int32Array(BLOCK);
  readonly #coders: RowReader | undefined;
  readonly #columns: Int32Array;
  readonly #cells: CellReader;

  /** @param columns - per coder as met the column in the table */
  constructor(sheet: Sheet, { coder, columns: own }: Slot, columns: Int32Array, dictionary: CellDictionary) {
    const only = typeof coder === 'number' && coder >= 0 ? columns[coder]! : coder;
    this.coders = new Int32Array(BLOCK).fill(typeof only === 'number' ? only : 0);
    this.#coders = typeof only === 'number' ? undefined : only;
    this.#columns = columns;
    this.#cells = new CellReader(sheet, own, dictionary);
  }

  /** Reads the block of these rows; says whether each cell has its number. */
  read(from: number, to: number): boolean {
    if (this.#coders) {
      const { coders } = this;
      const columns = this.#columns;
      this.#coders(from, to, coders);
      for (let i = 0; i < to - from; i += 1) {
        const coder = coders[i]!;
        if (coder >= 0) coders[i] = columns[coder]!;
      }
    }
    return this.#cells.read(from, to, this.cells);
  }

  /** Gives the cell of this row, a row of the block, its number if it has none. */
  number(i: number, row: number): void {
    if (this.cells[i]! < 0) this.cells[i] = this.#cells.number(row);
  }
}
