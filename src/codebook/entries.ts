import { type NameSeparator, splitNames } from '../names/separator.ts';
import type { Position, Problem } from '../problems.ts';
import type { Column, Table } from '../read/table.ts';
import { columnsOf } from './headings.ts';
import { type NamedRow, type Naming, namesOf } from './naming.ts';

/** A row of a codebook: a category, or a code that belongs to one. */
export interface CodebookEntry {
  readonly category: string;
  /** The code, if the codebook has a column for it and the row fills it in. */
  readonly code: string | undefined;
  readonly definition: string | undefined;
  /** A text to which it applies. */
  readonly example?: string | undefined;
  /** The category to which this one belongs. */
  readonly parent: string | undefined;
  /** Themes cut across categories: a category may have several, a theme many categories. */
  readonly themes: readonly string[];
  /** Whether it only groups others, so that no coder applies it. */
  readonly isHeading: boolean;
  /** The row of the table; undefined for the line of headings, and for a heading that has no row. */
  readonly row: number | undefined;
  readonly at: Position;
}

/** The name of the row in tables: its code if they contain codes and it has one, else its category. */
export function nameIn({ code, category }: Pick<CodebookEntry, 'code' | 'category'>, vocabulary: Vocabulary): string {
  return vocabulary === 'codes' ? (code ?? category) : category;
}

/** The rows of a codebook, how its names were found, and the problems of its names; throws if no column contains names. */
export function readEntries(
  table: Table,
  separator?: NameSeparator,
): { entries: CodebookEntry[]; naming: Naming; problems: Problem[] } {
  const naming = namesOf(table);
  const first = (role: 'definition' | 'example' | 'parent') =>
    columnsOf(table, role).find((one) => !naming.columns.includes(one));
  const [definition, example, parent] = [first('definition'), first('example'), first('parent')];
  const themes = columnsOf(table, 'theme').filter((column) => !naming.columns.includes(column));
  const parentIn = parentReader(naming.rows);
  const entries = naming.rows.map((named): CodebookEntry => {
    const { row } = named;
    const text = (of: Column | undefined) =>
      of === undefined || row === undefined ? undefined : of.textAt(row).trim() || undefined;
    return {
      category: named.category,
      code: named.code,
      definition: text(definition),
      example: text(example),
      parent: named.parent ?? parentIn(text(parent)),
      themes: [...new Set(themes.flatMap((column) => splitNames(text(column) ?? '', separator)))],
      isHeading: named.isHeading,
      row,
      at: named.at,
    };
  });
  return { entries, naming, problems: nameProblems(entries) };
}

/** A parent is named like its category, by the other name of that category, or by a code of it. */
function parentReader(rows: readonly NamedRow[]): (text: string | undefined) => string | undefined {
  const categories = new Set(rows.map(({ category }) => category));
  const others = new Map(
    rows.flatMap(({ category, code, alias }) =>
      [code, alias].flatMap((other) => (other === undefined ? [] : [[other, category] as const])),
    ),
  );
  return (text) => (text === undefined || categories.has(text) ? text : (others.get(text) ?? text));
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
