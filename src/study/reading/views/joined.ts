import { alteredColumn, madeColumn } from '../../tables/made-table.ts';
import type { Fixed } from '../fixed.ts';
import { isWhollyHeaded, plain } from '../headings.ts';
import { pickRows } from '../pick-rows.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Table } from '../table.ts';
import { type ColumnPart, ViewColumn } from '../view-column.ts';
import { lengthOf, type Shape, shapesOf } from './row-shapes.ts';
import { isSample, type View, viewOf, viewOfColumns } from './view.ts';

/** The name of the column that says of which file a row is. */
export const FILE = '(file)';

/** Tables of the same units, with the same columns: a table per category, or per variable. */
export function besideView(
  tables: readonly Table[],
  shapes: readonly Shape[],
  fixed: Fixed,
  isMeant: boolean,
): View | undefined {
  if (shapes.some(({ how }) => how.headingRows !== 1)) return undefined;
  const keys = shapes.map(({ headings }) => keysOf(headings));
  if (!haveCommon(keys)) return undefined;
  const rows = tables.map((table, t) => ({
    table: headedBy(table, shapes[t]!.headings),
    from: shapes[t]!.from,
    to: shapes[t]!.to,
  }));
  const found = sideBySide(rows, keys, isMeant);
  if (found === undefined) return undefined;
  const { table, tableOf } = found;
  const isThere = ({ column }: { readonly column: string }) =>
    table.columns.some((one) => !tableOf.has(one) && one.name.toLowerCase() === column.toLowerCase());
  if (!(fixed.where ?? []).every(isThere)) return undefined;
  const [shape] = shapes;
  const whole = { ...shape!, from: 0, to: table.rows, before: [], picked: undefined };
  const view = viewOf([table], [{ ...whole, headings: table.columns.map(({ name }) => name) }], fixed);
  const own = view.columns.flatMap((column, i) => {
    const number = tableOf.get(table.columns[i]!);
    return number === undefined ? [] : [[column, number] as const];
  });
  return { ...view, beside: { tables, tableOf: new Map(own), from: shape!.from } };
}

/** The table with the headings that stand in one of its rows. */
function headedBy(table: Table, headings: readonly string[]): Table {
  if (table.columns.every(({ name }, i) => name === headings[i])) return table;
  return { ...table, columns: table.columns.map((column, i) => alteredColumn(column, headings[i]!)) };
}

/** The tables as one, each as it was read, whatever their headings have in common. */
export function plainView(tables: readonly Table[], fixed: Fixed): View {
  const { headerRows = 1, where } = fixed;
  const picked = pickRows(tables, 'more', where);
  const shapes = tables.map((table, i) => shapesOf(table, { headerRows }, picked[i])[0]!);
  const keys = keysInAll(shapes) ?? shapes.map(({ headings }) => rolesOf(headings));
  // What separates categories is found out cell by cell.
  return joinedBy(keys, tables, shapes, { ...fixed, separator: 'none' });
}

/** Tables with the same headings, but for case and blanks, as one. */
export function joined(tables: readonly Table[], shapes: readonly Shape[], fixed: Fixed): View | undefined {
  const keys = keysInAll(shapes);
  return keys && joinedBy(keys, tables, shapes, fixed);
}

/** What tables have in common: their headings, or what these say. */
function keysInAll(shapes: readonly Shape[]): string[][] | undefined {
  const byName = shapes.map(({ headings }) => keysOf(headings));
  if (haveCommon(byName)) return byName;
  const byRole = shapes.map(({ headings }) => rolesOf(headings));
  return haveCommon(byRole) ? byRole : undefined;
}

function joinedBy(
  keys: readonly (readonly string[])[],
  tables: readonly Table[],
  shapes: readonly Shape[],
  fixed: Fixed,
): View {
  const all = [...new Set(keys.flat())];
  const places = keys.map((list) => new Map(list.map((key, i) => [key, i])));
  const columns = all.map((key) => {
    const owner = places.findIndex((list) => list.has(key));
    const place = places[owner]!.get(key)!;
    const parts = tables.map((table, t): ColumnPart => {
      const { from, to, before, picked } = shapes[t]!;
      const at = places[t]!.get(key);
      return {
        column: at === undefined ? undefined : table.columns[at]!,
        from,
        to,
        before: before.map((line) => (at === undefined ? '' : line[at]!)),
        picked,
        isSample: isSample(fixed),
      };
    });
    return new ViewColumn(shapes[owner]!.headings[place]!, tables[owner]!.columns[place]!.number, parts);
  });
  const rows = shapes.reduce((sum, shape) => sum + lengthOf(shape), 0);
  const cells = new Int32Array(rows);
  let at = 0;
  for (const [t, shape] of shapes.entries()) {
    const length = lengthOf(shape);
    cells.fill(t, at, at + length);
    at += length;
  }
  const names = namesOfTables(tables);
  const file = new ViewColumn(FILE, 0, [{ column: madeColumn(FILE, 0, names, cells), from: 0, to: rows, before: [] }]);
  return viewOfColumns(tables, shapes, columns, file, fixed);
}

/** The files' names, with folders where two are named alike. */
function namesOfTables(tables: readonly Table[]): string[] {
  const names = tables.map(({ name }) => name);
  return tables.map(({ path, name }, i) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${path} ${name} ${i + 1}`,
  );
}

/** Whether more than half of the headings are in all tables. */
function haveCommon(keys: readonly (readonly string[])[]): boolean {
  const others = keys.slice(1).map((list) => new Set(list));
  const common = keys[0]!.filter((key) => others.every((list) => list.has(key)));
  return common.length > 0 && common.length * 10 >= Math.max(...keys.map(({ length }) => length)) * 6;
}

/** What headings say, where each coder named the columns otherwise: "id" and "unit", "code" and "category". */
function rolesOf(headings: readonly string[]): string[] {
  const roles = headings.map((heading) =>
    (['unit', 'category', 'note', 'text'] as const).find((role) => isWhollyHeaded(heading, role)),
  );
  return keysOf(headings).map((key, i) => {
    const role = roles[i];
    return role === undefined || roles.indexOf(role) !== roles.lastIndexOf(role) ? key : `(${role})`;
  });
}

/** Headings without case and blanks; a second one of the same kind is another. */
function keysOf(headings: readonly string[]): string[] {
  const times = new Map<string, number>();
  return headings.map((heading, i) => {
    const key = plain(heading).replace(/[\s_.-]+/g, '') || `#${i}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key} ${time}`;
  });
}
