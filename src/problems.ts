/** Where something stands in a file; lines and columns count from 1, the header is line 1. */
export interface Position {
  readonly file: string;
  /** The file in an archive. */
  readonly inside?: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What makes the input unusable: a code with its facts. The words are in `cli/wording/problems.ts`. */
export type Problem = {
  readonly at: Position;
  /** How many more there are that are not listed. */
  readonly further?: number;
} & (
  | { readonly code: 'file-not-found'; readonly nearest?: string; readonly command?: string }
  | { readonly code: 'file-unreadable'; readonly why: string }
  | { readonly code: 'no-sheets-there'; readonly kind: 'folder' | 'pattern'; readonly others: readonly string[] }
  | { readonly code: 'folder-for-file'; readonly option: string; readonly files: readonly string[] }
  | { readonly code: 'sheet-given-twice' }
  | { readonly code: 'database-refuses'; readonly why: string }
  | { readonly code: 'database-missing' }
  | { readonly code: 'empty-file' }
  | { readonly code: 'header-only' }
  | { readonly code: 'not-text'; readonly kind?: string }
  | { readonly code: 'wrong-encoding'; readonly encoding: string; readonly suggestion?: string }
  | FormatProblem
  | { readonly code: 'unclosed-quote' }
  | { readonly code: 'stray-quote' }
  | { readonly code: 'record-too-long'; readonly limit: number }
  | {
      readonly code: 'ragged-row';
      readonly expected: number;
      readonly found: number;
      readonly delimiter: string;
    }
  | { readonly code: 'no-heading-row'; readonly headings: number; readonly columns: number }
  | { readonly code: 'uneven-rows'; readonly uneven: number }
  | { readonly code: 'one-column'; readonly heading: string }
  | { readonly code: 'delimiter-not-found'; readonly delimiter: string; readonly likely: string }
  | {
      readonly code: 'unknown-column';
      readonly option: string;
      readonly found: string;
      readonly columns: readonly string[];
      readonly nearest?: string;
    }
  | {
      readonly code: 'ambiguous-column';
      readonly option: string;
      readonly found: string;
      readonly numbers: readonly number[];
    }
  | { readonly code: 'no-unit-column'; readonly columns: readonly string[]; readonly byRow: boolean }
  | { readonly code: 'column-in-two-roles'; readonly found: string; readonly roles: readonly [string, string] }
  | {
      readonly code: 'patterns-without-columns';
      readonly lacking: readonly string[];
      readonly columns: readonly string[];
    }
  | {
      readonly code: 'pattern-cell';
      readonly column: string;
      readonly found: string;
      readonly expected: 'name' | 'number-from-1' | 'number-from-0' | 'blank' | 'coding';
    }
  | {
      readonly code: 'pattern-differs';
      readonly column: 'units' | 'duplicates';
      readonly pattern: string;
      readonly found: string;
      readonly before: number;
      readonly first: Position;
    }
  | {
      readonly code: 'pattern-coder-twice';
      readonly pattern: string;
      readonly coder: string;
      readonly first: Position;
    }
  | { readonly code: 'pattern-duplicates'; readonly coder: string; readonly units: number }
  | { readonly code: 'no-coder-column'; readonly columns: readonly string[] }
  | { readonly code: 'category-matrix'; readonly columns: readonly string[] }
  | { readonly code: 'no-category-column'; readonly columns: readonly string[]; readonly candidates: readonly string[] }
  | {
      readonly code: 'no-coder-columns';
      readonly columns: readonly string[];
      readonly consensus: readonly string[];
    }
  | { readonly code: 'own-sheet'; readonly kind: 'final-sheet' | 'worksheet' }
  | { readonly code: 'coder-columns-alike'; readonly found: string; readonly numbers: readonly number[] }
  | { readonly code: 'note-without-coder' }
  | { readonly code: 'rows-have-coders'; readonly coderColumn: string }
  | { readonly code: 'several-variables'; readonly variables: readonly (readonly string[])[] }
  | { readonly code: 'row-number-as-unit'; readonly found: string; readonly columns: readonly string[] }
  | {
      readonly code: 'strata-differ';
      readonly unit: string;
      readonly found: string;
      readonly other: string;
      readonly first: Position;
    }
  | { readonly code: 'empty-unit' }
  | { readonly code: 'empty-coder' }
  | { readonly code: 'same-coder-twice'; readonly coder: string; readonly otherFile: string }
  | { readonly code: 'duplicate-coding'; readonly unit: string; readonly coder: string; readonly first: Position }
  | { readonly code: 'duplicate-unit'; readonly unit: string; readonly first: Position }
  | {
      readonly code: 'unknown-category';
      readonly found: string;
      /** The codebook has it as one of these, and the sheets are taken to hold the others. */
      readonly isOneOf?: 'categories' | 'codes';
      readonly nearest?: string;
      readonly times: number;
      readonly looksMissing?: boolean;
    }
  | {
      readonly code: 'unknown-coder';
      readonly option: string;
      readonly found: string;
      readonly coders: readonly string[];
      readonly nearest?: string;
      /** Whether the option may name a coder who coded nothing. */
      readonly mayBeIdle?: boolean;
    }
  | { readonly code: 'one-coder'; readonly coder: string; readonly layout: string; readonly leftOut: readonly string[] }
  | { readonly code: 'consensus-only'; readonly names: readonly string[] }
  | { readonly code: 'nothing-coded' }
  | { readonly code: 'nothing-matches'; readonly condition: string; readonly values: readonly string[] }
  | { readonly code: 'codebook-without-categories'; readonly columns: readonly string[] }
  | { readonly code: 'category-declared-twice'; readonly found: string; readonly first: Position }
  | {
      readonly code: 'declared-alike';
      readonly found: string;
      readonly other: string;
      readonly first: Position;
      readonly as: 'number' | 'text' | 'truth';
    }
  | { readonly code: 'codebook-as-sheet' }
  | { readonly code: 'category-without-name' }
  | { readonly code: 'code-declared-twice'; readonly found: string; readonly first: Position }
  | { readonly code: 'unknown-parent'; readonly found: string; readonly nearest?: string }
  | { readonly code: 'parent-cycle'; readonly chain: readonly string[] }
  | { readonly code: 'worksheet-without-column'; readonly column: string; readonly columns: readonly string[] }
  | { readonly code: 'worksheet-column-twice'; readonly column: string; readonly numbers: readonly number[] }
  | { readonly code: 'unknown-unit'; readonly found: string; readonly nearest?: string }
  | { readonly code: 'decided-twice'; readonly unit: string; readonly first: Position }
  | {
      readonly code: 'unknown-consensus';
      readonly found: string;
      readonly nearest?: string;
      readonly declared: boolean;
    }
  | { readonly code: 'uncoded-with-categories'; readonly found: string }
  | { readonly code: 'map-without-columns'; readonly columns: readonly string[] }
  | { readonly code: 'unknown-in-map'; readonly found: string; readonly nearest?: string }
  | { readonly code: 'unknown-target'; readonly found: string; readonly nearest?: string }
  | { readonly code: 'unmapped-categories'; readonly names: readonly string[] }
  | { readonly code: 'mapped-twice'; readonly found: string; readonly first: Position }
  | { readonly code: 'map-in-a-circle'; readonly names: readonly string[] }
  | { readonly code: 'map-drops-all' }
  | { readonly code: 'codebook-without-level'; readonly column: string; readonly columns: readonly string[] }
);

/** What keeps a workbook, an archive or a JSON file from being read. */
type FormatProblem =
  | { readonly code: 'damaged-file'; readonly format: string; readonly why: Damage; readonly detail?: string }
  | { readonly code: 'refused-file'; readonly why: Danger; readonly limit?: number }
  | { readonly code: 'encrypted-file' }
  | { readonly code: 'unread-kind'; readonly kind: string }
  | { readonly code: 'too-large'; readonly of: 'bytes' | 'cell' | 'cells' | 'columns'; readonly limit: number }
  | { readonly code: 'formula-without-value' }
  | { readonly code: 'no-filled-sheet'; readonly hidden: readonly string[] }
  | {
      readonly code: 'unknown-sheet';
      readonly found: string;
      readonly sheets: readonly string[];
      readonly nearest?: string;
    }
  | { readonly code: 'several-sheets'; readonly option: string; readonly sheets: readonly string[] }
  | { readonly code: 'no-workbook' }
  | { readonly code: 'bad-json'; readonly expected: string; readonly actual: string }
  | { readonly code: 'json-without-records' }
  | { readonly code: 'spans-only' };

/** How a file is broken. */
export type Damage = 'cut-off' | 'checksum' | 'structure' | 'packing' | 'missing-part' | 'not-xml' | 'not-utf-8';

/** What makes a file one that is better not unpacked. */
export type Danger = 'path' | 'entries' | 'name' | 'size' | 'ratio' | 'overlap' | 'twice' | 'doctype' | 'depth';

/** How many problems there are, with those that are not listed. */
export function countOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { further = 0 }) => sum + 1 + further, 0);
}

const MOST_LISTED = 1000;

/** Problems of the kind that every row of a sheet may have: beyond a thousand they are counted, not listed. */
export class ProblemList {
  readonly #listed: Problem[] = [];
  #further = 0;

  add(problem: () => Problem): void {
    if (this.#listed.length < MOST_LISTED) this.#listed.push(problem());
    else this.#further += 1;
  }

  get list(): readonly Problem[] {
    const [last] = this.#listed.slice(-1);
    if (last === undefined || this.#further === 0) return this.#listed;
    return [...this.#listed.slice(0, -1), { ...last, further: this.#further }];
  }
}

/** Input from which nothing can be computed; holds every problem of every sheet. */
export class BadInputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in the input: ${problems.map((problem) => problem.code).join(', ')}`);
    this.name = 'BadInputError';
    this.problems = problems;
  }
}

/** A command line that cannot be carried out; the message and the hint are already worded. */
export class UsageError extends Error {
  /** What the user can do about it. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** What is found of each of several things that were typed; throws with what is wrong with any of them, each with its hint. */
export function ofEach<Typed, Found>(typed: readonly Typed[], find: (one: Typed) => Found): Found[] {
  const errors: UsageError[] = [];
  const found = typed.flatMap((one): Found[] => {
    try {
      return [find(one)];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      errors.push(error);
      return [];
    }
  });
  if (errors.length > 0) throw together(errors);
  return found;
}

/** All of these, of which there is one at least, as one; each keeps its hint. */
export function together(errors: readonly UsageError[]): UsageError {
  const { message, hint } = errors.at(-1)!;
  const before = errors.slice(0, -1).map((one) => `${one.message}\n  hint: ${one.hint}\nerror: `);
  return new UsageError(`${before.join('')}${message}`, hint);
}
