import { LetterPattern } from '../../names/letter-pattern.ts';
import { withLatinLooks, withShapeless } from '../../names/look.ts';
import { alternatives } from '../../names/nearest.ts';
import type { Position } from '../../problems.ts';
import { visible } from '../../render/visible.ts';
import { listed } from '../options/listed.ts';

/** "SG.csv:14:3", "codes.xlsx:Anna!B7", "sheets.zip:SG.csv:14:3" */
export function positionText({ file, inside, sheet, line, column }: Position): string {
  const cell = sheet === undefined || line === undefined ? [line, column] : [];
  const named = sheet === undefined || line === undefined ? sheet : `${sheet}!${lettersOf(column)}${line}`;
  return [...[file, inside, named].filter((part) => part !== undefined).map(visible), ...cell]
    .filter((part) => part !== undefined)
    .join(':');
}

/** "B" for the second column, as spreadsheet programs have it. */
function lettersOf(column = 0): string {
  return column === 0
    ? ''
    : `${lettersOf(Math.floor((column - 1) / 26))}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

const LONGEST_QUOTE = 60;

/** A text from a sheet or the command line, on one line and not too long. */
export function quote(text: string): string {
  const shown = visible(text);
  return `"${shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE - 3)}…` : shown}"`;
}

const OTHER_BLANK = new LetterPattern(String.raw`(?! )\p{Zs}`, 'g');
const LATIN = new LetterPattern(String.raw`\p{Script=Latin}`);

/** A name that may look the same as the one next to it: what cannot be told apart by its looks is escaped. */
export function quoteApart(text: string): string {
  const shown = withShapeless(quote(text), escaped).replace(OTHER_BLANK, escaped);
  return LATIN.test(shown) ? withLatinLooks(shown, escaped) : shown;
}

function escaped(sign: string): string {
  const code = sign.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/** "a", "b" and 3 more */
export function list(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).map(quote);
  return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ');
}

/** A list of names as it is typed: a name with a comma in double quotes, and the whole in single quotes if a shell would split it. */
export function typedList(names: readonly string[]): string {
  return typedWord(visible(listed(names)));
}

const PLAIN_WORD = new LetterPattern(String.raw`^[\p{L}\p{N}\p{M}_.,:@%+/-]+$`);

/** A word of a command line, in single quotes if a shell would split or change it. */
export function typedWord(word: string): string {
  return PLAIN_WORD.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

const DELIMITERS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

export function delimiterName(delimiter: string): string {
  return DELIMITERS[delimiter] ?? quote(delimiter);
}

/** 'did you mean "a" or "b"?' */
export function didYouMean(names: readonly string[]): string {
  return `did you mean ${alternatives(names.map(quoteApart))}?`;
}

/** "Wrote report.html and tables.xlsx." */
export function wroteText(paths: readonly string[]): string {
  const names = paths.map(visible);
  const all = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  return `Wrote ${all}.\n`;
}
