import { type Column, positionIn, type Table } from '../../read/table.ts';
import { columnOfRows, madeTable } from '../made-table.ts';
import { isHeaded } from '../reading/headings.ts';
import { areNumbered } from '../reading/numbered.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Unpacking } from './unpacking.ts';

/** "unit", "Ana", "unit", "Ben": each coder's table beside the one before, with the same units in an order of its own. */
export const unitsBeside: Unpacking = {
  what: 'units-beside',
  unpack(table, options) {
    const blocks = blocksOf(table, options);
    const [first, ...others] = blocks;
    if (first === undefined || others.length === 0 || others.every(({ unit }) => isSame(unit, first.unit)))
      return undefined;
    const names = [...new Set(blocks.flatMap(({ rowOf }) => [...rowOf.keys()]))];
    const from = new Map<number, { readonly column: Column; readonly rows: readonly (number | undefined)[] }>();
    const columns = blocks.flatMap(({ unit, columns: own, rowOf }, i) =>
      [...(i === 0 ? [unit] : []), ...own].map((column) => {
        const rows = names.map((name) => rowOf.get(name));
        from.set(column.number, { column, rows });
        const texts = rows.map((row, at) =>
          column === unit ? names[at]! : row === undefined ? '' : column.textAt(row),
        );
        return columnOfRows(column.name, column.number, texts);
      }),
    );
    const [{ unit }] = others as [Block];
    return {
      table: madeTable(table, columns, names.length, (row, column) => {
        const found = from.get((column ?? first.unit).number);
        return positionIn(table, found?.rows[row] ?? row, found?.column);
      }),
      column: unit.name,
      example: unit.textAt(0),
    };
  },
};

/** A column of units, and those behind it up to the next one. */
interface Block {
  readonly unit: Column;
  readonly columns: readonly Column[];
  readonly rowOf: ReadonlyMap<string, number>;
}

/** The tables that stand side by side, each with a column of units of the same heading; none where they are not of the same units. */
function blocksOf(table: Table, { unit, byRow, layout }: ReadingOptions): Block[] {
  const [first] = table.columns;
  if (unit.length > 0 || byRow || (layout !== undefined && layout !== 'wide')) return [];
  if (first === undefined || !isHeaded(first.name, 'unit') || table.rows < 2) return [];
  const isOfUnits = (column: Column) =>
    column === first || column.name === first.name || areNumbered([first.name, column.name]);
  const blocks: { unit: Column; columns: Column[]; rowOf: Map<string, number> }[] = [];
  for (const column of table.columns) {
    if (isOfUnits(column)) {
      const rowOf = rowsByName(column);
      if (rowOf === undefined) return [];
      blocks.push({ unit: column, columns: [], rowOf });
    } else blocks.at(-1)!.columns.push(column);
  }
  const [own, ...others] = blocks;
  const areAlike = blocks.every(({ columns }) => columns.some(({ hasBlank, size }) => !hasBlank || size > 1));
  const areSame = others.every(({ rowOf }) => {
    const shared = [...rowOf.keys()].filter((name) => own!.rowOf.has(name)).length;
    return shared * 2 >= Math.max(rowOf.size, own!.rowOf.size);
  });
  return areAlike && areSame ? blocks : [];
}

/** The row of each name; undefined where one comes again, or the column holds hardly any. */
function rowsByName(column: Column): Map<string, number> | undefined {
  const rowOf = new Map<string, number>();
  if (column.isAside) return undefined;
  for (let row = 0; row < column.rows; row += 1) {
    const name = column.textAt(row).trim();
    if (name === '') continue;
    if (rowOf.has(name)) return undefined;
    rowOf.set(name, row);
  }
  return rowOf.size < 2 ? undefined : rowOf;
}

function isSame(one: Column, other: Column): boolean {
  for (let row = 0; row < one.rows; row += 1) if (one.textAt(row).trim() !== other.textAt(row).trim()) return false;
  return true;
}
