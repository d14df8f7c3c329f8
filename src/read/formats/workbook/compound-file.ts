import type { Position } from '../../../problems.ts';
import { damaged } from '../../fault.ts';

const FORMAT = 'xls';

const HEADER = 512;
const SMALL_STREAM = 4096;
const SMALL_SECTOR = 64;
const DIRECTORY_ENTRY = 128;

/** Sector numbers from here on are no sectors: end of a chain, free, of the table itself. */
const NO_SECTOR = 0xfffffffa;

/**
 * The streams in a compound file, in which Office kept its files before 2007 and still keeps encrypted ones: a file system with
 * sectors and chains of them.
 */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #at: Position;
  readonly #sector: number;
  readonly #next: Int32Array<ArrayBuffer>;
  readonly #entries = new Map<string, { readonly start: number; readonly size: number }>();
  /** What holds the small streams. */
  #root: { readonly start: number; readonly size: number } | undefined;
  #small: { readonly next: Int32Array<ArrayBuffer>; readonly bytes: Uint8Array } | undefined;

  constructor(bytes: Uint8Array, at: Position) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
    if (bytes.length < HEADER) throw damaged(at, FORMAT, 'cut-off');
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw this.#broken();
    this.#sector = 1 << shift;
    this.#next = this.#table();
    this.#list(this.#chain(this.#view.getUint32(48, true)));
  }

  /** The names of its streams, whatever folder they are in. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** A stream's bytes; undefined where there is none of this name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.size >= SMALL_STREAM) return this.#cut(this.#chain(entry.start), entry.size);
    this.#small ??= this.#smallSectors();
    const { next, bytes } = this.#small;
    return this.#cut(joined(bytes, 0, SMALL_SECTOR, this.#sectors(entry.start, next)), entry.size);
  }

  /** Per sector the one that follows it. Where the table stands is listed in the header, and in sectors of their own. */
  #table(): Int32Array<ArrayBuffer> {
    const perSector = this.#sector / 4;
    const sectors: number[] = [];
    for (let i = 0; i < 109; i += 1) sectors.push(this.#view.getUint32(76 + 4 * i, true));
    const most = Math.ceil(this.#bytes.length / this.#sector);
    let list = this.#view.getUint32(68, true);
    for (let i = 0; list < NO_SECTOR; i += 1) {
      if (i > most) throw this.#broken();
      const start = this.#offset(list);
      for (let j = 0; j < perSector - 1; j += 1) sectors.push(this.#view.getUint32(start + 4 * j, true));
      list = this.#view.getUint32(start + 4 * (perSector - 1), true);
    }
    const used = sectors.filter((sector) => sector < NO_SECTOR).slice(0, most);
    const next = new Int32Array(used.length * perSector);
    for (const [i, sector] of used.entries()) {
      const start = this.#offset(sector);
      for (let j = 0; j < perSector; j += 1) next[i * perSector + j] = this.#view.getInt32(start + 4 * j, true);
    }
    return next;
  }

  #smallSectors() {
    const first = this.#view.getUint32(60, true);
    const table = first < NO_SECTOR ? this.#chain(first) : new Uint8Array();
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const next = Int32Array.from({ length: table.length >> 2 }, (_, i) => view.getInt32(4 * i, true));
    return { next, bytes: this.#root && this.#root.size > 0 ? this.#chain(this.#root.start) : new Uint8Array() };
  }

  #list(directory: Uint8Array): void {
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    for (let at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
      const kind = directory[at + 66];
      const length = view.getUint16(at + 64, true);
      if ((kind !== 2 && kind !== 5) || length < 2 || length > 64) continue;
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2));
      const entry = { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
      if (kind === 5) this.#root ??= entry;
      else if (!this.#entries.has(name)) this.#entries.set(name, entry);
    }
  }

  #chain(start: number): Uint8Array {
    return joined(
      this.#bytes,
      HEADER === this.#sector ? HEADER : this.#sector,
      this.#sector,
      this.#sectors(start, this.#next),
    );
  }

  /** The numbers of the sectors of a chain. */
  #sectors(start: number, next: Int32Array): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < NO_SECTOR; sector = next[sector]! >>> 0) {
      if (sector >= next.length || sectors.length > next.length) throw this.#broken();
      sectors.push(sector);
    }
    return sectors;
  }

  #offset(sector: number): number {
    const offset = (sector + 1) * this.#sector;
    if (offset + this.#sector > this.#bytes.length) throw damaged(this.#at, FORMAT, 'cut-off');
    return offset;
  }

  #cut(bytes: Uint8Array, size: number): Uint8Array {
    if (bytes.length < size) throw damaged(this.#at, FORMAT, 'cut-off');
    return bytes.subarray(0, size);
  }

  #broken() {
    return damaged(this.#at, FORMAT, 'structure');
  }
}

/** Sectors, one after the other; the last one of a file may be short. */
function joined(bytes: Uint8Array, first: number, size: number, sectors: readonly number[]): Uint8Array {
  const all = new Uint8Array(sectors.length * size);
  let length = 0;
  for (const sector of sectors) {
    const start = first + sector * size;
    const part = bytes.subarray(start, start + size);
    all.set(part, length);
    length += part.length;
  }
  return all.subarray(0, length);
}
