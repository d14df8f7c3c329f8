import { BadInputError, type Position } from '../../../problems.ts';
import { damaged, refused } from '../../fault.ts';
import { DEEPEST_PATH, LONGEST_NAME, MOST_ENTRIES, MOST_RATIO, MOST_UNPACKED_BYTES, SMALL } from './limits.ts';
import { unpacked } from './unpack.ts';

/** A file in an archive. */
export interface Entry {
  readonly name: string;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its own header begins. */
  readonly offset: number;
}

const STORED = 0;
const DEFLATED = 8;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;

const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LISTED_LENGTH = 46;
const LOCAL_LENGTH = 30;

/** What stands for a number that is kept in 64 bits elsewhere. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

/**
 * The files in a ZIP archive, by its own list, which is looked through before anything is unpacked: too many files, too much in them,
 * names that lead out of the archive, files that share their bytes.
 */
export class Zip {
  readonly entries: readonly Entry[];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #at: Position;
  readonly #format: string;
  readonly #byName: ReadonlyMap<string, Entry>;
  readonly #starts = new Map<Entry, number>();

  /** @throws {BadInputError} if the archive is damaged, or made to do harm */
  constructor(bytes: Uint8Array, at: Position, format = 'zip') {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
    this.#format = format;
    const listed = this.#list();
    this.#byName = new Map(listed.map((entry) => [entry.name, entry]));
    this.#check(listed);
    this.entries = listed.filter(({ name }) => !name.endsWith('/'));
  }

  find(name: string): Entry | undefined {
    return this.#byName.get(name);
  }

  /** Where a file in the archive is. */
  at(entry: Entry): Position {
    return { ...this.#at, inside: this.#at.inside === undefined ? entry.name : `${this.#at.inside}/${entry.name}` };
  }

  /** What a file holds, piece by piece; it is checked when all has been read. */
  async *pieces(entry: Entry): AsyncGenerator<Uint8Array> {
    const at = this.at(entry);
    if (entry.isEncrypted) throw new BadInputError([{ code: 'encrypted-file', at }]);
    if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged(at, this.#format, 'packing');
    const start = this.#starts.get(entry)!;
    const packed = this.#bytes.subarray(start, start + entry.packedSize);
    let [size, crc] = [0, 0];
    try {
      for await (const piece of entry.method === STORED ? [packed] : unpacked(packed, 'deflate-raw')) {
        size += piece.length;
        if (size > entry.size) break;
        crc = crc32(piece, crc);
        yield piece;
      }
    } catch (error) {
      if (!isOfPlatform(error)) throw error;
      throw damaged(at, this.#format, 'cut-off');
    }
    if (size !== entry.size || crc !== entry.crc) throw damaged(at, this.#format, 'checksum');
  }

  /** The files in the order of the list at the archive's end. */
  #list(): Entry[] {
    const { count, offset } = this.#end();
    if (count > MOST_ENTRIES) throw refused(this.#at, 'entries', MOST_ENTRIES);
    const entries: Entry[] = [];
    for (let i = 0, from = offset; i < count; i += 1) {
      if (this.#number(from, 4) !== LISTED) throw this.#broken();
      const nameLength = this.#number(from + 28, 2);
      const extraLength = this.#number(from + 30, 2);
      if (nameLength > LONGEST_NAME) throw refused(this.#at, 'name', LONGEST_NAME);
      const flags = this.#number(from + 8, 2);
      const nameStart = from + LISTED_LENGTH;
      const extraStart = nameStart + nameLength;
      this.#number(extraStart + extraLength - 1, 1);
      const [size, packedSize, local] = this.#wide(
        [this.#number(from + 24, 4), this.#number(from + 20, 4), this.#number(from + 42, 4)],
        extraStart,
        extraStart + extraLength,
      );
      entries.push({
        name: nameOf(this.#bytes.subarray(nameStart, extraStart)),
        packedSize: packedSize!,
        size: size!,
        crc: this.#number(from + 16, 4),
        method: this.#number(from + 10, 2),
        isEncrypted: (flags & 1) === 1,
        offset: local!,
      });
      from = extraStart + extraLength + this.#number(from + 32, 2);
    }
    return entries;
  }

  /** How many files there are, and where their list begins. */
  #end(): { count: number; offset: number } {
    const first = Math.max(0, this.#bytes.length - END_LENGTH - LONGEST_COMMENT);
    for (let at = this.#bytes.length - END_LENGTH; at >= first; at -= 1) {
      if (this.#view.getUint32(at, true) !== END) continue;
      const count = this.#number(at + 10, 2);
      const offset = this.#number(at + 16, 4);
      if (count !== ELSEWHERE_16 && offset !== ELSEWHERE_32) return { count, offset };
      const locator = at - 20;
      if (locator < 0 || this.#number(locator, 4) !== LOCATOR_64) return { count, offset };
      const wide = this.#number(locator + 8, 8);
      if (this.#number(wide, 4) !== END_64) throw this.#broken();
      return { count: this.#number(wide + 32, 8), offset: this.#number(wide + 48, 8) };
    }
    throw damaged(this.#at, this.#format, 'cut-off');
  }

  /** Numbers that did not fit into 32 bits stand in an extra field of their own, in this order. */
  #wide(numbers: readonly number[], from: number, to: number): number[] {
    if (!numbers.includes(ELSEWHERE_32)) return [...numbers];
    for (let at = from; at + 4 <= to; at += 4 + this.#number(at + 2, 2)) {
      if (this.#number(at, 2) !== 1) continue;
      let next = at + 4;
      return numbers.map((number) => {
        if (number !== ELSEWHERE_32) return number;
        next += 8;
        return this.#number(next - 8, 8);
      });
    }
    throw this.#broken();
  }

  #check(entries: readonly Entry[]): void {
    if (this.#byName.size < entries.length) throw refused(this.#at, 'twice');
    let total = 0;
    for (const entry of entries) {
      const at = this.at(entry);
      if (leadsOut(entry.name)) throw refused(at, 'path');
      if (entry.name.split('/').length > DEEPEST_PATH) throw refused(at, 'depth', DEEPEST_PATH);
      total += entry.size;
      if (total > MOST_UNPACKED_BYTES) throw refused(at, 'size', MOST_UNPACKED_BYTES);
      if (entry.size > SMALL && entry.size > MOST_RATIO * entry.packedSize) throw refused(at, 'ratio', MOST_RATIO);
      if (entry.method === STORED && entry.size !== entry.packedSize) throw damaged(at, this.#format, 'structure');
    }
    let end = 0;
    for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
      if (this.#number(entry.offset, 4) !== LOCAL) throw damaged(this.at(entry), this.#format, 'structure');
      if (entry.offset < end) throw refused(this.at(entry), 'overlap');
      const names = this.#number(entry.offset + 26, 2) + this.#number(entry.offset + 28, 2);
      const start = entry.offset + LOCAL_LENGTH + names;
      end = start + entry.packedSize;
      if (end > this.#bytes.length) throw damaged(this.at(entry), this.#format, 'cut-off');
      this.#starts.set(entry, start);
    }
  }

  /** A whole number of so many bytes. */
  #number(at: number, bytes: 1 | 2 | 4 | 8): number {
    if (at < 0 || at + bytes > this.#bytes.length) throw damaged(this.#at, this.#format, 'cut-off');
    if (bytes === 1) return this.#view.getUint8(at);
    if (bytes === 2) return this.#view.getUint16(at, true);
    if (bytes === 4) return this.#view.getUint32(at, true);
    return this.#view.getUint32(at, true) + 2 ** 32 * this.#view.getUint32(at + 4, true);
  }

  #broken() {
    return damaged(this.#at, this.#format, 'structure');
  }
}

/** Names are in UTF-8, or in what the writer's system used. Windows' own archives may have backslashes. */
function nameOf(bytes: Uint8Array): string {
  return decodedName(bytes).replaceAll('\\', '/');
}

function decodedName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function leadsOut(name: string): boolean {
  return /^\/|^[a-z]:|(^|\/)\.\.(\/|$)/i.test(name) || name.includes('\0');
}

/** An error of unpacking itself, not of whoever takes the pieces. */
function isOfPlatform(error: unknown): boolean {
  return (
    error instanceof TypeError || (error instanceof Error && 'code' in error && /^Z_|^ERR_/.test(String(error.code)))
  );
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of ZIP files, of these bytes after those that gave `before`. */
function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i += 1) crc = TABLE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
