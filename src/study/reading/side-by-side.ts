import { positionIn } from '../../read/table.ts';
import { columnOfRows, madeTable } from '../tables/made-table.ts';
import { isHeaded, isWhollyHeaded } from './headings.ts';
import { likeACoder, likeCoders } from './like-a-coder.ts';
import type { Column, Table } from './table.ts';

/** Rows of one table that hold units. */
export interface RowsOfTable {
  readonly table: Table;
  readonly from: number;
  readonly to: number;
}

/** Tables of the same units as one: a row per unit, with what each table says of it side by side. */
export interface SideBySide {
  readonly table: Table;
  /** Of the columns in which tables differ: which table they are of. */
  readonly tableOf: ReadonlyMap<Column, number>;
}

/** Longer tables, and more of them, are not put side by side. */
const MOST_ROWS = 20_000;
const MOST_TABLES = 200;
/** Columns in common, of which no heading says that they are coders'. */
const MOST_UNKNOWN = 12;

/**
 * Puts tables side by side that have columns of coders and the same units.
 *
 * @param keys - per table what each of its columns is called, so that those called alike hold alike
 * @param isMeant - whether options say that tables are to be read so, whatever headings say
 */
export function sideBySide(
  all: readonly RowsOfTable[],
  keys: readonly (readonly string[])[],
  isMeant: boolean,
): SideBySide | undefined {
  const { from, to } = all[0]!;
  const rows = to - from;
  if (rows < 2 || rows > MOST_ROWS || all.length > MOST_TABLES || all.some((one) => one.to - one.from !== rows))
    return undefined;
  const common = keys[0]!
    .filter((key) => keys.every((list) => list.includes(key)))
    .map((key) => all.map(({ table }, t) => table.columns[keys[t]!.indexOf(key)]!));
  const headings = common.map(([column]) => column!.name);
  const areHeaded = headings.filter((heading) => likeACoder(heading) >= 1).length >= 2;
  // Coders of unknown names may show by what they say where tables are not called like coders either.
  const mayBeCoders = common.length <= MOST_UNKNOWN && likeCoders(all.map(({ table }) => table.name)) === 0;
  if (!isMeant && !areHeaded && !mayBeCoders) return undefined;
  const units = unitsIn(all, common);
  const rowsOf = all.map((one, t) => rowsInOrder(one, units?.[t], units && textsIn(all[0]!, units[0]!)));
  const texts = (column: Column, t: number) => rowsOf[t]!.map((row) => column.textAt(row).trim());
  const given = new Map<Column, { readonly t: number; readonly column: Column }>();
  const put = (column: Column, t: number): Column => {
    const made = columnOfRows(column.name.trim(), column.number, texts(column, t));
    given.set(made, { t, column });
    return made;
  };
  const tableOf = new Map<Column, number>();
  const shared: Column[] = [];
  for (const own of common) {
    if (own === units || (likeACoder(own[0]!.name) === 0 && saySame(own.map(texts)))) shared.push(put(own[0]!, 0));
  }
  const isShared = (column: Column) => shared.some(({ number }) => number === column.number);
  for (const [t, { table }] of all.entries()) {
    for (const column of table.columns) {
      const own = common.find((list) => list[t] === column);
      if (!own || !isShared(own[0]!)) tableOf.set(put(column, t), t);
    }
  }
  const position = (row: number, column?: Column) => {
    const at = column && given.get(column);
    const t = at?.t ?? 0;
    return positionIn(all[t]!.table, rowsOf[t]![row]!, at?.column ?? column);
  };
  return { table: madeTable(all[0]!.table, [...shared, ...tableOf.keys()], rows, position), tableOf };
}

/** Per table the column that names its units, the same ones in all; undefined where nothing but their places does. */
function unitsIn(all: readonly RowsOfTable[], common: readonly (readonly Column[])[]): readonly Column[] | undefined {
  const found = common.filter((own) => {
    const sets = own.map((column, t) => new Set(textsIn(all[t]!, column)));
    const [first] = sets;
    return sets.every(
      (set, t) => set.size === all[t]!.to - all[t]!.from && !set.has('') && [...set].every((text) => first!.has(text)),
    );
  });
  return (
    found.find(([column]) => isWhollyHeaded(column!.name, 'unit')) ??
    found.find(([column]) => isHeaded(column!.name, 'unit')) ??
    found[0]
  );
}

function textsIn({ from, to }: RowsOfTable, column: Column): string[] {
  return Array.from({ length: to - from }, (_, i) => column.textAt(from + i).trim());
}

/** The rows of a table in the order of the units. */
function rowsInOrder(rows: RowsOfTable, column: Column | undefined, units: readonly string[] | undefined): number[] {
  if (column === undefined || units === undefined)
    return Array.from({ length: rows.to - rows.from }, (_, i) => rows.from + i);
  const rowOf = new Map(textsIn(rows, column).map((text, i) => [text, rows.from + i]));
  return units.map((text) => rowOf.get(text)!);
}

/** Whether all tables say the same of each unit: an attribute of it. */
function saySame([first, ...others]: readonly (readonly string[])[]): boolean {
  return others.every((texts) => texts.every((text, i) => text === first![i]));
}
