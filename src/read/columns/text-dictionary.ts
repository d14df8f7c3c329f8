import {
  BOTH_ENDS,
  type Bytes,
  hashEnds,
  hashMore,
  hasPlainEnds,
  hasStop,
  headOf,
  roomFor,
  sameBytes,
  tailOf,
  textOf,
  withRoomFor,
} from './bytes.ts';

const NONE = -1;

/** In place of the length of a text that has to be quoted: a cell that is not quoted must not be guessed to be it. */
const NOT_GUESSED = BOTH_ENDS + 1;

/** So many texts are told apart by their ends, and guessed by what followed what; with more that pays no longer. */
const FEW = 4096;

/** The distinct texts of a column as bytes in a hash table, numbered in the order they were met. */
export class TextDictionary {
  size = 0;
  /** Whether all of them have plain ends. */
  plain = true;
  /** The number of the text met last. */
  #last = 0;
  #kept: Bytes = roomFor(256);
  /** Where each text starts, and the last one ends. */
  #starts = new Int32Array(65);
  #slots = new Int32Array(128).fill(NONE);
  /** Of the first texts: their lengths if they may be guessed, their first and last bytes as numbers, and the text that followed the last time. */
  #lengths = new Int32Array(64);
  #heads = new Int32Array(64);
  #tails = new Int32Array(64);
  #next = new Int32Array(64);

  readonly #stops: Uint8Array;

  /** @param stops - 1 for each byte at which a cell ends */
  constructor(stops: Uint8Array) {
    this.#stops = stops;
  }

  /** Takes the cell that starts here for this row, and gives its end. */
  take(input: Bytes, start: number, into: Int32Array, row: number): number {
    const { bytes } = input;
    const stops = this.#stops;
    const before = this.#last;
    const isFew = before < FEW;
    if (isFew && this.size > 0) {
      const guess = this.#next[before]!;
      const length = this.#lengths[guess]!;
      const end = start + length;
      if (length <= BOTH_ENDS && stops[bytes[end]!] === 1 && headOf(input, start, length) === this.#heads[guess]) {
        if (tailOf(input, start, length) === this.#tails[guess]) {
          into[row] = guess;
          this.#last = guess;
          return end;
        }
      }
    }
    let end = start;
    while (stops[bytes[end]!] === 0) end += 1;
    const cell = this.find(input, start, end - start);
    if (isFew && cell < FEW) this.#next[before] = cell;
    into[row] = cell;
    this.#last = cell;
    return end;
  }

  /** Takes a text as the cell of this row. */
  put(input: Bytes, start: number, length: number, into: Int32Array, row: number): boolean {
    const cell = this.find(input, start, length);
    into[row] = cell;
    this.#last = cell;
    return true;
  }

  /** How many bytes all texts have. */
  get bytes(): number {
    return this.#starts[this.size]!;
  }

  /** The number of the text that stands here; a new one is added. */
  find(input: Bytes, start: number, length: number): number {
    const head = headOf(input, start, length);
    const tail = tailOf(input, start, length);
    let hash = hashEnds(head, tail, length);
    if (length > BOTH_ENDS) hash = hashMore(hash, input, start, length);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const cell = this.#slots[slot]!;
      if (cell === NONE) break;
      const from = this.#starts[cell]!;
      if (this.#starts[cell + 1]! - from === length) {
        if (length <= BOTH_ENDS && cell < FEW) {
          if (this.#heads[cell] === head && this.#tails[cell] === tail) return cell;
        } else if (sameBytes(input, start, this.#kept, from, length)) return cell;
      }
      slot = (slot + 1) & mask;
    }
    return this.#add(input, start, length, slot);
  }

  text(cell: number): string {
    return textOf(this.#kept.bytes, this.#starts[cell]!, this.#starts[cell + 1]!);
  }

  list(): string[] {
    return Array.from({ length: this.size }, (_, cell) => this.text(cell));
  }

  #add(input: Bytes, start: number, length: number, slot: number): number {
    const cell = this.size;
    const from = this.#starts[cell]!;
    if (this.plain && !hasPlainEnds(input.bytes, start, length)) this.plain = false;
    this.#kept = withRoomFor(from + length, this.#kept, from);
    this.#kept.bytes.set(input.bytes.subarray(start, start + length), from);
    if (cell + 2 > this.#starts.length) this.#starts = longer(this.#starts);
    this.#starts[cell + 1] = from + length;
    if (cell < FEW) {
      if (cell === this.#heads.length) {
        this.#lengths = longer(this.#lengths);
        this.#heads = longer(this.#heads);
        this.#tails = longer(this.#tails);
        this.#next = longer(this.#next);
      }
      const isGuessed = length <= BOTH_ENDS && !hasStop(input.bytes, start, length, this.#stops);
      this.#lengths[cell] = isGuessed ? length : NOT_GUESSED;
      this.#heads[cell] = headOf(input, start, length);
      this.#tails[cell] = tailOf(input, start, length);
    }
    this.#slots[slot] = cell;
    this.size += 1;
    if (2 * this.size > this.#slots.length) this.#rehash();
    return cell;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(NONE);
    const mask = slots.length - 1;
    for (let cell = 0; cell < this.size; cell += 1) {
      const from = this.#starts[cell]!;
      const length = this.#starts[cell + 1]! - from;
      let hash = hashEnds(headOf(this.#kept, from, length), tailOf(this.#kept, from, length), length);
      if (length > BOTH_ENDS) hash = hashMore(hash, this.#kept, from, length);
      let slot = hash & mask;
      while (slots[slot] !== NONE) slot = (slot + 1) & mask;
      slots[slot] = cell;
    }
    this.#slots = slots;
  }
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.ceil(1.5 * numbers.length));
  more.set(numbers);
  return more;
}
