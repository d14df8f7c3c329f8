import type { Notice, Position, Problem } from '../problems.ts';
import type { CodingList } from './coding-list.ts';
import { distinctRows } from './distinct-rows.ts';
import type { Located } from './layout/located.ts';
import type { ReadingOptions } from './options.ts';
import { CellTable } from './rows/cell-table.ts';
import { Rows } from './rows/rows.ts';
import { SparseTable } from './rows/sparse-table.ts';

/** Goes through the rows of the located sheets and lists every coding; rows that do not say of which unit or by whom it is are problems. */
export function collect(
  located: readonly Located[],
  options: ReadingOptions,
): { list: CodingList; problems: readonly Problem[]; notices: Notice[] } {
  const rows = new Rows(located, options);
  const { coders } = rows;
  const filled = rows.isSparse && options.onDuplicate !== 'union' ? filledSparsely(rows, options) : filledWhole(rows);
  const { units, dictionary, texts, notes, strata } = rows;
  const list: CodingList = {
    units,
    coders,
    coderOrder: rows.coderOrder,
    dictionary,
    ...filled,
    rows: distinctRows(filled.cells, filled.width, dictionary.cells.length),
    texts,
    notes,
    strata: strata.names,
    sheets: located.map(({ sheet }) => sheet),
    blank: options.blank ?? (located[0]?.layout === 'wide' ? 'missing' : 'uncoded'),
  };
  return { list, problems: rows.problems.list, notices: rows.notices() };
}

type Filled = Pick<CodingList, 'cells' | 'width' | 'crowd' | 'repeated'>;

function filledWhole(rows: Rows): Filled {
  const { width } = rows;
  const table = new CellTable(rows.likelyUnits, width, rows.distinctCells);
  rows.forEachBlock((block) => table.put(block, rows.units.size));
  return { cells: table.cells(rows.units.size), width, crowd: undefined, repeated: table.repeated };
}

/** The codings of a crowd, for whom a table of units × coders would not fit. */
function filledSparsely(rows: Rows, { onDuplicate }: ReadingOptions): Filled {
  const table = new SparseTable(rows.likelyCodings);
  rows.forEachBlock((block) => table.put(block));
  const { units, coders, dictionary } = rows;
  const { slots, ...filled } = table.rows(units.size, coders, dictionary.cells.length, onDuplicate === 'last');
  return { ...filled, width: slots };
}

/** Where the codings of these places stand, in the order of the rows. */
export function positionsOf(
  places: ReadonlySet<number>,
  located: readonly Located[],
  options: ReadingOptions,
): ReadonlyMap<number, Position[]> {
  const found = new Map<number, Position[]>();
  const rows = new Rows(located, options);
  rows.forEachBlock(({ units, coders, sheet, from, rows: length }) => {
    for (let i = 0; i < length; i += 1) {
      const place = units[i]! * rows.width + coders[i]!;
      if (units[i]! < 0 || coders[i]! < 0 || !places.has(place)) continue;
      found.set(place, [...(found.get(place) ?? []), { file: sheet.path, line: sheet.line(from + i) }]);
    }
  });
  return found;
}
