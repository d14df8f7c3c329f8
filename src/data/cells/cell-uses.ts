import type { CodingList } from '../coding-list.ts';
import { MISSING } from '../patterns.ts';
import type { Cell } from './cell-dictionary.ts';

/** A distinct cell with how often it stands in the sheets, and by whom, as positions of coders. */
export interface UsedCell extends Cell {
  readonly times: number;
  readonly coders: ReadonlySet<number>;
}

/** Where cells are used. */
export type UsedList = Pick<CodingList, 'dictionary' | 'coders' | 'rows' | 'repeated'>;

/** The cells of the dictionary with their uses. */
export function usedCells({ dictionary, coders, rows: { cells, counts }, repeated }: UsedList): UsedCell[] {
  const times = new Float64Array(dictionary.cells.length);
  const users = dictionary.cells.map(() => new Set<number>());
  const width = coders.length;
  for (let coder = 0; coder < width; coder += 1) {
    const own = new Float64Array(times.length);
    for (let place = coder, row = 0; place < cells.length; place += width, row += 1) {
      const cell = cells[place]!;
      if (cell !== MISSING) own[cell] = own[cell]! + counts[row]!;
    }
    own.forEach((count, cell) => {
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
