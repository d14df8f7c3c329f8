import type { Cells } from '../../codings/coding.ts';
import { type CountedRows, distinctRows } from '../../codings/distinct-rows.ts';
import type { Notice } from '../../notices.ts';
import type { Position, Problem } from '../../problems.ts';
import { positionIn } from '../../read/table.ts';
import type { Located } from '../located.ts';
import type { RowOptions } from '../reading-options.ts';
import { CellTable } from './cell-table.ts';
import type { CodingList } from './coding-list.ts';
import { countedGroups } from './counted-groups.ts';
import type { CodingBlock } from './row-reader.ts';
import { Rows } from './rows.ts';
import { SparseTable } from './sparse-table.ts';

/**
 * Goes through the rows of the located tables and lists every coding; rows that do not say which unit or coder they are about are problems.
 *
 * @param isAnonymous - whether the coders' names say nothing, as where units were only counted
 */
export function collect(
  located: readonly Located[],
  options: RowOptions,
  isAnonymous = false,
): { list: CodingList; problems: readonly Problem[]; notices: Notice[] } {
  const rows = new Rows(located, options);
  const { coders } = rows;
  const filled = filledFrom(rows, options, isAnonymous);
  const { units, dictionary, texts, notes, strata } = rows;
  const list: CodingList = {
    units,
    coders,
    coderOrder: rows.coderOrder,
    dictionary,
    ...filled,
    slots: units.size * filled.width,
    texts,
    notes,
    strata: strata.names,
    blank: options.blank ?? located[0]?.blank ?? 'uncoded',
    decimalCommas: located.every(({ table }) => [';', '\t'].includes(table.dialect.delimiter)),
  };
  return { list, problems: rows.problems.list, notices: rows.notices() };
}

type Filled = Pick<CodingList, 'cells' | 'cellAt' | 'width' | 'rows' | 'repeated'>;

function filledFrom(rows: Rows, options: RowOptions, isAnonymous: boolean): Filled {
  if (isAnonymous || (rows.isSparse && options.onDuplicate !== 'union'))
    return filledSparsely(rows, options, isAnonymous);
  const { groups } = rows;
  const counted = groups && countedGroups(groups, rows.width, rows.dictionary);
  return counted === undefined ? filledWhole(rows) : filledLater(rows, counted);
}

/** The rows are counted already; the cells of single units are hardly ever needed. */
function filledLater(rows: Rows, counted: CountedRows): Filled {
  const table = new LazyTable(rows);
  return {
    cells: () => table.cells(),
    cellAt: (slot) => table.cellAt(slot),
    width: rows.width,
    rows: counted,
    repeated: { slot: [], cell: [] },
  };
}

function filledWhole(rows: Rows): Filled {
  const { width, dictionary } = rows;
  const table = new CellTable(rows.likelyUnits, width, rows.distinctCells);
  for (const block of rows.blocks()) table.put(block, rows.units.size);
  const cells = table.cells(rows.units.size);
  return {
    ...filledWith(cells),
    width,
    rows: distinctRows(cells, width, dictionary.cells.length),
    repeated: table.repeated,
  };
}

/** The codings of a crowd, for whom a table of units × coders would not fit, or who are not known. */
function filledSparsely(rows: Rows, { onDuplicate }: RowOptions, isAnonymous: boolean): Filled {
  const table = new SparseTable(rows.likelyCodings);
  for (const block of rows.blocks()) table.put(block);
  const { units, coders, dictionary } = rows;
  const distinct = dictionary.cells.length;
  const { cells, crowd: met, repeated } = table.rows(units.size, coders, distinct, onDuplicate === 'last');
  const crowd = { ...met, isAnonymous };
  const { width } = crowd;
  return { ...filledWith(cells), width, rows: { ...distinctRows(cells, width, distinct), crowd }, repeated };
}

function filledWith(cells: Cells): Pick<Filled, 'cells' | 'cellAt'> {
  return { cells: () => cells, cellAt: (slot) => cells[slot]! };
}

/** The positions of the codings in these slots, in the order of the rows. */
export function positionsOf(
  slots: ReadonlySet<number>,
  located: readonly Located[],
  options: RowOptions,
): ReadonlyMap<number, Position[]> {
  const positions = new Map<number, Position[]>();
  const rows = new Rows(located, options);
  for (const { units, coders, table, from, rows: length } of rows.blocks()) {
    for (let i = 0; i < length; i += 1) {
      const slot = units[i]! * rows.width + coders[i]!;
      if (units[i]! < 0 || coders[i]! < 0 || !slots.has(slot)) continue;
      positions.set(slot, [...(positions.get(slot) ?? []), positionIn(table, from + i)]);
    }
  }
  return positions;
}

/** Units × coders of a table in which the rows of each unit are adjacent, filled as far as needed. */
export class LazyTable {
  readonly #rows: Rows;
  readonly #blocks: Iterator<CodingBlock>;
  readonly #table: CellTable;
  /** Slots before this one are final. */
  #complete = 0;

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#blocks = rows.blocks();
    this.#table = new CellTable(0, rows.width, rows.distinctCells);
  }

  cellAt(slot: number): number {
    while (slot >= this.#complete) this.#fill();
    return this.#table.at(slot);
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
