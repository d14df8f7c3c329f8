import type { NameSeparator } from '../names/separator.ts';
import type { Notice } from '../notices.ts';
import { BadInputError, type Problem } from '../problems.ts';
import { type Column, headerOf, placeOf, type Table } from '../read/table.ts';
import { type CodebookEntry, nameIn, readEntries } from './entries.ts';
import { bestForm, type Fit, type Form, formsOf } from './forms.ts';
import { columnsOf } from './headings.ts';
import { hierarchyProblems } from './hierarchy.ts';
import type { Naming } from './naming.ts';
import { type DeclaredScale, variableRows } from './variables.ts';

/** The names of a codebook, with its rows if they may be rolled up. */
export type Names = Pick<Codebook, 'categories' | 'codes' | 'variables'> &
  Partial<Pick<Codebook, 'path' | 'columns' | 'entries' | 'forms'>>;

/** The categories that coders may apply, in order. */
export interface Codebook {
  readonly path: string;
  /** The sheet in which it is, if the workbook has others. */
  readonly sheet: string | undefined;
  readonly categories: readonly string[];
  /** If rows have codes: the codes, and the categories that have none. */
  readonly codes?: readonly string[];
  /** What it says of each variable, if it has a column that names them. */
  readonly variables?: readonly DeclaredVariable[];
  /** The headings of its columns. */
  readonly columns: readonly string[];
  /** The rows: one per category, or one per code if codes belong to categories; headings that only group others, too. */
  readonly entries: readonly CodebookEntry[];
  /** The rows with their names in each form that sheets may use; first the one in which they are written. */
  readonly forms: readonly Form[];
  /** What was found out about it. */
  readonly notices: readonly Notice[];
  readonly written: WrittenColumns;
}

/** What a codebook of several variables says of one of them. */
export interface DeclaredVariable {
  readonly variable: string;
  /** Undefined if it does not say the level of measurement. */
  readonly scale: DeclaredScale | undefined;
  /** Undefined if it lists no categories, as of a number that was counted. */
  readonly names: Names | undefined;
}

/** The columns from which a codebook was read. */
export interface WrittenColumns {
  readonly code: Column | undefined;
  readonly parent: Column | undefined;
  readonly themes: readonly Column[];
  /** All that have a heading and do not say what categories are called or where they belong: definitions, themes and any others. */
  readonly others: readonly Column[];
}

/** The codebook in a table; throws with every problem of its names. */
export function codebookOf(table: Table, separator?: NameSeparator): Codebook {
  return byVariable(table, (part) => codebookOfRows(part, separator));
}

function codebookOfRows(table: Table, separator?: NameSeparator): Codebook {
  const { entries, naming, problems } = readEntries(table, separator);
  if (problems.length > 0) throw new BadInputError(problems);
  return codebookWith(table, entries, naming);
}

/** The same; throws with every problem of its names and its parents. */
export function checkedCodebook(table: Table, separator?: NameSeparator): Codebook {
  return byVariable(table, (part) => checkedCodebookOfRows(part, separator));
}

function checkedCodebookOfRows(table: Table, separator?: NameSeparator): Codebook {
  const { entries, naming, problems } = readEntries(table, separator);
  const all = [...problems, ...hierarchyProblems(entries)];
  if (all.length > 0) throw new BadInputError(all);
  return codebookWith(table, entries, naming);
}

/** The codebook of a table, or of each variable's rows in it; then variables may have categories of the same name. */
function byVariable(table: Table, read: (rows: Table) => Codebook): Codebook {
  const parts = variableRows(table);
  if (parts === undefined) return read(table);
  const problems: Problem[] = [];
  const books: { readonly book: Codebook; readonly rows: readonly number[] }[] = [];
  const variables = parts.map(({ variable, scale, rows, table: own }): DeclaredVariable => {
    try {
      const book = own && read(own);
      if (book) books.push({ book, rows });
      return { variable, scale, names: book };
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      problems.push(...error.problems);
      return { variable, scale, names: undefined };
    }
  });
  if (problems.length > 0) throw new BadInputError(problems);
  const entries = books.flatMap(({ book, rows }) =>
    book.entries.map((entry) => ({ ...entry, row: entry.row === undefined ? undefined : rows[entry.row] })),
  );
  const written = books[0]?.book.written;
  const own = (columns: readonly (Column | undefined)[] = []) =>
    columns.flatMap((column) => table.columns.find(({ number }) => number === column?.number) ?? []);
  return {
    path: table.path,
    sheet: table.sheet === table.name ? table.sheet : undefined,
    columns: headerOf(table),
    ...namesIn(entries),
    entries,
    forms: [],
    notices: books.flatMap(({ book }) => book.notices),
    variables,
    written: {
      code: own([written?.code])[0],
      parent: own([written?.parent])[0],
      themes: own(written?.themes),
      others: own(written?.others),
    },
  };
}

/** What a codebook says of a variable; all it says, if it does not tell variables apart. */
export function declaredFor(
  codebook: Names | undefined,
  variable: string | undefined,
): Omit<DeclaredVariable, 'variable'> {
  if (codebook?.variables === undefined) return { names: codebook, scale: undefined };
  if (variable === undefined) return { names: codebook.categories.length > 0 ? codebook : undefined, scale: undefined };
  return (
    codebook.variables.find((one) => one.variable.toLowerCase() === variable.toLowerCase()) ?? {
      names: undefined,
      scale: undefined,
    }
  );
}

function codebookWith(table: Table, entries: readonly CodebookEntry[], naming: Naming): Codebook {
  const columns = headerOf(table);
  if (entries.every(({ isHeading }) => isHeading))
    throw new BadInputError([{ code: 'codebook-without-categories', at: placeOf(table), columns }]);
  const [parent] = columnsOf(table, 'parent').filter((column) => !naming.columns.includes(column));
  const used = [...naming.columns, naming.code, parent, ...columnsOf(table, 'codable')];
  return {
    path: table.path,
    sheet: table.sheet === table.name ? table.sheet : undefined,
    columns,
    ...namesIn(entries),
    entries,
    forms: formsOf(entries, naming),
    notices: noticesOf(table, entries, naming),
    written: {
      code: naming.code,
      parent,
      themes: columnsOf(table, 'theme').filter((column) => !naming.columns.includes(column)),
      others: table.columns.filter((column) => !used.includes(column) && column.name !== ''),
    },
  };
}

function namesIn(entries: readonly CodebookEntry[]): Pick<Codebook, 'categories' | 'codes'> {
  const applied = entries.filter(({ isHeading }) => !isHeading);
  const all = (vocabulary: 'categories' | 'codes') => [...new Set(applied.map((entry) => nameIn(entry, vocabulary)))];
  const hasCodes = applied.some(({ code }) => code !== undefined);
  return { categories: all('categories'), ...(hasCodes ? { codes: all('codes') } : {}) };
}

/** The codebook with its names as sheets write them: by their own names or by their paths, with or without numbers. */
export function inFormOf<Book extends Names>(codebook: Book, fit: Fit): { codebook: Book; notices: readonly Notice[] } {
  const form = bestForm(codebook.forms ?? [], fit);
  if (form === undefined || form.kind === 'as-written') return { codebook, notices: [] };
  const fitted = {
    ...codebook,
    ...namesIn(form.entries),
    entries: form.entries,
    forms: [form, ...codebook.forms!.filter((other) => other !== form)],
  };
  return { codebook: fitted, notices: [{ code: 'codebook-form', form: form.kind }] };
}

/** The codebook with its names as a study has them that was read with it. */
export function inFormOfStudy<Book extends Names>(
  codebook: Book,
  { categories }: { categories: readonly string[] },
): Book {
  const used = new Set(categories);
  const known = (names: readonly string[]) => names.filter((name) => used.has(name)).length;
  return inFormOf(codebook, { cells: used.size, known }).codebook;
}

function noticesOf({ path }: Table, entries: readonly CodebookEntry[], naming: Naming): Notice[] {
  const { firstLine, guessed, nesting, sign } = naming;
  const below = entries.filter(({ parent }) => parent !== undefined).length;
  return [
    ...(firstLine === undefined ? [] : [{ code: 'codebook-without-headings', path, first: firstLine } as const]),
    ...(guessed === undefined ? [] : [{ code: 'codebook-names', path, heading: guessed } as const]),
    ...(nesting === undefined || below === 0
      ? []
      : [
          {
            code: 'codebook-nested',
            path,
            by: nesting,
            categories: below,
            ...(sign === undefined ? {} : { sign }),
          } as const,
        ]),
  ];
}

/** Every name that cells may contain: categories and codes, in each form in which sheets may write them. */
export function everyName({ categories, codes = [], forms = [], variables = [] }: Names): string[] {
  const inForms = forms.flatMap(({ entries }) => entries.flatMap(({ category, code }) => [category, code ?? category]));
  const ofVariables = variables.flatMap(({ names }) => (names ? everyName(names) : []));
  return [...new Set([...categories, ...codes, ...inForms, ...ofVariables])];
}
