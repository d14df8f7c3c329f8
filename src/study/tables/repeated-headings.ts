import { once } from '../../memoize.ts';
import type { Notice } from '../../notices.ts';
import { type Column, placeName, type Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { presets } from '../presets/list.ts';
import { withPreset } from '../presets/with-preset.ts';
import { isHeaded } from '../reading/headings.ts';
import { trimmedUnlessLarge } from '../reading/views/row-shapes.ts';
import { viewsOf } from '../reading/views/views.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { alteredColumn, columnOfRows } from './made-table.ts';
import { rowsLeftOut } from './rows-left-out.ts';

/**
 * "code", "code", "code": a column for each coder, or "code", "note", "code", "note" with two for each; "Anna", "", "": a heading over
 * several columns, as merged cells leave it. Such columns are numbered, so that each has a name of its own.
 */
export function withNumberedHeadings(
  tables: readonly Table[],
  options: ReadingOptions,
): { readonly tables: readonly Table[]; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  // Programs have names for the columns of their exports; what survey programs ask may come again.
  const isExport = once(() => withPreset(tables, options).notices.some(namesCodings));
  const numbered = tables.map((all) => {
    if (areAllNamed(all)) return all;
    // Sums are no codings, and a title is no heading.
    const { table: bare, ...beside } = trimmedUnlessLarge(all, options.headerRows);
    const found = withNamesOf(bare, options);
    if (found === undefined || isExport()) return all;
    const { table, columns, code } = found;
    if (bare !== all) notices.push(...rowsLeftOut(all, beside));
    const names = new Map<Column, string>();
    for (const [name, own] of columns) {
      const called = own.map((_, i) => `${name.trim()} ${i + 1}`);
      for (const [i, column] of own.entries()) names.set(column, called[i]!);
      notices.push({ code, file: placeName(all), name, numbers: own.map(({ number }) => number), called });
    }
    return { ...table, columns: table.columns.map((one) => alteredColumn(one, names.get(one) ?? one.name)) };
  });
  return { tables: numbered, notices };
}

/** Whether an export was recognized of which a program names the columns that are read. */
function namesCodings(notice: Notice): boolean {
  const preset = notice.code === 'preset' ? presets.find(({ name }) => name === notice.preset) : undefined;
  return preset?.columns.some(({ role }) => role !== 'left-out' && role !== 'open') ?? false;
}

/** Columns that are to be numbered, by their common heading. */
interface Named {
  readonly table: Table;
  readonly columns: ReadonlyMap<string, readonly Column[]>;
  readonly code: 'duplicate-header' | 'heading-over-columns';
}

function withNamesOf(table: Table, options: ReadingOptions): Named | undefined {
  const repeated = repeatedIn(table);
  const found: Named =
    repeated.size > 0
      ? { table, columns: repeated, code: 'duplicate-header' }
      : { ...mergedIn(table), code: 'heading-over-columns' };
  const { columns } = found;
  if (columns.size === 0 || !isPlain(table, options) || areNamed(table, columns, options)) return undefined;
  return found;
}

/** The headings that stand over several columns, each filled from the left with the same values; one that nobody filled is there, too. */
function mergedIn(table: Table): { table: Table; columns: ReadonlyMap<string, readonly Column[]> } {
  const none = { table, columns: new Map() };
  const groups: Column[][] = [];
  for (const column of table.columns) {
    if (column.name.trim() !== '') groups.push([column]);
    else if (groups.length < 2) return none;
    else groups.at(-1)!.push(column);
  }
  const wide = groups.filter(({ length }) => length > 1);
  const names = new Set(groups.map(([first]) => first!.name));
  if (wide.length === 0 || names.size < groups.length || !wide.every(areFilledInOrder)) return none;
  const first = wide.map((group) => group[0]!);
  const filled = wide.flatMap(([, ...others]) => others.filter((column) => !isEmpty(column)));
  if (filled.length === 0 || !filled.every((column) => sharesValues(column, first))) return none;
  const most = Math.max(...wide.map(({ length }) => length));
  let next = 1 + Math.max(...table.columns.map((column) => column.number));
  // A column that nobody filled is not read; a coder whom no unit needed a second one has the first alone.
  const isAlike = (group: readonly Column[]) => group.length > 1 || (wide.length > 1 && sharesValues(group[0]!, first));
  const full = groups.map((group, i) => {
    if (i === 0 || !isAlike(group)) return group;
    const lacking = Array.from({ length: most - group.length }, () =>
      columnOfRows(
        '',
        next++,
        Array.from({ length: table.rows }, () => ''),
      ),
    );
    return [...group, ...lacking];
  });
  return {
    table: { ...table, columns: full.flat() },
    columns: new Map(full.filter(({ length }) => length > 1).map((group) => [group[0]!.name, group])),
  };
}

/** Whether a cell is filled only where the one to its left is, and not always. */
function areFilledInOrder(group: readonly Column[]): boolean {
  const [first] = group;
  if (group.some(({ isAside }) => isAside)) return false;
  let gaps = 0;
  for (let row = 0; row < first!.rows; row += 1) {
    const filled = group.map((column) => column.textAt(row).trim() !== '');
    if (filled.some((own, i) => own && i > 0 && !filled[i - 1])) return false;
    if (filled.includes(false)) gaps += 1;
  }
  return gaps > 0;
}

function isEmpty({ texts }: Column): boolean {
  return texts.every((text) => text.trim() === '');
}

/** Whether half of what a column holds stands in others, too. */
export function sharesValues(column: Column, others: readonly Column[]): boolean {
  if (column.isAside) return false;
  const held = new Set(others.flatMap(({ texts }) => texts.map((text) => text.trim())));
  const own = [...new Set(column.texts.map((text) => text.trim()))].filter((text) => text !== '');
  return own.length > 0 && own.filter((text) => held.has(text)).length * 2 >= own.length;
}

/** Whether each column has a heading of its own, so that none is a title either. */
function areAllNamed({ columns }: Table): boolean {
  return (
    new Set(columns.map(({ name }) => name.trim())).size === columns.length &&
    columns.every(({ name }) => name.trim() !== '')
  );
}

/** The headings that come more than once, if all of them come equally often. */
function repeatedIn({ columns }: Table): Map<string, Column[]> {
  const all = new Map<string, Column[]>();
  for (const column of columns)
    if (column.name.trim() !== '') all.set(column.name, [...(all.get(column.name) ?? []), column]);
  if (all.size === columns.length) return new Map();
  const repeated = new Map([...all].filter(([, { length }]) => length > 1));
  const times = new Set([...repeated.values()].map(({ length }) => length));
  const isFree = [...repeated].every(([name, { length }]) =>
    Array.from({ length }, (_, i) => `${name.trim()} ${i + 1}`).every((called) => !all.has(called)),
  );
  return times.size === 1 && isFree && areOfCoders(columns, repeated) ? repeated : new Map();
}

/** A heading that comes twice among many others may be a mistake: where columns are units, one of them would be there twice. */
function areOfCoders(columns: readonly Column[], repeated: ReadonlyMap<string, readonly Column[]>): boolean {
  const count = [...repeated.values()].reduce((sum, { length }) => sum + length, 0);
  const isKnown = (name: string) =>
    (['coder', 'category', 'note', 'confidence'] as const).some((role) => isHeaded(name, role));
  return count * 2 >= columns.length - 1 || [...repeated.keys()].every(isKnown);
}

/** Whether the headings are in the first row, and in no other one, and name no units. */
function isPlain(table: Table, { headerRows = 1, layout }: ReadingOptions): boolean {
  return (
    headerRows === 1 &&
    layout !== 'transposed' &&
    viewsOf([table], {}).every(({ how }) => how.isTurned || (how.headingRows === 1 && !how.hasTitle))
  );
}

function areNamed(table: Table, repeated: ReadonlyMap<string, unknown>, options: ReadingOptions): boolean {
  const { unit, coder, coders, category, text, note, by, where, variables = [], ignore = [] } = options;
  const single = [coder, text, note].filter((name) => name !== undefined);
  const names = [
    ...unit,
    ...coders,
    ...category,
    ...variables,
    ...ignore,
    ...single,
    ...by,
    ...where.map(({ column }) => column),
  ];
  return names.some(
    (name) => columnsCalled(table, name).some((column) => repeated.has(column.name)) && !/^#\d+$/.test(name),
  );
}
