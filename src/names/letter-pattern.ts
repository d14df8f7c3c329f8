const ASCII = /^[\0-\x7f]*$/;

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** What there is in ASCII of a class of signs, as it is written between brackets. */
const IN_ASCII: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  N: '0-9',
  Nd: '0-9',
  M: '',
  Cf: '',
  Cc: String.raw`\0-\x1f\x7f`,
  Zs: ' ',
  Default_Ignorable_Code_Point: '',
  Extended_Pictographic: '',
  'Script=Latin': 'A-Za-z',
  'Script=Cyrillic': '',
  'Script=Greek': '',
};

/**
 * A regular expression with classes of signs of all scripts, such as `\p{L}`, for use like any other.
 *
 * Node takes a millisecond to compile such an expression, since it writes out each class with its hundreds of ranges; of a literal it does
 * so even where it only parses the code around it. Most sheets are in ASCII, where the classes have a range or two: text of this kind is
 * matched by the same expression with these ranges, and the other is compiled when there is other text.
 */
export class LetterPattern {
  readonly #source: string;
  readonly #flags: string;
  #ofAscii?: RegExp;
  #ofAll?: RegExp;

  /** @param source - as `String.raw` gives it; it is read with the flag `u` */
  constructor(source: string, flags = '') {
    this.#source = source;
    this.#flags = `${flags}u`;
  }

  #matching(text: string): RegExp {
    if (isAscii(text)) {
      this.#ofAscii ??= new RegExp(inAscii(this.#source), this.#flags);
      return this.#ofAscii;
    }
    this.#ofAll ??= new RegExp(this.#source, this.#flags);
    return this.#ofAll;
  }

  test(text: string): boolean {
    return this.#matching(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#matching(text).exec(text);
  }

  [Symbol.replace](text: string, by: string | ((found: string) => string)): string {
    return text.replace(this.#matching(text), by as string);
  }

  [Symbol.split](text: string): string[] {
    return text.split(this.#matching(text));
  }
}

function inAscii(source: string): string {
  let isInBrackets = false;
  return source.replace(/\\p\{([\w=]+)\}|\\.|[[\]]/g, (found, name: string | undefined) => {
    if (found === '[' || found === ']') isInBrackets = found === '[';
    if (name === undefined) return found;
    const signs = IN_ASCII[name] ?? found;
    return isInBrackets ? signs : `[${signs}]`;
  });
}

/** Whether the text is a letter and nothing else. */
export function isLetter(text: string): boolean {
  return LETTER.test(text);
}
const LETTER = new LetterPattern(String.raw`^\p{L}$`);

export function hasDigit(text: string): boolean {
  return DIGIT.test(text);
}
const DIGIT = new LetterPattern(String.raw`\p{N}`);

/** Whether the text consists of digits. */
export function isNumeral(text: string): boolean {
  return NUMERAL.test(text);
}
const NUMERAL = new LetterPattern(String.raw`^\p{N}+$`);
