import type { Problem } from '../../problems.ts';
import type { Column, Sheet } from '../../read/sheet.ts';
import { namedColumns } from '../find-columns.ts';

/** The columns that `--by` names, in a sheet that has all of them; else none. */
export function strataColumns(sheet: Sheet, by: readonly string[]): readonly Column[] {
  const { columns, problems } = namedColumns(sheet, by, '--by');
  return problems.length > 0 ? [] : columns;
}

/** One sheet with the columns is enough, since each coder's sheet may, or may not, repeat what is known of the units. */
export function strataProblems(sheets: readonly Sheet[], by: readonly string[]): Problem[] {
  const found = sheets.map((sheet) => namedColumns(sheet, by, '--by').problems);
  return found.some((problems) => problems.length === 0) ? [] : found.flat();
}
