import { hasDigit, LetterPattern } from '../../names/letter-pattern.ts';
import { folded, isNumber } from './cells.ts';
import { isWordFor, plain, wordsOf } from './headings.ts';
import type { Column, Table } from './table.ts';
import { cleaned } from './view-column.ts';

/** Rows at the end of a table that are no part of it. */
export interface RowsBelow {
  /** The row of sums. */
  readonly total: number | undefined;
  /** Remarks, legends, times: what is written below a table. */
  readonly notes: readonly number[];
  /** The last row, if it is called unlike all others, but holds what they hold, and so stays. */
  readonly doubtful: number | undefined;
}

const MOST_NOTES = 30;
/** Rows looked through for what cells hold. */
const MOST_ROWS = 5_000;

/** Where the rows of a table that hold codings end, and what stands below them. */
export function rowsBelow(table: Table, from: number): RowsBelow & { readonly to: number } {
  const notes: number[] = [];
  let total: number | undefined;
  let to = table.rows;
  const stripNotes = () => {
    const first = firstNote(table, from, to);
    for (let row = first; row < to; row += 1) notes.push(row);
    to = first;
  };
  stripNotes();
  if (isTotal(table, from, to)) {
    to -= 1;
    total = to;
    stripNotes();
  }
  return { to, total, notes: notes.sort((a, b) => a - b), doubtful: isDoubtful(table, from, to) ? to - 1 : undefined };
}

/** Whether the last row that stays is called by a word, and all others by numbers or the like. */
function isDoubtful(table: Table, from: number, to: number): boolean {
  if (to - from < FEWEST_CLOSED || !beginsOtherwise(table, from, Math.min(from + FIRST_ROWS, to - 1), to - 1))
    return false;
  const [first, ...others] = filledIn(table, to - 1);
  if (others.length === 0 || hasDigit(first!.textAt(to - 1))) return false;
  const above = textsOf(first!, from, to - 1);
  return above.length >= FEWEST_CLOSED && above.every(hasDigit);
}

/** The first row of those at the end that are notes; as many as there are rows, if none is. */
function firstNote(table: Table, from: number, to: number): number {
  // What stands below a blank row is one block: it is no part of the table if none of its rows can be.
  const least = Math.max(from + 3, to - MOST_NOTES);
  for (let row = to - 1; row >= least; row -= 1) {
    if (!isAfterBlank(table, row)) continue;
    const block = Array.from({ length: to - row }, (_, i) => row + i);
    const texts = block.map((one) => filledIn(table, one));
    const areTexts = texts.every(({ length }) => length === 1);
    const isWithin = texts.some(([column], i) => areTexts && isCoded(table, from, row, block[i]!, column!));
    if (areTexts && !isWithin && texts.some(([column], i) => isOdd(table, from, row, block[i]!, column!))) return row;
    if (block.every((one) => isNote(table, from, row, one, true))) return row;
  }
  // Most tables end with a unit that is called like the first ones.
  if (to - 1 < least || !beginsOtherwise(table, from, Math.min(from + FIRST_ROWS, least), to - 1)) return to;
  for (let first = least; first < to; first += 1) {
    const block = Array.from({ length: to - first }, (_, i) => first + i);
    if (block.every((row) => isNote(table, from, first, row, false))) return first;
  }
  return to;
}

const FIRST_ROWS = 50;

/** Whether the first text of a row is written otherwise than what its column holds above. */
function beginsOtherwise(table: Table, from: number, to: number, row: number): boolean {
  const [first] = filledIn(table, row);
  return first !== undefined && isWrittenOtherwise(cleaned(first.textAt(row)), textsOf(first, from, to));
}

/** Whether rows without a cell stand above a row. */
function isAfterBlank(table: Table, row: number): boolean {
  const [above, own] = [table.line(row - 1), table.line(row)];
  if (above === 0 || own - above < 2) return false;
  const breaks = table.columns.map((column) => column.textAt(row - 1).split(/\r\n|\n|\r/).length - 1);
  return own - above > 1 + breaks.reduce((sum, number) => sum + number, 0);
}

/**
 * Whether a row cannot be a unit's: the text that would name the unit is written otherwise than all above it, and no other cell holds
 * what its column, or a column like it, holds above. Below a blank row a text alone is a note, and so is one beside a name that comes
 * again, and a text that ends with a colon.
 */
function isNote(table: Table, from: number, to: number, row: number, isApart: boolean): boolean {
  const [first, ...others] = filledIn(table, row);
  if (first === undefined || table.columns.length < 2) return first === undefined;
  if (isCalledTotal(table, row)) return false;
  // Rows of coders have more cells than there are rows.
  if (others.length > 1 && others.length * 2 > to - from) return false;
  const name = cleaned(first.textAt(row));
  const above = textsOf(first, from, to);
  const isOther = isWrittenOtherwise(name, above);
  if (isApart && others.length === 0) return isOdd(table, from, to, row, first) || isLabel(name, above);
  if (isApart && isLabel(name, above)) return true;
  if (isOther || (isApart && others.length > 1 && !hasDigit(name))) {
    const isCertain = isApart || others.length > 1 || isLabel(name, above);
    if (isCertain && others.every((column) => isForeign(table, column, first, from, to, row))) return true;
  }
  const isLegend = isApart && others.length === 1 && (above.includes(name) || !isUniform(above));
  if (!isOther && !isLegend) return false;
  return others.every(
    (column) => !mayBeCoding(table, column, first, cleaned(column.textAt(row)), from, to, others.length > 1),
  );
}

/** "Coded on:" */
function isLabel(name: string, above: readonly string[]): boolean {
  const endsWithColon = (text: string) => /[:\uff1a]$/.test(text);
  return endsWithColon(name) && !above.some(endsWithColon);
}

/** In fewer rows a category may well come for the first time. */
const FEWEST_CLOSED = 8;

/** Whether a cell holds what no row above has, in a column in which the same comes again and again. */
function isForeign(table: Table, column: Column, first: Column, from: number, to: number, row: number): boolean {
  const filled = filledRows(column, from, to);
  const isClosed = filled >= FEWEST_CLOSED && textsOf(column, from, to).length * 2 <= filled;
  return isClosed && !stands(table, first, cleaned(column.textAt(row)), from, to);
}

function filledRows(column: Column, from: number, to: number): number {
  let filled = 0;
  for (let row = from; row < Math.min(to, from + MOST_ROWS); row += 1)
    if (column.textAt(row).trim() !== '') filled += 1;
  return filled;
}

/** Whether a text stands above, beside the names of units. */
function stands(table: Table, first: Column, text: string, from: number, to: number): boolean {
  const said = folded(text);
  return table.columns.some(
    (column) => column !== first && !column.isAside && textsOf(column, from, to).some((one) => folded(one) === said),
  );
}

function filledIn({ columns }: Table, row: number): Column[] {
  return columns.filter((column) => column.textAt(row).trim() !== '');
}

/**
 * Whether a text alone in a row below a blank one is no unit's name, as far as units' names are of one kind. In a table with one column it
 * may be a coding, which others of that column are written like in part.
 */
function isOdd(table: Table, from: number, to: number, row: number, column: Column): boolean {
  const above = textsOf(column, from, to);
  const own = spelling(cleaned(column.textAt(row)));
  if (isOnlyColumn(table, column, from, to)) return !above.some((text) => spelling(text) === own);
  return !isUniform(above) || isWrittenOtherwise(cleaned(column.textAt(row)), above);
}

/** Whether a text of a table with one column stands above, as a coding does that is given again. */
function isCoded(table: Table, from: number, to: number, row: number, column: Column): boolean {
  return isOnlyColumn(table, column, from, to) && textsOf(column, from, to).includes(cleaned(column.textAt(row)));
}

function isOnlyColumn({ columns }: Table, column: Column, from: number, to: number): boolean {
  return columns.every((other) => other === column || textsOf(other, from, to).length === 0);
}

/** Whether a text could be a coding of this column: it, or one beside it, holds it above, or holds what is written like it. */
function mayBeCoding(
  table: Table,
  column: Column,
  first: Column,
  text: string,
  from: number,
  to: number,
  areSeveral: boolean,
): boolean {
  if (stands(table, first, text, from, to)) return true;
  const above = textsOf(column, from, to);
  const numbers = above.filter(isNumber).map(Number);
  if (isNumber(text) && numbers.length * 2 > above.length) {
    const number = Number(text);
    return numbers.length > 8 && number >= Math.min(...numbers) && number <= Math.max(...numbers);
  }
  // One coder's cell alone may hold a category that nobody else has; several have it together.
  return (areSeveral || table.columns.length === 2) && !isWrittenOtherwise(text, above);
}

/** The filled cells of a column above the notes, each text once. */
function textsOf(column: Column, from: number, to: number): string[] {
  const texts = new Set<string>();
  for (let row = from; row < Math.min(to, from + MOST_ROWS); row += 1) {
    const text = cleaned(column.textAt(row));
    if (text !== '') texts.add(text);
  }
  return [...texts];
}

const DIGITS = new LetterPattern(String.raw`\p{N}+`, 'g');
const LETTERS = new LetterPattern(String.raw`\p{L}+`, 'g');

/** "t12" and "t3" are written alike: letters and digits by turns. */
function spelling(text: string): string {
  return text
    .replace(DIGITS, '9')
    .replace(LETTERS, 'a')
    .replace(/a( a)+/g, 'a a');
}

const FEW_SPELLINGS = 3;

function isUniform(texts: readonly string[]): boolean {
  return new Set(texts.map(spelling)).size <= Math.max(1, Math.min(FEW_SPELLINGS, texts.length / 2));
}

function isWrittenOtherwise(text: string, texts: readonly string[]): boolean {
  return isUniform(texts) && !texts.some((one) => spelling(one) === spelling(text));
}

/** A last row that begins with "Total" or "Sum". */
function isTotal(table: Table, from: number, to: number): boolean {
  if (to - from < 3 || !isCalledTotal(table, to - 1)) return false;
  const column = filledIn(table, to - 1)[0]!;
  const text = plain(column.textAt(to - 1).trim());
  for (let row = from; row < to - 1; row += 1) if (plain(column.textAt(row).trim()) === text) return false;
  return true;
}

function isCalledTotal(table: Table, row: number): boolean {
  const [first] = filledIn(table, row);
  const words = wordsOf(first?.textAt(row).trim() ?? '');
  return words.length > 0 && words.length <= 2 && isWordFor(words[0]!, 'total');
}
