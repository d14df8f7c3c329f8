import { csvText } from '../formats/csv.ts';

/** A sheet of pattern counts. It is read back as it was: the reader takes off the apostrophe before a name that looks like a formula. */
export function patternSheet<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[],
): string {
  return csvText({ columns, rows }, ',');
}
