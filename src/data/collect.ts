import type { Notice } from '../notices.ts';
import type { Position, Problem } from '../problems.ts';
import type { CodingList } from './coding-list.ts';
import { type DistinctRows, distinctRows } from './distinct-rows.ts';
import type { Located } from './layout/located.ts';
import type { Cells } from './missing.ts';
import type { ReadingOptions } from './options.ts';
import { CellTable } from './rows/cell-table.ts';
import { countedGroups } from './rows/counted-groups.ts';
import { LazyTable } from './rows/lazy-table.ts';
import { Rows } from './rows/rows.ts';
import { SparseTable } from './rows/sparse-table.ts';

/** Goes through the rows of the located sheets and lists every coding; rows that do not say of which unit or by whom it is are problems. */
export function collect(
  located: readonly Located[],
  options: ReadingOptions,
): { list: CodingList; problems: readonly Problem[]; notices: Notice[] } {
  const rows = new Rows(located, options);
  const { coders } = rows;
  const filled = filledFrom(rows, options);
  const { units, dictionary, texts, notes, strata } = rows;
  const list: CodingList = {
    units,
    coders,
    coderOrder: rows.coderOrder,
    dictionary,
    ...filled,
    places: units.size * filled.width,
    texts,
    notes,
    strata: strata.names,
    sheets: located.map(({ sheet }) => sheet),
    blank: options.blank ?? (located[0]?.layout === 'wide' ? 'missing' : 'uncoded'),
  };
  return { list, problems: rows.problems.list, notices: rows.notices() };
}

type Filled = Pick<CodingList, 'cells' | 'cellAt' | 'width' | 'rows' | 'crowd' | 'repeated'>;

function filledFrom(rows: Rows, options: ReadingOptions): Filled {
  if (rows.isSparse && options.onDuplicate !== 'union') return filledSparsely(rows, options);
  const { groups } = rows;
  const counted = groups && countedGroups(groups, rows.width, rows.dictionary);
  return counted === undefined ? filledWhole(rows) : filledLater(rows, counted);
}

/** The rows are counted already; what each unit's cells are is hardly ever asked for. */
function filledLater(rows: Rows, counted: DistinctRows): Filled {
  const table = new LazyTable(rows);
  return {
    cells: () => table.cells(),
    cellAt: (place) => table.cellAt(place),
    width: rows.width,
    rows: counted,
    crowd: undefined,
    repeated: { place: [], cell: [] },
  };
}

function filledWhole(rows: Rows): Filled {
  const { width, dictionary } = rows;
  const table = new CellTable(rows.likelyUnits, width, rows.distinctCells);
  for (const block of rows.blocks()) table.put(block, rows.units.size);
  const cells = table.cells(rows.units.size);
  return {
    ...held(cells),
    width,
    rows: distinctRows(cells, width, dictionary.cells.length),
    crowd: undefined,
    repeated: table.repeated,
  };
}

/** The codings of a crowd, for whom a table of units × coders would not fit. */
function filledSparsely(rows: Rows, { onDuplicate }: ReadingOptions): Filled {
  const table = new SparseTable(rows.likelyCodings);
  for (const block of rows.blocks()) table.put(block);
  const { units, coders, dictionary } = rows;
  const distinct = dictionary.cells.length;
  const { cells, slots, crowd, repeated } = table.rows(units.size, coders, distinct, onDuplicate === 'last');
  return { ...held(cells), width: slots, rows: distinctRows(cells, slots, distinct), crowd, repeated };
}

function held(cells: Cells): Pick<Filled, 'cells' | 'cellAt'> {
  return { cells: () => cells, cellAt: (place) => cells[place]! };
}

/** Where the codings of these places stand, in the order of the rows. */
export function positionsOf(
  places: ReadonlySet<number>,
  located: readonly Located[],
  options: ReadingOptions,
): ReadonlyMap<number, Position[]> {
  const found = new Map<number, Position[]>();
  const rows = new Rows(located, options);
  for (const { units, coders, sheet, from, rows: length } of rows.blocks()) {
    for (let i = 0; i < length; i += 1) {
      const place = units[i]! * rows.width + coders[i]!;
      if (units[i]! < 0 || coders[i]! < 0 || !places.has(place)) continue;
      found.set(place, [...(found.get(place) ?? []), { file: sheet.path, line: sheet.line(from + i) }]);
    }
  }
  return found;
}
