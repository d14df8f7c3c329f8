import type { Unpacked } from '../../notices.ts';
import type { Table } from '../../read/table.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** A table with what a column packs together in columns and rows of its own. */
export interface UnpackedTable {
  readonly table: Table;
  /** The column, and one of its cells. */
  readonly column: string;
  readonly example: string;
  /** The coders, each of whom has a column. */
  readonly coders?: readonly string[];
  /** Columns that every coder filled in for every unit. */
  readonly asked?: readonly string[];
  /** The columns of what stood at the same place in each cell, if these are lists. */
  readonly placesOfLists?: readonly string[];
  /** Columns that then say nothing further. */
  readonly aside?: readonly string[];
}

/** A way in which people write two things in one cell. */
export interface Unpacking {
  readonly what: Unpacked;
  /** Whether each row stays where it is, one of several rows of headings, too. */
  readonly keepsRows?: boolean;
  /** What an option would have to say of a table that is perhaps written so, but may be anything else. */
  readonly isOnlyIf?: (table: Table, options: ReadingOptions) => UserWord | undefined;
  /** Undefined where no column is written so. */
  unpack(table: Table, options: ReadingOptions): UnpackedTable | undefined;
}

/** Who, or which column, the user would name. */
export type UserWord = { readonly coder: string } | { readonly coders: readonly string[] };
