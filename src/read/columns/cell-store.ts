/** Every so many rows, a power of 2, the cell is noted, to count on from it. */
const NOTED = 128;

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
    const end = this.length + count;
    const areWhole = ((this.length | count) & (NOTED - 1)) === 0;
    if (areWhole && block[count - 1] === last + count) {
      // each row begins a new text
      bits.fill(0xff, this.length >> 3, end >> 3);
      for (let row = 0; row < count; row += NOTED) this.#noted.push(last + row);
      last += count;
    } else
      for (let i = 0, row = this.length; row < end; i += 1, row += 1) {
        if ((row & (NOTED - 1)) === 0) this.#noted.push(last);
        const cell = block[i]!;
        if (cell !== last) bits[row >> 3] = bits[row >> 3]! | (1 << (row & 7));
        last = cell;
      }
    this.#last = last;
    this.length = end;
  }

  /** Counted on from the last one noted. */
  at(row: number): number {
    const start = row - (row % NOTED);
    const bits = this.#bits;
    let cell = this.#noted[start / NOTED]!;
    for (let met = start; met <= row; met += 1) cell += (bits[met >> 3]! >> (met & 7)) & 1;
    return cell;
  }

  copy(from: number, to: number, into: Int32Array): void {
    if (this.#last === this.length - 1) {
      // each row has a text of its own
      for (let row = from; row < to; row += 1) into[row - from] = row;
      return;
    }
    const bits = this.#bits;
    let cell = from === 0 ? -1 : this.at(from - 1);
    for (let row = from; row < to; row += 1) {
      cell += (bits[row >> 3]! >> (row & 7)) & 1;
      into[row - from] = cell;
    }
  }
}
type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** A column's cells, row by row, in as few bytes each as their numbers need. */
export class CellStore {
  length = 0;
  #cells: Numbers;

  constructor(rows: number) {
    this.#cells = new Uint8Array(rows);
  }

  append(block: Int32Array, count: number, largest: number): void {
    const needed = this.length + count;
    const capacity = needed > this.#cells.length ? Math.ceil(1.3 * needed) : this.#cells.length;
    const Kind = largest < 1 << 8 ? Uint8Array : largest < 1 << 16 ? Uint16Array : Int32Array;
    const wider = Kind.BYTES_PER_ELEMENT > this.#cells.BYTES_PER_ELEMENT;
    if (wider || capacity > this.#cells.length) {
      const old = this.#cells.subarray(0, this.length);
      this.#cells = wider ? new Kind(capacity) : new (this.#cells.constructor as typeof Uint8Array)(capacity);
      this.#cells.set(old);
    }
    this.#cells.set(count === block.length ? block : block.subarray(0, count), this.length);
    this.length = needed;
  }

  at(row: number): number {
    return this.#cells[row]!;
  }

  /** The cells of these rows, copied. */
  copy(from: number, to: number, into: Int32Array): void {
    into.set(this.#cells.subarray(from, to));
  }
}
