import type { Notice } from '../../notices.ts';
import { type Column, placeName, positionIn, type Table } from '../../read/table.ts';
import { isHeaded } from '../reading/headings.ts';
import { areNumbered } from '../reading/numbered.ts';
import { trimmedUnlessLarge } from '../reading/views/row-shapes.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { columnOfRows, madeTable } from './made-table.ts';
import { rowsLeftOut } from './rows-left-out.ts';

/** What two tables beside each other, each with its own ids, share of them at least. */
const LEAST_SHARED = 0.5;
/** In so many of the units that both have, a column that both have is the same. */
const MOSTLY = 0.8;

/** One of several tables side by side. */
interface Side {
  /** What stands over it; "" where nothing does. */
  readonly name: string;
  readonly key: Column;
  readonly others: readonly { readonly column: Column; readonly heading: string }[];
  /** The row of each of its units. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * "id, Anna, id, Ben", or "id, code, id, code" below the coders' names: tables side by side in one sheet, each with its rows in an order of
 * its own. They are joined by their ids, as if each were a file.
 */
export function withJoinedSides(
  tables: readonly Table[],
  options: ReadingOptions,
): { readonly tables: readonly Table[]; readonly notices: readonly Notice[]; readonly options: ReadingOptions } {
  const notices: Notice[] = [];
  const joined = tables.map((all) => {
    if (!mayHaveSides(all)) return all;
    const { table, ...beside } = trimmedUnlessLarge(all, 1);
    const sides = sidesOf(table, options.headerRows);
    if (sides === undefined) return all;
    if (table !== all) notices.push(...rowsLeftOut(all, beside));
    notices.push({ code: 'sides-joined', file: placeName(all), sides: sides.length, name: headingOf(sides) });
    return joinedTable(table, sides);
  });
  const areJoined = joined.every((table, i) => table !== tables[i]);
  return { tables: joined, notices, options: areJoined ? { ...options, headerRows: undefined } : options };
}

/** Whether a heading is that of the first table's ids once more: "id", or "id 2". */
function isAgain(key: string, heading: string): boolean {
  return heading !== '' && (heading === key || (isHeaded(key, 'unit') && areNumbered([key, heading])));
}

/** Whether the first heading comes again in one of the first rows. */
function mayHaveSides(table: Table): boolean {
  if (table.columns.length < 4 || table.rows < 2) return false;
  return [-1, 0, 1, 2].some((row) => {
    if (row >= table.rows) return false;
    const [key, ...others] = textsIn(table.columns, row).filter((text) => text !== '');
    return key !== undefined && others.some((heading) => isAgain(key, heading));
  });
}

/** The texts of a row; of the one above the first the headings. */
function textsIn(columns: readonly Column[], row: number): string[] {
  return columns.map((column) => (row < 0 ? column.name : column.textAt(row)).trim());
}

function sidesOf({ columns: all, rows }: Table, headerRows: number | undefined): readonly Side[] | undefined {
  const columns = all.filter((column) => column.name.trim() !== '' || !isBlank(column));
  const above = textsIn(columns, -1);
  const below = textsIn(columns, 0);
  if (headerRows !== 2) {
    const found = sidesUnder(columns, above, undefined, 0, rows);
    if (found || headerRows !== undefined) return found;
  }
  return sidesUnder(columns, below, above, 1, rows);
}

function isBlank(column: Column): boolean {
  for (let row = 0; row < column.rows; row += 1) if (column.textAt(row).trim() !== '') return false;
  return true;
}

/**
 * The tables that begin wherever the first heading comes again.
 *
 * @param names - what stands above the headings, if anything does: a name over the first column of each
 */
function sidesUnder(
  columns: readonly Column[],
  headings: readonly string[],
  names: readonly string[] | undefined,
  from: number,
  to: number,
): readonly Side[] | undefined {
  const [key] = headings;
  const starts = headings.flatMap((heading, i) => (isAgain(key!, heading) ? [i] : []));
  if (starts.length < 2 || headings.includes('')) return undefined;
  const sides: Side[] = [];
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? columns.length;
    const name = names?.[start] ?? '';
    const isNamed =
      names === undefined || (name !== '' && names.slice(start + 1, end).every((text) => text === '' || text === name));
    const rowOf = rowsByKey(columns.slice(start, end), from, to);
    if (end - start < 2 || !isNamed || rowOf === undefined) return undefined;
    const others = columns.slice(start + 1, end).map((column, at) => ({ column, heading: headings[start + 1 + at]! }));
    if (new Set(others.map(({ heading }) => heading)).size < others.length) return undefined;
    sides.push({ name, key: columns[start]!, others, rowOf });
  }
  const [first, ...rest] = sides;
  const isShared = ({ rowOf }: Side) => {
    const shared = [...rowOf.keys()].filter((text) => first!.rowOf.has(text)).length;
    return shared >= Math.min(rowOf.size, first!.rowOf.size) * LEAST_SHARED;
  };
  const areApart = names === undefined || new Set(sides.map(({ name }) => name)).size === sides.length;
  return areApart && rest.every(isShared) ? sides : undefined;
}

/** The row of each id; undefined where one comes twice, or lacks. */
function rowsByKey([key, ...others]: readonly Column[], from: number, to: number): Map<string, number> | undefined {
  const rows = new Map<string, number>();
  for (let row = from; row < to; row += 1) {
    const text = key!.textAt(row).trim();
    if (text === '' && others.every((column) => column.textAt(row).trim() === '')) continue;
    if (text === '' || rows.has(text)) return undefined;
    rows.set(text, row);
  }
  return rows.size < 2 ? undefined : rows;
}

/** What the ids are called: in the row below the names of tables, or the first one. */
function headingOf([first]: readonly Side[]): string {
  return (first!.name === '' ? first!.key.name : first!.key.textAt(0)).trim();
}

function joinedTable(table: Table, sides: readonly Side[]): Table {
  const units = [...new Set(sides.flatMap(({ rowOf }) => [...rowOf.keys()]))];
  const [first] = sides;
  const rowIn = ({ rowOf }: Side, unit: number) => rowOf.get(units[unit]!);
  const textsOf = (side: Side, column: Column) =>
    units.map((_, unit) => {
      const row = rowIn(side, unit);
      return row === undefined ? '' : column.textAt(row);
    });
  const isOnlyOther = sides.every(({ others }) => others.length === 1);
  const areSame = (heading: string) => sides.every(({ others }) => others.some((one) => one.heading === heading));
  const common = first!.others
    .filter(({ heading }) => areSame(heading) && saySame(sides, heading))
    .map(({ heading }) => heading);
  const owner = new Map<number, { readonly side: Side; readonly column: Column }>();
  const put = (side: Side, column: Column, name: string, texts: readonly string[]) => {
    owner.set(column.number, { side, column });
    return columnOfRows(name, column.number, texts);
  };
  const made = [
    put(first!, first!.key, headingOf(sides), units),
    ...first!.others
      .filter(({ heading }) => common.includes(heading))
      .map(({ column, heading }) => put(first!, column, heading, filledFromAll(sides, heading, units))),
    ...sides.flatMap((side) =>
      side.others
        .filter(({ heading }) => !common.includes(heading))
        .map(({ column, heading }) => put(side, column, nameOf(side, heading, isOnlyOther), textsOf(side, column))),
    ),
  ];
  return madeTable(table, made, units.length, (unit, column) => {
    const { side, column: own } = (column && owner.get(column.number)) ?? { side: first!, column: undefined };
    const row = rowIn(side, unit) ?? sides.map((one) => rowIn(one, unit)).find((one) => one !== undefined)!;
    return positionIn(table, row, own);
  });
}

function nameOf({ name, others }: Side, heading: string, isOnlyOther: boolean): string {
  if (name === '') return heading;
  return isOnlyOther || others.length === 1 ? name : `${name} | ${heading}`;
}

function columnHeaded({ others }: Side, heading: string): Column {
  return others.find((one) => one.heading === heading)!.column;
}

/** Whether tables say mostly the same of each unit, and other things of other units: its text. */
function saySame(sides: readonly Side[], heading: string): boolean {
  const [first, ...rest] = sides;
  if (isHeaded(heading, 'category') && !isHeaded(heading, 'text')) return false;
  const said = columnHeaded(first!, heading);
  const texts = new Set([...first!.rowOf.values()].map((row) => said.textAt(row).trim()));
  if (texts.size * 2 < first!.rowOf.size) return false;
  return rest.every((side) => {
    const own = columnHeaded(side, heading);
    const both = [...side.rowOf].filter(([unit]) => first!.rowOf.has(unit));
    const same = both.filter(([unit, row]) => own.textAt(row).trim() === said.textAt(first!.rowOf.get(unit)!).trim());
    return same.length >= both.length * MOSTLY;
  });
}

function filledFromAll(sides: readonly Side[], heading: string, units: readonly string[]): string[] {
  return units.map((unit) => {
    const texts = sides.flatMap((side) => {
      const row = side.rowOf.get(unit);
      return row === undefined ? [] : [columnHeaded(side, heading).textAt(row)];
    });
    return texts.find((text) => text.trim() !== '') ?? '';
  });
}
