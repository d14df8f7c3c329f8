import { shellWords } from './words.ts';

/*
 * What the program recommends on stderr, as options that a button can give.
 */

const WORD = String.raw`(?<!leave |without )--(?!by-row|save-config|debug|help|merge)[a-z][a-z-]+ (?!--)(?:'[^']*'|(?:"[^"]*"|[^\s"';:)?])+)`;
const OPTIONS = new RegExp(`${WORD}(?: ${WORD})*|--by-row`, 'g');

/** The options of each reading that was shown stand in a line of their own. */
const READING = /^ {5}(--.*)$/;

/** A value that stands for one, as FILE or A,B. */
const PLACEHOLDER = /^[A-Z_.]+(,[A-Z_.]+)*$/;

/** No number of a reading. */
const NO_READING = /^--reading (?!\d)/;

/** Options with their values, each group of them once, in the order in which they are recommended. */
export function hintsIn(text: string): string[][] {
  const lines = text.replace(/\n {8}(?! )/g, ' ').split('\n'); // a hint goes on in the next line
  const found = lines.flatMap((line) => {
    const reading = READING.exec(line);
    if (reading !== null) return [reading[1]!];
    return [...line.matchAll(OPTIONS)]
      .map(([options]) => options.replace(/,$/, ''))
      .filter((options) => !NO_READING.test(options) && !shellWords(options).some((word) => PLACEHOLDER.test(word)));
  });
  return [...new Set(found)].map(shellWords);
}
