import type { Column, Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isHeaded } from '../reading/headings.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { coderColumnIn } from './coder-column.ts';
import { filledDown } from './filled-down.ts';
import type { Unpacking } from './unpacking.ts';

/** Coders who are named only in the first of their rows, with blank cells below, as merged cells are saved. */
export const codersAbove: Unpacking = {
  what: 'coders-above',
  unpack(table, options) {
    const coder = coderColumnIn(table, options);
    if (coder === undefined || !areMerged(coder)) return undefined;
    const filled = filledDown(coder);
    // If a name was forgotten, the name above is another coder's, who would then have a unit twice.
    if (!unitsIn(table, coder, options).some((unit) => isKey(unit, filled))) return undefined;
    return {
      table: { ...table, columns: table.columns.map((column) => (column === coder ? filled : column)) },
      column: coder.name,
      example: coder.textAt(0),
    };
  },
};

/** Whether there are names of several coders, and at least half of the cells are blank. */
function areMerged(coder: Column): boolean {
  const { rows } = coder;
  const textAt = (row: number) => coder.textAt(row).trim();
  if (coder.isAside || rows < 4 || textAt(0) === '' || textAt(1) !== '') return false;
  const names = new Set<string>();
  let filled = 0;
  for (let row = 0; row < rows; row += 1) {
    if (textAt(row) === '') continue;
    names.add(textAt(row));
    filled += 1;
  }
  return names.size > 1 && filled * 2 <= rows;
}

/** The columns that may name the units, alone or together. */
function unitsIn(table: Table, coder: Column, { unit }: ReadingOptions): readonly (readonly Column[])[] {
  const named = unit.flatMap((name) => columnsCalled(table, name));
  if (named.length > 0) return [named];
  const others = table.columns.filter((column) => column !== coder && !column.isAside);
  const headed = others.filter(({ name }) => isHeaded(name, 'unit') || isHeaded(name, 'position'));
  return headed.length > 0 ? [...headed.map((column) => [column]), headed] : others.map((column) => [column]);
}

/** Whether no coder has a unit twice, and coders share units. */
function isKey(unit: readonly Column[], coder: Column): boolean {
  const codersOf = new Map<string, Set<string>>();
  for (let row = 0; row < coder.rows; row += 1) {
    const texts = unit.map((column) => column.textAt(row).trim());
    if (texts.includes('')) return false;
    const name = texts.join('\n');
    const who = coder.textAt(row).trim();
    const coders = codersOf.get(name) ?? new Set();
    if (coders.has(who)) return false;
    codersOf.set(name, coders.add(who));
  }
  return [...codersOf.values()].some(({ size }) => size > 1);
}
