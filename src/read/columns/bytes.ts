/** Bytes that can be read one by one and, for comparing, four by four. */
export interface Bytes {
  readonly bytes: Buffer;
  readonly view: DataView;
}

/** So many bytes beyond the last one in use must exist, since a guess looks ahead. */
export const SLACK = 64;

export function bytesOf(buffer: Buffer): Bytes {
  return { bytes: buffer, view: new DataView(buffer.buffer, buffer.byteOffset, buffer.length) };
}

/** Room for so many bytes, and for looking ahead. */
export function roomFor(length: number): Bytes {
  return bytesOf(Buffer.alloc(length + SLACK));
}

/** At least this room, with the bytes that are in use copied over. */
export function withRoomFor(length: number, old: Bytes, used: number): Bytes {
  if (length + SLACK <= old.bytes.length) return old;
  const wider = roomFor(Math.max(length, Math.ceil(1.5 * old.bytes.length)));
  old.bytes.copy(wider.bytes, 0, 0, used);
  return wider;
}

/** Whether the same bytes stand at both places. */
export function sameBytes(a: Bytes, start: number, b: Bytes, from: number, length: number): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i += 1) if (a.bytes[start + i] !== b.bytes[from + i]) return false;
    return true;
  }
  const last = length - 4;
  for (let i = 0; i < last; i += 4)
    if (a.view.getInt32(start + i, true) !== b.view.getInt32(from + i, true)) return false;
  return a.view.getInt32(start + last, true) === b.view.getInt32(from + last, true);
}

/** Whether a text of these bytes is plain letters at both ends, so that trimming, and taking a guard away, leave it as it is. */
export function hasPlainEnds(bytes: Buffer, start: number, length: number): boolean {
  return length > 0 && isPlain(bytes[start]!) && isPlain(bytes[start + length - 1]!);
}

function isPlain(byte: number): boolean {
  return byte > 32 && byte < 127 && byte !== APOSTROPHE;
}

const APOSTROPHE = 39;

/** Texts of up to so many bytes are known by their first and last four. */
export const BOTH_ENDS = 8;

/** The first four bytes of a text as a number, or all of them. */
export function headOf({ bytes, view }: Bytes, start: number, length: number): number {
  if (length >= 4) return view.getInt32(start, true);
  if (length === 0) return 0;
  const first = bytes[start]!;
  if (length === 1) return first;
  return length === 2 ? first | (bytes[start + 1]! << 8) : first | (bytes[start + 1]! << 8) | (bytes[start + 2]! << 16);
}

/** The last four bytes of a text as a number; 0 where it has fewer. */
export function tailOf({ view }: Bytes, start: number, length: number): number {
  return length >= 4 ? view.getInt32(start + length - 4, true) : 0;
}

/** A number in which texts with different ends or lengths mostly differ. */
export function hashEnds(head: number, tail: number, length: number): number {
  return mixed(Math.imul(Math.imul(head ^ length, 0x9e3779b1) ^ tail, 0x85ebca6b));
}

/** The same number, changed by what stands between the ends. */
export function hashMore(hash: number, { view }: Bytes, start: number, length: number): number {
  let all = hash;
  for (let i = 4; i < length - 4; i += 4) all = Math.imul(all ^ view.getInt32(start + i, true), 0x2c1b3c6d);
  return mixed(all);
}

/** Spreads every bit over all of them, as MurmurHash3 ends. */
export function mixed(hash: number): number {
  let all = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  all = Math.imul(all ^ (all >>> 13), 0xc2b2ae35);
  return all ^ (all >>> 16);
}

/** 1 where a cell ends: at the delimiter and at a line break. */
export function stopsAt(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256);
  for (const byte of [delimiter, LF, CR]) stops[byte] = 1;
  return stops;
}

export const LF = 10;
export const CR = 13;
export const QUOTE = 34;

/** The start of the line on which this place is. */
export function startOfLine(bytes: Buffer, place: number): number {
  return Math.max(bytes.lastIndexOf(LF, place), bytes.lastIndexOf(CR, place)) + 1;
}
