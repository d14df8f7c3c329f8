import { isLetter, LetterPattern } from '../../names/letter-pattern.ts';

/** An encoding that a text without a mark may be in, and whether no other fits as well. */
export interface GuessedEncoding {
  /** Undefined if the text reads well in none. */
  readonly encoding: string | undefined;
  readonly isSure: boolean;
}

/** So many signs beyond ASCII show the encoding. */
const ENOUGH = 5000;

/** What signs are worth on average, at least, if a text reads well. */
const WELL = 1;

/** The same, if some of it looks like the rest of UTF-8. */
const VERY_WELL = 1.5;

/**
 * The encoding in which a text that is not UTF-8 reads best: Windows' for the West, the Mac's, then Windows' for Central Europe and for
 * Cyrillic. Accents stand beside other letters, capitals are not within words, and quotes are around them.
 *
 * @param decode - the text of bytes in an encoding
 */
export function guessEncoding(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, encoding: string) => string,
): GuessedEncoding {
  const sample = tellingPart(bytes);
  const isSpoilt = hasPartsOfUtf8(sample);
  const [western, mac, ...others] = ['windows-1252', 'macintosh', 'windows-1250', 'windows-1251'].map((encoding) => ({
    encoding,
    worth: worthOf(decode(sample, encoding)),
  }));
  const least = isSpoilt ? VERY_WELL : WELL;
  const [first, second] = [western!, mac!].sort((a, b) => b.worth - a.worth);
  if (first!.worth >= least)
    return { encoding: first!.encoding, isSure: !isSpoilt && second!.worth < first!.worth - WELL / 4 };
  const [best] = others.sort((a, b) => b.worth - a.worth);
  return best!.worth >= least
    ? { encoding: best!.encoding, isSure: !isSpoilt }
    : { encoding: undefined, isSure: false };
}

/** Whether some of it looks like UTF-8, of which other parts were lost. */
function hasPartsOfUtf8(bytes: Uint8Array): boolean {
  return bytes.some((byte, i) => {
    const next = bytes[i + 1] ?? 0;
    return (byte === 0xc3 || (byte >= 0xe0 && byte <= 0xf4)) && next >= 0x80 && next <= 0xbf;
  });
}

/** Bytes beyond ASCII with what stands around them. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const part: number[] = [];
  let taken = 0;
  for (let i = 0, until = -1; i < bytes.length && taken < ENOUGH; i += 1) {
    if (bytes[i]! >= 0x80) {
      taken += 1;
      for (let j = Math.max(until + 1, i - 2); j <= Math.min(i + 2, bytes.length - 1); j += 1) part.push(bytes[j]!);
      until = Math.max(until, Math.min(i + 2, bytes.length - 1));
    } else if (i > until && part.at(-1) !== 0x20) part.push(0x20);
  }
  return Uint8Array.from(part);
}

/** How well the signs beyond ASCII fit where they stand, on average. */
function worthOf(text: string): number {
  const signs = [...text];
  let [sum, count, run] = [0, 0, 0];
  for (const [i, sign] of signs.entries()) {
    if (sign < '\u0080') {
      run = 0;
      continue;
    }
    count += 1;
    sum += worthOfSign(sign, signs[i - 1] ?? ' ', signs[i + 1] ?? ' ', run);
    run += 1;
  }
  return count === 0 ? 0 : sum / count;
}

const CONTROL = new LetterPattern(String.raw`\p{Cc}`);
const CYRILLIC = new LetterPattern(String.raw`\p{Script=Cyrillic}`);
const LATIN = new LetterPattern(String.raw`\p{Script=Latin}`);
const CAPITAL = new LetterPattern(String.raw`\p{Lu}`);
const SMALL = new LetterPattern(String.raw`\p{Ll}`);

/** @param run - how many such signs are right before it */
function worthOfSign(sign: string, before: string, after: string, run: number): number {
  if (CONTROL.test(sign)) return -5;
  if (CYRILLIC.test(sign)) {
    const isMixed = /[a-z]/i.test(before) || /[a-z]/i.test(after);
    return isMixed || (isCapital(sign) && isSmall(before)) ? -3 : isLetter(before) || isLetter(after) ? 2 : 0;
  }
  if (LATIN.test(sign) && !/[ªºƒ]/.test(sign)) {
    if (isCapital(sign) && isLetter(before) && (isSmall(before) || isSmall(after))) return -3;
    if (/\d/.test(before) || /\d/.test(after)) return -1;
    if (!isLetter(before) && !isLetter(after)) return 0.5;
    return run > 2 ? -2 : 2;
  }
  if (fits(sign, before, after)) return 2;
  return isLetter(before) && isLetter(after) ? -3 : -1;
}

/** What stands before and after a quoted text. */
const OUTSIDE = /[\s;,.:!?()"|]/;

/** Whether a sign that is no letter is where such signs are. */
function fits(sign: string, before: string, after: string): boolean {
  if (sign === '’') return isLetter(before);
  const opens = !isLetter(before) && !/\s/.test(after);
  const closes = !isLetter(after) && !/\s/.test(before);
  if (/[„‚¿¡]/.test(sign)) return opens;
  if (sign === '…') return closes;
  // languages differ in which of these opens: “so”, „so“, »so«, «so», ”so”
  if (/[“‘«‹]/.test(sign)) return opens || (closes && OUTSIDE.test(after));
  if (/[”»›]/.test(sign)) return closes || (opens && OUTSIDE.test(before));
  if (/[–—•]/.test(sign)) return isLetter(before) === isLetter(after);
  if (/[€£§]/.test(sign)) return !isLetter(before) && !isLetter(after);
  return /[°®©\u00a0]/.test(sign) && !isLetter(after);
}

function isCapital(sign: string): boolean {
  return CAPITAL.test(sign);
}

function isSmall(sign: string): boolean {
  return SMALL.test(sign);
}
