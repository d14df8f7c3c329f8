import { type Bytes, hashBytes, hasPlainEnds, roomFor, SLACK, sameBytes, withRoomFor } from './bytes.ts';

const NONE = -1;

/** In larger tables what follows what is not noted: it would not come again soon. */
const FEW = 4096;

/** The distinct texts of a column as bytes in a hash table, numbered in the order they were met. */
export class TextTable {
  /** The number of the text met last. */
  cell = 0;
  size = 0;
  /** Whether all of them have plain ends. */
  plain = true;
  #kept: Bytes = roomFor(256);
  /** Where each text starts, and the last one ends. */
  #starts = new Int32Array(65);
  #slots = new Int32Array(128).fill(NONE);
  /** The text that followed each one the last time, which is the first guess for what follows it now. */
  readonly #next = new Int32Array(FEW);

  /** Takes the text that starts here and gives its end. */
  take(input: Bytes, start: number, stops: Uint8Array): number {
    const before = this.cell;
    if (before < FEW) {
      const guess = this.#next[before]!;
      const from = this.#starts[guess]!;
      const length = this.#starts[guess + 1]! - from;
      const end = start + length;
      const fits = length < SLACK && stops[input.bytes[end]!] === 1 && guess < this.size;
      if (fits && sameBytes(input, start, this.#kept, from, length)) {
        this.cell = guess;
        return end;
      }
    }
    let end = start;
    while (stops[input.bytes[end]!] === 0) end += 1;
    this.cell = this.find(input, start, end - start);
    if (before < FEW) this.#next[before] = this.cell;
    return end;
  }

  /** The number of the text that stands here; a new one is added. */
  find(input: Bytes, start: number, length: number): number {
    const hash = hashBytes(input, start, length);
    let slot = hash & (this.#slots.length - 1);
    for (;;) {
      const cell = this.#slots[slot]!;
      if (cell === NONE) break;
      const from = this.#starts[cell]!;
      if (this.#starts[cell + 1]! - from === length && sameBytes(input, start, this.#kept, from, length)) return cell;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return this.#add(input, start, length, slot);
  }

  text(cell: number): string {
    return this.#kept.bytes.toString('utf8', this.#starts[cell]!, this.#starts[cell + 1]!);
  }

  #add({ bytes }: Bytes, start: number, length: number, slot: number): number {
    if (this.plain && !hasPlainEnds(bytes, start, length)) this.plain = false;
    const cell = this.size;
    const from = this.#starts[cell]!;
    this.#kept = withRoomFor(from + length, this.#kept, from);
    bytes.copy(this.#kept.bytes, from, start, start + length);
    if (cell + 2 > this.#starts.length) this.#starts = longer(this.#starts);
    this.#starts[cell + 1] = from + length;
    this.#slots[slot] = cell;
    this.size += 1;
    if (2 * this.size > this.#slots.length) this.#rehash();
    return cell;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(NONE);
    for (let cell = 0; cell < this.size; cell += 1) {
      const from = this.#starts[cell]!;
      let slot = hashBytes(this.#kept, from, this.#starts[cell + 1]! - from) & (slots.length - 1);
      while (slots[slot] !== NONE) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = cell;
    }
    this.#slots = slots;
  }
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(Math.ceil(1.5 * numbers.length));
  twice.set(numbers);
  return twice;
}
