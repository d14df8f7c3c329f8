import { headingOrPosition } from '../names/heading-or-position.ts';
import { nearestName } from '../names/nearest.ts';
import type { Problem } from '../problems.ts';
import { headerOf, placeOf, type Table } from '../read/table.ts';
import { columnsCalled, namedColumns } from './columns.ts';
import { isHeadedAsCoders } from './reading/like-a-coder.ts';
import { matching } from './reading/set-aside.ts';
import { FILE } from './reading/views/joined.ts';
import { trimmed } from './reading/views/row-shapes.ts';
import { viewsOf } from './reading/views/views.ts';
import type { ReadingOptions } from './reading-options.ts';

interface Numbered {
  readonly number: number;
}

/** Per table the columns that a name names. */
interface Called {
  readonly table: Table;
  readonly called: (name: string) => readonly Numbered[];
}

/** Options that name a column that no table has, that a table has twice, or that another option names, too. */
export function nameFaults(tables: readonly Table[], options: ReadingOptions): Problem[] {
  const names = namesByOption(options);
  const all = namedIn(tables, options);
  const isFile = (name: string) => name === FILE && tables.length > 1;
  const isNowhere = (name: string) => !isFile(name) && all.every(({ called }) => called(name).length === 0);
  const isSomewhere = options.coders.some((name) => !isNowhere(name));
  const coders = isSomewhere && !areNamedInCells(all, options) ? options.coders : [];
  const problems = Object.entries({ ...names, coders }).flatMap(([option, some]) =>
    some.flatMap((found): Problem[] => {
      if (isNowhere(found)) return all.map(({ table }) => unknownColumn(table, option, found));
      if (found.includes('*')) return [];
      return all.flatMap(({ table, called }) => {
        const numbers = called(found).map(({ number }) => number);
        return numbers.length > 1 ? [{ code: 'ambiguous-column', at: placeOf(table), option, found, numbers }] : [];
      });
    }),
  );
  return [...problems, ...all.flatMap((one) => twoRoles(one, names)), ...strataFaults(tables, options, problems)];
}

/** The names of columns; coders may be named by columns, or not. */
function namesByOption({ unit, coder, category, text, note, by, where }: ReadingOptions) {
  const one = (name: string | undefined) => (name === undefined ? [] : [name]);
  return {
    unit,
    coder: one(coder),
    category,
    text: one(text),
    note: one(note),
    by,
    where: where.map(({ column }) => column),
  } as const;
}

/** Where there are several rows of headings, all of them together are a column's name. */
function namedIn(tables: readonly Table[], { headerRows = 1 }: ReadingOptions): Called[] {
  const [view] = headerRows > 1 ? viewsOf(tables, { headerRows }) : [];
  const own = tables.map((table) => trimmed(table, headerRows).table);
  if (view) return [{ table: own[0]!, called: (name) => matching(view.columns, name) }];
  return own.map((table) => ({ table, called: (name) => columnsCalled(table, name) }));
}

/** Coders are named in the cells of a column, or by files, and some are called as columns are. */
function areNamedInCells(all: readonly Called[], { layout, coder }: ReadingOptions): boolean {
  if (layout === undefined)
    return coder !== undefined || all.every(({ table }) => table.columns.some(({ name }) => isHeadedAsCoders(name)));
  return layout !== 'wide';
}

function unknownColumn(table: Table, option: string, found: string): Problem {
  const columns = headerOf(table);
  const nearest = nearestName(found, columns);
  return { code: 'unknown-column', at: placeOf(table), option, found, columns, ...(nearest ? { nearest } : {}) };
}

/** Of unit, coder, category, text and note a column can be only one. */
function twoRoles(
  { table, called }: Called,
  { by: _, where: __, ...names }: ReturnType<typeof namesByOption>,
): Problem[] {
  const taken = new Map<number, string>();
  return Object.entries(names).flatMap(([option, some]) => {
    const own = new Set(some.flatMap((name) => called(name).map(({ number }) => number)));
    return [...own].flatMap((number): Problem[] => {
      const other = taken.get(number);
      taken.set(number, option);
      if (other === undefined) return [];
      const found = headingOrPosition(table.columns.find((column) => column.number === number)?.name ?? '', number);
      return [{ code: 'column-in-two-roles', at: placeOf(table), found, roles: [other, option] }];
    });
  });
}

/** One table with all columns of strata is enough, since a coder's table need not repeat what is known of the units. */
function strataFaults(tables: readonly Table[], { by }: ReadingOptions, before: readonly Problem[]): Problem[] {
  if (by.length < 2 || before.length > 0) return [];
  const problems = tables.map((table) => namedColumns(table, by, 'by').problems);
  return problems.some(({ length }) => length === 0) ? [] : problems.flat();
}
