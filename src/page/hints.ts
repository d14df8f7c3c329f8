import { shellWords } from './words.ts';

/*
 * What the program recommends on stderr, as options that a button can give.
 */

const WORD = String.raw`(?<!leave |without )--(?!by-row|save-config|debug|help|merge)[a-z][a-z-]+ (?!--)(?:'[^']*'|(?:"[^"]*"|[^\s"';:)?])+)`;
const OPTIONS = new RegExp(`${WORD}(?: ${WORD})*|--by-row`, 'g');

/** A value that stands for one, as FILE or A,B. */
const PLACEHOLDER = /^[A-Z_.]+(,[A-Z_.]+)*$/;

/** No number of a reading. */
const NO_READING = /^--reading (?!\d)/;

/** All of them, each once: first those of the readings that were shown. */
export function hintsIn(text: string): string[][] {
  const found = [...readingsShown(text), ...optionsHinted(text)];
  return found.filter((words, i) => found.findIndex((other) => other.join('\0') === words.join('\0')) === i);
}

/** The options of each reading that was shown, which stand in a line of their own. */
export function readingsShown(text: string): string[][] {
  return [...text.matchAll(/^ {5}(--.*)$/gm)].map(([, options]) => shellWords(options!));
}

/** The options that hints and notes name with a value, together with those right behind them. */
export function optionsHinted(text: string): string[][] {
  const lines = text.replace(/\n {8}(?! )/g, ' ').split('\n'); // a hint goes on in the next line
  return lines
    .filter((line) => !/^ {5}--/.test(line))
    .flatMap((line) => [...line.matchAll(OPTIONS)].map(([options]) => options.replace(/,$/, '')))
    .filter((options) => !NO_READING.test(options))
    .map(shellWords)
    .filter((words) => !words.some((word) => PLACEHOLDER.test(word)));
}
