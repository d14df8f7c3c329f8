import { BadInputError, type Position, type Problem } from '../../problems.ts';
import type { Column, Sheet } from '../../read/sheet.ts';
import { headedColumns, headerOf } from '../find-columns.ts';
import type { CategoryMap } from './category-map.ts';
import { type Move, type MoveFault, mapOfMoves } from './moves.ts';

/** The map in a sheet with the columns `from` and `to`, one row a category; an empty `to` drops it. Throws with every problem of it. */
export function mapOfSheet(sheet: Sheet, categories: readonly string[]): CategoryMap {
  const { moves, at } = movesOf(sheet);
  const made = mapOfMoves(categories, moves);
  if ('faults' in made) throw new BadInputError(made.faults.map((fault) => problem(fault, at)));
  return made.map;
}

/** The rows of a map file as moves, with where each stands. */
function movesOf(sheet: Sheet): { moves: Move[]; at: Position[] } {
  const [from, to] = ['from', 'to'].map((word) => headedColumns(sheet, word)[0]);
  if (!from || !to)
    throw new BadInputError([{ code: 'map-without-columns', at: { file: sheet.path }, columns: headerOf(sheet) }]);
  const at = Array.from({ length: sheet.rows }, (_, row): Position => {
    return { file: sheet.path, line: sheet.line(row), column: from.number };
  });
  const blank = at.filter((_, row) => textOf(from, row) === '');
  if (blank.length > 0) throw new BadInputError(blank.map((where) => ({ code: 'category-without-name', at: where })));
  return { moves: at.map((_, row) => ({ from: textOf(from, row), to: textOf(to, row) || null })), at };
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
