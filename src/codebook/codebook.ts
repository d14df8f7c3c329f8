import type { NameSeparator } from '../names/separator.ts';
import { BadInputError } from '../problems.ts';
import { headerOf, type Table } from '../read/table.ts';
import { type CodebookEntry, nameIn, readEntries } from './entries.ts';
import { hierarchyProblems } from './hierarchy.ts';

/** The names of a codebook, with its rows if they may be rolled up. */
export type Names = Pick<Codebook, 'categories' | 'codes'> & Partial<Pick<Codebook, 'path' | 'columns' | 'entries'>>;

/** The categories that coders may apply, in order. */
export interface Codebook {
  readonly path: string;
  readonly categories: readonly string[];
  /** If rows have codes: the codes, and the categories that have none. */
  readonly codes?: readonly string[];
  /** The headings of its columns. */
  readonly columns: readonly string[];
  /** The rows: one per category, or one per code if codes belong to categories. */
  readonly entries: readonly CodebookEntry[];
}

/** The codebook in a table with a column `category`, one row per category; throws with every problem of its names. */
export function codebookOf(table: Table, separator?: NameSeparator): Codebook {
  const { entries, problems } = readEntries(table, separator);
  if (problems.length > 0) throw new BadInputError(problems);
  return codebookWith(table, entries);
}

/** The same; throws with every problem of its names and its parents. */
export function checkedCodebook(table: Table, separator?: NameSeparator): Codebook {
  const { entries, problems } = readEntries(table, separator);
  const all = [...problems, ...hierarchyProblems(entries)];
  if (all.length > 0) throw new BadInputError(all);
  return codebookWith(table, entries);
}

function codebookWith(table: Table, entries: readonly CodebookEntry[]): Codebook {
  const categories = [...new Set(entries.map(({ category }) => category))];
  const codes = [...new Set(entries.map((entry) => nameIn(entry, 'codes')))];
  const { path } = table;
  return {
    path,
    columns: headerOf(table),
    categories,
    entries,
    ...(entries.some(({ code }) => code !== undefined) ? { codes } : {}),
  };
}
