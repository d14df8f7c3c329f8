import { BadInputError } from '../problems.ts';
import type { Sheet } from '../read/sheet.ts';
import { type CodebookEntry, readEntries, type ThemeSeparator } from './codebook/entries.ts';
import { hierarchyProblems } from './codebook/hierarchy.ts';

/** The categories that coders may apply, in order. */
export interface Codebook {
  readonly path: string;
  readonly categories: readonly string[];
  /** The rows: one a category, or one a code where codes belong to categories. */
  readonly entries: readonly CodebookEntry[];
}

/** The codebook in a sheet with a column `category`, one row a category; throws with every problem of its names. */
export function codebookOf(sheet: Sheet, separator?: ThemeSeparator): Codebook {
  const { entries, problems } = readEntries(sheet, separator);
  if (problems.length > 0) throw new BadInputError(problems);
  return { path: sheet.path, categories: categoriesOf(entries), entries };
}

/** The same; throws with every problem of its names and its parents. */
export function checkedCodebook(sheet: Sheet, separator?: ThemeSeparator): Codebook {
  const { entries, problems } = readEntries(sheet, separator);
  const all = [...problems, ...hierarchyProblems(entries)];
  if (all.length > 0) throw new BadInputError(all);
  return { path: sheet.path, categories: categoriesOf(entries), entries };
}

function categoriesOf(entries: readonly CodebookEntry[]): string[] {
  return [...new Set(entries.map(({ category }) => category))];
}
