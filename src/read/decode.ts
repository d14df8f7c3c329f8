import { isUtf8 } from 'node:buffer';
import type { Problem } from '../problems.ts';

interface Text {
  readonly text: string;
  readonly encoding: string;
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The first bytes of files that are no sheets of text, and what they are. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['504b0304', 'a ZIP or Excel (.xlsx) file'],
  ['d0cf11e0a1b11ae1', 'an old Excel (.xls) file'],
  ['25504446', 'a PDF file'],
  ['89504e47', 'a picture'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
  ['1f8b', 'a gzip file'],
];

/** The text of a file: UTF-8 unless a byte-order mark or the caller says otherwise; bytes that are not text are a problem. */
export function decode(bytes: Buffer, path: string, asked?: string): Text | Problem {
  const at = { file: path };
  const signature = SIGNATURES.find(([hex]) => bytes.subarray(0, hex.length / 2).toString('hex') === hex);
  if (signature) return { code: 'not-text', at, kind: signature[1] };
  const encoding = asked ?? markedEncoding(bytes) ?? 'utf-8';
  if (encoding.startsWith('utf-16')) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes))
      return {
        code: 'wrong-encoding',
        at: { file: path, line: lineOfFirstFault(bytes) },
        encoding,
        suggestion: likelyEncoding(bytes),
      };
    return hasNul(bytes) ? { code: 'not-text', at } : { text: withoutMark(bytes.toString('utf8')), encoding };
  }
  return hasNul(bytes) ? { code: 'not-text', at } : { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Whether Node can decode this encoding. */
export function isKnownEncoding(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}

function markedEncoding(bytes: Buffer): string | undefined {
  return BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function hasNul(bytes: Buffer): boolean {
  return bytes.includes(0);
}

/** UTF-16 without a mark has a zero byte in every Latin letter; else Windows-1252, which spreadsheets write in the West. */
function likelyEncoding(bytes: Buffer): string {
  const head = bytes.subarray(0, 1000);
  const zeros = head.filter((byte) => byte === 0).length;
  if (zeros * 4 < head.length) return 'windows-1252';
  return head[0] === 0 ? 'utf-16be' : 'utf-16le';
}

/** The line of the first byte that is not UTF-8. */
function lineOfFirstFault(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isUtf8(wholeCharacters(bytes.subarray(0, middle + 1)))) low = middle + 1;
    else high = middle;
  }
  return bytes.subarray(0, low).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 1);
}

/** Without a character that the cut left unfinished at the end. */
function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
    if (byte < 0x80) return bytes;
  }
  return bytes;
}
