import { wordsOf } from './headings.ts';

/** "Code 1", "Code 2", or "Code", "Code 2": the same heading, numbered. */
export function areNumbered(names: readonly string[]): boolean {
  if (names.length < 2) return false;
  const stems = names.map((name) =>
    wordsOf(name)
      .filter((word) => !/^\p{N}+$/u.test(word))
      .join(' '),
  );
  const numbers = names.map((name) =>
    wordsOf(name)
      .filter((word) => /^\p{N}+$/u.test(word))
      .join(' '),
  );
  return (
    new Set(stems).size === 1 &&
    new Set(numbers).size === names.length &&
    numbers.filter((number) => number === '').length <= 1
  );
}
