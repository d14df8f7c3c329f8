import { BadInputError, type Position, type Problem } from '../problems.ts';
import type { Sheet } from '../read/sheet.ts';
import { headerOf } from './find-columns.ts';

/** The categories that coders may apply, in order. */
export interface Codebook {
  readonly path: string;
  readonly categories: readonly string[];
}

/** The codebook in a sheet with a column `category`, one row a category; throws with every problem of it. */
export function codebookOf(sheet: Sheet): Codebook {
  const column = sheet.columns.find(({ name }) => name.trim().toLowerCase() === 'category');
  if (!column)
    throw new BadInputError([
      { code: 'codebook-without-categories', at: { file: sheet.path }, columns: headerOf(sheet) },
    ]);
  const problems: Problem[] = [];
  const first = new Map<string, Position>();
  for (let row = 0; row < sheet.rows; row += 1) {
    const name = column.texts[column.cells[row]!]!.trim();
    const at = { file: sheet.path, line: sheet.lines[row]!, column: column.number };
    if (name === '') problems.push({ code: 'category-without-name', at });
    else if (first.has(name))
      problems.push({ code: 'category-declared-twice', at, found: name, first: first.get(name)! });
    else first.set(name, at);
  }
  if (problems.length > 0) throw new BadInputError(problems);
  return { path: sheet.path, categories: [...first.keys()] };
}
