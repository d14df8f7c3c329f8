import { BadInputError, type Position, type Problem } from '../../problems.ts';
import type { Column, Sheet } from '../../read/sheet.ts';
import { type NameSeparator, splitNames } from '../cells/separator.ts';
import { headedColumns, headerOf } from '../find-columns.ts';
import { nearestName } from '../nearest.ts';
import type { CategoryMap } from './category-map.ts';
import { type Move, type MoveFault, mapOfMoves } from './moves.ts';

export interface MapReading {
  readonly separator?: NameSeparator;
  /** The categories of the codebook that it leads to, where that is known. */
  readonly targets?: readonly string[] | undefined;
}

/**
 * The map in a sheet with the columns `from` and `to`, one row a category; an empty `to` drops it, several names in it make it all of
 * them. Throws with every problem of it.
 */
export function mapOfSheet(
  sheet: Sheet,
  categories: readonly string[],
  { separator, targets }: MapReading = {},
): CategoryMap {
  const { moves, at } = movesOf(sheet, categories, separator);
  const unknown = targets === undefined ? [] : unknownTargets(moves, at, targets);
  if (unknown.length > 0) throw new BadInputError(unknown);
  const made = mapOfMoves(categories, moves, 'at-once');
  if ('faults' in made) throw new BadInputError(made.faults.map((fault) => problem(fault, at)));
  return made.map;
}

/** The rows of a map file as moves, with where each stands. */
function movesOf(
  sheet: Sheet,
  categories: readonly string[],
  separator: NameSeparator,
): { moves: Move[]; at: Position[] } {
  const [from, to] = ['from', 'to'].map((word) => headedColumns(sheet, word)[0]);
  if (!from || !to)
    throw new BadInputError([{ code: 'map-without-columns', at: { file: sheet.path }, columns: headerOf(sheet) }]);
  const at = Array.from({ length: sheet.rows }, (_, row): Position => {
    return { file: sheet.path, line: sheet.line(row), column: from.number };
  });
  const blank = at.filter((_, row) => textOf(from, row) === '');
  if (blank.length > 0) throw new BadInputError(blank.map((where) => ({ code: 'category-without-name', at: where })));
  const moves = at.map((_, row): Move => {
    const target = textOf(to, row);
    return { from: textOf(from, row), to: categories.includes(target) ? [target] : splitNames(target, separator) };
  });
  return { moves, at };
}

/** Names in the map's `to` that the codebook it leads to does not have, and that the map does not lead on from. */
function unknownTargets(moves: readonly Move[], at: readonly Position[], targets: readonly string[]): Problem[] {
  const known = new Set([...targets, ...moves.map(({ from }) => from)]);
  return moves.flatMap(({ to }, row) =>
    to.flatMap((found): Problem[] => {
      if (known.has(found)) return [];
      const nearest = nearestName(found, targets);
      return [{ code: 'unknown-target', at: at[row]!, found, ...(nearest === undefined ? {} : { nearest }) }];
    }),
  );
}

function textOf(column: Column, row: number): string {
  return column.textAt(row).trim();
}

/** A fault of the moves as a problem of the file they stand in. */
function problem(fault: MoveFault, positions: readonly Position[]): Problem {
  const at = positions[fault.move]!;
  switch (fault.code) {
    case 'unknown':
      return {
        code: 'unknown-in-map',
        at,
        found: fault.name,
        ...(fault.nearest === undefined ? {} : { nearest: fault.nearest }),
      };
    case 'two-targets':
      return { code: 'mapped-twice', at, found: fault.name, first: positions[fault.first]! };
    case 'cycle':
      return { code: 'map-in-a-circle', at, names: fault.names };
    case 'nothing-left':
      return { code: 'map-drops-all', at };
  }
}
