import type { Counting } from '../read/marked-file.ts';

/** A text as it is worked with: without a byte-order mark at its start, and with every line end as one character. */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** What no character of the plain text begins at. */
const NOWHERE = -1;

/**
 * The characters of a plain text by the positions of the text that it was, counted so.
 *
 * @returns for each position, that behind the last sign too, the number of characters before it; NOWHERE inside of a sign
 */
function charactersByPosition(text: string, { by, lineEnd, mark }: Counting): Int32Array {
  const most = text.length * (by === 'bytes' ? 3 : 1) + 1;
  const positions = new Int32Array(most).fill(NOWHERE);
  let [position, character] = [0, 0];
  let before = '';
  for (const sign of text) {
    const isMark = before === '' && sign === '\uFEFF';
    const isRest = before === '\r' && sign === '\n';
    before = sign;
    const size = isMark ? mark * sizeOf(sign, by) : isRest ? lineEnd - 1 : sizeOf(sign, by);
    if (size > 0) positions[position] = character;
    position += size;
    if (!isMark && !isRest) character += 1;
  }
  positions[position] = character;
  return positions.subarray(0, position + 1);
}

function sizeOf(sign: string, by: Counting['by']): number {
  if (by === 'characters') return 1;
  if (by === 'utf-16') return sign.length;
  const code = sign.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Whether all signs count one, whatever is counted. */
function countsOne(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f || code === 0x0d) return false;
  }
  return true;
}

/** Finds the character at a position as a file counts it; undefined beyond the text, and inside of a sign. */
export function characterFinder(text: string, counting: Counting): (position: number) => number | undefined {
  if (countsOne(text)) {
    const isThere = (position: number) => Number.isInteger(position) && position >= 0 && position <= text.length;
    return (position) => (isThere(position) ? position : undefined);
  }
  const characters = charactersByPosition(text, counting);
  return (position) => {
    const character = characters[position];
    return character === NOWHERE ? undefined : character;
  };
}

/** A text with its white space folded and its accents composed, as quotes may have them. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A folded quote that was cut short, without the dots that say so. */
export function withoutDots(quote: string): string {
  return quote.replace(/ ?(…|\.{3}|\[(…|\.{3})\])$/, '');
}

/** Whether a quote is that of a stretch. */
export function isQuoteOf(quote: string, stretch: string, mayBeCut: boolean): boolean {
  const whole = folded(stretch);
  const shown = folded(quote);
  if (shown === whole) return true;
  const cut = withoutDots(shown);
  return mayBeCut && cut !== '' && whole.startsWith(cut);
}

/** No program cuts quotes to fewer characters. */
const SHORTEST_CUT = 15;

/** Whether a text is long enough to be that of a stretch, whole or cut short: people also call their marks by a word. */
export function mayBeQuoteOf(quote: string, length: number): boolean {
  const shown = folded(quote);
  return shown.length >= Math.min(SHORTEST_CUT, length / 4) || withoutDots(shown) !== shown;
}
