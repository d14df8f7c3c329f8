import type { Problem } from '../../problems.ts';
import { type Column, placeName } from '../../read/table.ts';
import type { Fixed } from '../reading/fixed.ts';
import type { Proposal } from '../reading/proposal.ts';

/** In fewer rows codings may well stand in order. */
const FEWEST_ROWS = 12;
const FEWEST_CATEGORIES = 3;

const MOST_PATHS = 3;

/**
 * Sheets of coders without units' names, of which some have their rows sorted by category: then row 5 of one is not the unit of row 5 of
 * another. Rows are compared all the same if an option says so.
 */
export function rowsSorted({ view, unit, coder, coded }: Proposal, fixed: Fixed): Problem[] {
  const { file, row, tables } = view;
  if (file === undefined || coder !== file || !unit.includes(row) || fixed.byRow) return [];
  const columns = coded.flatMap((one) => one.columns);
  const sorted = tables.filter((_, t) =>
    columns.some(({ parts }) => {
      const { column, from, to } = parts[t]!;
      return column !== undefined && isSorted(column, from, to);
    }),
  );
  if (sorted.length === 0) return [];
  return [
    {
      code: 'rows-sorted',
      at: {
        file: tables
          .slice(0, MOST_PATHS)
          .map(({ path }) => path)
          .join(', '),
      },
      sorted: sorted.map(placeName),
      of: tables.length,
    },
  ];
}

/** Whether all cells with the same text stand one below the other. */
function isSorted(column: Column, from: number, to: number): boolean {
  if (to - from < FEWEST_ROWS) return false;
  const done = new Set<string>();
  let last = '';
  for (let row = from; row < to; row += 1) {
    const text = column.textAt(row).trim();
    if (text === last || text === '') continue;
    if (done.has(text)) return false;
    done.add(text);
    last = text;
  }
  // Where every cell differs there are no categories to sort by.
  return done.size >= FEWEST_CATEGORIES && done.size * 2 <= to - from;
}
