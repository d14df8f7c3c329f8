import type { Problem } from '../../../problems.ts';
import type { Column, Sheet } from '../../../read/sheet.ts';
import { headerOf } from '../../find-columns.ts';
import type { ReadingOptions } from '../../options.ts';

/** The columns of a sheet of pattern counts, in the order in which they are written. */
export const patternColumns = ['pattern', 'units', 'coder', 'coding', 'category', 'duplicates'] as const;

export type PatternColumn = (typeof patternColumns)[number];

/** Whether the sheets hold pattern counts: as asked for, or all of them by their headings where no column is named. */
export function arePatterns(sheets: readonly Sheet[], options: ReadingOptions): boolean {
  if (options.layout !== undefined) return options.layout === 'patterns';
  const named = [...options.unit, ...options.category, ...(options.coder ?? [])].length > 0;
  return !named && sheets.length > 0 && sheets.every((sheet) => patternColumns.every((name) => columnOf(sheet, name)));
}

/** Where everything stands in a sheet of pattern counts. */
export function locatePatterns(sheet: Sheet): Readonly<Record<PatternColumn, Column>> | Problem {
  const found = patternColumns.map((name) => [name, columnOf(sheet, name)] as const);
  const lacking = found.flatMap(([name, column]) => (column === undefined ? [name] : []));
  if (lacking.length > 0)
    return { code: 'patterns-without-columns', at: { file: sheet.path }, lacking, columns: headerOf(sheet) };
  return Object.fromEntries(found) as Record<PatternColumn, Column>;
}

function columnOf(sheet: Sheet, name: PatternColumn): Column | undefined {
  return sheet.columns.find((column) => column.name.toLowerCase() === name);
}
