import { type Cells, MISSING } from '../patterns.ts';

/** Units × coders, filled with numbers of cells as the rows come. */
export class CellTable {
  readonly #width: number;
  #cells: Cells;
  #units = 0;

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

  /** Puts the cell in its place unless another is there; says whether it did. */
  put(unit: number, coder: number, cell: number): boolean {
    if (unit >= this.#units) this.#grow(unit + 1);
    const place = unit * this.#width + coder;
    if (this.#cells[place] !== MISSING) return false;
    this.#cells[place] = cell;
    return true;
  }

  /** All places of so many units. */
  cells(units: number): Cells {
    this.#grow(units);
    return this.#cells.subarray(0, units * this.#width);
  }

  #grow(units: number): void {
    this.#units = Math.max(units, this.#units);
    const needed = this.#units * this.#width;
    if (needed <= this.#cells.length) return;
    const more = new (this.#cells.constructor as typeof Int32Array)(Math.ceil(1.5 * needed)).fill(MISSING);
    more.set(this.#cells);
    this.#cells = more;
  }
}
