import { stringify } from 'csv-stringify/sync';
import { guard } from '../../formula-guard.ts';

export type Cell = string | number | null;

/** Rows for a spreadsheet: numbers unrounded, nothing for null, text that would be taken for a formula made safe. */
export function spreadsheetText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
  delimiter: ',' | '\t',
  { bom = false }: { readonly bom?: boolean } = {},
): string {
  return stringify([...rows], {
    bom,
    header: true,
    columns: [...columns],
    delimiter,
    cast: { string: guard, number: (number) => String(number) },
  });
}
