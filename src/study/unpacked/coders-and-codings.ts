import { type Column, positionIn, type Table } from '../../read/table.ts';
import { folded } from '../reading/cells.ts';
import { likeCoders } from '../reading/like-a-coder.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { columnOfRows, madeTable } from '../tables/made-table.ts';
import { areNamed, coderHeading, isCoderSaid } from './coder-column.ts';
import { type Given, PARSERS, type Parse } from './given-in-cells.ts';
import type { Unpacking } from './unpacking.ts';
import { type MadeRow, nextNumber, withRows } from './with-rows.ts';

/** "Ana: pay | Ben: care", or "pay (Ana); care (Ben)": what each coder gave, all in one cell. */
export const codersAndCodings: Unpacking = {
  what: 'coders-and-codings',
  unpack(table, options) {
    const packed = packedOf(table, options, ({ areCoders }) => areCoders);
    const [first, ...more] = packed;
    if (first === undefined) return undefined;
    const isWide = isFull(packed);
    return {
      table: isWide ? withColumns(table, packed) : withRowsOfCoders(table, packed),
      column: first.column.name,
      example: first.column.texts.find((text) => text.trim() !== '')!,
      ...(isWide && more.length === 0 && first.areNamed ? { coders: first.coders } : {}),
    };
  },
  isOnlyIf(table, options) {
    if (options.coders.length > 0) return undefined;
    const [first] = packedOf(table, options, mayBeCoders);
    return first && { coders: first.coders };
  },
};

/** The columns in which cells say who gave what, where no other column says who coded. */
function packedOf(table: Table, options: ReadingOptions, is: (packed: Packed) => boolean): Packed[] {
  const packed = table.columns.flatMap((column) => packedIn(column, options) ?? []).filter(is);
  const others = table.columns.filter((column) => packed.every((one) => one.column !== column));
  return isCoderSaid({ ...table, columns: others }, options) ? [] : packed;
}

/** A column, and what each of its cells says, by number of the cell. */
interface Packed {
  readonly column: Column;
  readonly codings: readonly (readonly Given[])[];
  readonly coders: readonly string[];
  /** Whether these are names of people, or said to be coders. */
  readonly areNamed: boolean;
  /** Whether they are, or what they gave shows coders, or variables on one scale. */
  readonly areCoders: boolean;
}

const MOST_COLUMNS = 50;

/** Whether most coders are in most cells, so that each of them may have a column. */
function isFull(packed: readonly Packed[]): boolean {
  return packed.every(({ column, codings, coders }) => {
    const filled = Array.from({ length: column.rows }, (_, row) => codings[column.cell(row)]!).filter(
      (given) => given.length > 0,
    );
    const named = filled.reduce((sum, given) => sum + new Set(given.map(({ coder }) => coder)).size, 0);
    return coders.length <= MOST_COLUMNS && named * 2 >= filled.length * coders.length;
  });
}

const codingsOf = (given: readonly Given[], name: string) =>
  given.flatMap(({ coder, coding }) => (coder === name ? [coding] : [])).join('; ');

/** A column per coder in the place of one that holds what all of them gave; of several such columns each says what it is of, too. */
function withColumns(table: Table, packed: readonly Packed[]): Table {
  const from = new Map<number, Column>();
  let number = nextNumber(table);
  const columns = table.columns.flatMap((column) => {
    const own = packed.find((one) => one.column === column);
    if (own === undefined) return [column];
    return own.coders.map((coder) => {
      const texts = Array.from({ length: table.rows }, (_, row) => codingsOf(own.codings[column.cell(row)]!, coder));
      const made = columnOfRows(packed.length > 1 ? `${column.name} | ${coder}` : coder, number++, texts);
      from.set(made.number, column);
      return made;
    });
  });
  return madeTable(table, columns, table.rows, (row, column) =>
    positionIn(table, row, column && (from.get(column.number) ?? column)),
  );
}

/** A row per unit and coder. */
function withRowsOfCoders(table: Table, packed: readonly Packed[]): Table {
  const rows: MadeRow[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const names = new Set(
      packed.flatMap(({ column, codings }) => codings[column.cell(row)]!.map(({ coder }) => coder)),
    );
    for (const coder of names) rows.push({ row, part: coder });
  }
  return withRows(table, rows, [
    ...packed.map(({ column, codings }) => ({
      name: column.name,
      number: column.number,
      textOf: ({ row, part: coder }: MadeRow) => codingsOf(codings[column.cell(row)]!, coder),
    })),
    { name: coderHeading(table), number: nextNumber(table), textOf: ({ part }: MadeRow) => part },
  ]);
}

const FIRST_ROWS = 20;

/** What the cells of a column say; undefined where they are not written so, or not by coders. */
function packedIn(column: Column, options: ReadingOptions): Packed | undefined {
  if (column.isAside || column.rows < 2) return undefined;
  const first = new Set(
    Array.from({ length: Math.min(FIRST_ROWS, column.rows) }, (_, row) => column.textAt(row)).filter(
      (text) => text.trim() !== '',
    ),
  );
  if (first.size === 0 || ![...first].every((text) => /[:=>→([{]|\s[-–—]\s/.test(text))) return undefined;
  const fitting = PARSERS.filter((parse) => [...first].every((text) => parse(text) !== undefined));
  const found = fitting.flatMap((parse) => parsedBy(column, parse, options) ?? []);
  return found.find((one) => one.areNamed) ?? found.find(({ areCoders }) => areCoders) ?? found[0];
}

/** At least one of so many cells says what two coders gave. */
const MOST_ALONE = 5;

/** What a parser finds in all cells, where enough of them hold what several named coders gave. */
function parsedBy(column: Column, parse: Parse, options: ReadingOptions): Packed | undefined {
  const codings: (readonly Given[])[] = [];
  for (const text of column.texts) {
    const given = text.trim() === '' ? [] : parse(text);
    if (given === undefined) return undefined;
    codings.push(given);
  }
  const names = new Set<string>();
  let filled = 0;
  let shared = 0;
  for (let row = 0; row < column.rows; row += 1) {
    const own = new Set(codings[column.cell(row)]!.map(({ coder }) => coder));
    if (own.size > 0) filled += 1;
    if (own.size > 1) shared += 1;
    for (const name of own) names.add(name);
  }
  if (names.size < 2 || names.size > filled) return undefined;
  const packed = { column, codings, coders: [...names] };
  const isNamed = likeCoders(packed.coders) >= 1.5 || areNamed(packed.coders, options);
  // Names of people may stand alone in most cells.
  if (shared < 2 || shared * (isNamed ? MOST_ALONE : 2) < filled) return undefined;
  return { ...packed, areNamed: isNamed, areCoders: isNamed || areOneKind(packed) };
}

const MOST_UNKNOWN = 12;

/** Whether names that may be anyone's are few, and two of them said the same of something. */
function mayBeCoders({ codings, coders, areNamed: isNamed }: Packed): boolean {
  if (isNamed || coders.length > MOST_UNKNOWN) return false;
  const said = coders.map(
    (name) => new Set(codings.flatMap((given) => codingsOf(given, name).split('; ')).map(folded)),
  );
  return said.some((own, i) =>
    said.slice(0, i).some((other) => [...own].some((text) => text !== '' && other.has(text))),
  );
}

/**
 * Whether names that may be anyone's are those of coders, or of variables on one scale: few, each of them once in most cells, and what is said
 * of one is said of others, too, again and again. What several things are, as `{"language": "en", "year": "2020"}` says, is not.
 */
function areOneKind({ codings, coders }: Pick<Packed, 'codings' | 'coders'>): boolean {
  const filled = codings.filter((given) => given.length > 0);
  const all = filled.flat();
  const isOnce = (given: readonly Given[]) => new Set(given.map(({ coder }) => coder)).size === given.length;
  if (coders.length > MOST_UNKNOWN || filled.filter(isOnce).length * 10 < filled.length * 9) return false;
  if (all.length * 2 < filled.length * coders.length) return false;
  const said = new Map<string, Set<string>>();
  for (const { coder, coding } of all) {
    const text = folded(coding);
    said.set(text, (said.get(text) ?? new Set()).add(coder));
  }
  const alike = new Set([...said.values()].flatMap((own) => (own.size > 1 ? [...own] : [])));
  return alike.size === coders.length && said.size * 2 <= all.length;
}
