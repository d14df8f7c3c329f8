import type { Unpacked } from '../../notices.ts';
import type { Table } from '../../read/table.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** A table with what a column packs together in columns and rows of its own. */
export interface UnpackedTable {
  readonly table: Table;
  /** The column, and one of its cells. */
  readonly column: string;
  readonly example: string;
  /** Columns that then say nothing further. */
  readonly aside?: readonly string[];
}

/** A way in which people write two things in one cell. */
export interface Unpacking {
  readonly what: Unpacked;
  /** Whether each row stays where it is, one of several rows of headings, too. */
  readonly keepsRows?: boolean;
  /** Undefined where no column is written so. */
  unpack(table: Table, options: ReadingOptions): UnpackedTable | undefined;
}
