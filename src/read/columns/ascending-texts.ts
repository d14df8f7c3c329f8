import type { AddedTexts } from '../kernel/row-scanner.ts';
import { BOTH_ENDS, type Bytes, hasPlainEnds, hasStop, headOf, roomFor, sameBytes, tailOf, textOf } from './bytes.ts';

/** The longest text that is kept here, in bytes; lengths stand in one byte. */
export const LONGEST = 255;

/** Every so many texts one is kept whole, to find others from it. */
export const WHOLE = 64;

/** What is kept is kept in pieces, none of which is as long as this; the first are small. */
const LONGEST_PIECE = 1 << 21;
const SMALL_PIECE = 1 << 10;
const LARGE_PIECE = 1 << 16;

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
  /** Whether it can stand without quotes around it; a cell that is not quoted is taken for no other. */
  #isCell = true;
  readonly #stops: Uint8Array;
  #head = 0;
  #tail = 0;
  readonly #last: Bytes = roomFor(LONGEST);
  /** Of each text: how many bytes it shares with the one before, how many follow, and these. Filled pieces, and the one being filled. */
  readonly #pieces: Uint8Array[] = [];
  #piece = new Uint8Array(SMALL_PIECE);
  #used = 0;
  /** Where texts begin that are kept whole: the number of the piece × LONGEST_PIECE + the offset in it. */
  readonly #wholes: number[] = [];
  /** The text that was read last, and where the next one is kept: texts are mostly asked for one after the other. */
  #read = -1;
  readonly #text = new Uint8Array(LONGEST);
  #end = 0;
  #readPiece = 0;
  #offset = 0;

  get size(): number {
    return this.cell + 1;
  }

  /** @param stops - 1 for each byte at which a cell ends */
  constructor(stops: Uint8Array) {
    this.#stops = stops;
  }

  /** Takes the cell that starts here for this row, and gives its end, or -1 if it breaks the order. */
  take(input: Bytes, start: number, into: Int32Array, row: number): number {
    const { bytes } = input;
    const stops = this.#stops;
    const length = this.#length;
    const again = start + length;
    if (length >= 0 && this.#isCell && again < bytes.length && stops[bytes[again]!] === 1) {
      const sameEnds = headOf(input, start, length) === this.#head && tailOf(input, start, length) === this.#tail;
      if (sameEnds && (length <= BOTH_ENDS || sameBytes(input, start, this.#last, 0, length))) {
        into[row] = this.cell;
        return again;
      }
    }
    let end = start;
    while (stops[bytes[end]!] === 0) end += 1;
    return this.put(input, start, end - start, into, row) ? end : -1;
  }

  /** Takes a text as the cell of this row; says whether it keeps the order. */
  put(input: Bytes, start: number, length: number, into: Int32Array, row: number): boolean {
    const isLast = length === this.#length && sameBytes(input, start, this.#last, 0, length);
    if (!isLast && !this.#add(input, start, length)) return false;
    into[row] = this.cell;
    return true;
  }

  /** Takes over texts that were numbered elsewhere, in the form in which they are kept. */
  extend({ bytes, wholes, cell, last, plain }: AddedTexts): void {
    if (bytes.length > 0) {
      this.#closePiece();
      for (const whole of wholes) this.#wholes.push(this.#pieces.length * LONGEST_PIECE + whole);
      this.#pieces.push(bytes.slice());
    }
    this.cell = cell;
    this.plain = plain;
    if (cell < 0) return;
    this.#last.bytes.set(last);
    this.#length = last.length;
    this.#isCell = !hasStop(last, 0, last.length, this.#stops);
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
    if (this.#used + LONGEST + 2 > this.#piece.length) this.#closePiece();
    if (isWhole) this.#wholes.push(this.#pieces.length * LONGEST_PIECE + this.#used);
    const kept = this.#piece;
    kept[this.#used] = from;
    kept[this.#used + 1] = length - from;
    this.#used += 2;
    for (let i = from; i < length; i += 1) {
      last[i] = bytes[start + i]!;
      kept[this.#used] = last[i]!;
      this.#used += 1;
    }
    this.#length = length;
    this.#isCell = !hasStop(bytes, start, length, this.#stops);
    this.#head = headOf(input, start, length);
    this.#tail = tailOf(input, start, length);
    return true;
  }

  /** Goes on in a new piece. */
  #closePiece(): void {
    if (this.#used === 0) return;
    this.#pieces.push(this.#piece.subarray(0, this.#used));
    this.#piece = new Uint8Array(Math.min(2 * this.#piece.length, LARGE_PIECE));
    this.#used = 0;
  }

  text(cell: number): string {
    const isAhead = cell >= this.#read && cell - (cell % WHOLE) <= this.#read;
    if (!isAhead) this.#goBefore(cell - (cell % WHOLE));
    while (this.#read < cell) this.#readNext();
    return textOf(this.#text, 0, this.#end);
  }

  list(): string[] {
    this.#goBefore(0);
    return Array.from({ length: this.size }, () => {
      this.#readNext();
      return textOf(this.#text, 0, this.#end);
    });
  }

  /** Goes to a text that is kept whole, which is read next. */
  #goBefore(cell: number): void {
    const start = this.#wholes[cell / WHOLE];
    this.#read = cell - 1;
    this.#readPiece = Math.floor((start ?? 0) / LONGEST_PIECE);
    this.#offset = (start ?? 0) % LONGEST_PIECE;
  }

  #readNext(): void {
    let piece = this.#pieceOf(this.#readPiece);
    if (this.#offset === piece.length) {
      this.#readPiece += 1;
      this.#offset = 0;
      piece = this.#pieceOf(this.#readPiece);
    }
    const shared = piece[this.#offset]!;
    this.#end = shared + piece[this.#offset + 1]!;
    this.#offset += 2;
    for (let i = shared; i < this.#end; i += 1, this.#offset += 1) this.#text[i] = piece[this.#offset]!;
    this.#read += 1;
  }

  #pieceOf(number: number): Uint8Array {
    return this.#pieces[number] ?? this.#piece.subarray(0, this.#used);
  }
}
