import type { Problem } from '../../../problems.ts';
import {
  type Bytes,
  breaksIn,
  CR,
  encoded,
  LF,
  LONGEST_RECORD,
  QUOTE,
  roomFor,
  textOf,
  withRoomFor,
} from '../../columns/bytes.ts';
import type { Contents, RowScanner } from '../../kernel/row-scanner.ts';
import { isComposed, notUtf8, utf8Text } from '../decode.ts';
import type { ByteSource } from '../source.ts';
import { Document } from './document.ts';

/** How many bytes are read at once, and from how many bytes on it is worth it to start the compiled scanner. */
export interface Pieces {
  readonly size: number;
  readonly scanner: number;
}

/** Pieces are so small that they stay in the processor's cache. */
export const PIECES: Pieces = { size: 1 << 18, scanner: 1 << 16 };

/** Whole lines of UTF-8, from the start of the room to `end`; a row that begins in it may go on in the next one. */
export interface Region {
  readonly input: Bytes;
  readonly end: number;
  /** Where its first byte is in the document. */
  readonly start: number;
  readonly hasQuotes: boolean;
  readonly isLast: boolean;
}

/** Reads a file's text in regions of whole lines. */
export class RegionReader {
  readonly document: Document;
  readonly #source: ByteSource;
  readonly #piece: number;
  readonly #scanner: RowScanner | undefined;
  #room: Bytes;
  /** The bytes in the room, and those of them that were checked: the region. */
  #filled = 0;
  #end = 0;
  /** Where the room's first byte is in the document, and which byte of the file comes next. */
  #start = 0;
  #position: number;
  #hasQuotes = false;
  #isClosed = false;

  /** @param from - where the text begins in the file */
  constructor(source: ByteSource, from: number, piece: number, scanner: RowScanner | undefined) {
    this.document = new Document(source);
    this.#source = source;
    this.#position = from;
    this.#piece = piece;
    this.#scanner = scanner;
    this.#room = scanner?.room ?? roomFor(Math.min(source.size, piece) + 2);
  }

  /**
   * The next region; nothing at the end of the file.
   *
   * @param from - where in the region before the row starts that goes on in this one
   * @param line - the line of that row
   */
  next(from: number, line: number): Region | Problem | undefined {
    if (this.#isClosed) return undefined;
    const kept = this.#end - from;
    this.#room.bytes.copyWithin(0, from, this.#filled);
    this.#filled -= from;
    this.#start += from;
    this.#hasQuotes &&= kept > 0;
    let end = kept;
    while (end === kept && !this.#isAtEnd) {
      this.#fill();
      end = this.#isAtEnd ? this.#filled : kept + endOfLines(this.#room.bytes.subarray(kept, this.#filled));
      if (end === kept && this.#filled > LONGEST_RECORD + this.#piece)
        return { code: 'record-too-long', at: { file: this.#source.path, line }, limit: LONGEST_RECORD };
    }
    if (end === 0) return undefined;
    this.#end = end;
    const problem = end > kept ? this.#check(kept, line) : undefined;
    if (problem) return problem;
    if (this.#isAtEnd) this.#close();
    return {
      input: this.#room,
      end: this.#end,
      start: this.#start,
      hasQuotes: this.#hasQuotes,
      isLast: this.#isClosed,
    };
  }

  get #isAtEnd(): boolean {
    return this.#position >= this.#source.size;
  }

  #fill(): void {
    const wanted = Math.min(this.#filled + this.#piece, this.#filled + this.#source.size - this.#position);
    this.#room = withRoomFor(wanted + 2, this.#room, this.#filled);
    const count = this.#source.read(this.#position, this.#room.bytes.subarray(this.#filled, wanted));
    this.#filled += count;
    this.#position += count;
  }

  /** Checks what is new in the region, and composes letters in it. */
  #check(from: number, line: number): Problem | undefined {
    const { bytes } = this.#room;
    const file = this.#source.path;
    const { hasQuotes, hasZeros, ...contents } = this.#contents(from);
    if (hasZeros) return { code: 'not-text', at: { file } };
    this.#hasQuotes ||= hasQuotes;
    const part = bytes.subarray(from, this.#end);
    const text = contents.isComposed ? '' : utf8Text(part);
    if (text === undefined) return notUtf8(part, file, line + breaksIn(bytes, 0, from));
    const position = this.#position - (this.#filled - from);
    if (isComposed(text)) this.document.add(this.#start + from, position, part.length);
    else this.#replace(from, composed(part, this.document, this.#start + from, position));
    return undefined;
  }

  #contents(from: number): Contents {
    if (this.#scanner?.room === this.#room) return this.#scanner.contents(from, this.#end);
    const bytes = this.#room.bytes.subarray(from, this.#end);
    return { isComposed: false, hasQuotes: bytes.includes(QUOTE), hasZeros: bytes.includes(0) };
  }

  /** Puts other bytes in place of the last ones of the region. */
  #replace(from: number, bytes: Uint8Array): void {
    const rest = this.#room.bytes.slice(this.#end, this.#filled);
    this.#end = from + bytes.length;
    this.#filled = this.#end + rest.length;
    this.#room = withRoomFor(this.#filled + 2, this.#room, from);
    this.#room.bytes.set(bytes, from);
    this.#room.bytes.set(rest, this.#end);
  }

  /** The last line gets a break if it has none. */
  #close(): void {
    const { bytes } = this.#room;
    this.#isClosed = true;
    const last = bytes[this.#end - 1];
    if (last !== LF && last !== CR) {
      bytes[this.#end] = LF;
      this.#end += 1;
    }
    bytes[this.#end] = 0;
  }
}

/** So many bytes, up to the next line, are composed at once, so that a row can be read again without much else. */
const COMPOSED_AT_ONCE = 1 << 13;

/** The same lines with letters composed. Where they are in the file is told to the document. */
function composed(bytes: Uint8Array, document: Document, start: number, position: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LF, from + COMPOSED_AT_ONCE);
    const to = feed < 0 ? bytes.length : feed + 1;
    const text = textOf(bytes, from, to);
    const one = text.normalize('NFC');
    const part = one === text ? bytes.subarray(from, to) : encoded(one);
    document.add(start + length, position + from, to - from, one !== text);
    parts.push(part);
    length += part.length;
    from = to;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Behind the last line break; one at the very end may be the first half of a pair. */
function endOfLines(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(LF);
  return feed >= 0 ? feed + 1 : bytes.subarray(0, -1).lastIndexOf(CR) + 1;
}
