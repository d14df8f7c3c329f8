import { isAscii, isUtf8 } from 'node:buffer';
import type { Problem } from '../../../problems.ts';
import { type Bytes, CR, LF, roomFor, withRoomFor } from '../../columns/bytes.ts';
import type { ByteSource } from '../../files/byte-source.ts';
import { decode, encodingOf, notText, notUtf8, withoutMark } from '../decode.ts';

/** The heading row of a sheet, where no quote stands in it. */
export interface PlainHeadings {
  readonly header: readonly string[];
  /** Where the row after it begins, in bytes, and on which line. */
  readonly end: number;
  readonly line: number;
  /** The empty lines above it. */
  readonly emptyLines: number;
}

export function plainHeadings({ input: { bytes }, end: last }: Region, delimiter: string): PlainHeadings | undefined {
  let start = 0;
  let emptyLines = 0;
  while (start < last && isBreak(bytes[start]!)) {
    start = afterBreak(bytes, start);
    emptyLines += 1;
  }
  let end = start;
  while (end < last && !isBreak(bytes[end]!)) end += 1;
  if (end === last) return undefined;
  const text = bytes.toString('utf8', start, end);
  if (text.includes('"')) return undefined;
  return { header: text.split(delimiter), end: afterBreak(bytes, end), line: emptyLines + 2, emptyLines };
}

function isBreak(byte: number): boolean {
  return byte === LF || byte === CR;
}

function afterBreak(bytes: Buffer, at: number): number {
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}

/** Whole lines of UTF-8, from the start of the bytes to `end`. */
export interface Region {
  readonly input: Bytes;
  readonly end: number;
}

/** Reads a file's text in regions of whole lines; where it is not in UTF-8, all of it is one region. */
export class RegionReader {
  encoding = 'utf-8';
  readonly #source: ByteSource;
  readonly #path: string;
  readonly #asked: string | undefined;
  #room: Bytes;
  /** The bytes in the room, and how many of them the region before took. */
  #filled = 0;
  #taken = 0;
  #isFirst = true;
  #ended = false;

  constructor(source: ByteSource, path: string, asked: string | undefined) {
    this.#source = source;
    this.#path = path;
    this.#asked = asked;
    this.#room = roomFor(Math.min(source.size, source.pieces.first) + 2);
  }

  /**
   * The next region, with at least one whole line; nothing at the end of the file.
   *
   * @param line - the line on which it begins
   */
  next(line: number): Region | Problem | undefined {
    this.#room.bytes.copyWithin(0, this.#taken, this.#filled);
    this.#filled -= this.#taken;
    const { first, later } = this.#source.pieces;
    let end = 0;
    while (end === 0 && !this.#ended) {
      this.#fill(this.#isFirst ? first : later);
      end = this.#ended ? this.#filled : endOfLines(this.#room.bytes.subarray(0, this.#filled));
    }
    this.#taken = end;
    if (end === 0) return undefined;
    return this.#isFirst ? this.#first(end) : this.#region(end, line);
  }

  /** The text from this place in the region to the end of the file. */
  rest({ input, end }: Region, from: number, line: number): string | Problem {
    let text = input.bytes.toString('utf8', from, end);
    for (;;) {
      const region = this.next(line + (text.match(/\r\n|\n|\r/g)?.length ?? 0));
      if (region === undefined) return text;
      if ('code' in region) return region;
      text += region.input.bytes.toString('utf8', 0, region.end);
    }
  }

  #first(end: number): Region | Problem {
    this.#isFirst = false;
    const head = this.#room.bytes.subarray(0, end);
    const problem = notText(head, this.#path, this.#asked);
    if (problem) return problem;
    this.encoding = encodingOf(head, this.#asked);
    if (this.encoding === 'utf-8') return this.#region(end, 1);
    while (!this.#ended) this.#fill(this.#source.pieces.first);
    this.#taken = this.#filled;
    const found = decode(this.#room.bytes.subarray(0, this.#filled), this.encoding, this.#path);
    return typeof found === 'string' ? regionOf(found) : found;
  }

  #region(end: number, line: number): Region | Problem {
    const bytes = this.#room.bytes.subarray(0, end);
    if (bytes.includes(0)) return { code: 'not-text', at: { file: this.#path } };
    if (isAscii(bytes)) return this.#closed(end);
    if (!isUtf8(bytes)) return notUtf8(bytes, this.#path, line);
    const text = bytes.toString('utf8');
    const plain = line === 1 ? withoutMark(text) : text;
    return plain.normalize('NFC') === text ? this.#closed(end) : regionOf(plain);
  }

  /** The region in the room itself; a last line without a break gets one. */
  #closed(end: number): Region {
    if (endsInBreak(this.#room.bytes, end)) return { input: this.#room, end };
    this.#room.bytes[end] = LF;
    return { input: this.#room, end: end + 1 };
  }

  /** Reads a piece more; one byte beyond the expected end, to meet the end. */
  #fill(piece: number): void {
    const wanted = Math.min(this.#filled + piece, this.#source.size + 1);
    this.#room = withRoomFor(wanted + 1, this.#room, this.#filled);
    const into = this.#room.bytes.subarray(0, wanted);
    while (this.#filled < wanted && !this.#ended) {
      const count = this.#source.read(into, this.#filled);
      this.#filled += count;
      this.#ended = count === 0;
    }
  }
}

/** Letters with accents are one sign or two, by the system that wrote them; both are the same text. */
function regionOf(text: string): Region {
  const composed = text.normalize('NFC');
  const length = Buffer.byteLength(composed);
  const room = roomFor(length + 1);
  room.bytes.write(composed);
  if (endsInBreak(room.bytes, length)) return { input: room, end: length };
  room.bytes[length] = LF;
  return { input: room, end: length + 1 };
}

function endsInBreak(bytes: Buffer, end: number): boolean {
  return bytes[end - 1] === LF || bytes[end - 1] === CR;
}

/** Behind the last line break; one at the very end may be the first half of a pair. */
function endOfLines(bytes: Buffer): number {
  const feed = bytes.lastIndexOf(LF);
  return feed >= 0 ? feed + 1 : bytes.subarray(0, -1).lastIndexOf(CR) + 1;
}
