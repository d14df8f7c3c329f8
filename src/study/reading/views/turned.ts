import { columnsCalled } from '../../columns.ts';
import { madeColumn } from '../../tables/made-table.ts';
import { folded, isNumber, isSaidMissing } from '../cells.ts';
import type { Fixed } from '../fixed.ts';
import { isHeaded, isWhollyHeaded } from '../headings.ts';
import { isHeadedAsCoders, likeCoders } from '../like-a-coder.ts';
import type { Column, Table } from '../table.ts';
import { cleaned, ViewColumn } from '../view-column.ts';
import { lengthOf, type Shape, textsOf } from './row-shapes.ts';
import { type Aside, HEADED_AS, type View, viewOfColumns } from './view.ts';

/** Wider sheets have no sheet turned over. */
const MOST_TURNED_ROWS = 400;

const MOST_TURNED_COLUMNS = 5_000;

/** Rows and columns changed: a column of names holds the headings, and all columns that are not set aside are units. */
export function turnedView(table: Table, shape: Shape, fixed: Fixed): View | undefined {
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
export function turnedMatrix(table: Table, shapes: readonly Shape[], fixed: Fixed): View | undefined {
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
  const view = viewOfColumns([table], [whole], made, undefined, { ...fixed, ignore: [] });
  return { ...view, turned };
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
