import { type Cells, MISSING } from '../../codings/coding.ts';
import type { CodingBlock } from './row-reader.ts';

/** Units × coders, filled with numbers of cells as the rows come. */
export class CellTable {
  /** Codings of places that had one before: their places and cells. */
  readonly repeated = { place: [] as number[], cell: [] as number[] };
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
   * Puts the cells in their places, unless others are there. The loop does nothing else: looks into distant memory then run side by side.
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
      const place = unit * width + coder;
      if (table[place] === MISSING) table[place] = cells[i]!;
      else this.#repeat(place, cells[i]!);
    }
  }

  at(place: number): number {
    return this.#cells[place]!;
  }

  /** All places of so many units. */
  cells(units: number): Cells {
    this.#grow(units);
    return this.#cells.subarray(0, units * this.#width);
  }

  #repeat(place: number, cell: number): void {
    this.repeated.place.push(place);
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
