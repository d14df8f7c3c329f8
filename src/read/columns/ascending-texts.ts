import type { AddedTexts } from '../kernel/row-scanner.ts';
import { BOTH_ENDS, type Bytes, hasPlainEnds, headOf, roomFor, sameBytes, tailOf, withRoomFor } from './bytes.ts';

/** The longest text that is kept here, in bytes; lengths stand in one byte. */
const LONGEST = 255;

/** Every so many texts one is kept whole, to find others from it. */
const WHOLE = 64;

/**
 * The distinct texts of a column in which each row has the text of the row before or a greater one (longer, or as long and later), as
 * units have in most files: no text can come again, so nothing is looked up. Of each text only what differs from the one before is kept.
 */
export class AscendingTexts {
  /** The number of the text met last; -1 before the first. */
  cell = -1;
  /** Whether all of them have plain ends. */
  plain = true;
  #length = -1;
  #head = 0;
  #tail = 0;
  readonly #last: Bytes = roomFor(LONGEST);
  /** Of each text: how many bytes it shares with the one before, how many follow, and these. */
  #room = 1024;
  #kept: Bytes = roomFor(1024);
  #used = 0;
  readonly #wholes: number[] = [];

  get size(): number {
    return this.cell + 1;
  }

  /** Takes the text that starts here as the cell of this row, and gives its end, or -1 where it breaks the order. */
  take(input: Bytes, start: number, stops: Uint8Array, into: Int32Array, row: number): number {
    const { bytes } = input;
    const length = this.#length;
    const again = start + length;
    if (length >= 0 && again < bytes.length && stops[bytes[again]!] === 1) {
      const sameEnds = headOf(input, start, length) === this.#head && tailOf(input, start, length) === this.#tail;
      if (sameEnds && (length <= BOTH_ENDS || sameBytes(input, start, this.#last, 0, length))) {
        into[row] = this.cell;
        return again;
      }
    }
    let end = start;
    while (stops[bytes[end]!] === 0) end += 1;
    if (!this.#add(input, start, end - start)) return -1;
    into[row] = this.cell;
    return end;
  }

  /** Takes over texts that were numbered elsewhere, in the form in which they are kept. */
  extend({ bytes, wholes, cell, last, plain }: AddedTexts): void {
    for (const whole of wholes) this.#wholes.push(this.#used + whole);
    while (this.#used + bytes.length + LONGEST + 2 > this.#room) this.#widen();
    this.#kept.bytes.set(bytes, this.#used);
    this.#used += bytes.length;
    this.cell = cell;
    this.plain = plain;
    if (cell < 0) return;
    this.#last.bytes.set(last);
    this.#length = last.length;
    this.#head = headOf(this.#last, 0, last.length);
    this.#tail = tailOf(this.#last, 0, last.length);
  }

  #add(input: Bytes, start: number, length: number): boolean {
    if (length > LONGEST) return false;
    const { bytes } = input;
    const last = this.#last.bytes;
    const both = Math.min(length, this.#length);
    let shared = 0;
    while (shared < both && bytes[start + shared] === last[shared]) shared += 1;
    const rises = length > this.#length || (length === this.#length && bytes[start + shared]! > last[shared]!);
    if (!rises) return false;
    this.cell += 1;
    if (this.plain && !hasPlainEnds(bytes, start, length)) this.plain = false;
    const isWhole = this.cell % WHOLE === 0;
    const from = isWhole ? 0 : shared;
    if (isWhole) this.#wholes.push(this.#used);
    if (this.#used + LONGEST + 2 > this.#room) this.#widen();
    const kept = this.#kept.bytes;
    kept[this.#used] = from;
    kept[this.#used + 1] = length - from;
    this.#used += 2;
    for (let i = from; i < length; i += 1) {
      last[i] = bytes[start + i]!;
      kept[this.#used] = last[i]!;
      this.#used += 1;
    }
    this.#length = length;
    this.#head = headOf(input, start, length);
    this.#tail = tailOf(input, start, length);
    return true;
  }

  #widen(): void {
    this.#room = 2 * this.#room + LONGEST;
    this.#kept = withRoomFor(this.#room, this.#kept, this.#used);
  }

  text(cell: number): string {
    return this.list(cell - (cell % WHOLE), cell + 1).at(-1)!;
  }

  /** The texts from one that is kept whole up to, and without, another. */
  list(from = 0, to = this.size): string[] {
    const text = Buffer.alloc(LONGEST);
    const kept = this.#kept.bytes;
    const texts: string[] = [];
    let offset = this.#wholes[from / WHOLE]!;
    for (let cell = from; cell < to; cell += 1) {
      const shared = kept[offset]!;
      const rest = kept[offset + 1]!;
      kept.copy(text, shared, offset + 2, offset + 2 + rest);
      offset += 2 + rest;
      texts.push(text.toString('utf8', 0, shared + rest));
    }
    return texts;
  }
}
