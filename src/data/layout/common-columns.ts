import type { Problem } from '../../problems.ts';
import type { Column, Sheet } from '../../read/sheet.ts';
import { columnFor, headerOf, namedColumns, reservedColumns } from '../find-columns.ts';
import type { ReadingOptions } from '../options.ts';

/** The text and note columns: as named, else by their headings. */
export function textAndNote(sheet: Sheet, options: ReadingOptions, taken: readonly Column[]) {
  const problems: Problem[] = [];
  const reserved = reservedColumns(sheet, options);
  const find = (role: 'text' | 'note'): Column | undefined => {
    const name = options[role];
    if (name === undefined) return columnFor(sheet, role, [...taken, ...reserved]);
    const named = namedColumns(sheet, [name], `--${role}`);
    problems.push(...named.problems);
    return named.columns[0];
  };
  const text = find('text');
  return { text, note: find('note'), problems };
}

/** The columns that hold categories in a sheet with a row a coding: as named, else by their headings, else the only one left. */
export function categoryColumns(
  sheet: Sheet,
  options: ReadingOptions,
  taken: readonly Column[],
): { columns: Column[]; problems: Problem[] } {
  if (options.category.length > 0) return namedColumns(sheet, options.category, '--category');
  const byName = columnFor(sheet, 'category', taken);
  if (byName) return { columns: [byName, ...slotsBeside(sheet, byName, taken)], problems: [] };
  const left = sheet.columns.filter((column) => !taken.includes(column));
  if (left.length === 1) return { columns: left, problems: [] };
  const problem: Problem = {
    code: 'no-category-column',
    at: { file: sheet.path },
    columns: headerOf(sheet),
    candidates: left.map(({ name }) => name),
  };
  return { columns: [], problems: [problem] };
}

/** "Code 2", "Code 3" … beside "Code 1" or "Code": a unit's categories over several columns. */
function slotsBeside(sheet: Sheet, first: Column, taken: readonly Column[]): Column[] {
  const stem = (name: string) => /^(.*?)[ _-]?\d*$/.exec(name)![1]!.toLowerCase();
  const isNumbered = (name: string) => /\d$/.test(name);
  return sheet.columns.filter(
    (column) =>
      column !== first && !taken.includes(column) && isNumbered(column.name) && stem(column.name) === stem(first.name),
  );
}
