import type { Chart, Picture } from './pictures/picture.ts';
import type { Text } from './text.ts';

/**
 * What a command says, before a format writes it. Readers get the parts, in order; programs get records or checks; JSON is the report
 * itself. Each of them is made when a format asks for it.
 */
export interface Document {
  /** "intercoder agree" */
  readonly title: string;
  readonly report: object;
  readonly parts: () => Loaded<readonly Part[]>;
  /**
   * The parts that readers need first, for a screen on which there is little room; absent: all of them.
   *
   * @param room - 'little' if the screen is too small for them, so that notes that decide nothing are left to all parts; 'least' if that is
   *   not enough
   */
  readonly summary?: (room?: Room) => Loaded<readonly Part[]>;
  /** How a page begins, if with more than all the parts: it has room for pictures, and folds the parts. */
  readonly page?: () => Promise<Page>;
  /** A page on which people work; without its script it shows the parts. */
  readonly workPage?: () => Promise<WorkPage>;
  /** All names of each kind, so that a shortened name still differs from the others. */
  readonly names?: Partial<Names>;
  readonly records?: () => Loaded<Records>;
  readonly checks?: () => Checks;
  /** Pictures that can be files of their own. */
  readonly pictures?: () => Promise<readonly Picture[]>;
  /** A sheet that people open in a spreadsheet program; without one, a workbook has the tables of the parts. */
  readonly sheet?: () => Sheet;
}

/** How much room a screen has for the parts that readers need first. */
export type Room = 'enough' | 'little' | 'least';

export interface Sheet {
  readonly name: string;
  readonly records: Records;
  /** A column to fill in, what its cells may have, and what to tell whoever fills it in. */
  readonly choices?: { readonly column: string; readonly values: readonly string[]; readonly hint: string };
}

/** What is made at once, or loaded first because few runs need it. */
type Loaded<Made> = Made | Promise<Made>;

/** A page that begins with the answer and pictures, and folds its tables. */
export interface Page {
  /** What it is of a study, after the study's name: "agreement of 3 coders". */
  readonly about: string;
  /** What must be known before the answer: that the data were made up. */
  readonly above: readonly Text[];
  /** The answer in one line, and what it is worth in a second; without them the headline of the parts. */
  readonly title?: readonly [answer: Text, worth: Text];
  readonly paragraphs: readonly Text[];
  /** Below the paragraphs. */
  readonly chart?: Chart | undefined;
  readonly margin: readonly MarginNote[];
  /** What else comes before the pictures. */
  readonly first: readonly Part[];
  readonly sections: readonly Section[];
  /** What follows the tables, folded or not. */
  readonly last: readonly { readonly title: string; readonly parts: readonly Part[]; readonly isFolded: boolean }[];
  readonly sources: readonly { readonly path: string; readonly sha256: string; readonly rows: number }[];
}

export interface Section {
  /** What a link to it says. */
  readonly link: string;
  /** The first has the heading of the section. */
  readonly pictures: readonly Picture[];
  readonly areSideBySide?: boolean;
  readonly margin?: readonly MarginNote[];
}

/** What explains, beside what was found. */
export interface MarginNote {
  readonly title: Text;
  readonly lines: readonly Text[];
  /** Numbers and what they count. */
  readonly counts?: readonly (readonly [Text, Text])[];
  readonly chart?: Chart;
  /** Whether it is left out in print: what to do at the computer. */
  readonly isForScreens?: boolean;
}

export interface WorkPage {
  readonly title: string;
  readonly styles: string;
  readonly html: string;
  readonly script: { readonly text: string; readonly hash: string };
}

export interface Names {
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  readonly themes: readonly string[];
}

export type Part = Shown & {
  /** Set if the part is only for a screen, which has little room, or only for a page. */
  readonly only?: 'screen' | 'page';
};

type Shown = Headline | Paragraph | Code | TablePart | Blocks;

/** The answer in one sentence. */
export interface Headline {
  readonly kind: 'headline';
  readonly text: Text;
  /** Set if the answer is a verdict. A screen shows it last, where people look when a command ends. */
  readonly verdict?: Verdict | undefined;
}

export type Verdict = 'passed' | 'failed' | 'inconclusive';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  readonly tone: 'plain' | 'aside';
  /** Set if it belongs to the part before it: on a screen there is no blank line between them. */
  readonly follows?: boolean;
}

/** Lines to copy as they are. */
export interface Code {
  readonly kind: 'code';
  /** "bibtex" */
  readonly language: string;
  readonly text: string;
}

export interface TablePart {
  readonly kind: 'table';
  /** '' if the head says it. */
  readonly title: Text;
  readonly head: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  /** Figures are aligned to the right, words to the left; the first column is always aligned to the left. */
  readonly of: 'figures' | 'words';
  /** The columns of a table of figures that hold words. */
  readonly words?: readonly number[];
  /** A picture of each row, which a screen shows in place of some columns. */
  readonly bars?: Bars;
  /** Set if columns that do not fit should move below the others rather than shorten the names in the first column further. */
  readonly keepsNames?: boolean;
  /** Set if a table whose columns do not fit side by side should continue in further tables: how many leading columns each repeats. */
  readonly repeated?: number;
  /** Set if a screen shows only the first rows. */
  readonly first?: FirstRows | undefined;
}

export interface Bars {
  readonly rows: readonly (Bar | null)[];
  /** The columns that they stand for. */
  readonly instead: readonly number[];
  /** Whether the scale is in percent; else from 0 to 1. */
  readonly scale: 'share' | 'number';
  /** What the marks mean. */
  readonly key: Text;
}

/** A figure with its interval, and what it is held against: the same by chance, or what is needed; 0 to 1. */
export interface Bar {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly against: number | null;
}

export interface FirstRows {
  readonly rows: number;
  /** How to see the rest. */
  readonly more: Text;
}

/** Units one after the other, each with its codings. */
export interface Blocks {
  readonly kind: 'blocks';
  readonly groups: readonly BlockGroup[];
  /** How many blocks of each group a screen shows. */
  readonly most: number;
  /** How many there are in all, including those that the document leaves out. */
  readonly total: number;
  /** How to see the rest. */
  readonly more: Text;
}

export interface BlockGroup {
  /** "site: ward"; undefined if there are no groups. */
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly name: string;
  readonly facts: readonly Text[];
  readonly text: string | null;
  readonly codings: readonly { readonly coders: readonly string[]; readonly coding: string }[];
  readonly notes: readonly { readonly coder: string; readonly note: string }[];
  /** What readers fill in on a page: "Consensus". */
  readonly blank: string;
}

/** Columns and rows for spreadsheets and programs, unrounded. */
export interface Records {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

export type Value = string | number | null;

/** Figures checked against thresholds. */
export interface Checks {
  readonly verdict: Verdict;
  readonly summary: Text;
  readonly thresholds: readonly CheckedThreshold[];
}

export interface CheckedThreshold {
  /** "pairs:cohen-kappa=0.6" */
  readonly text: string;
  readonly verdict: Verdict;
  readonly checks: readonly CheckedFigure[];
}

export interface CheckedFigure {
  /** "cohen-kappa/any, SG – KO" */
  readonly name: Text;
  readonly verdict: Verdict | 'ignored';
  readonly found: Text;
  readonly needed: Text;
  /** How far the figure is above what is needed; negative if below. */
  readonly margin: number | null;
  /** Why the figure did not pass, as a code. */
  readonly code: string | null;
  /** The same in a few words. */
  readonly why: string;
}

export function headline(text: Text, verdict?: Verdict): Headline {
  return { kind: 'headline', text, verdict };
}

export function paragraph(text: Text, tone: Paragraph['tone'] = 'plain'): Paragraph {
  return { kind: 'paragraph', text, tone };
}

/** A paragraph that belongs to the part before it. */
export function following(text: Text, tone: Paragraph['tone'] = 'plain'): Paragraph {
  return { kind: 'paragraph', text, tone, follows: true };
}

export function table(
  title: Text,
  head: readonly Text[],
  rows: readonly (readonly Text[])[],
  options: Partial<Pick<TablePart, 'of' | 'words' | 'bars' | 'keepsNames' | 'repeated' | 'first'>> = {},
): TablePart {
  return { kind: 'table', title, head, rows, of: 'figures', ...options };
}

export function records<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Value>>[],
): Records {
  return { columns, rows };
}

const ORDER: readonly CheckedFigure['verdict'][] = ['failed', 'inconclusive', 'passed'];

/**
 * The figures that were judged, failed ones first and, among them, those furthest below the threshold. Undefined figures come before
 * all others.
 */
export function worstFirst<Checked extends Pick<CheckedFigure, 'verdict' | 'margin'>>(
  checks: readonly Checked[],
): Checked[] {
  const above = ({ margin }: Checked) => margin ?? Number.NEGATIVE_INFINITY;
  const byMargin = (a: Checked, b: Checked) => (above(a) === above(b) ? 0 : above(a) - above(b));
  return checks
    .filter(({ verdict }) => verdict !== 'ignored')
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || byMargin(a, b));
}
