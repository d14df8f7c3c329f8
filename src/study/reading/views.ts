import type { Position } from '../../problems.ts';
import { placeOf, positionIn } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { alteredColumn, columnOfRows, madeColumn, madeTable } from '../tables/made-table.ts';
import { type CellReader, cellReader, findCellReader, folded, isNumber, isSaidMissing } from './cells.ts';
import { type Judged, judgeColumns } from './column-kinds.ts';
import type { Fixed } from './fixed.ts';
import { isHeaded, isWhollyHeaded, plain } from './headings.ts';
import { isHeadedAsCoders, likeCoders } from './like-a-coder.ts';
import { gatherings } from './names-in-parts.ts';
import { pickRows, type Sample } from './pick-rows.ts';
import { rowsBelow } from './rows-below.ts';
import { sideBySide } from './side-by-side.ts';
import type { Column, Table } from './table.ts';
import { type ColumnPart, cleaned, rowNumbers, ViewColumn } from './view-column.ts';

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

/** One way to look at one or more tables. */
export interface View {
  readonly how: How;
  readonly tables: readonly Table[];
  readonly columns: readonly ViewColumn[];
  /** The place of a column among them, from 0 up; -1 where it is none of them. */
  readonly placeOf: (column: ViewColumn) => number;
  readonly rows: number;
  /** Of several tables: which of them a row is of, and its place in it. */
  readonly file: ViewColumn | undefined;
  /** The place of a row in its table. */
  readonly row: ViewColumn;
  readonly judged: ReadonlyMap<ViewColumn, Judged>;
  readonly cells: CellReader;
  /** For and against this view. */
  readonly points: number;
  readonly reasons: readonly ViewReason[];
  /** Rows of the tables that this view shows, from and up to, per table, and how many, with one in place of headings. */
  readonly spans: readonly { readonly from: number; readonly to: number; readonly rows: number }[];
  /** Of a view that is turned: the heading over the names, the place of their column, and the first row of a coder. */
  readonly turned?:
    | {
        readonly corner: string;
        /** Undefined where nothing names the coders. */
        readonly column: number | undefined;
        readonly from: number;
        /** The columns that are units. */
        readonly units: readonly Column[];
        /** Those that are headed as something else, and hold something else. */
        readonly others: readonly Aside[];
        /** A program numbers whoever answered: nothing else tells the rows apart. */
        readonly areNumbered: boolean;
      }
    | undefined;
  /** Of tables whose names consist of two parts. */
  readonly parted?: PartedNames | undefined;
  /** Of tables side by side: the tables as they were read, and which of them has what a column holds. */
  readonly beside?:
    | {
        readonly tables: readonly Table[];
        readonly tableOf: ReadonlyMap<ViewColumn, number>;
        /** The first row of units in the first table. */
        readonly from: number;
      }
    | undefined;
}

/** Either each table stands for itself, or one part of its name for the coder, and the other one in a column. */
export type PartedNames =
  | { readonly as: 'wholes' }
  | {
      readonly as: 'parts';
      /** The tables as they were read. */
      readonly tables: readonly Table[];
      readonly column: ViewColumn;
      /** Whether all coders have equally many rows of each part. */
      readonly areEqual: boolean;
    };

/** Tables with their rows as rows, with rows and columns changed, or side by side. */
export type ViewKind = 'rows' | 'turned' | 'beside';

export function kindOf({ how, beside }: View): ViewKind {
  if (beside) return 'beside';
  return how.isTurned ? 'turned' : 'rows';
}

/** Whether no headings say what columns are, and these are so many that coders may as well have the rows. */
export function isMatrix({ how, columns, rows }: View): boolean {
  return how.headingRows === 0 && (how.isTurned || columns.length > rows);
}

/** The tables of a view as they were read. */
export function tablesRead({ beside, parted, tables }: View): readonly Table[] {
  return beside?.tables ?? (parted?.as === 'parts' ? parted.tables : tables);
}

export type ViewReason = 'no-heading-row' | 'heading-row-holds-values' | 'two-heading-rows' | 'second-row-is-heading';

/** The name of the column that says of which file a row is. */
export const FILE = '(file)';
/** The name of the column that numbers the rows. */
export const ROW = '(row)';

/** Wider sheets have no sheet turned over. */
const MOST_TURNED_ROWS = 400;
const MOST_TURNED_COLUMNS = 5_000;

interface Shape {
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
function lengthOf({ before, from, to, picked }: Shape): number {
  return before.length + (picked?.length ?? to - from);
}

/**
 * Every way to look at the tables that is not plainly wrong.
 *
 * @param areBeside - whether options say that tables stand side by side
 */
export function viewsOf(tables: readonly Table[], fixed: Fixed, sample: Sample = 'more', areBeside = false): View[] {
  const picked = pickRows(tables, sample, fixed.where);
  const shapes = tables.map((table, i) => shapesOf(table, fixed, picked[i]));
  const alikeAll = Math.min(...shapes.map(({ length }) => length));
  const views: View[] = [];
  if (tables.length === 1) {
    for (const shape of shapes[0]!) views.push(viewOf(tables, [shape], fixed));
    const turned = [turnedView(tables[0]!, shapes[0]![0]!, fixed), turnedMatrix(tables[0]!, shapes[0]!, fixed)];
    return [...views, ...turned.filter((view) => view !== undefined)];
  }
  for (let i = 0; i < alikeAll; i += 1) {
    const chosen = shapes.map(
      (list, table) => list.find(({ how }) => how.headingRows === shapes[0]![i]!.how.headingRows) ?? shapes[table]![0]!,
    );
    const view = joined(tables, chosen, fixed);
    if (view) views.push(view);
  }
  const beside = besideView(
    tables,
    shapes.map(([shape]) => shape!),
    fixed,
    areBeside || (fixed.coders?.length ?? 0) > 0,
  );
  return beside ? [...views, beside] : views;
}

/** The same of the tables of each coder, where one part of their names may be the coder's, and the other one a part of the unit. */
export function viewsByParts(tables: readonly Table[], fixed: Fixed, sample: Sample): View[] {
  const bare = tables.map((table) => trimmed(table, fixed.headerRows));
  const once = { ...fixed, headerRows: fixed.headerRows === undefined ? undefined : 1 };
  return gatherings(bare.map(({ table }) => table)).flatMap(({ tables: own, column: name, areEqual }) =>
    viewsOf(own, once, sample).flatMap((view): View[] => {
      const column = view.columns.find(({ heading }) => heading === name);
      if (column === undefined || kindOf(view) !== 'rows' || view.how.headingRows !== 1) return [];
      const how = {
        ...view.how,
        hasTitle: bare.some(({ titles }) => titles.length > 0),
        hasRowsBelow: bare.some(({ total, notes }) => total !== undefined || notes.length > 0),
      };
      return [{ ...view, how, parted: { as: 'parts', tables, column, areEqual } }];
    }),
  );
}

/** Tables of the same units, with the same columns: a table per category, or per variable. */
function besideView(
  tables: readonly Table[],
  shapes: readonly Shape[],
  fixed: Fixed,
  isMeant: boolean,
): View | undefined {
  if (shapes.some(({ how }) => how.headingRows !== 1)) return undefined;
  const keys = shapes.map(({ headings }) => keysOf(headings));
  if (!haveCommon(keys)) return undefined;
  const rows = tables.map((table, t) => ({
    table: headedBy(table, shapes[t]!.headings),
    from: shapes[t]!.from,
    to: shapes[t]!.to,
  }));
  const found = sideBySide(rows, keys, isMeant);
  if (found === undefined) return undefined;
  const { table, tableOf } = found;
  const isThere = ({ column }: { readonly column: string }) =>
    table.columns.some((one) => !tableOf.has(one) && one.name.toLowerCase() === column.toLowerCase());
  if (!(fixed.where ?? []).every(isThere)) return undefined;
  const [shape] = shapes;
  const whole = { ...shape!, from: 0, to: table.rows, before: [], picked: undefined };
  const view = viewOf([table], [{ ...whole, headings: table.columns.map(({ name }) => name) }], fixed);
  const own = view.columns.flatMap((column, i) => {
    const number = tableOf.get(table.columns[i]!);
    return number === undefined ? [] : [[column, number] as const];
  });
  return { ...view, beside: { tables, tableOf: new Map(own), from: shape!.from } };
}

/** The table with the headings that stand in one of its rows. */
function headedBy(table: Table, headings: readonly string[]): Table {
  if (table.columns.every(({ name }, i) => name === headings[i])) return table;
  return { ...table, columns: table.columns.map((column, i) => alteredColumn(column, headings[i]!)) };
}

/** The tables as one, each as it was read, whatever their headings have in common. */
export function plainView(tables: readonly Table[], fixed: Fixed): View {
  const { headerRows = 1, where } = fixed;
  const picked = pickRows(tables, 'more', where);
  const shapes = tables.map((table, i) => shapesOf(table, { headerRows }, picked[i])[0]!);
  const keys = keysInAll(shapes) ?? shapes.map(({ headings }) => rolesOf(headings));
  // What separates categories is found out cell by cell.
  return joinedBy(keys, tables, shapes, { ...fixed, separator: 'none' });
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
function headed(table: Table, titles: number, to: number, headerRows: number): Table {
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
function textsOf({ columns }: Table, row: number): string[] {
  return columns.map((column) => (row < 0 ? column.name : column.textAt(row)));
}

/** How the rows of one table may be shared out among title, headings, cells and sums; the likeliest first. */
function shapesOf(table: Table, fixed: Fixed, picked: Int32Array | undefined): Shape[] {
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

function viewOf(tables: readonly Table[], shapes: readonly Shape[], fixed: Fixed): View {
  const [table] = tables;
  const [shape] = shapes;
  const columns = table!.columns.map((column, i) => {
    const before = shape!.before.map((line) => line[i]!);
    return new ViewColumn(shape!.headings[i] ?? '', column.number, [
      { column, from: shape!.from, to: shape!.to, before, picked: shape!.picked, isSample: isSample(fixed) },
    ]);
  });
  return finished(tables, shapes, columns, undefined, fixed);
}

/** Rows that are picked are a sample, unless options ask for them. */
function isSample({ where = [] }: Fixed): boolean {
  return where.length === 0;
}

function finished(
  tables: readonly Table[],
  shapes: readonly Shape[],
  columns: readonly ViewColumn[],
  file: ViewColumn | undefined,
  fixed: Fixed,
): View {
  const rows = shapes.reduce((sum, shape) => sum + lengthOf(shape), 0);
  const cells = readerFor(columns, fixed);
  const judged = judgeColumns(columns, cells);
  const [first] = shapes;
  const places = new Map(columns.map((column, i) => [column, i]));
  return {
    how: first!.how,
    tables,
    columns,
    placeOf: (column) => places.get(column) ?? -1,
    rows,
    file,
    row: rowColumn(shapes, rows),
    judged: new Map(columns.map((column, i) => [column, judged[i]!])),
    cells,
    points: first!.points,
    reasons: first!.reasons,
    spans: shapes.map(({ from, to, before }) => ({ from, to, rows: before.length + to - from })),
  };
}

function readerFor(columns: readonly ViewColumn[], { separator, categories, missing = [] }: Fixed): CellReader {
  const declared = categories && new Set(categories);
  if (separator === 'none') return cellReader([], false, missing);
  const found = findCellReader(columns, declared, missing);
  return separator === undefined ? found : cellReader([separator], found.hasLists, missing, declared);
}

function rowColumn(shapes: readonly Shape[], rows: number): ViewColumn {
  const cells = new Int32Array(rows);
  let at = 0;
  let longest = 0;
  for (const shape of shapes) {
    const length = lengthOf(shape);
    for (let row = 0; row < length; row += 1) cells[at++] = row;
    longest = Math.max(longest, length);
  }
  return rowNumbers(ROW, longest, cells);
}

/** Tables with the same headings, but for case and blanks, as one. */
function joined(tables: readonly Table[], shapes: readonly Shape[], fixed: Fixed): View | undefined {
  const keys = keysInAll(shapes);
  return keys && joinedBy(keys, tables, shapes, fixed);
}

/** What tables have in common: their headings, or what these say. */
function keysInAll(shapes: readonly Shape[]): string[][] | undefined {
  const byName = shapes.map(({ headings }) => keysOf(headings));
  if (haveCommon(byName)) return byName;
  const byRole = shapes.map(({ headings }) => rolesOf(headings));
  return haveCommon(byRole) ? byRole : undefined;
}

function joinedBy(
  keys: readonly (readonly string[])[],
  tables: readonly Table[],
  shapes: readonly Shape[],
  fixed: Fixed,
): View {
  const all = [...new Set(keys.flat())];
  const places = keys.map((list) => new Map(list.map((key, i) => [key, i])));
  const columns = all.map((key) => {
    const owner = places.findIndex((list) => list.has(key));
    const place = places[owner]!.get(key)!;
    const parts = tables.map((table, t): ColumnPart => {
      const { from, to, before, picked } = shapes[t]!;
      const at = places[t]!.get(key);
      return {
        column: at === undefined ? undefined : table.columns[at]!,
        from,
        to,
        before: before.map((line) => (at === undefined ? '' : line[at]!)),
        picked,
        isSample: isSample(fixed),
      };
    });
    return new ViewColumn(shapes[owner]!.headings[place]!, tables[owner]!.columns[place]!.number, parts);
  });
  const rows = shapes.reduce((sum, shape) => sum + lengthOf(shape), 0);
  const cells = new Int32Array(rows);
  let at = 0;
  for (const [t, shape] of shapes.entries()) {
    const length = lengthOf(shape);
    cells.fill(t, at, at + length);
    at += length;
  }
  const names = namesOfTables(tables);
  const file = new ViewColumn(FILE, 0, [{ column: madeColumn(FILE, 0, names, cells), from: 0, to: rows, before: [] }]);
  return finished(tables, shapes, columns, file, fixed);
}

/** The files' names, with folders where two are named alike. */
function namesOfTables(tables: readonly Table[]): string[] {
  const names = tables.map(({ name }) => name);
  return tables.map(({ path, name }, i) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${path} ${name} ${i + 1}`,
  );
}

/** Whether more than half of the headings are in all tables. */
function haveCommon(keys: readonly (readonly string[])[]): boolean {
  const others = keys.slice(1).map((list) => new Set(list));
  const common = keys[0]!.filter((key) => others.every((list) => list.has(key)));
  return common.length > 0 && common.length * 10 >= Math.max(...keys.map(({ length }) => length)) * 6;
}

/** What headings say, where each coder named the columns otherwise: "id" and "unit", "code" and "category". */
function rolesOf(headings: readonly string[]): string[] {
  const roles = headings.map((heading) =>
    (['unit', 'category', 'note', 'text'] as const).find((role) => isWhollyHeaded(heading, role)),
  );
  return keysOf(headings).map((key, i) => {
    const role = roles[i];
    return role === undefined || roles.indexOf(role) !== roles.lastIndexOf(role) ? key : `(${role})`;
  });
}

/** Headings without case and blanks; a second one of the same kind is another. */
function keysOf(headings: readonly string[]): string[] {
  const times = new Map<string, number>();
  return headings.map((heading, i) => {
    const key = plain(heading).replace(/[\s_.-]+/g, '') || `#${i}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key} ${time}`;
  });
}

/** Rows and columns changed: a column of names holds the headings, and all columns that are not set aside are units. */
function turnedView(table: Table, shape: Shape, fixed: Fixed): View | undefined {
  const rows = shape.to - shape.from;
  const { columns } = table;
  if (
    shape.how.headingRows === 0 ||
    rows < 2 ||
    rows > MOST_TURNED_ROWS ||
    columns.length < 3 ||
    columns.length > MOST_TURNED_COLUMNS
  )
    return undefined;
  const namers = namersIn(table, shape, fixed);
  const corner = cornerOf(table, shape, fixed, namers);
  if (corner === undefined) return undefined;
  const names = textsBelow(corner, shape);
  const isAside = isCalledOneOf(table, fixed.ignore);
  const places = new Map(columns.map((column, i) => [column, i]));
  const first = places.get(corner)!;
  const isInFront = (column: Column) => places.get(column)! < first && shape.how.headingRows === 1;
  const alsoNaming = columns.filter(
    (column) =>
      column !== corner &&
      !isAside(column) &&
      (namers.includes(column) || (isInFront(column) && !holdsDates(column, shape))),
  );
  const behind = columns.filter(
    (column, i) =>
      column !== corner && !alsoNaming.includes(column) && !isAside(column) && (i > first || shape.how.headingRows > 1),
  );
  const headingOf = (column: Column) => shape.headings[places.get(column)!]!;
  const ofCoders = behind.flatMap((column) => ofCoder(column, shape, headingOf(column)) ?? []);
  const rest = behind.filter((column) => ofCoders.every((one) => one.column !== column));
  const headed = headedOtherwise(rest, shape, headingOf);
  const left = rest.filter((column) => headed.every((one) => one.column !== column));
  const others: Aside[] = [
    ...alsoNaming.map((column) => ({ column, reason: 'of-the-coder' as const })),
    ...ofCoders,
    ...headed,
    ...remarks(left, shape),
  ];
  const units = behind.filter((column) => others.every((one) => one.column !== column));
  if (units.length < 2 || !areAlike(units, shape, fixed)) return undefined;
  const headings = units.map((column) => shape.headings[places.get(column)!]!);
  const coders = names.map((name, row) => ({ name, texts: units.map((column) => column.textAt(shape.from + row)) }));
  const named = { corner: shape.headings[first]!, column: first, from: shape.from };
  return turnedOver(table, shape, fixed, headings, coders, { ...named, units, others, areNumbered: isAside(corner) });
}

/** Without headings and without names: a matrix with a row for each coder, whose columns are more than its rows. */
function turnedMatrix(table: Table, shapes: readonly Shape[], fixed: Fixed): View | undefined {
  const shape = shapes.find(({ how }) => how.headingRows === 0);
  const { columns } = table;
  if (shape === undefined || fixed.coder !== undefined) return undefined;
  const rows = lengthOf(shape);
  if (rows < 2 || rows > MOST_TURNED_ROWS || columns.length <= rows || columns.length > MOST_TURNED_COLUMNS)
    return undefined;
  if (!areAlike(columns, shape, fixed)) return undefined;
  const from = shape.from - shape.before.length;
  const coders = Array.from({ length: rows }, (_, row) => ({
    name: String(row + 1),
    texts: textsOf(table, from + row),
  }));
  const turned = { corner: '', column: undefined, from, units: columns, others: [], areNumbered: false };
  return turnedOver(table, shape, fixed, shape.headings, coders, turned);
}

/** A row for each unit, and a column for each coder. */
function turnedOver(
  table: Table,
  shape: Shape,
  fixed: Fixed,
  headings: readonly string[],
  coders: readonly { readonly name: string; readonly texts: readonly string[] }[],
  turned: NonNullable<View['turned']>,
): View {
  const inOrder = Int32Array.from(headings, (_, i) => i);
  const unit = madeColumn(UNITS, 0, headings, inOrder);
  const parts = [unit, ...coders.map(({ name, texts }) => madeColumn(name, 0, texts, inOrder))];
  const made = parts.map(
    (column, i) => new ViewColumn(column.name, i, [{ column, from: 0, to: headings.length, before: [] }]),
  );
  const how = { ...shape.how, isTurned: true };
  const whole = { ...shape, how, from: 0, to: headings.length, before: [], picked: undefined };
  const view = finished([table], [whole], made, undefined, { ...fixed, ignore: [] });
  return { ...view, turned };
}

const HEADED_AS = ['note', 'total', 'result', 'date', 'duration'] as const;
type HeadedAs =
  | Exclude<(typeof HEADED_AS)[number], 'duration'>
  | 'confidence'
  | 'number'
  | 'address'
  | 'of-the-coder'
  | 'text';

interface Aside {
  readonly column: Column;
  readonly reason: HeadedAs;
}

/** Columns beside those of units: "Comments", "Mean", which hold a text or a number that no unit has. */
function headedOtherwise(columns: readonly Column[], shape: Shape, headingOf: (column: Column) => string): Aside[] {
  const ofEach = askedOfEach(columns, headingOf);
  if (ofEach.length > 0) return ofEach;
  const headed = columns.flatMap((column): Aside[] => {
    const role = HEADED_AS.find((one) => isHeaded(headingOf(column), one));
    return role === undefined ? [] : [{ column, reason: role === 'duration' ? 'number' : role }];
  });
  // Where many are headed so, these are what was coded.
  if (headed.length * 3 > columns.length) return [];
  const units = columns.filter((column) => headed.every((one) => one.column !== column));
  const held = new Set(units.flatMap((column) => textsBelow(column, shape).map(folded)));
  return headed.filter(({ column, reason }) => {
    const own = textsBelow(column, shape).filter((text) => text !== '');
    if (reason === 'total' && own.every(isNumber)) return true;
    return own.length === 0 || own.some((text) => !held.has(folded(text)));
  });
}

/** So many words make an answer a remark. */
const WORDS_OF_A_REMARK = 4;

/** Columns of what each coder wrote: whole sentences, or words beside numbers, that come nowhere again. */
function remarks(columns: readonly Column[], shape: Shape): Aside[] {
  const texts = columns.map((column) =>
    textsBelow(column, shape)
      .filter((text) => text !== '')
      .map(folded),
  );
  const times = new Map<string, number>();
  for (const text of texts.flat()) times.set(text, (times.get(text) ?? 0) + 1);
  const numeric = texts.filter((own) => own.length > 0 && own.every(isNumber)).length;
  return columns.flatMap((column, i): Aside[] => {
    const own = texts[i]!;
    if (own.length === 0 || own.some((text) => times.get(text)! > 1)) return [];
    const words = own.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / own.length;
    const isBesideNumbers = numeric * 4 >= columns.length * 3 && !own.some(isNumber);
    return words >= WORDS_OF_A_REMARK || isBesideNumbers ? [{ column, reason: 'text' }] : [];
  });
}

/** Another name of whoever answered, or an address. */
function ofCoder(column: Column, shape: Shape, heading: string): Aside | undefined {
  if (isHeadedAsCoders(heading) || isWhollyHeaded(heading, 'person')) return { column, reason: 'of-the-coder' };
  const filled = textsBelow(column, shape).filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => /^[^\s@]+@[^\s@]+\.\w+$/.test(text))
    ? { column, reason: 'address' }
    : undefined;
}

const ASKED_OF_EACH = ['confidence', 'note', 'duration'] as const;

/** "How sure are you?" behind each question, or "Why?": as many columns headed so as there are units, each behind its own. */
function askedOfEach(columns: readonly Column[], headingOf: (column: Column) => string): Aside[] {
  const roleOf = (column: Column) =>
    ASKED_OF_EACH.find((role) => partsOfHeading(headingOf(column)).some((part) => isHeaded(part, role)));
  const roles = new Map(columns.map((column, place) => [column, { role: roleOf(column), place }]));
  const units = columns.filter((column) => roles.get(column)!.role === undefined);
  const asked = ASKED_OF_EACH.map((role) => columns.filter((column) => roles.get(column)!.role === role));
  const isBehindEach = (own: readonly Column[]) =>
    own.length === units.length && own.every((column, i) => roles.get(column)!.place > roles.get(units[i]!)!.place);
  if (!asked.every((own) => own.length === 0 || isBehindEach(own))) return [];
  return columns.flatMap((column) => {
    const { role } = roles.get(column)!;
    return role === undefined ? [] : [{ column, reason: role === 'duration' ? 'number' : role }];
  });
}

/** "How sure are you? [Text 3]", "Text 3 - Why?": what is asked, and of what. */
function partsOfHeading(heading: string): string[] {
  return heading.split(/[[\](){}:|?]|\s[-–—]\s/).filter((part) => part.trim() !== '');
}

/** The column that names the rows: the first that is no date; of those that a program sets aside the one that tells its rows apart. */
function cornerOf(table: Table, shape: Shape, fixed: Fixed, namers: readonly Column[]): Column | undefined {
  const isNaming = (column: Column) => tellsApart(textsBelow(column, shape));
  if (fixed.coder !== undefined) return columnsCalled(table, fixed.coder).find(isNaming);
  const headed = namers.find((column) => isHeadedAsCoders(headingIn(table, shape, column)));
  if (headed) return headed;
  const isAside = isCalledOneOf(table, fixed.ignore);
  const open = table.columns.filter((column) => !holdsDates(column, shape) && !isAside(column));
  const places = new Map(table.columns.map((column, i) => [column, i]));
  // Survey programs put an address, or a number, in front of whom the form asks for.
  const headingOf = (column: Column) => shape.headings[places.get(column)!]!;
  const asked = open.find((column) => isHeadedAsCoders(headingOf(column)) && isNaming(column));
  const [first] = open;
  const own = first && isWhollyHeaded(headingOf(first), 'unit') ? first : (asked ?? first);
  if (own && isNaming(own)) return own;
  return table.columns.find((column) => isAside(column) && isHeaded(column.name, 'unit') && isNaming(column));
}

/** The columns in front of those of units that say who coded, as names and e-mail addresses do, each another one in every row. */
function namersIn(table: Table, shape: Shape, fixed: Fixed): readonly Column[] {
  const isAside = isCalledOneOf(table, fixed.ignore);
  const isCoder = isCalledOneOf(table, fixed.coder === undefined ? [] : [fixed.coder]);
  const found: Column[] = [];
  for (const column of table.columns) {
    if (isAside(column) || (holdsDates(column, shape) && !isCoder(column))) continue;
    const names = textsBelow(column, shape);
    const isNamer = isCoder(column) || isHeadedAsCoders(headingIn(table, shape, column)) || likeCoders(names) === 2;
    if (!isNamer || !tellsApart(names)) break;
    found.push(column);
  }
  return found;
}

function holdsDates(column: Column, { from }: Shape): boolean {
  return /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d:\d\d/.test(column.textAt(from));
}

function tellsApart(names: readonly string[]): boolean {
  return names.every((name) => name !== '') && new Set(names).size === names.length;
}

function headingIn({ columns }: Table, { headings }: Shape, column: Column): string {
  return headings[columns.indexOf(column)] ?? '';
}

function textsBelow(column: Column, { from, to }: Shape): string[] {
  return Array.from({ length: to - from }, (_, row) => cleaned(column.textAt(from + row)));
}

function isCalledOneOf(table: Table, names: readonly string[] = []): (column: Column) => boolean {
  const called = new Set(names.flatMap((name) => columnsCalled(table, name)));
  return (column) => called.has(column);
}

/** Where units stand in columns, nearly every column shares a value with another one, and all are numbers or none is. */
function areAlike(units: readonly Column[], { from, to }: Shape, { missing = [] }: Fixed): boolean {
  const times = new Map<string, number>();
  const own = units.map((column) => {
    const texts = new Set<string>();
    for (let row = from; row < to; row += 1) {
      const said = cleaned(column.textAt(row));
      if (said !== '' && !isSaidMissing(said) && !missing.includes(said)) texts.add(folded(said));
    }
    for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
    return texts;
  });
  const filled = own.filter(({ size }) => size > 0);
  const sharing = filled.filter((texts) => [...texts].some((text) => times.get(text)! > 1)).length;
  const numeric = filled.filter((texts) => [...texts].every(isNumber)).length;
  return sharing * 4 >= filled.length * 3 && (numeric * 10 <= filled.length || numeric * 10 >= filled.length * 9);
}

/** The name of the column of units in a view that is turned. */
export const UNITS = '(columns)';
