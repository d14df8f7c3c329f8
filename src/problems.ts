/** A position in a file; lines and columns count from 1, and the heading row is line 1. */
export interface Position {
  readonly file: string;
  /** The file in an archive. */
  readonly inside?: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A way to read sheets, among several. */
/** The first rows of a table as the file has them, with what the columns are taken for. */
export interface FirstRows {
  readonly path: string;
  readonly columns: readonly {
    readonly name: string;
    readonly role: string;
    readonly why?: string | undefined;
  }[];
  /** How many columns there are beside these. */
  readonly moreColumns: number;
  /** The rows of headings; empty where there are none. */
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

export interface PossibleReading {
  /** As `--reading` takes it. */
  readonly number: number | undefined;
  readonly layout: string;
  /** How many rows hold headings, and how many stand above them. */
  readonly headingRows: number;
  readonly titleRows: number;
  /** Where rows and columns were changed, so that its columns are rows of the file: the place of the column that names them. */
  readonly turned: number | undefined;
  readonly unit: readonly string[];
  readonly byRow: boolean;
  readonly coder: string | undefined;
  readonly coders: readonly string[];
  readonly variables: readonly string[];
  readonly columns: readonly {
    readonly heading: string;
    readonly number: number;
    readonly role: string;
    readonly reason?: string;
    readonly doubt?: string;
    readonly coder?: string;
    readonly range?: readonly [number, number];
  }[];
  /** Why it is in doubt, where no column is. */
  readonly doubts: readonly string[];
  /** What stands in its way if it is chosen: how many problems, and the first of them. */
  readonly stopped?: { readonly problems: number; readonly code: string; readonly at: Position };
  /** The options that choose it. */
  readonly options: readonly { readonly option: string; readonly values: readonly string[] }[];
  /** Texts that it reads as categories, although they often mean that a unit was not coded. */
  readonly perhapsMissing?: readonly { readonly found: string; readonly cells: number }[];
  /** The first rows of the first table, with the roles of the columns. */
  readonly rows: FirstRows;
  /** The first unit as it would be read. */
  readonly first:
    | {
        readonly unit: string;
        readonly codings: readonly { readonly coder: string; readonly variable: string; readonly cell: string }[];
      }
    | undefined;
}
/** The option, named without its dashes as everywhere here, or the command that takes a file. */
export type FileTaker = { readonly option: string } | { readonly command: string };

/** What this program writes as tables that may lie beside the coders' sheets. */
export type OwnSheet = 'worksheet' | 'decisions' | 'final-sheet' | 'figures' | 'report';

/** What makes the input unusable: a code with its facts. The words are in `cli/wording/problems.ts`. */
export type Problem = {
  readonly at: Position;
  /** The variable that has the problem, where there are several and others do not have it. */
  readonly variable?: string;
  /** How many more problems there are that are not listed. */
  readonly further?: number;
} & (
  | { readonly code: 'file-not-found'; readonly nearest?: string; readonly command?: string }
  | { readonly code: 'file-unreadable'; readonly why: string }
  /** Folders in a folder that contain sheets; `own` are those in the folder itself. */
  | {
      readonly code: 'sheets-in-subfolders';
      readonly folders: readonly string[];
      readonly own: readonly string[];
    }
  | { readonly code: 'no-sheets-there'; readonly kind: 'folder' | 'pattern'; readonly others: readonly string[] }
  | { readonly code: 'pattern-too-wide'; readonly most: number }
  | (FileTaker & { readonly code: 'folder-for-file'; readonly files: readonly string[] })
  | { readonly code: 'sheet-given-twice' }
  | { readonly code: 'database-refuses'; readonly why: string }
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
  | {
      readonly code: 'single-column';
      readonly heading: string;
      /** Whether every row has as many blanks as the first one. */
      readonly areSpaced?: boolean;
    }
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
  | {
      readonly code: 'variables-to-choose';
      readonly variables: readonly string[];
      readonly columns: readonly string[];
    }
  | {
      readonly code: 'scale-unclear';
      /** The variable. */
      readonly of: string;
      readonly found: string;
      /** The level that an earlier row says; undefined if this one is none. */
      readonly before: string | undefined;
    }
  | {
      readonly code: 'unknown-variable';
      readonly found: string;
      readonly variables: readonly string[];
      readonly nearest?: string;
    }
  | {
      readonly code: 'unclear-reading';
      readonly why: string;
      readonly readings: readonly PossibleReading[];
      readonly columns: readonly string[];
      /** The roles to which options already assign columns. */
      readonly named?: readonly ('unit' | 'coder' | 'category')[];
      /** The first row, which holds the headings unless options say otherwise, looks like cells. */
      readonly looksHeadless: boolean;
      /** Sheets that can be read without the others, whose headings are others; each group on its own. */
      readonly apart?: readonly Apart[];
      /** Columns of codings, one of each kind of sheet, with which all are read together. */
      readonly categories?: readonly string[];
    }
  | {
      readonly code: 'repeated-by';
      readonly column: string;
      readonly values: readonly string[];
      readonly unit: readonly string[];
      /** The column of coders; null: they have columns of their own. */
      readonly coder: string | null;
      /** Whether units can be told apart by this column, too. */
      readonly isPartOfUnit: boolean;
    }
  | {
      readonly code: 'preset-does-not-fit';
      readonly preset: string;
      readonly title: string;
      readonly lacking: readonly string[];
      readonly columns: readonly string[];
    }
  | {
      readonly code: 'preset-several-sets';
      readonly title: string;
      readonly questions: readonly string[];
      /** The columns of each question, as options take them. */
      readonly patterns: readonly string[];
    }
  | { readonly code: 'results-not-codings'; readonly title: string; readonly exportInstead: string }
  | {
      readonly code: 'columns-differ';
      /** Columns that are not among those expected. */
      readonly extra: readonly string[];
      /** Columns that are expected, but in no table. */
      readonly lacking: readonly string[];
    }
  | { readonly code: 'no-coder-column'; readonly columns: readonly string[] }
  | {
      readonly code: 'no-category-column';
      readonly columns: readonly string[];
      /** What the columns of categories are called in the other tables. */
      readonly elsewhere: readonly string[];
    }
  | { readonly code: 'output-as-input'; readonly kind: OwnSheet }
  | { readonly code: 'coder-columns-alike'; readonly found: string; readonly numbers: readonly number[] }
  | { readonly code: 'note-without-coder' }
  | { readonly code: 'rows-have-coders'; readonly coderColumn: string }
  /** A column says that its rows stand for more units than are made into rows. */
  | { readonly code: 'counted-units-many'; readonly counts: string; readonly units: number; readonly most: number }
  | {
      readonly code: 'no-unit-shared';
      /** The columns that name the units. */
      readonly unit: readonly string[];
      /** In what alone names differ between the sheets: in case, or in spaces, hyphens, zeros and the like. */
      readonly alike?: 'case' | 'spelling';
      /** For two of the files its name and its first units. */
      readonly first: readonly { readonly file: string; readonly units: readonly string[] }[];
    }
  | {
      /** Coders who are probably one person who coded the same units again. */
      readonly code: 'person-twice';
      readonly pairs: readonly (readonly [string, string])[];
      readonly coders: readonly string[];
      /** The coders without those who coded again, and the columns of these, if they have any. */
      readonly once: readonly string[];
      readonly columns: readonly string[];
    }
  /** Of sheets whose rows are the units, some have their rows sorted by category. */
  | { readonly code: 'rows-sorted'; readonly sorted: readonly string[]; readonly of: number }
  /** Sheets without units' names have other numbers of rows. */
  | { readonly code: 'rows-unequal'; readonly rows: readonly number[] }
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
  /** The sheets of one coder alone, from folders that are called rounds. */
  | { readonly code: 'rounds-of-one-coder'; readonly coder: string; readonly folders: readonly string[] }
  | {
      readonly code: 'duplicate-coding';
      readonly unit: string;
      readonly coder: string;
      readonly first: Position;
      /** The same units come again for every coder: in a file of each, or in rows of all of them. What is taken for the unit names none. */
      readonly forAll?: 'files' | 'rows' | undefined;
    }
  /** A coder has two rows where each coder has one. */
  | { readonly code: 'answered-twice'; readonly coder: string; readonly first: Position }
  | {
      readonly code: 'duplicate-unit';
      readonly unit: string;
      readonly first: Position;
      /** Units are not coded yet, so that rows are told apart by nothing but their names. */
      readonly isListed?: true;
    }
  | {
      readonly code: 'unknown-category';
      readonly found: string;
      /** The codebook has it as one of these, but the sheets appear to contain the others; or as a heading that only groups others. */
      readonly isOneOf?: 'categories' | 'codes' | 'headings';
      readonly nearest?: string;
      readonly times: number;
      readonly looksMissing?: boolean;
    }
  | {
      readonly code: 'too-many-categories';
      readonly most: number;
      readonly categories: number;
      readonly times: number;
      readonly example: string;
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
  | {
      readonly code: 'one-coder';
      readonly coder: string;
      readonly layout: string;
      readonly leftOut: readonly string[];
      /** Whether several files with marks all name this coder. */
      readonly isInAllFiles?: boolean;
    }
  | { readonly code: 'consensus-only'; readonly names: readonly string[] }
  | { readonly code: 'separator-unclear'; readonly separator: string; readonly found: string; readonly cells: number }
  | { readonly code: 'nothing-coded' }
  | { readonly code: 'no-category-given'; readonly coders: number }
  | { readonly code: 'nothing-matches'; readonly condition: string; readonly values: readonly string[] }
  | { readonly code: 'codebook-without-categories'; readonly columns: readonly string[] }
  | { readonly code: 'codebook-without-codes' }
  | { readonly code: 'category-declared-twice'; readonly found: string; readonly first: Position }
  | {
      readonly code: 'categories-equal';
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
  | { readonly code: 'parents-too-deep'; readonly most: number }
  | { readonly code: 'worksheet-without-column'; readonly column: string; readonly columns: readonly string[] }
  | { readonly code: 'worksheet-column-twice'; readonly column: string; readonly numbers: readonly number[] }
  | { readonly code: 'unknown-unit'; readonly found: string; readonly nearest?: string }
  | { readonly code: 'decided-on-other-codings'; readonly unit: string }
  | { readonly code: 'decided-twice'; readonly unit: string; readonly first: Position }
  | {
      readonly code: 'unknown-consensus';
      readonly found: string;
      readonly declared: boolean;
      /** Why it is not taken as a new category. */
      readonly why:
        | 'near'
        | 'looks-uncoded'
        | 'looks-missing'
        | 'not-on-scale'
        | 'too-long'
        | 'remark'
        | 'joined'
        | 'one-or-several';
      readonly nearest?: string;
      /** What separates the categories of a cell. */
      readonly separator?: string;
      /** The categories that are joined. */
      readonly parts?: readonly string[];
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
  | WeightsProblem
  | SpanProblem
);

/** What is wrong with a table of weights. */
type WeightsProblem =
  | { readonly code: 'weights-without-columns' }
  | { readonly code: 'weights-category-twice'; readonly found: string }
  /** A category has a row and no column, or the other way round. */
  | { readonly code: 'weights-row-or-column'; readonly found: string; readonly has: 'row' | 'column' }
  | { readonly code: 'weights-not-a-number'; readonly found: string; readonly categories: TwoCategories }
  | {
      readonly code: 'weights-diagonal';
      readonly found: string;
      readonly category: string;
      readonly are: string;
      readonly expected: number;
    }
  | {
      readonly code: 'weights-out-of-range';
      readonly found: string;
      readonly categories: TwoCategories;
      readonly are: string;
    }
  | ({ readonly code: 'weights-not-symmetric' } & TwoNumbers)
  | ({ readonly code: 'weights-pair-twice' } & TwoNumbers)
  | { readonly code: 'weights-without-pair'; readonly pairs: readonly TwoCategories[] }
  | { readonly code: 'weights-without-category'; readonly category: string; readonly nearest?: string };

type TwoCategories = readonly [string, string];

interface TwoNumbers {
  readonly found: string;
  readonly categories: TwoCategories;
  /** The other number, and where it stands. */
  readonly other: string;
  readonly first: Position;
}

/** What keeps a workbook, an archive or a JSON file from being read. */
type FormatProblem =
  | { readonly code: 'damaged-file'; readonly format: string; readonly why: Damage; readonly detail?: string }
  | { readonly code: 'refused-file'; readonly why: Danger; readonly limit?: number }
  | { readonly code: 'encrypted-file' }
  | { readonly code: 'unread-kind'; readonly kind: string }
  | { readonly code: 'too-large'; readonly of: Excess; readonly limit: number }
  | { readonly code: 'formula-without-value' }
  | { readonly code: 'no-filled-sheet'; readonly hidden: readonly string[] }
  | {
      readonly code: 'unknown-sheet';
      readonly found: string;
      readonly sheets: readonly string[];
      readonly nearest?: string;
    }
  | (FileTaker & { readonly code: 'several-sheets'; readonly sheets: readonly string[] })
  /** The sheet of a codebook, which is named with its file; undefined if an option named it. */
  | { readonly code: 'no-workbook'; readonly sheet?: string }
  | { readonly code: 'bad-json'; readonly expected: string; readonly actual: string }
  | { readonly code: 'json-without-records' }
  | { readonly code: 'spans-only' };

/** What keeps texts in which stretches were marked from being read. */
export type SpanProblem =
  | {
      readonly code: 'unit-not-chosen';
      /** What the files are: "REFI-QDA project". */
      readonly formats: readonly string[];
      /** What each unit would give; the longest texts whose lines are of one length. */
      readonly choices: readonly UnitChoice[];
      readonly facts: MarkedFacts;
    }
  /** There is none of these units in any text. */
  | { readonly code: 'no-such-unit'; readonly unit: string }
  | { readonly code: 'texts-needed'; readonly unit: string; readonly documents: readonly string[] }
  /** Neither the texts nor their stretches are known. */
  | { readonly code: 'extents-needed'; readonly documents: readonly string[] }
  | { readonly code: 'nothing-marked' }
  | {
      readonly code: 'unsaid-who-read';
      readonly places: readonly { readonly document: string; readonly coders: readonly string[] }[];
    }
  | {
      readonly code: 'unknown-reader';
      readonly what: 'document' | 'coder';
      readonly found: string;
      readonly names: readonly string[];
      readonly nearest?: string;
    }
  | { readonly code: 'other-text'; readonly document: string; readonly first: Position }
  | {
      readonly code: 'mark-outside';
      readonly document: string;
      readonly start: number;
      readonly end: number;
      readonly length: number;
      /** As the file calls the mark. */
      readonly id?: string | undefined;
    }
  | { readonly code: 'other-quote'; readonly document: string; readonly quote: string; readonly found: string }
  | { readonly code: 'bad-mark'; readonly found: string }
  | {
      readonly code: 'mark-without-category';
      readonly document: string;
      readonly start: number;
      readonly end: number;
    }
  /** A passage without positions, which is not once in its text. */
  | {
      readonly code: 'passage-without-place';
      readonly document: string;
      readonly quote: string;
      readonly times: number;
    }
  | { readonly code: 'span-cell-blank'; readonly column: string }
  | { readonly code: 'spans-without-columns'; readonly lacking: readonly string[]; readonly columns: readonly string[] }
  /** A sheet with a row for each span that was to be read as one of codings of whole units. */
  /** The columns that say where each span is. */
  | { readonly code: 'spans-as-sheet'; readonly places: readonly string[] }
  | { readonly code: 'extents-without-columns'; readonly columns: readonly string[] }
  | { readonly code: 'folder-without-texts' }
  | { readonly code: 'unknown-code'; readonly found: string }
  | { readonly code: 'unknown-document'; readonly found: string }
  | { readonly code: 'layer-not-chosen'; readonly layers: readonly string[]; readonly found?: string }
  /** An export of INCEpTION whose marks are in another format. */
  | { readonly code: 'export-without-tsv' }
  /** A column of a sheet in which each cell lists marks on parts of texts. */
  | { readonly code: 'marks-in-cells'; readonly found: string }
  | { readonly code: 'database-open-elsewhere'; readonly beside: string }
  | { readonly code: 'damaged-database'; readonly why: string }
  | { readonly code: 'unread-database'; readonly tables: readonly string[] }
  | { readonly code: 'several-projects'; readonly names: readonly string[] }
  | { readonly code: 'spans-and-sheets'; readonly sheets: readonly string[] };

/** What a choice of the unit would give. */
export interface UnitChoice {
  readonly unit: string;
  readonly title: string;
  readonly units: number;
  /** Mean agreement by each rule, and Krippendorff's alpha for the same sets; null if undefined. */
  readonly any: number | null;
  readonly exact: number | null;
  readonly alpha: number | null;
}

/** What was found in marked texts. */
export interface MarkedFacts {
  readonly documents: number;
  readonly characters: number;
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  readonly marks: number;
  /** Texts in which it is not known who read them, so that the choices are shown as if they had been read. */
  readonly unsaid: number;
  /** Whether lines seem to be wrapped at one length. */
  readonly isWrapped: boolean;
}

/** How a file is broken. */
export type Damage =
  | 'cut-off'
  | 'checksum'
  | 'structure'
  | 'packing'
  | 'missing-part'
  | 'one-id'
  | 'not-xml'
  | 'not-utf-8';

/** What makes a file one that is better not unpacked. */
export type Danger = 'path' | 'entries' | 'name' | 'size' | 'ratio' | 'overlap' | 'twice' | 'doctype' | 'depth';

/** What there is too much of; "part" is a file of a project of marked texts. */
export type Excess = 'bytes' | 'cell' | 'cells' | 'columns' | 'part' | 'project' | 'codes';

/** Sheets that can be read without others. */
export interface Apart {
  readonly paths: readonly string[];
  /** Which sheets of workbooks they are; none: whole files. */
  readonly sheets: readonly string[];
}

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

/** "SG.csv:14:3" */
function positionIn({ file, line, column }: Position): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** Input from which nothing can be computed, with every problem of every sheet. */
export class BadInputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const listed = problems.slice(0, 10).map(({ at, code }) => `${positionIn(at)}: ${code}`);
    const more = countOf(problems) - listed.length;
    super(`the input cannot be read: ${listed.join('; ')}${more > 0 ? `; and ${more} more` : ''}`);
    this.name = 'BadInputError';
    this.problems = problems;
  }
}

/** Why data that could be read do not allow what was requested: a code with its facts. The words are in `cli/wording/usage.ts`. */
export type UsageFault = {
  /** The variable of which this is true, where there are several. */
  readonly variable?: string;
} & UsageFacts;

type UsageFacts =
  /** On an interval or ratio scale, every category is a number. */
  | { readonly code: 'category-not-a-number'; readonly scale: string; readonly category: string }
  | (OfThreshold &
      (
        | ({ readonly code: 'category-below-zero'; readonly category: string } & RuleSet)
        | { readonly code: 'fewer-coders'; readonly atLeast: number; readonly coders: number }
        | ({ readonly code: 'rule-needs-single-categories' } & RuleSet)
        | ({ readonly code: 'rule-needs-order' } & RuleSet)
      ))
  | { readonly code: 'measure-needs-named-coders'; readonly measure: string; readonly coders: number }
  | {
      readonly code: 'measure-needs-single-categories';
      readonly measure: string;
      readonly needs: 'order' | 'numbers';
    }
  | {
      readonly code: 'measure-needs-numbers';
      readonly measure: string;
      readonly scale: string;
      /** Whether the categories are numbers, though the scale does not say so. */
      readonly areNumbers: boolean;
    }
  | { readonly code: 'measure-needs-order'; readonly measure: string; readonly scale: string }
  | { readonly code: 'too-many-figures'; readonly coders: number; readonly pairs: number; readonly figures: number }
  | {
      readonly code: 'command-needs-named-coders';
      readonly command: string;
      readonly coders: number;
      readonly units: number;
    }
  | { readonly code: 'command-needs-units'; readonly command: string }
  | { readonly code: 'layout-needs-units'; readonly layout: string }
  | { readonly code: 'layout-is-of-counts'; readonly layout: string }
  | {
      readonly code: 'layout-cannot-hold';
      readonly layout: string;
      /** What would not be the same if the sheet were read again; "tables": it could not be read at all. */
      readonly lost: string;
      /** A layout that holds the data, if there is one. */
      readonly holding: string | undefined;
    }
  | { readonly code: 'command-needs-coders'; readonly command: string }
  | { readonly code: 'reference-needs-named-coders'; readonly reference: string; readonly coders: number }
  | { readonly code: 'groups-need-named-coders'; readonly group: string; readonly coders: number }
  /** A name, or a pattern, of a group that no coder has. */
  | {
      readonly code: 'unknown-group-coder';
      readonly group: string;
      readonly found: string;
      readonly among: readonly string[];
      readonly nearest?: string;
    }
  | { readonly code: 'coder-in-two-groups'; readonly coder: string; readonly groups: readonly string[] }
  /** A group of the coders of no other group, who are nobody. */
  | { readonly code: 'empty-group'; readonly group: string }
  /** A threshold names a group that is not there. */
  | {
      readonly code: 'unknown-group';
      readonly threshold: string;
      readonly found: string;
      readonly groups: readonly string[];
      readonly nearest?: string;
    }
  /** A test of models in the place of people, with the groups that there are. */
  | { readonly code: 'alt-test-needs-groups'; readonly groups: readonly string[] }
  | { readonly code: 'alt-test-needs-people'; readonly group: string; readonly coders: readonly string[] }
  /** The coder taken as right is named for something that coders are taken for. */
  | { readonly code: 'gold-is-no-coder'; readonly gold: string; readonly option: 'reference' | 'group' }
  | {
      readonly code: 'no-figure-in-scope';
      readonly threshold: string;
      readonly measure: string;
      readonly scope: FigureScope | null;
      /** The scopes in which the measure has figures here. */
      readonly available: readonly FigureScope[];
      /** Whether figures of pairs are lacking because it is not recorded who gave which coding. */
      readonly crowd: boolean;
    }
  | {
      readonly code: 'measure-not-allowed';
      readonly measure: string;
      /** The threshold that asks for the measure, as it was typed, and its rule; absent if the measure itself was named. */
      readonly threshold?: { readonly text: string; readonly rule: string | undefined };
      /** What the measure asks of the data. */
      readonly asks: readonly string[];
    }
  | { readonly code: 'baseline-without-figures' }
  /** A threshold, as it was typed, for a variable that is not there. */
  | {
      readonly code: 'threshold-of-no-variable';
      readonly threshold: string;
      readonly found: string;
      readonly variables: readonly string[];
    }
  | { readonly code: 'no-threshold-for-variables'; readonly variables: readonly string[] }
  /** A baseline of several variables for data with one, or of one for data with several. */
  | { readonly code: 'baseline-of-other-variables'; readonly baseline: readonly string[] }
  | { readonly code: 'no-units-left' }
  | { readonly code: 'too-few-units'; readonly wanted: number; readonly units: number }
  | { readonly code: 'rule-of-levels'; readonly rule: string; readonly command: 'compare' | 'revise' | 'methods' }
  | { readonly code: 'units-without-names'; readonly by: 'unit' | 'text' | 'row' }
  /** Two rounds, with their numbers of units; to pair them by name was requested, or nothing was. */
  | {
      readonly code: 'units-numbered-by-row';
      readonly before: number;
      readonly after: number;
      readonly requested: boolean;
    }
  | { readonly code: 'rounds-of-other-length'; readonly before: number; readonly after: number }
  | { readonly code: 'texts-not-unique'; readonly round: 'before' | 'after' }
  | { readonly code: 'too-few-common-units'; readonly units: number; readonly by: 'unit' | 'text' | 'row' }
  | {
      readonly code: 'reports-count-differently';
      readonly rule: string;
      readonly before: string;
      readonly after: string;
      /** If one round is a report and the other is sheets: the policy that the report used for every rule, if it is one. */
      readonly report?: { readonly uncoded: string | undefined };
    }
  | {
      readonly code: 'reports-count-otherwise';
      readonly rule: string;
      readonly wanted: string;
      readonly actual: string;
    }
  | { readonly code: 'overlapping-categories' }
  /** @property least - the smallest number of categories to which few enough merges lead; undefined if one step is too much */
  | {
      readonly code: 'too-many-merges';
      readonly target: number;
      readonly used: number;
      readonly merges: number;
      readonly least: number | undefined;
    }
  | { readonly code: 'own-rule-without-weights' }
  | { readonly code: 'nothing-to-test'; readonly value: number; readonly measures: readonly string[] }
  | { readonly code: 'no-figure-to-raise'; readonly aim: string; readonly rule: string }
  | { readonly code: 'duckdb-not-installed' }
  | { readonly code: 'not-in-page'; readonly what: string };

/** Faults that a threshold of a gate can have, too. */
interface OfThreshold {
  /** As it was typed, if a threshold and not a separate option requested it. */
  readonly threshold?: string | undefined;
}

/** Faults of a rule, which is set by its own option or by the scale. */
interface RuleSet {
  readonly rule: string;
  readonly setBy: 'rule' | 'scale';
}

type FigureScope = 'all' | 'pairs' | 'categories';

/** The data do not allow what was requested. */
export class UsageError extends Error {
  readonly faults: readonly UsageFault[];

  constructor(...faults: UsageFault[]) {
    super(faults.map(({ code, ...facts }) => `${code} ${JSON.stringify(facts)}`).join('; '));
    this.name = 'UsageError';
    this.faults = faults;
  }
}
