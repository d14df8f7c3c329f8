import { splitCell } from '../../names/separator.ts';
import type { Column, Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isHeaded } from '../reading/headings.ts';
import { areNamesBetween, isHeadedAsCoders, likeACoder, likeCoders } from '../reading/like-a-coder.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { areCodersBeside } from './coder-column.ts';
import type { Unpacking } from './unpacking.ts';
import { type MadeRow, withRows } from './with-rows.ts';

/** "Ana; Ben" in a column of coders: both gave what the row says. */
export const severalCoders: Unpacking = {
  what: 'several-coders',
  unpack(table, options) {
    if (options.byRow || options.coders.some((name) => columnsCalled(table, name).length > 0)) return undefined;
    for (const column of coderColumns(table, options)) {
      const sign = signIn(column, table);
      if (sign === undefined || hasUnitPerRow(table, column, sign)) continue;
      if (areCodersBeside({ ...table, columns: table.columns.filter((one) => one !== column) })) continue;
      if (options.coder === undefined && !areCoders(column, sign)) continue;
      const rows: MadeRow[] = [];
      for (let row = 0; row < table.rows; row += 1) {
        const text = column.textAt(row);
        const names = namesIn(text, sign);
        for (const coder of names.length > 1 ? names : [text]) rows.push({ row, part: coder });
      }
      const own = { name: column.name, number: column.number, textOf: ({ part }: MadeRow) => part };
      return {
        table: withRows(table, rows, [own, ...rowNames(table, column, sign)]),
        column: column.name,
        example: column.texts.find((text) => namesIn(text, sign).length > 1)!,
      };
    }
    return undefined;
  },
  isOnlyIf(table, options) {
    if (options.coder !== undefined) return undefined;
    const column = coderColumns(table, options).find((one) => signIn(one, table) !== undefined);
    return column && { coder: column.name };
  },
};

/** Whether a heading, or the names themselves, show that they are those of coders. */
function areCoders({ name, texts }: Column, sign: string): boolean {
  return isHeadedAsCoders(name) || likeCoders([...new Set(texts.flatMap((text) => namesIn(text, sign)))]) === 2;
}

/** Whether each row is of another unit, on which all whom it names would agree. */
function hasUnitPerRow(table: Table, coder: Column, sign: string): boolean {
  const units = table.columns.filter((column) => column !== coder && isHeaded(column.name, 'unit'));
  const areKeys = units.length > 0 && units.every((column) => !column.isAside && column.size === column.rows);
  return areKeys && !table.columns.some((column) => namesUnits(column, coder, sign));
}

/** Whether a column names units on which some do not agree: each of them has a row of the unit, and nobody has two. */
function namesUnits(column: Column, coder: Column, sign: string): boolean {
  if (column === coder || column.isAside || column.hasBlank || column.size === column.rows) return false;
  const whoOf = new Map<number, { readonly names: Set<string>; rows: number }>();
  for (let row = 0; row < column.rows; row += 1) {
    const unit = column.cell(row);
    const own = whoOf.get(unit) ?? { names: new Set<string>(), rows: 0 };
    whoOf.set(unit, own);
    own.rows += 1;
    for (const name of namesIn(coder.textAt(row), sign)) {
      if (own.names.has(name)) return false;
      own.names.add(name);
    }
  }
  return [...whoOf.values()].filter(({ rows }) => rows > 1).length >= FEWEST_SHARED;
}
const FEWEST_SHARED = 2;

/** Where a column names units that have several rows, one that names each row names none of the units: it stays another one in each. */
function rowNames(table: Table, coder: Column, sign: string) {
  const others = table.columns.filter((column) => column !== coder && !column.isAside && !column.hasBlank);
  const isKey = ({ size, rows }: Column) => size === rows;
  const areUnits = (column: Column) => isHeaded(column.name, 'unit') || namesUnits(column, coder, sign);
  if (!others.some((column) => !isKey(column) && areUnits(column))) return [];
  return others.filter(isKey).map((column) => ({
    name: column.name,
    number: column.number,
    textOf: ({ row, part: name }: MadeRow) => `${column.textAt(row)} ${name}`,
  }));
}

function coderColumns(table: Table, { coder }: ReadingOptions): Column[] {
  if (coder !== undefined) return columnsCalled(table, coder);
  const headed = table.columns.filter(({ name }) => isHeadedAsCoders(name));
  return headed.length > 0 ? headed : table.columns.filter(({ name }) => likeACoder(name) === 0);
}

/** Signs between names; one that stands in a name of its own, as in "Berg, Anna", comes last. */
const SIGNS = [';', '|', '\n', ' & ', '&', ' + ', '+', ' / ', '/', ' and ', ' und ', ' et ', ' y ', ', ', ','];

function namesIn(text: string, sign: string): string[] {
  return [...new Set(splitCell(text, sign))];
}

/** The more coders there are, the longer cells may be; a column with more texts is of something else. */
const MOST_TEXTS = 500;

/** The sign between several names, each of which stands alone in another cell, or beside other names, unless the sign leaves no doubt. */
function signIn(column: Column, table: Table): string | undefined {
  if (column.isAside || column.size > MOST_TEXTS || column.size < 2) return undefined;
  const texts = column.texts.map((text) => text.trim()).filter((text) => text !== '');
  return SIGNS.find((sign) => {
    if (!texts.some((text) => text.includes(sign))) return false;
    const held = texts.map((text) => namesIn(text, sign)).filter(({ length }) => length > 1);
    if (held.length === 0) return false;
    const names = new Set(held.flat());
    const alone = new Set(texts.filter((text) => namesIn(text, sign).length === 1));
    // "Ana,Ben" beside "Ana, Ben": the blank is no part of the sign.
    const bareSign = sign.trim() || sign;
    if ([...alone].some((text) => areSeveralOf(names, namesIn(text, bareSign)))) return false;
    const beside = new Map([...names].map((name) => [name, held.filter((list) => list.includes(name)).length]));
    const known = [...names].filter((name) => alone.has(name) || beside.get(name)! > 1);
    const isSure = isHeadedAsCoders(column.name) && areNamesBetween(sign, [...names]);
    if ((known.length < names.size && !isSure) || names.size + alone.size > table.rows) return false;
    // What other columns hold, too, are categories of sets.
    return !table.columns.some((other) => other !== column && holdsOneOf(other, names, sign));
  });
}

function areSeveralOf(names: ReadonlySet<string>, some: readonly string[]): boolean {
  return some.length > 1 && some.every((name) => names.has(name));
}

function holdsOneOf(column: Column, names: ReadonlySet<string>, sign: string): boolean {
  if (column.isAside || column.size > MOST_TEXTS) return false;
  return column.texts.some((text) => namesIn(text, sign).some((name) => names.has(name)));
}
