import { stringify } from 'csv-stringify/sync';

/** A sheet of pattern counts. Programs read it back and need names unchanged, so names that look like formulas are not guarded. */
export function patternSheet<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[],
): string {
  return stringify([...rows], { header: true, columns: [...columns] });
}
