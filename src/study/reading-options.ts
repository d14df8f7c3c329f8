import type { Level, Vocabulary } from '../codebook/entries.ts';

/** How tables are to be read; what is absent is guessed and reported. */
export interface ReadingOptions {
  /** The name of a layout. */
  readonly layout?: string | undefined;
  /** The columns that name the unit; several make a composite key. */
  readonly unit: readonly string[];
  /** The column that names the coder. */
  readonly coder?: string | undefined;
  /** The coders: their columns in a wide table; elsewhere those to keep, even if they coded nothing. */
  readonly coders: readonly string[];
  /** Coders that other options name, so that a heading such as "gold" or "final" leaves none of them out; `*` stands for any text. */
  readonly asCoders?: readonly string[] | undefined;
  /** Columns that every coder filled in for every unit: what all of them say there was coded, too. */
  readonly asCodings?: readonly string[] | undefined;
  /** The variables to read, if there are several; `*` stands for any text. None: all. */
  readonly variables?: readonly string[] | undefined;
  /** The columns of categories; `*` stands for any text. */
  readonly category: readonly string[];
  /** Columns to read as if they were not there; `*` stands for any text. */
  readonly ignore?: readonly string[] | undefined;
  /** The columns that tables must have, and no others. */
  readonly columns?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  /** The columns that say in which stratum a unit is; several make a composite. */
  readonly by: readonly string[];
  /** What cells contain if the codebook has codes too; by default what more of them consist of. */
  readonly hold?: Vocabulary | undefined;
  /** What the codebook rolls the categories, or codes, of the tables up to. */
  readonly level?: Level | undefined;
  /** What separates the categories of a cell; 'none': cells are whole. */
  readonly separator?: string | undefined;
  /** Whether it was found in the cells, so that none is to be looked for beside it. */
  readonly isSeparatorFound?: boolean | undefined;
  /** Whether cells held several things, which now have columns of their own: where cells are to be whole they hold all of them again. */
  readonly isUnpacked?: boolean | undefined;
  /** What may separate them, or be a part of one, as a program writes it. */
  readonly joinedBy?: string | undefined;
  /** Cell texts that mean "did not code". */
  readonly missing: readonly string[];
  /** What a blank cell means; by default missing in a wide table, uncoded elsewhere. */
  readonly blank?: 'missing' | 'uncoded' | undefined;
  /** Whether blank cells may be all there is. By default if it is said what they mean; but a config says so before anybody has coded. */
  readonly mayAllBeBlank?: boolean | undefined;
  readonly trim: boolean;
  readonly ignoreCase: boolean;
  /** Whether quotes around names, and full stops behind them, make no other names. */
  readonly ignoreSigns?: boolean | undefined;
  readonly onDuplicate: 'error' | 'first' | 'last' | 'union';
  readonly where: readonly Condition[];
  /** Cell texts that mean that no category applies. */
  readonly none?: readonly string[] | undefined;
  /** How many rows are headings; 0: none. */
  readonly headerRows?: number | undefined;
  /** Which of the readings that are possible to take, counted from 1. */
  readonly reading?: number | undefined;
  /** The columns of what stood at the same place in each list. */
  readonly placesOfLists?: readonly string[] | undefined;
  /** The program of which the sheets are exports; 'none': they are read by their cells and headings alone. */
  readonly preset?: string | undefined;
  /** Columns that hold neither units, coders nor codings. */
  readonly aside?: readonly string[] | undefined;
  /** The tables have no unit column: the n-th row of each is the same unit. */
  readonly byRow: boolean;
}

/** How rows are read once it is known what is in them. */
export interface RowOptions extends ReadingOptions {
  /** What units are called that have another name in some rows, by that name. */
  readonly unitNames?: ReadonlyMap<string, string> | undefined;
}

/** Nothing is named and nothing is changed but spaces around names. */
export const PLAIN_READING: ReadingOptions = {
  unit: [],
  coders: [],
  category: [],
  by: [],
  missing: [],
  trim: true,
  ignoreCase: false,
  onDuplicate: 'error',
  where: [],
  byRow: false,
};

/** Only rows with this value in the column. */
export interface Condition {
  readonly column: string;
  readonly value: string;
}
