import { type Bytes, bytesOf, encoded, hasPlainEnds, sameBytes } from './bytes.ts';

const ZERO = 48;
const NINE = 57;

/** The most digits that a number may have here. */
const MOST_DIGITS = 8;

/** How texts are made: what stands before the number, and how many digits it is filled up to with zeros; 0: none. */
interface Scheme {
  readonly prefix: string;
  readonly digits: number;
}

/**
 * The distinct texts of a column in which all are numbers, or numbers behind the same letters ("u1207", "P-007"), in any order. A text is
 * found at its number's place, so that millions of shuffled units need one look into memory each.
 */
export class NumberedTexts {
  size = 0;
  readonly plain: boolean;
  readonly scheme: Scheme;
  readonly #prefix: Bytes;
  readonly #length: number;
  /** By number: the text's position and 1, or 0. */
  readonly #cells: Int32Array;
  /** By position: the number. */
  #numbers = new Int32Array(256);

  readonly #stops: Uint8Array;

  /**
   * @param range - numbers are smaller than this
   * @param stops - 1 for each byte at which a cell ends
   */
  constructor(scheme: Scheme, range: number, stops: Uint8Array) {
    this.scheme = scheme;
    this.#stops = stops;
    const prefix = encoded(scheme.prefix);
    this.#prefix = bytesOf(prefix);
    this.#length = prefix.length;
    this.plain = hasPlainEnds(encoded(`${scheme.prefix}0`), 0, prefix.length + 1);
    this.#cells = new Int32Array(range);
  }

  /**
   * Takes the number of the text that starts here for this row, and gives the text's end, or -1 where it is no such number. The cells
   * are looked up later, many rows at once: looks into distant memory then run side by side.
   */
  take(input: Bytes, start: number, into: Int32Array, row: number): number {
    const end = this.#read(input, start, into, row);
    return end >= 0 && this.#stops[input.bytes[end]!] === 1 ? end : -1;
  }

  /** The same of a text whose length is known; says whether it is such a number. */
  put(input: Bytes, start: number, length: number, into: Int32Array, row: number): boolean {
    return this.#read(input, start, into, row) === start + length;
  }

  #read(input: Bytes, start: number, into: Int32Array, row: number): number {
    const { bytes } = input;
    const from = start + this.#length;
    let end = from;
    let number = 0;
    let byte = bytes[end]!;
    while (byte >= ZERO && byte <= NINE) {
      number = 10 * number + byte - ZERO;
      end += 1;
      byte = bytes[end]!;
    }
    const digits = end - from;
    const isFilled = this.scheme.digits === 0 ? bytes[from] !== ZERO || digits === 1 : digits === this.scheme.digits;
    if (digits === 0 || digits > MOST_DIGITS || !isFilled || number >= this.#cells.length) return -1;
    if (!sameBytes(input, start, this.#prefix, 0, this.#length)) return -1;
    into[row] = number;
    return end;
  }

  /** Numbers are smaller than this. */
  get range(): number {
    return this.#cells.length;
  }

  /** Puts the cells in place of the numbers that these rows took. */
  lookUp(block: Int32Array, from: number, to: number): void {
    const cells = this.#cells;
    for (let row = from; row < to; row += 1) {
      const number = block[row]!;
      const known = cells[number]!;
      block[row] = known === 0 ? this.#add(number) : known - 1;
    }
  }

  text(cell: number): string {
    return `${this.scheme.prefix}${String(this.#numbers[cell]!).padStart(this.scheme.digits, '0')}`;
  }

  list(): string[] {
    return Array.from({ length: this.size }, (_, cell) => this.text(cell));
  }

  #add(number: number): number {
    if (this.size === this.#numbers.length) {
      const more = new Int32Array(Math.ceil(1.5 * this.size));
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.size] = number;
    this.size += 1;
    this.#cells[number] = this.size;
    return this.size - 1;
  }
}

/**
 * How these texts are made, or nothing if they are not made so.
 *
 * @param stops - 1 for each byte at which a cell ends: a cell that is not quoted must not be taken for one that has to be
 */
export function schemeOf(texts: readonly string[], stops: Uint8Array): Scheme | undefined {
  const [prefix, first] = parted(texts[0] ?? '');
  if (first === '' || encoded(prefix).some((byte) => stops[byte] === 1)) return undefined;
  const rest = texts.map(parted);
  if (rest.some(([before, number]) => before !== prefix || number === '' || number.length > MOST_DIGITS))
    return undefined;
  if (rest.every(([, number]) => number === '0' || !number.startsWith('0'))) return { prefix, digits: 0 };
  return rest.every(([, number]) => number.length === first.length) ? { prefix, digits: first.length } : undefined;
}

/** What stands before the digits at the end of a text, and these. */
function parted(text: string): [before: string, digits: string] {
  const digits = /(?<!\d)\d+$/.exec(text)?.[0] ?? '';
  return [text.slice(0, text.length - digits.length), digits];
}
