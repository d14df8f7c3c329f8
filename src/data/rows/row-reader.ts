/** Gives, for the rows from one up to and without another, the number of what each of them names; NOTHING where it names nothing. */
export type RowReader = (from: number, to: number, into: Int32Array) => void;

export const NOTHING = -1;

/** Rows are gone through in blocks of so many. */
export const BLOCK = 4096;

/** A reader that asks for every row by itself. */
export function rowByRow(numberOf: (row: number) => number): RowReader {
  return (from, to, into) => {
    for (let row = from; row < to; row += 1) into[row - from] = numberOf(row);
  };
}
