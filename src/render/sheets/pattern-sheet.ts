import { stringify } from 'csv-stringify/sync';

/** A sheet of pattern counts. It is read back by programs, which take names as they stand: nothing is put before those that look like formulas. */
export function patternSheet<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[],
): string {
  return stringify([...rows], { header: true, columns: [...columns] });
}
