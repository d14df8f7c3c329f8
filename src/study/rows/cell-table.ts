import { type Cells, MISSING } from '../../codings/coding.ts';
import type { Repeated } from './coding-list.ts';
import type { CodingBlock } from './row-reader.ts';

/** Units × coders, filled with numbers of cells as the rows come. */
export class CellTable {
  readonly repeated: Repeated = { slot: [], cell: [] };
  readonly #width: number;
  #cells: Cells;

  /**
   * @param units - how many units there are likely to be
   * @param width - how many coders
   * @param distinct - how many distinct cells there can be
   */
  constructor(units: number, width: number, distinct: number) {
    const Kind = distinct <= 127 ? Int8Array : distinct <= 32767 ? Int16Array : Int32Array;
    this.#width = width;
    this.#cells = new Kind(units * width).fill(MISSING);
  }

  /**
   * Puts the cells in their slots, unless others are there. The loop does nothing else, so look-ups in distant memory run side by side.
   *
   * @param size - how many units are known
   */
  put({ units, coders, cells, rows }: CodingBlock, size: number): void {
    this.#grow(size);
    const width = this.#width;
    const table = this.#cells;
    for (let i = 0; i < rows; i += 1) {
      const unit = units[i]!;
      const coder = coders[i]!;
      if ((unit | coder) < 0) continue;
      const slot = unit * width + coder;
      if (table[slot] === MISSING) table[slot] = cells[i]!;
      else this.#repeat(slot, cells[i]!);
    }
  }

  at(slot: number): number {
    return this.#cells[slot]!;
  }

  /** All slots of this many units. */
  cells(units: number): Cells {
    this.#grow(units);
    return this.#cells.subarray(0, units * this.#width);
  }

  #repeat(slot: number, cell: number): void {
    this.repeated.slot.push(slot);
    this.repeated.cell.push(cell);
  }

  #grow(units: number): void {
    const needed = units * this.#width;
    if (needed <= this.#cells.length) return;
    const more = new (this.#cells.constructor as typeof Int32Array)(Math.ceil(1.5 * needed)).fill(MISSING);
    more.set(this.#cells);
    this.#cells = more;
  }
}
