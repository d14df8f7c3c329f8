import type { Problem } from '../../problems.ts';
import { breaksIn, textOf } from '../columns/bytes.ts';
import { guessEncoding } from './encoding.ts';

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of these bytes, or undefined if they are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether each letter with an accent is one sign in the text, not two, which depends on the system that wrote it. */
export function isComposed(text: string): boolean {
  return text.normalize('NFC') === text;
}

/** The text of a file in another encoding than UTF-8; bytes that are no text in it are a problem. */
export function decode(bytes: Uint8Array, encoding: string, path: string): string | Problem {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return wrongEncoding({ file: path }, encoding, bytes);
  }
}

/** That these bytes, which begin on that line, are not UTF-8. */
export function notUtf8(bytes: Uint8Array, path: string, line: number): Problem {
  return wrongEncoding({ file: path, line: line - 1 + lineOfFirstFault(bytes) }, 'utf-8', bytes);
}

/** What these bytes, the first of a file or all of them, show about the file: that it is of another kind, or in another encoding. */
export function notText(bytes: Uint8Array, path: string, requested?: string): Problem | undefined {
  const at = { file: path };
  const kind = kindOfFile(bytes);
  if (kind !== undefined) return { code: 'not-text', at, kind };
  const encoding = encodingOf(bytes, requested);
  if (encoding !== (markedEncoding(bytes) ?? encoding)) return wrongEncoding(at, encoding, bytes);
  if (encoding.startsWith('utf-16') || !bytes.includes(0)) return undefined;
  return looksUtf16(bytes) ? wrongEncoding(at, encoding, bytes) : { code: 'not-text', at };
}

/** Whether this encoding can be decoded. */
export function isKnownEncoding(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding: UTF-8 unless a byte-order mark or the caller says otherwise, under the one name it has here. What the caller says is for
 * texts that are not UTF-8.
 */
export function encodingOf(bytes: Uint8Array, requested: string | undefined): string {
  const marked = markedEncoding(bytes);
  if (requested === undefined) return marked ?? 'utf-8';
  const { encoding } = new TextDecoder(requested);
  return marked === 'utf-8' || isUtf8Despite(encoding, bytes) ? 'utf-8' : encoding;
}

/** Encodings in which signs have two bytes or more. A word or two in them may be valid UTF-8 by chance. */
const WIDE = /^(utf-16|gb|big5|euc-|shift_jis|iso-2022)/;

const ENOUGH_FOR_WIDE = 20;

/** Whether these bytes are UTF-8, and not ASCII only, though they are said to be in another encoding. */
function isUtf8Despite(encoding: string, bytes: Uint8Array): boolean {
  if (encoding === 'utf-8') return false;
  const beyond = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return beyond > (WIDE.test(encoding) ? ENOUGH_FOR_WIDE : 0) && utf8Text(bytes) !== undefined;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  return BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding;
}

/** How many bytes a mark of UTF-8 at the start has. */
export function lengthOfMark(bytes: Uint8Array): number {
  return markedEncoding(bytes) === 'utf-8' ? 3 : 0;
}

function wrongEncoding(at: Problem['at'], encoding: string, bytes: Uint8Array): Problem {
  const suggestion = likelyEncoding(bytes);
  const isOther = suggestion !== undefined && suggestion !== encoding;
  return { code: 'wrong-encoding', at, encoding, ...(isOther ? { suggestion } : {}) };
}

/** The encoding of a text that is not UTF-8 and does not say what it is, if no other fits as well. */
export function sureEncoding(bytes: Uint8Array): string | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return utf16;
  const { encoding, isSure } = guessEncoding(bytes, textIn);
  return isSure ? encoding : undefined;
}

function likelyEncoding(bytes: Uint8Array): string | undefined {
  const certain = markedEncoding(bytes) ?? utf16Of(bytes);
  if (certain !== undefined) return certain;
  return utf8Text(bytes) !== undefined ? 'utf-8' : guessEncoding(bytes, textIn).encoding;
}

function textIn(bytes: Uint8Array, encoding: string): string {
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

function utf16Of(bytes: Uint8Array): string | undefined {
  if (!looksUtf16(bytes)) return undefined;
  return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
}

/** UTF-16 has a mark, or a zero byte in every Latin letter, always on the same side of it. */
function looksUtf16(bytes: Uint8Array): boolean {
  if (markedEncoding(bytes)?.startsWith('utf-16')) return true;
  const head = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((side) => head.filter((byte, i) => byte === 0 && i % 2 === side).length);
  return Math.max(...zeros) * 4 > head.length && Math.min(...zeros) === 0;
}

/** The line of the first byte that is not UTF-8. */
function lineOfFirstFault(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (utf8Text(wholeCharacters(bytes.subarray(0, middle + 1))) !== undefined) low = middle + 1;
    else high = middle;
  }
  return 1 + breaksIn(bytes, 0, low);
}

/** Without a character that the cut left unfinished at the end. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
    if (byte < 0x80) return bytes;
  }
  return bytes;
}

/** The first bytes of files that are no tables as text, and what they are. */
const BINARY: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF file'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['SQLite format', 'an SQLite database'],
  ['$FL2@', 'an SPSS file'],
];

/** How texts begin that are no tables. A page is what a shared sheet's link gives to someone who is not signed in. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^<(!doctype )?html/i, 'a web page'],
  [/^<\?xml/i, 'an XML file'],
  [/^\{\\rtf/, 'a word processor’s file (RTF)'],
];

/** Whether these bytes begin with those of a text in Latin-1. */
export function beginsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((sign, i) => bytes[i] === sign.charCodeAt(0));
}

/** What a file is that is no table as text, by how it begins; undefined if it may be one. */
function kindOfFile(bytes: Uint8Array): string | undefined {
  const binary = BINARY.find(([start]) => beginsWith(bytes, start));
  if (binary) return binary[1];
  const start = textOf(bytes, 0, 200).trimStart();
  return TEXTS.find(([pattern]) => pattern.test(start))?.[1];
}

/** The signs at 0x80 to 0x9F, of which five stand for nothing. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Reads Windows-1252. Node 20 treats it as Latin-1, which has control signs in place of curly quotes, dashes and the euro. */
function decodeWindows1252(bytes: Uint8Array): string {
  const signs = Uint16Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? UPPER.charCodeAt(byte - 0x80) : byte));
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(signs);
}
