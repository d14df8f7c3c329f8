/** Bytes that can be read one by one and, for comparing, four by four. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** In bytes; what is longer is no row of a table, but a quote left open or a file of another kind. */
export const LONGEST_RECORD = 1_000_000;

/** So many bytes beyond the last one in use must exist, since a guess looks ahead. */
export const SLACK = 64;

export function bytesOf(bytes: Uint8Array): Bytes {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/** Room for so many bytes, and for looking ahead. */
export function roomFor(length: number): Bytes {
  return bytesOf(new Uint8Array(length + SLACK));
}

/** At least this room, with the bytes that are in use copied over. */
export function withRoomFor(length: number, old: Bytes, used: number): Bytes {
  if (length + SLACK <= old.bytes.length) return old;
  const wider = roomFor(Math.max(length, Math.ceil(1.5 * old.bytes.length)));
  wider.bytes.set(old.bytes.subarray(0, used));
  return wider;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const encoder = new TextEncoder();

/** The text of these bytes, which are UTF-8. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** The bytes of a text in UTF-8. */
export function encoded(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Puts the bytes of a text into a room that is large enough, and gives their number. */
export function encodeInto({ bytes }: Bytes, text: string): number {
  return encoder.encodeInto(text, bytes).written;
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
export function hasPlainEnds(bytes: Uint8Array, start: number, length: number): boolean {
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

/** 1 where a cell without quotes ends: at the delimiter and at a line break; and at a quote, which it must not contain. */
export function stopsAt(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256);
  for (const byte of [delimiter, LF, CR, QUOTE]) stops[byte] = 1;
  return stops;
}

/** Whether one of these bytes would end a cell, which then has to be quoted. */
export function hasStop(bytes: Uint8Array, start: number, length: number, stops: Uint8Array): boolean {
  for (let at = start; at < start + length; at += 1) if (stops[bytes[at]!] === 1) return true;
  return false;
}

export const LF = 10;
export const CR = 13;
export const QUOTE = 34;

/** How many line breaks are between two positions; a carriage return with a line feed behind it is one. */
export function breaksIn(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) breaks += 1;
  }
  return breaks;
}
