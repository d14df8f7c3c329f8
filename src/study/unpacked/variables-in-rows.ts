import type { Column, Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isHeaded, isWhollyHeaded } from '../reading/headings.ts';
import { isHeadedAsCoders } from '../reading/like-a-coder.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { rowsAsColumns, withColumns } from './rows-as-columns.ts';
import type { Unpacking } from './unpacking.ts';

/** "unit", "coder", "variable", "value": a row for each variable of a unit and coder. Each variable gets a column. */
export const variablesInRows: Unpacking = {
  what: 'variables-in-rows',
  unpack(table, options) {
    if (table.columns.length < 4 || table.rows < 4) return undefined;
    const about = table.columns.filter(mayBeVariables);
    const values = table.columns.filter(holdsValues);
    const isCoder = ({ name }: Column) => isHeadedAsCoders(name);
    if (about.length !== 1 || values.length !== 1 || !table.columns.some(isCoder)) return undefined;
    if (isNamed(table, [...about, ...values], options)) return undefined;
    const found = rowsAsColumns(table, about[0]!, values);
    if (found === undefined || !found.others.some(isCoder)) return undefined;
    const { made, ...unpacked } = withColumns(table, found, NOT_CODED);
    return { ...unpacked, asked: made };
  },
};

/** What stands where a coder has no row for a variable: a blank cell could say that nothing applies. */
const NOT_CODED = 'not coded';

const MOST_VARIABLES = 60;

function mayBeVariables(column: Column): boolean {
  const { name, rows, isAside } = column;
  if (isAside || !isWhollyHeaded(name, 'variable')) return false;
  return column.size >= 2 && column.size <= MOST_VARIABLES && column.size * 2 <= rows && !column.hasBlank;
}

function holdsValues({ name, isAside }: Column): boolean {
  return !isAside && isWhollyHeaded(name, 'category') && !isHeaded(name, 'unit');
}

/** Whether options name a column that is gone once each variable has its own. */
function isNamed(table: Table, columns: readonly Column[], options: ReadingOptions): boolean {
  const { unit, coder, category, by, where, text, note } = options;
  const names = [...unit, ...category, ...by, ...where.map(({ column }) => column)];
  const all = [...names, ...[coder, text, note].flatMap((name) => name ?? [])];
  return all.flatMap((name) => columnsCalled(table, name)).some((column) => columns.includes(column));
}
