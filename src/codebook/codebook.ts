import type { NameSeparator } from '../names/separator.ts';
import { BadInputError } from '../problems.ts';
import { headerOf, type Table } from '../read/table.ts';
import { type CodebookEntry, nameIn, readEntries } from './entries.ts';
import { hierarchyProblems } from './hierarchy.ts';

/** The names of a codebook, with its rows where they may be rolled up. */
export type Names = Pick<Codebook, 'categories' | 'codes'> & Partial<Pick<Codebook, 'path' | 'columns' | 'entries'>>;

/** The categories that coders may apply, in order. */
export interface Codebook {
  readonly path: string;
  readonly categories: readonly string[];
  /** Where rows have codes: the codes, and the categories that have none. */
  readonly codes?: readonly string[];
  /** The headings of its columns. */
  readonly columns: readonly string[];
  /** The rows: one a category, or one a code where codes belong to categories. */
  readonly entries: readonly CodebookEntry[];
}

/** The codebook in a sheet with a column `category`, one row a category; throws with every problem of its names. */
export function codebookOf(sheet: Table, separator?: NameSeparator): Codebook {
  const { entries, problems } = readEntries(sheet, separator);
  if (problems.length > 0) throw new BadInputError(problems);
  return codebookWith(sheet, entries);
}

/** The same; throws with every problem of its names and its parents. */
export function checkedCodebook(sheet: Table, separator?: NameSeparator): Codebook {
  const { entries, problems } = readEntries(sheet, separator);
  const all = [...problems, ...hierarchyProblems(entries)];
  if (all.length > 0) throw new BadInputError(all);
  return codebookWith(sheet, entries);
}

function codebookWith(sheet: Table, entries: readonly CodebookEntry[]): Codebook {
  const categories = [...new Set(entries.map(({ category }) => category))];
  const codes = [...new Set(entries.map((entry) => nameIn(entry, 'codes')))];
  const { path } = sheet;
  return {
    path,
    columns: headerOf(sheet),
    categories,
    entries,
    ...(entries.some(({ code }) => code !== undefined) ? { codes } : {}),
  };
}
