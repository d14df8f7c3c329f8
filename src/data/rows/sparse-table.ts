import type { Crowd } from '../crowd.ts';
import { type Cells, MISSING } from '../missing.ts';
import type { CodingBlock } from './coding-block.ts';
import { BLOCK } from './row-reader.ts';

/** Units × coders of which nearly all are empty: a list of what is filled. */
export class SparseTable {
  #units: Int32Array;
  #coders: Int32Array;
  #cells: Int32Array;
  #length = 0;

  /** @param codings - how many codings there are likely to be */
  constructor(codings: number) {
    this.#units = new Int32Array(codings);
    this.#coders = new Int32Array(codings);
    this.#cells = new Int32Array(codings);
  }

  put({ units, coders, cells, rows }: CodingBlock): void {
    if (this.#length + rows > this.#units.length) {
      this.#units = longer(this.#units);
      this.#coders = longer(this.#coders);
      this.#cells = longer(this.#cells);
    }
    let length = this.#length;
    for (let i = 0; i < rows; i += 1) {
      if ((units[i]! | coders[i]!) < 0) continue;
      this.#units[length] = units[i]!;
      this.#coders[length] = coders[i]!;
      this.#cells[length] = cells[i]!;
      length += 1;
    }
    this.#length = length;
  }

  /**
   * The codings of every unit side by side, with how often each coder gave which cell.
   *
   * @param coders - all coders, by name
   * @param distinct - how many distinct cells there are
   * @param last - whether of a unit coded again by the same coder the last coding counts; else the first
   */
  rows(units: number, coders: readonly string[], distinct: number, last: boolean): SparseRows {
    const starts = this.#starts(units);
    const order = this.#byUnit(starts);
    const given = new Float64Array(coders.length * distinct);
    const repeated = { place: [] as number[], cell: [] as number[] };
    const kept = new Int32Array(this.#length).fill(MISSING); // by place in `order`: the coding that counts
    let slots = 0;
    for (let unit = 0; unit < units; unit += 1) {
      let filled = starts[unit]!;
      for (let i = starts[unit]!; i < starts[unit + 1]!; i += 1) {
        const entry = order[i]!;
        const coder = this.#coders[entry]!;
        let place = starts[unit]!;
        while (place < filled && this.#coders[kept[place]!] !== coder) place += 1;
        if (place < filled) {
          repeated.place.push(unit * coders.length + coder);
          repeated.cell.push(this.#cells[entry]!);
          if (last) kept[place] = entry;
        } else {
          kept[filled] = entry;
          filled += 1;
        }
      }
      slots = Math.max(slots, filled - starts[unit]!);
    }
    const cells = this.#sideBySide(starts, kept, units, slots, distinct);
    for (const entry of kept) {
      if (entry === MISSING) continue;
      const place = this.#coders[entry]! * distinct + this.#cells[entry]!;
      given[place] = given[place]! + 1;
    }
    return { cells, slots, crowd: { coders, given }, repeated };
  }

  /** Where the entries of each unit begin when they are put in order, and the end. */
  #starts(units: number): Int32Array {
    const starts = new Int32Array(units + 1);
    for (let i = 0; i < this.#length; i += 1) starts[this.#units[i]! + 1] = starts[this.#units[i]! + 1]! + 1;
    for (let unit = 0; unit < units; unit += 1) starts[unit + 1] = starts[unit + 1]! + starts[unit]!;
    return starts;
  }

  #byUnit(starts: Int32Array): Int32Array {
    const next = Int32Array.from(starts);
    const order = new Int32Array(this.#length);
    for (let i = 0; i < this.#length; i += 1) {
      const unit = this.#units[i]!;
      order[next[unit]!] = i;
      next[unit] = next[unit]! + 1;
    }
    return order;
  }

  #sideBySide(starts: Int32Array, kept: Int32Array, units: number, slots: number, distinct: number): Cells {
    const cells = new (distinct <= 127 ? Int8Array : Int32Array)(units * slots).fill(MISSING);
    for (let unit = 0; unit < units; unit += 1) {
      const start = starts[unit]!;
      for (let i = start; i < starts[unit + 1]! && kept[i] !== MISSING; i += 1)
        cells[unit * slots + i - start] = this.#cells[kept[i]!]!;
    }
    return cells;
  }
}

export interface SparseRows {
  /** Per unit so many slots, of which the first hold its codings. */
  readonly cells: Cells;
  readonly slots: number;
  /** The coders, with how often each gave each cell. */
  readonly crowd: Crowd;
  readonly repeated: { readonly place: number[]; readonly cell: number[] };
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.ceil(1.5 * numbers.length) + BLOCK);
  more.set(numbers);
  return more;
}
