import type { Notice } from '../notices.ts';
import type { Problem } from '../problems.ts';
import type { Column, Table } from '../read/table.ts';

/** A table with what its columns are, whatever its layout. */
export interface Located {
  readonly table: Table;
  /** What a row is: a unit, or what one coder gave one unit. */
  readonly row: 'unit' | 'coding';
  /** The columns that name the unit; none: the row's number does. */
  readonly unit: readonly Column[];
  /** Where the codings of a row are: one, or one per coder. */
  readonly codings: readonly LocatedCoding[];
  readonly text: Column | undefined;
  /** The column with what the row's coder noted; none if a row is all coders'. */
  readonly note: Column | undefined;
  /** The columns that say in which stratum the unit is. */
  readonly strata: readonly Column[];
  /** What a blank cell means unless the options say. */
  readonly blank: 'missing' | 'uncoded';
}

/** Columns that together contain one coding of each row, and whose it is. */
export interface LocatedCoding {
  readonly coder: LocatedCoder;
  readonly columns: readonly Column[];
}

/** What names the coder: the file, the cells of a column, or the heading of the coding's own column. */
export type LocatedCoder =
  | { readonly from: 'file'; readonly name: string }
  | { readonly from: 'cells'; readonly column: Column }
  | { readonly from: 'heading'; readonly name: string };

/** The coder whose file this is; undefined if others' codings can be in it. */
export function coderOfFile({ codings }: Located): string | undefined {
  return codings.flatMap(({ coder }) => (coder.from === 'file' ? [coder.name] : []))[0];
}

/** Whether a row has the codings of all coders, each in columns of their own. */
export function isOfAllCoders({ codings }: Located): boolean {
  return codings.every(({ coder }) => coder.from === 'heading');
}

/** Where codings are in tables. */
export interface Placement extends Found {
  readonly located: readonly Located[];
}

/** What was met on the way. */
export interface Found {
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}
