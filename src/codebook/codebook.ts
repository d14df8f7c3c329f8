import type { NameSeparator } from '../names/separator.ts';
import { BadInputError, type Problem } from '../problems.ts';
import { headerOf, type Table } from '../read/table.ts';
import { type CodebookEntry, nameIn, readEntries } from './entries.ts';
import { hierarchyProblems } from './hierarchy.ts';
import { type DeclaredVariable, variableRows } from './variables.ts';

/** The names of a codebook, with its rows if they may be rolled up. */
export type Names = Pick<Codebook, 'categories' | 'codes' | 'variables'> &
  Partial<Pick<Codebook, 'path' | 'columns' | 'entries'>>;

/** The categories that coders may apply, in order. */
export interface Codebook {
  readonly path: string;
  readonly categories: readonly string[];
  /** If rows have codes: the codes, and the categories that have none. */
  readonly codes?: readonly string[];
  /** What it says of each variable, if it has a column that names them. */
  readonly variables?: readonly DeclaredVariable[];
  /** The headings of its columns. */
  readonly columns: readonly string[];
  /** The rows: one per category, or one per code if codes belong to categories. */
  readonly entries: readonly CodebookEntry[];
}

/** The codebook in a table with a column `category`, one row per category; throws with every problem of its names. */
export function codebookOf(table: Table, separator?: NameSeparator): Codebook {
  return byVariable(table, (part) => codebookOfRows(part, separator));
}

function codebookOfRows(table: Table, separator?: NameSeparator): Codebook {
  const { entries, problems } = readEntries(table, separator);
  if (problems.length > 0) throw new BadInputError(problems);
  return codebookWith(table, entries);
}

/** The same; throws with every problem of its names and its parents. */
export function checkedCodebook(table: Table, separator?: NameSeparator): Codebook {
  return byVariable(table, (part) => checkedCodebookOfRows(part, separator));
}

function checkedCodebookOfRows(table: Table, separator?: NameSeparator): Codebook {
  const { entries, problems } = readEntries(table, separator);
  const all = [...problems, ...hierarchyProblems(entries)];
  if (all.length > 0) throw new BadInputError(all);
  return codebookWith(table, entries);
}

/** The codebook of a table, or of each variable's rows in it; then variables may have categories of the same name. */
function byVariable(table: Table, read: (rows: Table) => Codebook): Codebook {
  const parts = variableRows(table);
  if (parts === undefined) return read(table);
  const problems: Problem[] = [];
  const variables = parts.map(
    ({ variable, scale, table: rows }): DeclaredVariable & { names: Codebook | undefined } => {
      try {
        return { variable, scale, names: rows && read(rows) };
      } catch (error) {
        if (!(error instanceof BadInputError)) throw error;
        problems.push(...error.problems);
        return { variable, scale, names: undefined };
      }
    },
  );
  if (problems.length > 0) throw new BadInputError(problems);
  const all = variables.flatMap(({ names }) => names ?? []);
  return {
    ...codebookWith(
      table,
      all.flatMap(({ entries }) => entries),
    ),
    variables,
  };
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
