import { MISSING } from '../../codings/coding.ts';
import type { Crowd } from '../../codings/crowd.ts';
import type { CodingList } from '../rows/coding-list.ts';
import type { Cell } from './cell-dictionary.ts';

/** A distinct cell with how often it stands in the sheets, and by whom, as positions of coders. */
export interface UsedCell extends Cell {
  readonly times: number;
  readonly coders: ReadonlySet<number>;
}

/** Where cells are used. */
export type UsedList = Pick<CodingList, 'dictionary' | 'coders' | 'rows' | 'repeated'> & {
  readonly crowd?: Crowd | undefined;
};

/** The cells of the dictionary with their uses. */
export function usedCells(list: UsedList): UsedCell[] {
  const { dictionary, coders, repeated } = list;
  const times = new Float64Array(dictionary.cells.length);
  const users = dictionary.cells.map(() => new Set<number>());
  const width = coders.length;
  for (let coder = 0; coder < width; coder += 1) {
    usedBy(list, coder).forEach((count, cell) => {
      times[cell] = times[cell]! + count;
      if (count > 0) users[cell]!.add(coder);
    });
  }
  repeated.cell.forEach((cell, i) => {
    times[cell] = times[cell]! + 1;
    users[cell]!.add(repeated.place[i]! % width);
  });
  return dictionary.cells.map((cell, i) => ({ ...cell, times: times[i]!, coders: users[i]! }));
}

/** How often the coder has each cell. */
function usedBy({ dictionary, coders, rows: { cells, counts }, crowd }: UsedList, coder: number): Float64Array {
  const distinct = dictionary.cells.length;
  if (crowd) return crowd.given.subarray(coder * distinct, (coder + 1) * distinct);
  const own = new Float64Array(distinct);
  for (let place = coder, row = 0; place < cells.length; place += coders.length, row += 1) {
    const cell = cells[place]!;
    if (cell !== MISSING) own[cell] = own[cell]! + counts[row]!;
  }
  return own;
}
