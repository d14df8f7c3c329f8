import { type Cells, MISSING } from '../../codings/coding.ts';
import type { Crowd } from '../../codings/crowd.ts';
import type { Repeated } from './coding-list.ts';
import { BLOCK, type CodingBlock } from './row-reader.ts';

/** A table of units × coders that is nearly empty: a list of the filled slots. */
export class SparseTable {
  #units: Int32Array;
  #coders: Int32Array;
  #cells: Int32Array;
  #length = 0;
  /** Whether no unit came after a later one. */
  #isInOrder = true;

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
    const [ownUnits, ownCoders, ownCells] = [this.#units, this.#coders, this.#cells];
    let length = this.#length;
    let before = length === 0 ? 0 : ownUnits[length - 1]!;
    for (let i = 0; i < rows; i += 1) {
      const unit = units[i]!;
      const coder = coders[i]!;
      if ((unit | coder) < 0) continue;
      if (unit < before) this.#isInOrder = false;
      before = unit;
      ownUnits[length] = unit;
      ownCoders[length] = coder;
      ownCells[length] = cells[i]!;
      length += 1;
    }
    this.#length = length;
  }

  /**
   * The codings of every unit side by side, with how often each coder gave which cell.
   *
   * @param coders - all coders, by name
   * @param distinct - how many distinct cells there are
   * @param last - whether the last coding counts if a coder codes a unit again; else the first does
   */
  rows(units: number, coders: readonly string[], distinct: number, last: boolean): SparseRows {
    const starts = this.#starts(units);
    if (!this.#isInOrder) this.#putInOrder(starts);
    const repeated: Repeated = { slot: [], cell: [] };
    const ends = this.#withoutRepeated(starts, last, (entry, unit) => {
      repeated.slot.push(unit * coders.length + this.#coders[entry]!);
      repeated.cell.push(this.#cells[entry]!);
    });
    const [ownCoders, ownCells] = [this.#coders, this.#cells];
    let width = 0;
    for (let unit = 0; unit < units; unit += 1) width = Math.max(width, ends[unit]! - starts[unit]!);
    const cells = new (distinct <= 127 ? Int8Array : Int32Array)(units * width).fill(MISSING);
    const given = new Float64Array(coders.length * distinct);
    for (let unit = 0; unit < units; unit += 1) {
      for (let i = starts[unit]!, to = unit * width; i < ends[unit]!; i += 1, to += 1) {
        const cell = ownCells[i]!;
        const use = ownCoders[i]! * distinct + cell;
        cells[to] = cell;
        given[use] = given[use]! + 1;
      }
    }
    return { cells, crowd: { coders, given, width }, repeated };
  }

  /** Where the entries of each unit begin once they are in order; one more entry for the end. */
  #starts(units: number): Int32Array {
    const starts = new Int32Array(units + 1);
    const own = this.#units;
    for (let i = 0; i < this.#length; i += 1) starts[own[i]! + 1] = starts[own[i]! + 1]! + 1;
    for (let unit = 0; unit < units; unit += 1) starts[unit + 1] = starts[unit + 1]! + starts[unit]!;
    return starts;
  }

  /** Puts the entries of each unit side by side, in the order in which they came. */
  #putInOrder(starts: Int32Array): void {
    const next = Int32Array.from(starts);
    const coders = new Int32Array(this.#length);
    const cells = new Int32Array(this.#length);
    for (let i = 0; i < this.#length; i += 1) {
      const unit = this.#units[i]!;
      const to = next[unit]!;
      coders[to] = this.#coders[i]!;
      cells[to] = this.#cells[i]!;
      next[unit] = to + 1;
    }
    this.#coders = coders;
    this.#cells = cells;
  }

  /** Moves the entries that count to the front of their unit's, and returns where they end; `repeat` is called for a coder's other ones. */
  #withoutRepeated(starts: Int32Array, last: boolean, repeat: (entry: number, unit: number) => void): Int32Array {
    const [coders, cells] = [this.#coders, this.#cells];
    const ends = new Int32Array(starts.length - 1);
    for (let unit = 0; unit < ends.length; unit += 1) {
      const start = starts[unit]!;
      let filled = start;
      for (let i = start; i < starts[unit + 1]!; i += 1) {
        const coder = coders[i]!;
        let own = start;
        while (own < filled && coders[own] !== coder) own += 1;
        const isNew = own === filled;
        if (isNew) filled += 1;
        else repeat(i, unit);
        if (isNew || last) {
          coders[own] = coder;
          cells[own] = cells[i]!;
        }
      }
      ends[unit] = filled;
    }
    return ends;
  }
}

export interface SparseRows {
  /** Per unit a row of the crowd's width that begins with its codings. */
  readonly cells: Cells;
  /** The coders, with how often each gave each cell. */
  readonly crowd: Crowd;
  readonly repeated: Repeated;
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.ceil(1.5 * numbers.length) + BLOCK);
  more.set(numbers);
  return more;
}
