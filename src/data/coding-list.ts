import type { Position } from '../problems.ts';
import type { Sheet } from '../read/sheet.ts';
import type { CellDictionary } from './cells/cell-dictionary.ts';

/** What the sheets say, one entry a coding, in the order of the rows: what every layout is turned into. */
export interface CodingList {
  readonly units: Names;
  readonly coders: Names;
  readonly cells: CellDictionary;
  readonly entries: Entries;
  /** Per unit, its text where a sheet has one. */
  readonly texts: Map<number, string>;
  readonly sheets: readonly Sheet[];
  /** What a blank cell means in this layout. */
  readonly blank: 'missing' | 'uncoded';
}

/** Entries column by column; entry i is of unit[i] by coder[i]. */
export interface Entries {
  readonly unit: number[];
  readonly coder: number[];
  readonly cell: number[];
  /** The sheet and the row, to say where an entry stands. */
  readonly sheet: number[];
  readonly row: number[];
  /** The coder's note on the unit, by entry. */
  readonly note: Map<number, string>;
}

/** Names in the order they were met, each once. */
export class Names {
  readonly list: string[] = [];
  readonly #known = new Map<string, number>();

  intern(name: string): number {
    let number = this.#known.get(name);
    if (number === undefined) {
      number = this.list.length;
      this.#known.set(name, number);
      this.list.push(name);
    }
    return number;
  }
}

/** Where an entry stands in its file. */
export function entryPosition(list: Pick<CodingList, 'entries' | 'sheets'>, entry: number): Position {
  const sheet = list.sheets[list.entries.sheet[entry]!]!;
  return { file: sheet.path, line: sheet.line(list.entries.row[entry]!) };
}
