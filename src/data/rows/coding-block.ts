import type { Sheet } from '../../read/sheet.ts';

/** The codings that stand at one place in some rows of a sheet. */
export interface CodingBlock {
  readonly sheet: Sheet;
  /** The first of the rows, and how many there are. */
  readonly from: number;
  readonly rows: number;
  /** Row by row the unit, the coder's column in the table and the number of the cell; without unit or coder, which are negative then, it is no coding. */
  readonly units: Int32Array;
  readonly coders: Int32Array;
  readonly cells: Int32Array;
}
