import { isNumeral, LetterPattern } from '../../names/letter-pattern.ts';
import { wordsOf } from './headings.ts';

/** "Code 1", "Code 2", or "Code", "Code 2": the same heading, numbered. */
export function areNumbered(names: readonly string[]): boolean {
  if (names.length < 2) return false;
  const stems = names.map((name) =>
    wordsOf(name)
      .filter((word) => !isNumeral(word))
      .join(' '),
  );
  const numbers = names.map((name) =>
    wordsOf(name)
      .filter((word) => isNumeral(word))
      .join(' '),
  );
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
