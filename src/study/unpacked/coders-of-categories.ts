import { splitCell } from '../../names/separator.ts';
import { type Column, positionIn } from '../../read/table.ts';
import { likeACoder, likeCoders } from '../reading/like-a-coder.ts';
import { columnOfRows, madeTable } from '../tables/made-table.ts';
import { areNamed, isCoderSaid } from './coder-column.ts';
import type { Unpacking } from './unpacking.ts';
import { nextNumber } from './with-rows.ts';

/** "Ana; Ben" under "pay", "Cleo" under "care": a column for each category, whose cells name the coders who gave it. */
export const codersOfCategories: Unpacking = {
  what: 'coders-of-categories',
  unpack(table, options) {
    if (isCoderSaid(table, options)) return undefined;
    const found = namedBetweenSigns(table.columns);
    if (found === undefined || !(found.areCoders || areNamed(found.names, options))) return undefined;
    const { columns, names, namesAt } = found;
    const number = nextNumber(table);
    const given = (coder: string, row: number) =>
      columns.flatMap((column) => (namesAt(column, row).includes(coder) ? [column.name.trim()] : [])).join('; ');
    const made = names.map((coder, i) =>
      columnOfRows(
        coder,
        number + i,
        Array.from({ length: table.rows }, (_, row) => given(coder, row)),
      ),
    );
    const kept = table.columns.filter((column) => !columns.includes(column));
    const [first] = columns;
    return {
      table: madeTable(table, [...kept, ...made], table.rows, (row, column) =>
        positionIn(table, row, column !== undefined && kept.includes(column) ? column : undefined),
      ),
      column: first!.name,
      example: first!.texts.find((text) => text.trim() !== '')!,
    };
  },
  isOnlyIf(table, options) {
    if (isCoderSaid(table, options) || options.coders.length > 0) return undefined;
    const found = namedBetweenSigns(table.columns);
    return found === undefined || found.areCoders ? undefined : { coders: found.names };
  },
};

const SIGNS = [';', '|', '\n', ' / ', '/', ' & ', ' + ', ', ', ',', ' '];
const MOST_NAMES = 50;
/** Names that may be anyone's are few. */
const MOST_UNKNOWN = 12;

interface Named {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly namesAt: (column: Column, row: number) => readonly string[];
  /** Whether they are names of people, or each unit was given one category by each of them. */
  readonly areCoders: boolean;
}

/** The names between the first sign that fits. */
function namedBetweenSigns(all: readonly Column[]): Named | undefined {
  const columns = all.filter(mayHoldNames);
  for (const sign of SIGNS) {
    // Some names stand together in a cell.
    const isThere = columns.some(({ texts }) => texts.some((text) => text.includes(sign)));
    const found = isThere ? namedIn(all, columns, sign) : undefined;
    if (found) return found;
  }
  return undefined;
}

const MOST_TEXTS = 500;

function mayHoldNames(column: Column): boolean {
  if (column.isAside || column.rows < 4 || column.size > MOST_TEXTS) return false;
  return column.name.trim() !== '' && likeACoder(column.name) < 2;
}

/** The columns that hold the same few names, some of them together in a cell; undefined where another one holds any of them, too. */
function namedIn(all: readonly Column[], among: readonly Column[], sign: string): Named | undefined {
  const held = new Map(among.map((column) => [column, column.texts.map((text) => splitCell(text, sign))]));
  const tokens = new Map(among.map((column) => [column, new Set(held.get(column)!.flat())]));
  // Half of what each of them holds stands in another one, too.
  let columns = among.filter((column) => tokens.get(column)!.size > 0);
  for (let left = -1; left !== columns.length; ) {
    left = columns.length;
    const holders = new Map<string, number>();
    for (const column of columns)
      for (const name of tokens.get(column)!) holders.set(name, (holders.get(name) ?? 0) + 1);
    columns = columns.filter((column) => {
      const own = [...tokens.get(column)!];
      return own.filter((name) => holders.get(name)! > 1).length * 2 >= own.length;
    });
  }
  const names = [...new Set(columns.flatMap((column) => [...tokens.get(column)!]))];
  if (columns.length < 2 || names.length < 2 || names.length > MOST_NAMES) return undefined;
  // Headings that are letters may be categories or coders: they are categories if the cells contain names.
  if (columns.some(({ name }) => likeACoder(name) > 0) && likeCoders(names) < 2) return undefined;
  const isNamed = (text: string) => {
    const parts = splitCell(text, sign);
    const isName = (part: string) => names.includes(part);
    // Words of a text are separated by blanks, too.
    return sign === ' ' ? parts.length > 0 && parts.every(isName) : parts.some(isName);
  };
  if (all.some((column) => !columns.includes(column) && !column.isAside && column.texts.some(isNamed)))
    return undefined;
  const namesAt = (column: Column, row: number) => held.get(column)![column.cell(row)]!;
  // Parts between blanks may be a first name and a surname, which always come together; so do coders who always agree.
  const cells = columns.flatMap((column) => held.get(column)!);
  const mayBeOneName = sign === ' ' && areParts(names, cells);
  if (mayBeOneName && likeCoders(names) < 2) return undefined;
  const rows = Array.from({ length: columns[0]!.rows }, (_, row) => columns.map((column) => namesAt(column, row)));
  const filled = rows.filter((lists) => lists.some(({ length }) => length > 0));
  const together = rows.filter((lists) => lists.some(({ length }) => length > 1)).length;
  if (together * 10 < filled.length || filled.length < 4) return undefined;
  const isOnce = (lists: readonly (readonly string[])[]) => {
    const said = lists.flat();
    return said.length === names.length && new Set(said).size === said.length;
  };
  const areOnce = names.length <= MOST_UNKNOWN && filled.filter(isOnce).length * 10 >= filled.length * 9;
  return { columns, names, namesAt, areCoders: !mayBeOneName && (areOnce || likeCoders(names) >= 1.5) };
}

function areParts(names: readonly string[], cells: readonly (readonly string[])[]): boolean {
  const places = names.map((name) => cells.flatMap((parts, i) => (parts.includes(name) ? [i] : [])).join(' '));
  return new Set(places).size < names.length;
}
