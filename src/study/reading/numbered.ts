import { isNumeral, LetterPattern } from '../../names/letter-pattern.ts';
import { wordsOf } from './headings.ts';

/** Words by which people count, in lower case and without accents. */
const ORDINALS: ReadonlySet<string> = new Set(
  `first second third fourth primary secondary tertiary
  erste erster erstes zweite zweiter zweites dritte dritter drittes vierte vierter viertes
  premier premiere deuxieme seconde troisieme quatrieme
  primer primero primera segundo segunda tercer tercero tercera cuarto cuarta
  primeiro primeira terceiro terceira quarto quarta primo prima secondo seconda terzo terza
  eerste tweede derde vierde`.split(/\s+/),
);

const counts = (word: string) => isNumeral(word) || ORDINALS.has(word);

/** "Code 1", "Code 2", or "Code", "Code 2", or "first code", "second code": the same heading, numbered. */
export function areNumbered(names: readonly string[]): boolean {
  return areCountedBy(counts, names);
}

/** The same of columns of which it is known that each coder has them all: letters number them, too, as in "code a", "code b". */
export function areNumberedOrLettered(names: readonly string[]): boolean {
  const isLetter = (word: string) => word.length === 1 && !isNumeral(word);
  return areNumbered(names) || areCountedBy(isLetter, names);
}

function areCountedBy(isCount: (word: string) => boolean, names: readonly string[]): boolean {
  if (names.length < 2) return false;
  const words = names.map(wordsOf);
  const stems = words.map((own) => own.filter((word) => !isCount(word)).join(' '));
  const numbers = words.map((own) => own.filter(isCount).join(' '));
  return (
    new Set(stems).size === 1 &&
    new Set(numbers).size === names.length &&
    numbers.filter((number) => number === '').length <= 1
  );
}

const ALL_SMALL_OR_ALL_CAPITAL = new LetterPattern(String.raw`^(\p{Ll}{3,}|\p{Lu}{3,})$`);

/** "rada", "radb", "radc": the same word with the letters of the alphabet behind it, in any order; undefined for other names. */
export function lettersBehind(names: readonly string[]): string[] | undefined {
  const [first = ''] = names;
  const stem = first.slice(0, -1);
  if (names.length < 2 || !ALL_SMALL_OR_ALL_CAPITAL.test(stem)) return undefined;
  if (names.some((name) => name.length !== first.length || !name.startsWith(stem))) return undefined;
  const letters = names.map((name) => name.slice(-1));
  const alphabet = stem === stem.toLowerCase() ? 'abcdefghijklmnopqrstuvwxyz' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return [...letters].sort().join('') === alphabet.slice(0, names.length) ? letters : undefined;
}
