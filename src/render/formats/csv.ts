import { stringify } from 'csv-stringify/sync';
import { guard } from '../../formula-guard.ts';
import type { Records } from '../document.ts';

/** Rows for a spreadsheet: numbers unrounded, null as an empty cell, and text that could be read as a formula made safe. */
export function csvText(
  { columns, rows }: Records,
  delimiter: ',' | '\t',
  { bom = false }: { readonly bom?: boolean | undefined } = {},
): string {
  return stringify([...rows], {
    bom,
    header: true,
    columns: [...columns],
    delimiter,
    cast: { string: guard, number: (number) => String(number) },
  });
}
