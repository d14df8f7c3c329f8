import { typedWord } from '../cli/wording/text.ts';

/** The words of a command line as a shell takes them apart: texts in quotes are as they are, and `\` keeps the next sign. */
export function shellWords(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"|\\(.)/g, (_, single, double, escaped) => single ?? double ?? escaped),
  );
}

/** Words as they are typed into a shell. */
export function typedWords(words: readonly string[]): string {
  return words.map(typedWord).join(' ');
}
