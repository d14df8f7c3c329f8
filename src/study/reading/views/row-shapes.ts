import type { Position } from '../../../problems.ts';
import { placeOf, positionIn } from '../../../read/table.ts';
import { columnOfRows, madeTable } from '../../tables/made-table.ts';
import { folded, isNumber } from '../cells.ts';
import type { Fixed } from '../fixed.ts';
import { isHeaded } from '../headings.ts';
import { likeCoders } from '../like-a-coder.ts';
import { rowsBelow } from '../rows-below.ts';
import type { Column, Table } from '../table.ts';
import { cleaned } from '../view-column.ts';

/** What was done to a table before its columns were looked at. */
export interface How {
  /** How many rows are headings: 0 where there are none. */
  readonly headingRows: number;
  /** Whether rows above the headings were left out: a title. */
  readonly hasTitle: boolean;
  /** Whether rows below the units were left out: sums, notes. */
  readonly hasRowsBelow: boolean;
  /** Whether rows and columns were changed. */
  readonly isTurned: boolean;
}

export type ViewReason = 'no-heading-row' | 'heading-row-holds-values' | 'two-heading-rows' | 'second-row-is-heading';

export interface Shape {
  readonly headings: readonly string[];
  readonly before: readonly (readonly string[])[];
  readonly from: number;
  readonly to: number;
  /** The rows looked at, where there are too many. */
  readonly picked: Int32Array | undefined;
  readonly how: How;
  readonly points: number;
  readonly reasons: readonly ViewReason[];
}

/** How many rows a shape shows. */
export function lengthOf({ before, from, to, picked }: Shape): number {
  return before.length + (picked?.length ?? to - from);
}

/** A table without the rows that are no part of it: titles above its headings, sums and notes below its units. */
export interface Trimmed extends RowsBeside {
  readonly table: Table;
}

/** Rows of a table that are no part of it. */
export interface RowsBeside {
  /** The first text of each row above the headings. */
  readonly titles: readonly string[];
  readonly total: RowBeside | undefined;
  readonly notes: readonly RowBeside[];
  /** The last row, if it stays and may be none of them. */
  readonly doubtful: RowBeside | undefined;
}

interface RowBeside {
  /** Its first text. */
  readonly text: string;
  readonly at: Position;
}

export function trimmed(table: Table, headerRows: number | undefined): Trimmed {
  const above = titleRows(table, headerRows);
  const { to } = rowsBelow(table, above);
  const isAsRead = above === 0 && to === table.rows && (headerRows ?? 1) === 1;
  return { table: isAsRead ? table : headed(table, above, to, headerRows ?? 1), ...rowsBeside(table, headerRows) };
}

/** Larger tables are not copied to be without their titles. */
const MOST_ROWS_COPIED = 200_000;

/** The same, but of a large table with one row of headings all rows. */
export function trimmedUnlessLarge(table: Table, headerRows: number | undefined): Trimmed {
  const isLarge = table.rows > MOST_ROWS_COPIED && (headerRows ?? 1) === 1;
  return isLarge ? { table, titles: [], total: undefined, notes: [], doubtful: undefined } : trimmed(table, headerRows);
}

/** Titles above the headings of a table, sums and notes below its units. */
export function rowsBeside(table: Table, headerRows: number | undefined): RowsBeside {
  const above = titleRows(table, headerRows);
  const { total, notes, doubtful } = rowsBelow(table, above);
  const firstText = (row: number) =>
    textsOf(table, row)
      .map((text) => text.trim())
      .find((text) => text !== '') ?? '';
  const titles = Array.from({ length: above }, (_, row) => firstText(row - 1)).filter((text) => text !== '');
  const below = (row: number): RowBeside => ({ text: firstText(row), at: positionIn(table, row) });
  return {
    titles,
    total: total === undefined ? undefined : below(total),
    notes: notes.map(below),
    doubtful: doubtful === undefined ? undefined : below(doubtful),
  };
}

/** The rows up to this one, under the headings of so many rows below the titles. */
export function headed(table: Table, titles: number, to: number, headerRows: number): Table {
  const first = titles - 1;
  const lines = Array.from({ length: headerRows }, (_, i) => textsOf(table, first + i));
  const headings =
    headerRows === 0 ? table.columns.map(({ number }) => `#${number}`) : headerRows === 1 ? lines[0]! : combined(lines);
  const from = first + headerRows;
  const columns = table.columns.map((column, i) =>
    columnOfRows(
      headings[i]!.trim(),
      column.number,
      Array.from({ length: to - from }, (_, row) => (from + row < 0 ? column.name : column.textAt(from + row))),
    ),
  );
  return madeTable(table, columns, to - from, (row, column) =>
    from + row < 0 ? { ...placeOf(table), line: 1 } : positionIn(table, from + row, column),
  );
}

/** The texts of a row; those of the row above the first one are the headings. */
export function textsOf({ columns }: Table, row: number): string[] {
  return columns.map((column) => (row < 0 ? column.name : column.textAt(row)));
}

/** How the rows of one table may be shared out among title, headings, cells and sums; the likeliest first. */
export function shapesOf(table: Table, fixed: Fixed, picked: Int32Array | undefined): Shape[] {
  const titles = titleRows(table, fixed.headerRows);
  const at = (row: number) => textsOf(table, row);
  const first = titles - 1;
  const { to } = rowsBelow(table, titles);
  const base = { hasTitle: titles > 0, hasRowsBelow: to < table.rows, isTurned: false };
  const shape = (
    headingRows: number,
    headings: readonly string[],
    points: number,
    reasons: readonly ViewReason[],
  ): Shape => ({
    headings: headings.map(cleaned),
    before: headingRows === 0 ? [at(first)] : [],
    from: titles + Math.max(headingRows, 1) - 1,
    to,
    // Rows are picked from tables that are shown as they are.
    picked: headingRows === 1 && titles === 0 && to === table.rows ? picked : undefined,
    how: { headingRows, ...base },
    points,
    reasons,
  });
  const letters = table.columns.map((_, i) => `#${i + 1}`);
  if (fixed.headerRows !== undefined) {
    const rows = fixed.headerRows;
    // What the cells show counts as much where an option says it, too.
    if (rows === 0) return [shape(0, letters, lacksHeadings(table, at(first), titles, to) ? 2 : 0, ['no-heading-row'])];
    const lines = Array.from({ length: rows }, (_, i) => at(first + i));
    return [shape(rows, rows === 1 ? lines[0]! : combined(lines), 0, rows === 1 ? [] : ['two-heading-rows'])];
  }
  if (table.rows > titles + 2 && hasImportIds(table, first + 2)) {
    // The questions' names, as options take them, and their texts.
    const texts = at(first + 1);
    const asked = at(first).map((name, i) => (cleaned(texts[i]!) === '' ? name : `${name} | ${texts[i]!}`));
    return [shape(3, asked, 0, ['two-heading-rows'])];
  }
  const found: Shape[] = [];
  const none = lacksHeadings(table, at(first), titles, to);
  const two = none ? false : hasTwoHeadings(table, at(first), at(first + 1), titles, to);
  found.push(
    shape(
      1,
      at(first),
      none || two ? -2 : 0,
      none ? ['heading-row-holds-values'] : two ? ['second-row-is-heading'] : [],
    ),
  );
  if (none) found.push(shape(0, letters, 2, ['no-heading-row']));
  if (two) found.push(shape(2, combined([at(first), at(first + 1)]), 2, ['two-heading-rows']));
  return found;
}

/** Whether a row has what Qualtrics calls the questions inside. */
export function hasImportIds(table: Table, row: number): boolean {
  return textsOf(table, row).filter((text) => /ImportId/.test(text)).length * 2 > table.columns.length;
}

/** A first row with one filled cell above rows with more is a title, and one that says nothing that the headings below need. */
function titleRows(table: Table, headerRows = 1): number {
  const { columns, rows } = table;
  let titles = 0;
  // Who counts several rows of headings counts those of groups of columns; a title begins in the first column.
  const isOfGroup = (row: number) => headerRows > 1 && textsOf(table, row)[0]!.trim() === '' && filled(row) > 0;
  const filled = (row: number) =>
    (row < 0
      ? columns.filter(({ name }) => name.trim() !== '')
      : columns.filter((column) => column.textAt(row).trim() !== '')
    ).length;
  while (
    titles < 5 &&
    titles < rows - 1 &&
    columns.length > 1 &&
    filled(titles - 1) <= 1 &&
    !isOfGroup(titles - 1) &&
    (filled(titles) > 1 || filled(titles + 1) > 1)
  )
    titles += 1;
  let below = titles;
  while (below < titles + 3 && below < rows - 1 && filled(below) <= 1) below += 1;
  const first = textsOf(table, titles - 1);
  if (headerRows > 1 && !isDated(first)) return titles;
  return areCaptions(first, textsOf(table, below), table, below) ? below + 1 : titles;
}

/**
 * Whether a first row is none of headings, since headings stand below it: they all differ, and none comes again below. It has many gaps,
 * as the names of groups of columns have, or a title and a date and nothing more. A row that names coders is more than that.
 */
function areCaptions(first: readonly string[], second: readonly string[], table: Table, titles: number): boolean {
  const upper = first.map(cleaned).filter((text) => text !== '');
  const lower = second.map(cleaned);
  const headings = lower.filter((text) => text !== '');
  const hasDate = isDated(first);
  if (upper.length === 0 || upper.length > headings.length) return false;
  if (!hasDate && upper.length * 2 > headings.length) return false;
  if (table.rows - titles < 3 || headings.some(isNumber)) return false;
  if (!hasDate && new Set(headings).size < headings.length) return false;
  if (likeCoders(upper) > 0 || standAgain(lower, table, titles + 1, table.rows)) return false;
  // A column of row numbers in front often has no heading.
  return hasDate || lower.every((text, i) => text !== '' || i === 0 || isBlankBelow(table.columns[i]!, titles + 1));
}

/** Whether a row has a title and a date and nothing more. */
function isDated(row: readonly string[]): boolean {
  const [title, date, ...more] = row.map(cleaned).filter((text) => text !== '');
  return title !== undefined && date !== undefined && more.length === 0 && isDate(date) && !isDate(title);
}

const isDate = (text: string) => /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\b/.test(text);

function isBlankBelow(column: Column, from: number): boolean {
  for (let row = from; row < column.rows; row += 1) if (column.textAt(row).trim() !== '') return false;
  return true;
}

/** Whether a text of a row stands again below it, in its own column. */
function standAgain(texts: readonly string[], { columns }: Table, from: number, to: number): boolean {
  return texts.some((text, i) => {
    if (text === '') return false;
    for (let row = from; row < Math.min(to, from + 2_000); row += 1)
      if (cleaned(columns[i]!.textAt(row)) === text) return true;
    return false;
  });
}

/** Whether each cell of the first row is a value that its own column holds below, or that the codings hold, or goes on a running number. */
function lacksHeadings(table: Table, first: readonly string[], from: number, to: number): boolean {
  if (to - from < 2) return false;
  const filled = first.filter((text) => text.trim() !== '');
  if (filled.length * 2 < first.length || filled.length === 0) return false;
  let own = 0;
  const rest: string[] = [];
  for (const [i, text] of first.entries()) {
    const said = cleaned(text);
    if (said === '') continue;
    const column = table.columns[i]!;
    if (goesOn(said, column, from, to)) continue;
    if (holds(column, said, from, to)) own += 1;
    else rest.push(said);
  }
  if (own === 0) return false;
  if (rest.length === 0) return true;
  const small = table.columns.filter((column) => !column.isAside && column.size <= 50 && column.size < column.rows);
  return rest.every((text) => small.some((column) => holds(column, text, from, to)));
}

function holds(column: Column, text: string, from: number, to: number): boolean {
  // Long texts are no headings' values.
  if (column.isAside) return false;
  const said = folded(text);
  if (from > 0 || to < column.rows || column.size > 2_000) {
    for (let row = from; row < Math.min(to, from + 5_000); row += 1)
      if (folded(cleaned(column.textAt(row))) === said) return true;
    return false;
  }
  for (let cell = 0; cell < column.size; cell += 1) if (folded(cleaned(column.text(cell))) === said) return true;
  return false;
}

/** "1" above 2, 3, 4; "s1" above "s2". */
function goesOn(text: string, column: Column, from: number, to: number): boolean {
  const next = (said: string) =>
    said.replace(/(?<!\d)(\d+)$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
  if (!/\d$/.test(text) || to - from < 2) return false;
  const [second, third] = [cleaned(column.textAt(from)), cleaned(column.textAt(from + 1))];
  if (next(text) === second && next(second) === third) return true;
  return stepOf(text, second) !== undefined && stepOf(text, second) === stepOf(second, third);
}

/** "T100", "T107": by how much the number at the end goes up, where the rest is the same. */
function stepOf(text: string, next: string): number | undefined {
  const [a, b] = [/^(.*?)(?<!\d)(\d+)$/.exec(text), /^(.*?)(?<!\d)(\d+)$/.exec(next)];
  if (!a || !b || a[1] !== b[1]) return undefined;
  const step = Number(b[2]) - Number(a[2]);
  return step > 0 ? step : undefined;
}

/** Row 1 has gaps or repeats and no number, and no filled cell of row 2 stands again below it. */
function hasTwoHeadings(
  table: Table,
  first: readonly string[],
  second: readonly string[],
  titles: number,
  to: number,
): boolean {
  if (to - titles < 2 || table.columns.length < 3) return false;
  const upper = first.map(cleaned).filter((text) => text !== '');
  if (upper.some(isNumber) || upper.length === 0) return false;
  const lower = second.map(cleaned);
  const lowerFilled = lower.filter((text) => text !== '');
  if (lowerFilled.length * 2 < lower.length || lowerFilled.some(isNumber)) return false;
  const gaps = first.slice(1).some((text, i) => cleaned(text) === '' && lower[i + 1] !== '');
  if (gaps || new Set(upper).size < upper.length) return !standAgain(lower, table, titles + 1, to);
  return (
    areSameUnder(first.map(cleaned), lower, table, titles + 1, to) ||
    areTypedBelow(first.map(cleaned), lower, table, titles + 1, to)
  );
}

/** Under the names of questions what they ask: a text in every column, also where all below are numbers, or dates, and none comes again. */
function areTypedBelow(
  upper: readonly string[],
  lower: readonly string[],
  table: Table,
  from: number,
  to: number,
): boolean {
  if (to - from < 2 || upper.some((text, i) => text === '' || lower[i] === '')) return false;
  if (new Set(lower).size < lower.length || standAgain(lower, table, from, to)) return false;
  const typed = table.columns.filter((column) => {
    const texts = Array.from({ length: Math.min(to - from, 200) }, (_, i) => cleaned(column.textAt(from + i)));
    const filled = texts.filter((text) => text !== '');
    return filled.length > 1 && filled.every((text) => isNumber(text) || isDate(text));
  });
  return typed.length >= 2;
}

/** Over "unit", "code", "code" the names of those who coded: what stands under each of them is the same, and stands in no cell below. */
function areSameUnder(
  upper: readonly string[],
  lower: readonly string[],
  table: Table,
  from: number,
  to: number,
): boolean {
  const [first, ...others] = lower;
  const areHeadings = first !== '' && isHeaded(first!, 'unit') && others.some((text) => isHeaded(text, 'category'));
  const isOver = upper[0] === '' || upper[0] === first;
  if (!areHeadings || !isOver || to - from < 2 || new Set(others).size * 2 > others.length) return false;
  const said = new Set(lower);
  return table.columns.every((column) => {
    for (let row = from; row < Math.min(to, from + 2_000); row += 1)
      if (said.has(cleaned(column.textAt(row))) && cleaned(column.textAt(row)) !== '') return false;
    return true;
  });
}

/** "upper | lower", the upper one filled to the right. */
function combined(lines: readonly (readonly string[])[]): string[] {
  const last = lines.length - 1;
  const filled = lines.map((line, level) => {
    let above = '';
    return line.map((text) => {
      if (level < last && cleaned(text) !== '') above = cleaned(text);
      return level < last ? cleaned(text) || above : cleaned(text);
    });
  });
  const [upper, lower] = [filled[0]!, filled[last]!];
  // What is the same under all names says nothing of any of them.
  const isSame = new Set(lower.slice(1)).size === 1 && new Set(upper.slice(1)).size === upper.length - 1;
  return upper.map((_, i) => {
    const own = filled.map((line) => line[i]!);
    const parts = (isSame && i > 0 && own[0] !== '' ? own.slice(0, 1) : own).filter((text) => text !== '');
    return [...new Set(parts)].join(' | ');
  });
}
