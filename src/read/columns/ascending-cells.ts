/** Every so many rows, a power of 2, the cell is noted, to count on from it. */
const NOTED = 1024;

/** The cells of a column of ascending texts: a bit for each row, set where a new text begins. */
export class AscendingCells {
  length = 0;
  #bits = new Uint8Array(1024);
  readonly #noted: number[] = [];
  #last = -1;

  append(block: Int32Array, count: number): void {
    const needed = (this.length + count + 7) >> 3;
    if (needed > this.#bits.length) {
      const more = new Uint8Array(Math.ceil(1.5 * needed));
      more.set(this.#bits);
      this.#bits = more;
    }
    const bits = this.#bits;
    let last = this.#last;
    for (let i = 0, row = this.length; i < count; i += 1, row += 1) {
      if ((row & (NOTED - 1)) === 0) this.#noted.push(last);
      const cell = block[i]!;
      if (cell !== last) bits[row >> 3] = bits[row >> 3]! | (1 << (row & 7));
      last = cell;
    }
    this.#last = last;
    this.length += count;
  }

  at(row: number): number {
    const one = new Int32Array(1);
    this.copy(row, row + 1, one);
    return one[0]!;
  }

  /** The cells of these rows, counted on from the last one noted. */
  copy(from: number, to: number, into: Int32Array): void {
    const start = from - (from % NOTED);
    const bits = this.#bits;
    let cell = this.#noted[start / NOTED]!;
    for (let row = start; row < from; row += 1) cell += (bits[row >> 3]! >> (row & 7)) & 1;
    for (let row = from; row < to; row += 1) {
      cell += (bits[row >> 3]! >> (row & 7)) & 1;
      into[row - from] = cell;
    }
  }
}
