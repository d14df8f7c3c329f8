import type { Notice } from '../notices.ts';
import { type Column, placeName, type Table } from '../read/table.ts';
import { columnsCalled } from './columns.ts';
import { alteredColumn } from './made-table.ts';
import { withPreset } from './presets/with-preset.ts';
import { isHeaded } from './reading/headings.ts';
import { viewsOf } from './reading/views.ts';
import type { ReadingOptions } from './reading-options.ts';

/**
 * "code", "code", "code": a column for each coder, or "code", "note", "code", "note" with two for each. Headings that come equally often
 * are numbered, so that each column has a name of its own.
 */
export function withNumberedHeadings(
  tables: readonly Table[],
  options: ReadingOptions,
): { readonly tables: readonly Table[]; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const isExport = once(() => withPreset(tables, options).notices.length > 0);
  const numbered = tables.map((table) => {
    const repeated = repeatedIn(table);
    if (repeated.size === 0 || !isPlain(table, options) || areNamed(table, repeated, options) || isExport())
      return table;
    const names = new Map<Column, string>();
    for (const [name, columns] of repeated) {
      const called = columns.map((_, i) => `${name.trim()} ${i + 1}`);
      for (const [i, column] of columns.entries()) names.set(column, called[i]!);
      const numbers = columns.map(({ number }) => number);
      notices.push({ code: 'duplicate-header', file: placeName(table), name, numbers, called });
    }
    return { ...table, columns: table.columns.map((one) => alteredColumn(one, names.get(one) ?? one.name)) };
  });
  return { tables: numbered, notices };
}

/** Programs have names for the columns of their exports. */
function once(test: () => boolean): () => boolean {
  let found: boolean | undefined;
  return () => {
    found ??= test();
    return found;
  };
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
