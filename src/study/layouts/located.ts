import type { Column, Table } from '../../read/table.ts';

interface Common {
  readonly sheet: Table;
  /** The columns that name the unit; none: the row's number does. */
  readonly unit: readonly Column[];
  readonly text: Column | undefined;
  readonly note: Column | undefined;
  /** The columns that say in which stratum the unit is. */
  readonly strata: readonly Column[];
}

/** One file a coder: each row is a unit. */
export interface LocatedPerCoder extends Common {
  readonly layout: 'per-coder';
  readonly coder: string;
  readonly categories: readonly Column[];
}

/** Each row is what one coder gave one unit. */
export interface LocatedLong extends Common {
  readonly layout: 'long';
  readonly coder: Column;
  readonly categories: readonly Column[];
}

/** Each row is a unit, with a column a coder. */
export interface LocatedWide extends Common {
  readonly layout: 'wide';
  readonly coders: readonly Column[];
}

/** A sheet with the columns in which everything stands. */
export type Located = LocatedPerCoder | LocatedLong | LocatedWide;
