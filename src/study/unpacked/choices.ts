import { LetterPattern } from '../../names/letter-pattern.ts';
import type { Column, Table } from '../../read/table.ts';
import { folded } from '../reading/cells.ts';
import { likeCoders } from '../reading/like-a-coder.ts';
import { trimmed } from '../reading/views/row-shapes.ts';
import { alteredColumn } from '../tables/made-table.ts';
import type { Unpacking } from './unpacking.ts';

/**
 * "Which themes? - pay" above cells that say "pay" or nothing: a column for each choice of a question, as survey programs write them, says
 * no more than a mark.
 */
export const choices: Unpacking = {
  what: 'choices',
  keepsRows: true,
  unpack(read, { headerRows }) {
    const table = headerRows === undefined && hasChoicesInSecondRow(read) ? trimmed(read, 2).table : read;
    const chosen = new Map<Column, string>();
    const headings = new Set<string>();
    for (const column of table.columns) {
      const choice = choiceOf(column);
      if (choice === undefined) continue;
      chosen.set(column, choice.text);
      headings.add(choice.heading);
    }
    const [first] = chosen;
    // What is above several columns is no heading of one of them, but what coders gave.
    if (chosen.size < 2 || headings.size < chosen.size || likeCoders([...chosen.values()]) >= 1.5) return undefined;
    return {
      table: {
        ...table,
        columns: table.columns.map((column) => {
          const choice = chosen.get(column);
          return choice === undefined
            ? column
            : alteredColumn(column, column.name, (text) => (text.trim() === choice ? '1' : text));
        }),
      },
      column: first![0].name,
      example: first![1],
    };
  },
};

/**
 * Whether the row below the headings is a second row of headings. It has a question's choices: under the question itself, and under the
 * columns without a heading next to it. A column contains nothing else than its choice, in the rows where it was chosen. Under other
 * questions, the second heading, such as "Response", does not come again.
 */
function hasChoicesInSecondRow({ columns, rows }: Table): boolean {
  if (rows < 4) return false;
  const upper = columns.map(({ name }) => name.trim());
  const lower = columns.map((column) => (column.isAside ? '' : column.textAt(0).trim()));
  const isUnnamed = (i: number) => i > 0 && upper[i] === '' && lower[i] !== '';
  const ofQuestions = lower.flatMap((text, i) => (text !== '' && (isUnnamed(i) || isUnnamed(i + 1)) ? [i] : []));
  if (ofQuestions.length < 2 || !upper.every((text, i) => i === 0 || text !== '' || isUnnamed(i))) return false;
  const below = Array.from({ length: Math.min(rows, MOST_ROWS) - 1 }, (_, row) => row + 1);
  const isOnlyChosen = (i: number) => {
    const texts = new Set(below.map((row) => columns[i]!.textAt(row).trim()));
    return texts.size === 2 && texts.has('') && texts.has(lower[i]!);
  };
  const isHeading = (text: string, i: number) =>
    text === '' || below.every((row) => columns[i]!.textAt(row).trim() !== text);
  return lower.every((text, i) => (ofQuestions.includes(i) ? isOnlyChosen(i) : isHeading(text, i)));
}
const MOST_ROWS = 2_000;

/** Questions have a name, a text, and what they are called inside. */
const MOST_HEADINGS = 3;

/** The one text of a column that says no more than that its heading applies, and the heading. */
function choiceOf(column: Column): { readonly text: string; readonly heading: string } | undefined {
  if (column.isAside || column.rows < 4 || column.size > MOST_HEADINGS + 1 || !column.hasBlank) return undefined;
  const text = lastText(column);
  if (text === undefined) return undefined;
  const headings = [column.name];
  let times = 0;
  for (let row = 0; row < column.rows; row += 1) {
    const said = column.textAt(row).trim();
    if (said === text) times += 1;
    else if (said !== '' && (times > 0 || headings.push(said) > MOST_HEADINGS || row >= MOST_HEADINGS))
      return undefined;
  }
  const heading = headings.find((one, i) => isEndOf(one, text, i === 0 ? SIGN_AT_END : SETS_OFF));
  return heading !== undefined && times < column.rows ? { text, heading } : undefined;
}

function lastText(column: Column): string | undefined {
  for (let row = column.rows - 1; row >= 0; row -= 1) {
    const text = column.textAt(row).trim();
    if (text !== '') return text;
  }
  return undefined;
}

const SIGN_AT_END = new LetterPattern(String.raw`[^\p{L}\p{N}]$`);
const LETTER = new LetterPattern(String.raw`\p{L}`);

/** Stands between a question and a choice. Words before a word, or the signs of a list, may be those of what somebody gave. */
const SETS_OFF = /[-–—:>?.([]\s*$/;

/** Whether a heading ends with a text, as a word of its own, or in brackets. */
function isEndOf(heading: string, text: string, between: Pick<RegExp, 'test'>): boolean {
  const said = folded(heading.replace(/[)\]]$/, ''));
  const own = folded(text);
  if (own === '' || !LETTER.test(own) || !said.endsWith(own)) return false;
  const before = said.slice(0, said.length - own.length);
  return before === '' || between.test(before);
}
