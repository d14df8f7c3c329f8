import { LetterPattern } from '../../names/letter-pattern.ts';
import type { Column, Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isHeaded } from '../reading/headings.ts';
import { isHeadedAsCoders, likeCoders } from '../reading/like-a-coder.ts';
import { areCodersBeside, isCoderSaid } from './coder-column.ts';
import { formsOf, LIST_FORMS, membersIn } from './list-cells.ts';
import type { Unpacking } from './unpacking.ts';
import { type MadeRow, nextNumber, withRows } from './with-rows.ts';

/**
 * "Ana, Ben" beside "pay, care": who coded the unit, and what each of them gave, in the same order. What they gave may also be in columns
 * with their names. Each unit and coder gets a row.
 */
export const listedCoders: Unpacking = {
  what: 'listed-coders',
  unpack(table, options) {
    for (const column of table.columns) {
      const who = lists(column);
      if (who === undefined || !areCoders(who)) continue;
      const aside = table.columns.filter((one) => one !== column && counts(one, who));
      const others = table.columns.filter((one) => one !== column && !aside.includes(one));
      const named = columnsOf(who, others);
      const beside =
        named === undefined ? [...others.flatMap((one) => besideIn(one, who) ?? []), ...numberedIn(others, who)] : [];
      const free = others.filter((one) => beside.every(({ columns }) => !columns.includes(one)));
      if (isCoderSaid({ ...table, columns: free }, options)) continue;
      const found = {
        column: column.name,
        example: column.texts.find((text) => text.trim() !== '')!,
        aside: aside.map(({ name }) => name),
      };
      if (named) return { ...found, table: withRowsOf(table, who, named) };
      if (beside.length === 0 || areCodersBeside({ ...table, columns: free })) continue;
      return { ...found, table: withMembers(table, who, beside) };
    }
    return undefined;
  },
};

/** A column of lists. */
interface Lists {
  readonly column: Column;
  /** The members of all of its lists. */
  readonly names: ReadonlySet<string>;
  readonly at: (row: number) => readonly string[];
}

/** So many rows show whether a column may be written so. */
const FIRST_ROWS = 20;

/** The lists of a column, no member of which stands twice in one; undefined where it has none, or few. */
function lists(column: Column): Lists | undefined {
  if (column.isAside || column.rows < 2) return undefined;
  const first = Array.from({ length: Math.min(FIRST_ROWS, column.rows) }, (_, row) => column.textAt(row));
  for (const form of formsOf(first)) {
    const listed = first.filter((text) => (membersIn(text, form)?.length ?? 0) > 1).length;
    if (listed * 2 < first.length) continue;
    const members = column.texts.map((text) => (text.trim() === '' ? [] : membersIn(text, form)));
    const isPlain = (list: readonly string[] | undefined) =>
      list !== undefined && new Set(list).size === list.length && !list.includes('');
    // Around a comma may stand a surname and a first name, which always come together.
    if (members.every(isPlain) && !(form === ',' && areParts(members as string[][])))
      return { column, names: new Set(members.flat() as string[]), at: (row) => members[column.cell(row)]! };
  }
  return undefined;
}

/** Whether two members stand in the same cells. */
function areParts(cells: readonly (readonly string[])[]): boolean {
  const places = new Map<string, string>();
  for (const [i, members] of cells.entries())
    for (const member of members) places.set(member, `${places.get(member) ?? ''} ${i}`);
  return new Set(places.values()).size < places.size;
}

/** Whether members are headed as coders, or names of people, who come again and again. */
function areCoders({ column, names, at }: Lists): boolean {
  if (names.size < 2 || !(isHeadedAsCoders(column.name) || likeCoders([...names]) >= 1.5)) return false;
  const times = new Map<string, number>();
  for (let row = 0; row < column.rows; row += 1)
    for (const name of at(row)) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times.values()].filter((count) => count > 1).length * 2 >= names.size;
}

/** Whether a column says how many coders there are. */
function counts(column: Column, { at }: Lists): boolean {
  if (column.isAside) return false;
  for (let row = 0; row < column.rows; row += 1) if (column.textAt(row).trim() !== String(at(row).length)) return false;
  return true;
}

/** The column of each coder, under headings that have the same before or behind the names, and cells for those who are listed. */
function columnsOf({ column, at }: Lists, others: readonly Column[]): ReadonlyMap<string, Column> | undefined {
  const names = new Set(Array.from({ length: column.rows }, (_, row) => at(row)).flat());
  const [first] = names;
  const patterns = others.flatMap(({ name }) =>
    name === first || name.endsWith(first!)
      ? [(coder: string) => `${name.slice(0, name.length - first!.length)}${coder}`]
      : name.startsWith(first!)
        ? [(coder: string) => `${coder}${name.slice(first!.length)}`]
        : [],
  );
  for (const headingOf of patterns) {
    const found = [...names].map((name) => [name, others.find((one) => one.name === headingOf(name))] as const);
    if (found.some(([, one]) => one === undefined || one.isAside)) continue;
    const columns = new Map(found as (readonly [string, Column])[]);
    const isListed = (row: number) =>
      [...columns].every(([name, one]) => one.textAt(row).trim() === '' || at(row).includes(name));
    if (Array.from({ length: column.rows }, (_, row) => row).every(isListed)) return columns;
  }
  return undefined;
}

/** What the coders gave, in their order, in one column or several. */
interface Beside {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly at: (row: number) => readonly string[];
}

/** What the coders gave in one column; undefined where it has fewer or more, or no lists. */
function besideIn(column: Column, who: Lists): Beside | undefined {
  if (column.isAside) return undefined;
  const rows = Array.from({ length: column.rows }, (_, row) => row).filter((row) => who.at(row).length > 1);
  return LIST_FORMS.flatMap((form): Beside[] => {
    const members = new Map<number, readonly string[]>();
    const fits = rows.every((row) => {
      const cell = column.cell(row);
      const own = members.get(cell) ?? membersIn(column.text(cell), form);
      if (own?.length !== who.at(row).length) return false;
      members.set(cell, own);
      return true;
    });
    if (!fits) return [];
    const at = (row: number) =>
      who.at(row).length > 1
        ? members.get(column.cell(row))!
        : (membersIn(column.textAt(row), form) ?? [column.textAt(row).trim()]);
    return [{ name: column.name, columns: [column], at }];
  })[0];
}

const BEFORE_NUMBER = new LetterPattern(String.raw`^(.*\p{L}[^\p{L}\p{N}]*)\d+$`, 's');
const SIGNS_AT_END = new LetterPattern(String.raw`(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$`);
const SIGNS_AROUND = new LetterPattern(String.raw`^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$`, 'g');

/** "label_1", "label_2", …: a column for each place in the lists. */
function numberedIn(others: readonly Column[], { column, at }: Lists): Beside[] {
  const groups = new Map<string, Column[]>();
  for (const one of others) {
    const [, name] = one.isAside ? [] : (BEFORE_NUMBER.exec(one.name) ?? []);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const rows = Array.from({ length: column.rows }, (_, row) => row);
  const lengths = new Set(rows.map((row) => at(row).length).filter((length) => length > 0));
  const most = Math.max(...lengths);
  return [...groups].flatMap(([name, columns]): Beside[] => {
    const [first] = columns;
    const start = Number(first!.name.slice(name.length));
    const areNumbered = start <= 1 && columns.every((one, i) => one.name === `${name}${start + i}`);
    const isFilled = (row: number, place: number) => columns[place]!.textAt(row).trim() !== '';
    const areWithin = rows.every((row) => columns.every((_, i) => i < at(row).length || !isFilled(row, i)));
    if (!areNumbered || columns.length !== most || !areWithin) return [];
    // Columns that are always full may as well be questions that all of them answered together.
    if (lengths.size === 1 && !isHeaded(name, 'category')) return [];
    const heading = name.replace(SIGNS_AT_END, '');
    return [{ name: heading, columns, at: (row) => columns.map((one) => one.textAt(row)) }];
  });
}

interface Member extends MadeRow {
  readonly place: number;
}

/** The rows of each coder of each unit, and the column that names the coders. */
function rowsOf(table: Table, who: Lists) {
  const rows: Member[] = [];
  for (let row = 0; row < table.rows; row += 1)
    // What nobody is said to have coded stays a unit.
    for (const [place, part] of (who.at(row).length > 0 ? who.at(row) : ['']).entries())
      rows.push({ row, part, place });
  const { name, number } = who.column;
  return { rows, coder: { name, number, textOf: ({ part }: Member) => part } };
}

function withMembers(table: Table, who: Lists, beside: readonly Beside[]): Table {
  const { rows, coder } = rowsOf(table, who);
  const further = new Set(beside.flatMap(({ columns: [, ...others] }) => others));
  const given = beside.map(({ name, columns: [first], at }) => ({
    name,
    number: first!.number,
    textOf: ({ row, place }: Member) => at(row)[place] ?? '',
  }));
  return withRows({ ...table, columns: table.columns.filter((one) => !further.has(one)) }, rows, [coder, ...given]);
}

function withRowsOf(table: Table, who: Lists, named: ReadonlyMap<string, Column>): Table {
  const { rows, coder } = rowsOf(table, who);
  const own = new Set(named.values());
  const columns = table.columns.filter((column) => !own.has(column));
  const name = commonHeading(named);
  const heading = columnsCalled({ ...table, columns }, name).length === 0 ? name : `(${name})`;
  const given = {
    name: heading,
    number: nextNumber(table),
    textOf: ({ row, part }: Member) => named.get(part)?.textAt(row) ?? '',
  };
  return withRows({ ...table, columns }, rows, [coder, given]);
}

/** "annotations" of "annotations.Ana" and "annotations.Ben". */
function commonHeading(named: ReadonlyMap<string, Column>): string {
  const [[coder, { name }]] = named as unknown as [[string, Column]];
  const rest = name.endsWith(coder) ? name.slice(0, name.length - coder.length) : name.slice(coder.length);
  return rest.replace(SIGNS_AROUND, '') || 'category';
}
