import type { RecordLeftOut } from '../../notices.ts';

/**
 * What a column of a program's export holds. Votes are what several coders said, all in one cell. Codings may be in columns of any heading, which are looked for as in every sheet; what is
 * open shows that it is this program's, and no more.
 */
export type PresetRole = 'unit' | 'coder' | 'category' | 'text' | 'note' | 'left-out' | 'open' | 'votes';

/** A column that a program writes. */
export interface PresetColumn {
  readonly role: PresetRole;
  /** Its headings: in English first, then in other languages and versions of the program; `*` stands for any text. */
  readonly headings: readonly string[];
  /** Whether it is part of the signature: the sheet is no such export without it. */
  readonly isSign?: true;
  /** Its place in the export, counted from 1: headings in a language that is not known are told by their places. */
  readonly place?: number;
  /** Only the first column of a sheet is this one. */
  readonly isFirst?: true;
  /** Where it is, counted from 1, if its heading is one that is not known and the others are. */
  readonly elseAt?: number;
  /** What it holds, by which it is told at its place. */
  readonly holds?: 'numbers' | 'labels' | 'texts';
  /** A column per choice of a question: the first `*` of the heading is the question, the second the choice. */
  readonly isChoice?: true;
  /** A text that some of its cells contain. */
  readonly contains?: string;
  /** Rows that it marks as no answers with one of these texts are left out, unless an option names the column. */
  readonly leavesOut?: { readonly why: RecordLeftOut; readonly texts: readonly string[] };
  /** Part of the unit only if it tells units apart. */
  readonly isOnlyIfItVaries?: true;
}

/** How the cells of the codings are understood. */
export interface PresetCells {
  /** Between the categories of a cell. */
  readonly separator?: string;
  /** Joins the answers of a cell, and may be a part of one: the cells show what it is, or the user says it. */
  readonly joinedBy?: string;
  readonly blank?: 'missing' | 'uncoded';
  /** Texts for "did not code". */
  readonly missing?: readonly string[];
  /** A set stands over several rows. */
  readonly isSetOverRows?: true;
}

/** How the export of a program is read: the reading options it stands for, and what people should know of it. */
export interface Preset {
  /** As `--preset` takes it. */
  readonly name: string;
  /** What it is, as in "recognized as …". */
  readonly title: string;
  readonly columns: readonly PresetColumn[];
  readonly cells?: PresetCells;
  /** A column per category, which marks whether it applies. */
  readonly layout?: 'one-hot';
  /** Beginnings and ends are numbers of paragraphs: a sheet in which they are those of characters is another one. */
  readonly countsParagraphs?: true;
  /** The coder's column says who made the passage, which may be another one than who coded it. */
  readonly coderMadePassages?: true;
  /** How many columns the program writes, if headings may be told by their places. */
  readonly width?: number;
  /** What is easily misunderstood. */
  readonly caution?: string;
  /** The export holds results, from which no coding can be recovered: what to export in its place. */
  readonly exportInstead?: string;
}
