import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../problems.ts';

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The text of a file in another encoding than UTF-8; bytes that are no text in it are a problem. */
export function decode(bytes: Buffer, encoding: string, path: string): string | Problem {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return wrongEncoding({ file: path }, encoding, bytes);
  }
}

/** That these bytes, which begin on that line, are not UTF-8. */
export function notUtf8(bytes: Buffer, path: string, line: number): Problem {
  return wrongEncoding({ file: path, line: line - 1 + lineOfFirstFault(bytes) }, 'utf-8', bytes);
}

/** What these bytes, the first of a file or all of them, show about the file: that it is of another kind, or in another encoding. */
export function notText(bytes: Buffer, path: string, asked?: string): Problem | undefined {
  const at = { file: path };
  const kind = kindOfFile(bytes);
  if (kind !== undefined) return { code: 'not-text', at, kind };
  const encoding = encodingOf(bytes, asked);
  if (encoding !== (markedEncoding(bytes) ?? encoding)) return wrongEncoding(at, encoding, bytes);
  if (encoding.startsWith('utf-16') || !bytes.includes(0)) return undefined;
  return looksUtf16(bytes) ? wrongEncoding(at, encoding, bytes) : { code: 'not-text', at };
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

/** The encoding: UTF-8 unless a byte-order mark or the caller says otherwise, under the one name it has here. */
export function encodingOf(bytes: Buffer, asked: string | undefined): string {
  return asked === undefined ? (markedEncoding(bytes) ?? 'utf-8') : new TextDecoder(asked).encoding;
}

function markedEncoding(bytes: Buffer): string | undefined {
  return BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding;
}

export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function wrongEncoding(at: Problem['at'], encoding: string, bytes: Buffer): Problem {
  const suggestion = likelyEncoding(bytes);
  return { code: 'wrong-encoding', at, encoding, ...(suggestion === encoding ? {} : { suggestion }) };
}

/** Windows-1252 is what spreadsheets write in the West where they do not write Unicode. */
function likelyEncoding(bytes: Buffer): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return marked;
  if (looksUtf16(bytes)) return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** UTF-16 has a mark, or a zero byte in every Latin letter, always on the same side of it. */
function looksUtf16(bytes: Buffer): boolean {
  if (markedEncoding(bytes)?.startsWith('utf-16')) return true;
  const head = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((side) => head.filter((byte, i) => byte === 0 && i % 2 === side).length);
  return Math.max(...zeros) * 4 > head.length && Math.min(...zeros) === 0;
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
  const before = bytes.subarray(0, low);
  return before.reduce(
    (lines, byte, i) => (byte === 10 || (byte === 13 && before[i + 1] !== 10) ? lines + 1 : lines),
    1,
  );
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
/** The first bytes of files that are no sheets of text, and what they are. */
const BINARY: readonly (readonly [string, string])[] = [
  ['504b0304', 'a ZIP file, such as an Excel (.xlsx) or OpenDocument workbook'],
  ['d0cf11e0a1b11ae1', 'an old Excel (.xls) file'],
  ['25504446', 'a PDF file'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
  ['24464c3240', 'an SPSS file'],
  ['1f8b', 'a gzip file'],
];

/** How texts begin that are no sheets. A page is what a shared sheet's link gives to someone who is not signed in. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^<(!doctype )?html/i, 'a web page'],
  [/^<\?xml/i, 'an XML file'],
  [/^\{\\rtf/, 'a word processor’s file (RTF)'],
  [/^[[{]\s*[[{"]/, 'a JSON file'],
];

/** What a file is that is no sheet, by how it begins; undefined where it may be one. */
export function kindOfFile(bytes: Buffer): string | undefined {
  const binary = BINARY.find(([hex]) => bytes.subarray(0, hex.length / 2).toString('hex') === hex);
  if (binary) return binary[1];
  const start = bytes.subarray(0, 200).toString('utf8').trimStart();
  return TEXTS.find(([pattern]) => pattern.test(start))?.[1];
}
/** The signs at 0x80 to 0x9F, of which five stand for nothing. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Reads Windows-1252. Node 20 takes it for Latin-1, which has control signs where this has curly quotes, dashes and the euro. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80]!);
}
