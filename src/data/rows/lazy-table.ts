import type { Cells } from '../missing.ts';
import { CellTable } from './cell-table.ts';
import type { CodingBlock } from './coding-block.ts';
import type { Rows } from './rows.ts';

/** Units × coders of a sheet in which the rows of each unit stand together, filled as far as it is asked for. */
export class LazyTable {
  readonly #rows: Rows;
  readonly #blocks: Iterator<CodingBlock>;
  readonly #table: CellTable;
  /** Places before this one are as they stay. */
  #complete = 0;

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#blocks = rows.blocks();
    this.#table = new CellTable(0, rows.width, rows.distinctCells);
  }

  cellAt(place: number): number {
    while (place >= this.#complete) this.#fill();
    return this.#table.at(place);
  }

  cells(): Cells {
    while (this.#complete < Number.POSITIVE_INFINITY) this.#fill();
    return this.#table.cells(this.#rows.units.size);
  }

  /** Fills in a block: the units before its first one had all their rows in the blocks before, and none is behind its last one. */
  #fill(): void {
    const { done, value: block } = this.#blocks.next();
    this.#complete = done ? Number.POSITIVE_INFINITY : block.units[0]! * this.#rows.width;
    if (!done) this.#table.put(block, block.units[block.rows - 1]! + 1);
  }
}
