import { type Column, headerOf, type Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isHeaded } from '../reading/headings.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { alteredColumn } from './made-table.ts';

/** The tables with one heading over their codings, where `--category` names a column of each that is headed otherwise there. */
export function withOneCategory(
  tables: readonly Table[],
  options: ReadingOptions,
): { readonly tables: readonly Table[]; readonly options: ReadingOptions } {
  const asIs = { tables, options };
  const { category } = options;
  if (tables.length < 2 || category.length < 2) return asIs;
  const named = tables.map((table) => category.flatMap((name) => columnsCalled(table, name)));
  const isOneEach = named.every((columns) => columns.length === 1);
  const [first] = category;
  if (!isOneEach || new Set(named.map(([column]) => column!.name)).size < 2) return asIs;
  const renamed = tables.map((table, t) => {
    const [own] = named[t] as [Column];
    const columns = table.columns.map((column) => (column === own ? alteredColumn(column, first!) : column));
    return { ...table, columns };
  });
  return { tables: renamed, options: { ...options, category: [first!] } };
}

/** So many ways to name a column of each kind of table are tried. */
const MOST_TRIED = 6;

/** Columns that may hold the codings, one of each kind of table, where these have other headings: the first with which they are read. */
export function categoriesOfKinds(
  tables: readonly Table[],
  isReadWith: (category: readonly string[]) => boolean,
): readonly string[] {
  const kinds = [...new Map(tables.map((table) => [JSON.stringify(headerOf(table)), table])).values()];
  if (kinds.length < 2 || kinds.length > 3) return [];
  const isCommon = (name: string) => kinds.every((table) => headerOf(table).includes(name));
  const likely = kinds.map((table) => {
    const own = headerOf(table).filter((name) => !isCommon(name));
    return own.length === 1 ? own : own.filter((name) => isHeaded(name, 'category'));
  });
  if (!tables.some(({ columns }) => columns.some(({ name }) => isCommon(name)))) return [];
  const ways = likely.reduce<string[][]>(
    (some, names) => some.flatMap((way) => names.map((name) => [...way, name])),
    [[]],
  );
  return ways.slice(0, MOST_TRIED).find(isReadWith) ?? [];
}
