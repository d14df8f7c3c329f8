import type { OwnSheet, Position } from './problems.ts';

/** What one column says of two things at once, which is taken apart before a reading is looked for. */
export type Unpacked =
  | 'units-and-coders'
  | 'several-coders'
  | 'labels-of-coders'
  | 'listed-coders'
  | 'coders-and-codings'
  | 'coders-of-categories'
  | 'choices'
  | 'questions-of-units'
  | 'categories-in-rows'
  | 'counted-rows'
  | 'variables-in-rows'
  | 'units-above'
  | 'coders-above';

/** What was guessed, changed or left out while reading. The words are in `cli/wording/notices.ts`. */
export type Notice =
  | {
      readonly code: 'read-as';
      readonly layout: string;
      readonly sheets: number;
      /** The first of these sheets, if others were read differently. */
      readonly first?: string;
      readonly unit: readonly string[];
      readonly coder: readonly string[];
      readonly category: readonly string[];
      /** Columns that are read together as one set of categories, with their coder if each coder has columns of their own. */
      readonly joined?: readonly { readonly coder?: string; readonly columns: readonly string[] }[];
      readonly ignored: readonly string[];
    }
  /** Several variables, each with its columns, of the same units and coders. */
  | {
      readonly code: 'read-as-variables';
      readonly layout: string;
      readonly sheets: number;
      readonly unit: readonly string[];
      /** The column that names the coders. */
      readonly coder: readonly string[];
      /** The coders, where headings name them. */
      readonly coders: readonly string[];
      readonly variables: readonly { readonly name: string; readonly columns: readonly string[] }[];
      readonly ignored: readonly string[];
      /** Whether the variables were asked for by name. */
      readonly isRequested: boolean;
    }
  /** A notice of some of several variables. */
  | { readonly code: 'of-variables'; readonly variables: readonly string[]; readonly notice: Notice }
  /** Notices of single variables that are not listed. */
  | { readonly code: 'more-of-variables'; readonly notices: number; readonly variables: readonly string[] }
  /** Another program's name of a measure. */
  | { readonly code: 'measure-called'; readonly name: string; readonly measure: string }
  /** Categories of the table of weights that the data do not have. */
  | { readonly code: 'weights-of-others'; readonly file: string; readonly categories: readonly string[] }
  | { readonly code: 'variable-not-declared'; readonly variables: readonly string[] }
  | {
      readonly code: 'read-as-patterns';
      readonly sheets: number;
      readonly patterns: number;
      readonly units: number;
    }
  | { readonly code: 'columns-ignored'; readonly columns: readonly string[] }
  | {
      readonly code: 'preset';
      readonly preset: string;
      readonly title: string;
      /** Whether the user named it. */
      readonly isNamed: boolean;
      /** Headings are in a language that is not known; columns were told by their places. */
      readonly isByPlace: boolean;
      readonly caution?: string;
    }
  /** A column said two things at once, which were taken apart. */
  | { readonly code: 'unpacked'; readonly what: Unpacked; readonly column: string; readonly example: string }
  | { readonly code: 'held-names'; readonly held: 'categories' | 'codes' }
  | {
      readonly code: 'rolled-up';
      readonly level: 'category' | 'theme';
      readonly held: 'categories' | 'codes';
      readonly from: number;
      readonly to: number;
      readonly without: readonly string[];
    }
  | { readonly code: 'lists-split'; readonly example: string; readonly cells: number }
  /** Cells that name a category more than once. */
  | { readonly code: 'named-twice'; readonly example: string; readonly cells: number }
  | { readonly code: 'separator-guessed'; readonly separator: string; readonly cells: number }
  /** Cells were split at this, too, beside the separator. */
  | { readonly code: 'separator-beside'; readonly separator: string; readonly cells: number }
  | { readonly code: 'separator-unused'; readonly separator: string; readonly cells: number }
  | { readonly code: 'not-a-coder'; readonly name: string; readonly kind: 'column' | 'file' | 'value' }
  | {
      readonly code: 'blanks';
      readonly read: 'uncoded' | 'missing';
      readonly cells: number;
      /** The cells are not blank: each of their marks says that its category does not apply. */
      readonly areMarks?: boolean;
    }
  | { readonly code: 'all-blank'; readonly coder: string; readonly units: number }
  | { readonly code: 'blank-at-the-end'; readonly coder: string; readonly units: number }
  | { readonly code: 'missing-tokens'; readonly tokens: readonly string[]; readonly cells: number }
  /** A word for "did not code" was taken as such. */
  | { readonly code: 'missing-word'; readonly found: string; readonly cells: number }
  /** Rows that repeat the headings were left out. */
  | { readonly code: 'headings-again'; readonly rows: number; readonly at: Position }
  /** Marks for "the same again" were read as what stands above them. */
  | { readonly code: 'dittos'; readonly found: string; readonly cells: number }
  /** Texts in which a model declines to answer were taken for "did not code". */
  | { readonly code: 'refusals'; readonly found: string; readonly cells: number }
  /** What programs write where they fail is read as a category. */
  | { readonly code: 'looks-failed'; readonly found: string; readonly cells: number }
  | { readonly code: 'looks-missing'; readonly found: string; readonly cells: number; readonly isToken: boolean }
  | { readonly code: 'looks-uncoded'; readonly found: string; readonly cells: number }
  | { readonly code: 'trimmed'; readonly cells: number }
  | { readonly code: 'decimal-commas'; readonly example: string; readonly cells: number }
  | { readonly code: 'spellings-unified'; readonly examples: readonly (readonly [string, string])[] }
  | {
      readonly code: 'texts-as-categories';
      readonly categories: number;
      readonly times: number;
      readonly example: string;
    }
  | {
      readonly code: 'near-duplicate';
      readonly of: 'category' | 'coder' | 'unit';
      readonly names: readonly [string, string];
      readonly coders?: readonly string[];
    }
  /** Groups of coders of whom none gave a category that the others gave. */
  | {
      readonly code: 'no-category-shared';
      readonly groups: readonly { readonly coders: readonly string[]; readonly categories: readonly string[] }[];
    }
  /** Pairs of coders who may be one person: no unit has both. */
  | { readonly code: 'one-person'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly code: 'same-sheet'; readonly files: readonly [string, string] }
  | { readonly code: 'new-category'; readonly found: string; readonly at: Position; readonly declared: boolean }
  | { readonly code: 'near-new-category'; readonly found: string; readonly existing: string }
  | { readonly code: 'texts-differ'; readonly unit: string; readonly first: Position; readonly units: number }
  | { readonly code: 'files-left-out'; readonly folder: string; readonly files: readonly string[] }
  | { readonly code: 'codebook-left-out'; readonly path: string }
  | { readonly code: 'codebook-without-headings'; readonly path: string; readonly first: string }
  | { readonly code: 'codebook-names'; readonly path: string; readonly heading: string }
  | {
      readonly code: 'codebook-nested';
      readonly path: string;
      readonly by: 'levels' | 'indentation' | 'paths';
      readonly categories: number;
      readonly sign?: string;
    }
  | { readonly code: 'codebook-form'; readonly form: 'own-names' | 'paths' | 'other-column' | 'without-numbers' }
  | { readonly code: 'map-left-out'; readonly path: string }
  | { readonly code: 'report-left-out'; readonly path: string }
  /** A table that this program wrote, beside the coders' sheets. */
  | { readonly code: 'own-sheet-left-out'; readonly path: string; readonly kind: OwnSheet }
  | { readonly code: 'duplicates-resolved'; readonly how: 'first' | 'last' | 'union'; readonly codings: number }
  | {
      /** Columns with one heading, or under one that stands over all of them. */
      readonly code: 'duplicate-header' | 'heading-over-columns';
      readonly file: string;
      readonly name: string;
      readonly numbers: readonly number[];
      /** What the columns are called in their place. */
      readonly called?: readonly string[];
    }
  /** Tables side by side in one sheet, each with its own ids, were joined by these. */
  | { readonly code: 'sides-joined'; readonly file: string; readonly sides: number; readonly name: string }
  /** Columns that mark whether a category applies were read as the sets of those that do. */
  | { readonly code: 'marks-as-categories'; readonly in: 'columns' | 'sheets'; readonly categories: readonly string[] }
  | { readonly code: 'title-left-out'; readonly file: string; readonly title: string }
  | {
      readonly code: 'notes-left-out';
      readonly file: string;
      readonly rows: number;
      readonly text: string;
      readonly at: Position;
    }
  /** The last row is called unlike all others. */
  | { readonly code: 'last-row-doubtful'; readonly file: string; readonly text: string; readonly at: Position }
  | { readonly code: 'total-left-out'; readonly file: string; readonly text: string; readonly at: Position }
  | { readonly code: 'dropped-blank'; readonly file: string; readonly rows: number; readonly columns: number }
  | { readonly code: 'rows-without-unit'; readonly first: Position; readonly rows: number }
  | { readonly code: 'rows-left-out'; readonly condition: string; readonly rows: number }
  | {
      readonly code: 'sheet-left-out';
      readonly at: Position;
      readonly condition: string;
      readonly values: readonly string[];
    }
  | { readonly code: 'coders-left-out'; readonly coders: readonly string[] }
  | { readonly code: 'coded-nothing'; readonly coders: readonly string[] }
  | { readonly code: 'single-coded'; readonly units: number; readonly examples: readonly string[] }
  /** Units whose names differ only in case were read as one. */
  | { readonly code: 'units-unified'; readonly units: number; readonly example: readonly [string, string] }
  /** Two coders agree on far more units if those from one on are moved by one. */
  | {
      readonly code: 'units-shifted';
      readonly coders: readonly [string, string];
      readonly unit: string;
      readonly agreed: number;
      readonly shifted: number;
      readonly units: number;
    }
  /** Right codings of units that no coder coded. */
  | {
      readonly code: 'gold-of-others';
      readonly file: string;
      readonly units: number;
      readonly examples: readonly string[];
    }
  | { readonly code: 'units-rewritten'; readonly units: number; readonly examples: readonly string[] }
  | { readonly code: 'unknown-excluded'; readonly units: number; readonly examples: readonly string[] }
  | { readonly code: 'encoding'; readonly file: string; readonly encoding: string; readonly insteadOf?: string }
  | FormatNotice
  | SpanNotice;

/** What was met in texts in which stretches were marked. */
export type SpanNotice =
  | {
      readonly code: 'spans-read';
      readonly format: string;
      readonly files: number;
      readonly documents: number;
      readonly marks: number;
      readonly unit: string;
      readonly units: number;
      readonly overlap: string;
    }
  | {
      readonly code: 'counted-otherwise';
      readonly at: Position;
      readonly documents: readonly string[];
      readonly by: 'characters' | 'utf-16' | 'bytes';
      readonly lineEnd: 1 | 2;
      readonly mark: 0 | 1;
    }
  | { readonly code: 'marks-without-length'; readonly marks: number; readonly first: Position }
  | {
      readonly code: 'marks-left-out';
      readonly at: Position;
      readonly why: MarkLeftOut;
      readonly marks: number;
      readonly names: readonly string[];
    };

/** Why something in a project is no mark of a coder. */
export type MarkLeftOut =
  | 'picture'
  | 'sound'
  | 'video'
  | 'pdf'
  | 'curation'
  | 'initial'
  | 'hidden-coder'
  | 'deleted'
  | 'without-code';

/** What was changed or left out while workbooks, archives and JSON files were read. */
export type FormatNotice =
  | {
      readonly code: 'sheets-left-out';
      readonly at: Position;
      readonly why: 'hidden' | 'blank' | 'codebook';
      readonly sheets: readonly string[];
    }
  /** A list of codings, none of which says whose it is: their places stand for the coders. */
  | { readonly code: 'coders-by-place'; readonly at: Position; readonly field: string }
  | { readonly code: 'merged-filled'; readonly at: Position; readonly cells: number }
  | { readonly code: 'error-cells'; readonly first: Position; readonly found: string; readonly cells: number }
  | {
      readonly code: 'records-left-out';
      readonly at: Position;
      readonly why: RecordLeftOut;
      readonly records: number;
    };

/** Why a record of an annotation program is no coding. */
export type RecordLeftOut =
  | 'cancelled'
  | 'prediction'
  | 'draft'
  | 'ignored'
  | 'rejected'
  | 'not-submitted'
  | 'not-annotated'
  | 'trial'
  | 'span'
  | 'about-mark';
