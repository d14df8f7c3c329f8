import { timesGiven } from '../../codings/distinct-rows.ts';
import type { CodingList } from '../rows/coding-list.ts';
import type { Cell } from './cell-dictionary.ts';

/** A distinct cell with how often it occurs, and its coders (as positions). */
export interface UsedCell extends Cell {
  readonly times: number;
  readonly coders: ReadonlySet<number>;
}

/** Where cells are used. */
export type UsedList = Pick<CodingList, 'dictionary' | 'coders' | 'rows' | 'repeated'>;

/** The cells of the dictionary with their uses. */
export function usedCells({ dictionary, coders, rows, repeated }: UsedList): UsedCell[] {
  const distinct = dictionary.cells.length;
  const times = new Float64Array(distinct);
  const users = dictionary.cells.map(() => new Set<number>());
  timesGiven(rows, coders.length, distinct).forEach((count, i) => {
    const cell = i % distinct;
    times[cell] = times[cell]! + count;
    if (count > 0) users[cell]!.add(Math.floor(i / distinct));
  });
  repeated.cell.forEach((cell, i) => {
    times[cell] = times[cell]! + 1;
    users[cell]!.add(repeated.slot[i]! % coders.length);
  });
  return dictionary.cells.map((cell, i) => ({ ...cell, times: times[i]!, coders: users[i]! }));
}
