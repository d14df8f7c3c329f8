import type { Level, Vocabulary } from '../codebook/entries.ts';

/** How sheets are to be understood; what is absent is guessed, and said. */
export interface ReadingOptions {
  /** The name of a layout. */
  readonly layout?: string | undefined;
  /** The columns that name the unit; several make a composite key. */
  readonly unit: readonly string[];
  /** The column that names the coder. */
  readonly coder?: string | undefined;
  /** The coders: their columns in a wide sheet; elsewhere whom to keep, also if they coded nothing. */
  readonly coders: readonly string[];
  /** The columns that hold categories; `*` stands for any text. */
  readonly category: readonly string[];
  /** Columns to read as if they were not there; `*` stands for any text. */
  readonly ignore?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  /** The columns that say in which stratum a unit is; several make a composite. */
  readonly by: readonly string[];
  /** What cells hold where the codebook has codes too; what more of them consist of, unless said. */
  readonly hold?: Vocabulary | undefined;
  /** What the codebook rolls the categories, or codes, of the sheets up to. */
  readonly level?: Level | undefined;
  /** What stands between the categories of a cell; 'none': cells are whole. */
  readonly separator?: string | undefined;
  /** Cell texts that mean "did not code". */
  readonly missing: readonly string[];
  /** What a blank cell means; by default missing in a wide sheet, uncoded elsewhere. */
  readonly blank?: 'missing' | 'uncoded' | undefined;
  readonly trim: boolean;
  readonly ignoreCase: boolean;
  readonly onDuplicate: 'error' | 'first' | 'last' | 'union';
  readonly where: readonly Condition[];
  /** The sheets have no unit column: the n-th row of each is the same unit. */
  readonly byRow: boolean;
}

/** Only rows in which the column holds this value. */
export interface Condition {
  readonly column: string;
  readonly value: string;
}
