import { isAscii, LetterPattern } from './letter-pattern.ts';
import { NUMBER, plainNumber, withDecimalPoint, withoutExponent } from './numbers.ts';

/** Signs that have no shape of their own. The tags of a flag are found with the flag: without them it would be another. */
const SHAPELESS = new LetterPattern(String.raw`\u{1F3F4}[\u{E0020}-\u{E007F}]+|\p{Default_Ignorable_Code_Point}`, 'g');

const FLAG = '\u{1F3F4}';

/** They have no shape, but shape what is beside them: letters of Persian and of many scripts of India, and emoji. */
const JOINERS = /[\u200c\u200d]/g;

/** The text with other signs for those that nobody sees. */
export function withShapeless(text: string, sign: (shapeless: string) => string): string {
  return text.replace(SHAPELESS, (found) => (found.startsWith(FLAG) ? found : sign(found)));
}

const BLANK = new LetterPattern(String.raw`\p{Zs}`, 'g');
const LETTER_OR_DIGIT = new LetterPattern(String.raw`[\p{L}\p{N}]`);

/**
 * The text with one sign for those that look alike: without signs that have no shape, such as soft hyphens and marks of direction, with
 * plain spaces, straight quotes, and plain hyphens beside letters and digits. Two names of the same look are the same name.
 */
export function lookOf(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  const shown = withShapeless(text.normalize('NFC'), (sign) => (sign.search(JOINERS) === 0 ? sign : ''))
    .replace(BLANK, ' ')
    .replace(/[\u2018-\u201b\u02bc]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .trim();
  if (shown === '') return text;
  return LETTER_OR_DIGIT.test(shown) ? shown.replace(/[\u2010-\u2015\u2212]/g, '-') : shown;
}

/** Letters of other alphabets that look like Latin ones. */
const LATIN_LOOK: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХԌԚԜаеѕіјорсухһԁԛԝ', 'ABESIJKMHOPCTYXGQWaesijopcyxhdqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲν', 'ABEZHIKMNOPTYXocv'],
  ].flatMap(([letters, latin]) => Array.from(letters!, (letter, i) => [letter, latin![i]!] as const)),
);

const CYRILLIC_OR_GREEK = new LetterPattern(String.raw`[\p{Script=Cyrillic}\p{Script=Greek}]`, 'g');

/** The text with other signs for letters that look like Latin ones. */
export function withLatinLooks(text: string, sign: (letter: string, latin: string) => string): string {
  return text.replace(CYRILLIC_OR_GREEK, (letter) => {
    const latin = LATIN_LOOK.get(letter);
    return latin === undefined ? letter : sign(letter, latin);
  });
}

/** Signs that are typed for others: accents and primes for quotes, the signs of other languages, and slashes and points of mathematics. */
const TYPED_FOR: readonly (readonly [RegExp, string])[] = [
  [/[\u00b4`\u2032\u2035]/g, "'"],
  [/[\u00ab\u2039]\s*|(?<!\s)\s+[\u00bb\u203a]|[\u00bb\u203a\u2033\u2036]/g, '"'],
  [/[\u2044\u2215]/g, '/'],
  [/[\u2022\u2027\u2219\u22c5]/g, '\u00b7'],
];

/** Control characters, which nobody sees either; line breaks and tabs are spaces. */
const CONTROLS = new LetterPattern(String.raw`(?!\s)\p{Cc}`, 'g');

/** The text without quotes around it and full stops and the like behind it; as it is if there is nothing else. */
export function withoutSigns(text: string): string {
  const bare = text
    .replace(/^[\s"'`\u00ab\u2018-\u201f]+/, '')
    .replace(/(?<![\s"'`\u00bb\u2018-\u201f.,;:!?\u2026])[\s"'`\u00bb\u2018-\u201f.,;:!?\u2026]+$/, '');
  return bare === '' ? text : bare;
}

/**
 * What is left of a name without all by which names are often told apart by mistake: signs without a shape, alphabets of the same look,
 * kinds of digits and of signs, case, width, and signs that only separate. A number is in its one spelling.
 */
export function fold(name: string): string {
  let seen = lookOf(name).replace(JOINERS, '').replace(CONTROLS, '');
  for (const [signs, meant] of TYPED_FOR) seen = seen.replace(signs, meant);
  const plain = (isAscii(seen) ? seen : inLatinSigns(seen)).trim();
  const number = plainNumber(withDecimalPoint(plain) ?? withoutExponent(plain));
  if (NUMBER.test(number)) return number;
  return plain
    .toLowerCase()
    .replace(/i\u0307/g, 'i') // the Turkish capital with its dot
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

const DIGIT = new LetterPattern(String.raw`\p{Nd}`);
const OTHER_DIGIT = new LetterPattern(String.raw`(?![0-9])\p{Nd}`, 'g');

/** With Latin letters and digits for those of other alphabets that look like or mean them. */
function inLatinSigns(text: string): string {
  return withLatinLooks(text.normalize('NFKC'), (_, latin) => latin).replace(OTHER_DIGIT, digit);
}

/** The digit that a sign of another script stands for. Each script has its ten in a row, with others on neither side. */
function digit(sign: string): string {
  const code = sign.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
