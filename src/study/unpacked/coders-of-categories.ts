import { type Column, positionIn } from '../../read/table.ts';
import { columnOfRows, madeTable } from '../made-table.ts';
import { likeACoder, likeCoders } from '../reading/like-a-coder.ts';
import { isCoderSaid } from './coder-column.ts';
import type { Unpacking } from './unpacking.ts';
import { nextNumber } from './with-rows.ts';

/** "Ana; Ben" under "pay", "Cleo" under "care": a column for each category, whose cells name the coders who gave it. */
export const codersOfCategories: Unpacking = {
  what: 'coders-of-categories',
  unpack(table, options) {
    if (isCoderSaid(table, options)) return undefined;
    const found = SIGNS.map((sign) => namedIn(table.columns, sign)).find((one) => one !== undefined);
    if (found === undefined) return undefined;
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
};

const SIGNS = [';', '|', '\n', ' / ', '/', ' & ', ' + ', ', ', ',', ' '];
const MOST_NAMES = 50;
/** Names that may be anyone's are few. */
const MOST_UNKNOWN = 12;

interface Named {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly namesAt: (column: Column, row: number) => readonly string[];
}

/** The columns that hold the same few names, some of them together in a cell; undefined where another one holds any of them, too. */
function namedIn(all: readonly Column[], sign: string): Named | undefined {
  const held = new Map<Column, readonly (readonly string[])[]>();
  for (const column of all) {
    if (column.isAside || column.rows < 4 || column.name.trim() === '' || likeACoder(column.name) > 0) continue;
    if (column.size <= 500)
      held.set(
        column,
        column.texts.map((text) => partsOf(text, sign)),
      );
  }
  const tokensOf = (column: Column) => new Set(held.get(column)!.flat());
  // Half of what each of them holds stands in another one, too.
  let columns = [...held.keys()].filter((column) => tokensOf(column).size > 0);
  const tokens = new Map(columns.map((column) => [column, tokensOf(column)]));
  for (let left = -1; left !== columns.length; ) {
    left = columns.length;
    columns = columns.filter((column) => {
      const own = [...tokens.get(column)!];
      const isShared = (name: string) => columns.some((other) => other !== column && tokens.get(other)!.has(name));
      return own.filter(isShared).length * 2 >= own.length;
    });
  }
  const names = [...new Set(columns.flatMap((column) => [...tokensOf(column)]))];
  if (columns.length < 2 || names.length < 2 || names.length > MOST_NAMES) return undefined;
  const isNamed = (text: string) => partsOf(text, sign).some((part) => names.includes(part));
  if (all.some((column) => !columns.includes(column) && !column.isAside && column.texts.some(isNamed)))
    return undefined;
  const namesAt = (column: Column, row: number) => held.get(column)![column.cell(row)]!;
  // Between blanks may stand a first name and a surname, which always come together.
  if (
    sign === ' ' &&
    areParts(
      names,
      columns.flatMap((column) => held.get(column)!),
    )
  )
    return undefined;
  const rows = Array.from({ length: columns[0]!.rows }, (_, row) => columns.map((column) => namesAt(column, row)));
  const filled = rows.filter((lists) => lists.some(({ length }) => length > 0));
  const together = rows.filter((lists) => lists.some(({ length }) => length > 1)).length;
  if (together * 10 < filled.length || filled.length < 4) return undefined;
  const isOnce = (lists: readonly (readonly string[])[]) => {
    const said = lists.flat();
    return said.length === names.length && new Set(said).size === said.length;
  };
  const areOnce = names.length <= MOST_UNKNOWN && filled.filter(isOnce).length * 10 >= filled.length * 9;
  return areOnce || likeCoders(names) >= 1.5 ? { columns, names, namesAt } : undefined;
}

function areParts(names: readonly string[], cells: readonly (readonly string[])[]): boolean {
  const places = names.map((name) => cells.flatMap((parts, i) => (parts.includes(name) ? [i] : [])).join(' '));
  return new Set(places).size < names.length;
}

function partsOf(text: string, sign: string): string[] {
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
