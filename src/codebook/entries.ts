import { type NameSeparator, splitNames } from '../names/separator.ts';
import { BadInputError, type Position, type Problem } from '../problems.ts';
import { type Column, headedColumns, headerOf, placeOf, positionIn, type Table } from '../read/table.ts';

/** A row of a codebook: a category, or a code that belongs to one. */
export interface CodebookEntry {
  readonly category: string;
  /** The code, if the codebook has a column for it and the row fills it in. */
  readonly code: string | undefined;
  readonly definition: string | undefined;
  /** The category to which this one belongs. */
  readonly parent: string | undefined;
  /** Themes cut across categories: a category may have several, a theme many categories. */
  readonly themes: readonly string[];
  readonly at: Position;
}

/** The name of the row in tables: its code if they contain codes and it has one, else its category. */
export function nameIn({ code, category }: Pick<CodebookEntry, 'code' | 'category'>, vocabulary: Vocabulary): string {
  return vocabulary === 'codes' ? (code ?? category) : category;
}

/** Headings of the column of themes. */
export const THEME_HEADINGS = ['theme', 'themes'];

/** The rows of a codebook, and the problems of its names; throws if it has no column of categories. */
export function readEntries(
  table: Table,
  separator?: NameSeparator,
): { entries: CodebookEntry[]; problems: Problem[] } {
  const column = headedColumns(table, 'category')[0];
  if (!column)
    throw new BadInputError([{ code: 'codebook-without-categories', at: placeOf(table), columns: headerOf(table) }]);
  const [code, definition, parent, themes] = [['code'], ['definition'], ['parent'], THEME_HEADINGS].map(
    (words) => headedColumns(table, ...words)[0],
  );
  const entries = Array.from({ length: table.rows }, (_, row): CodebookEntry => {
    const text = (of: Column | undefined) => (of === undefined ? undefined : of.textAt(row).trim() || undefined);
    return {
      category: text(column) ?? '',
      code: text(code),
      definition: text(definition),
      parent: text(parent),
      themes: splitNames(text(themes) ?? '', separator),
      at: positionIn(table, row, column),
    };
  });
  return { entries, problems: nameProblems(entries) };
}

/** Rows without a category; categories declared twice, unless by rows of different codes; codes declared twice. */
function nameProblems(entries: readonly CodebookEntry[]): Problem[] {
  const first = new Map<string, CodebookEntry>();
  return entries.flatMap((entry): Problem[] => {
    const { category, code, at } = entry;
    if (category === '') return [{ code: 'category-without-name', at }];
    const key = JSON.stringify([code === undefined ? 'category' : 'code', code ?? category]);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, entry);
      return [];
    }
    return code === undefined
      ? [{ code: 'category-declared-twice', at, found: category, first: other.at }]
      : [{ code: 'code-declared-twice', at, found: code, first: other.at }];
  });
}

export const vocabularies = ['categories', 'codes'] as const;

/** What categories can be rolled up to: themes, or parents; codes to their categories. */
export const levels = ['category', 'theme'] as const;

export type Level = (typeof levels)[number];

/** Whether tables contain a codebook's categories or the codes that belong to them. */
export type Vocabulary = (typeof vocabularies)[number];
