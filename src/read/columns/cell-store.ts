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
