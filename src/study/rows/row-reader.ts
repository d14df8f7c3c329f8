import type { Table } from '../../read/table.ts';

/** One coding of each of some rows of a table. */
export interface CodingBlock {
  readonly table: Table;
  /** The first of the rows, and how many there are. */
  readonly from: number;
  readonly rows: number;
  /** Row by row the unit, the coder's column in the table and the number of the cell; without unit or coder, which are negative then, it is no coding. */
  readonly units: Int32Array;
  readonly coders: Int32Array;
  readonly cells: Int32Array;
}
/** Gives, for the rows from one up to and without another, the number of what each of them names; NOTHING if it names nothing. */
export type RowReader = (from: number, to: number, into: Int32Array) => void;

export const NOTHING = -1;

/** Rows are read in blocks of this many. */
export const BLOCK = 1024;

/** A reader that asks for every row by itself. */
export function rowByRow(numberOf: (row: number) => number): RowReader {
  return (from, to, into) => {
    for (let row = from; row < to; row += 1) into[row - from] = numberOf(row);
  };
}
