import type { CategoryMap } from '../codings/coding.ts';
import { suggester } from '../names/nearest.ts';
import { type NameSeparator, splitNames } from '../names/separator.ts';
import { BadInputError, type Position, type Problem } from '../problems.ts';
import { type Column, headedColumns, headerOf, placeOf, positionIn, type Table } from '../read/table.ts';
import { type Move, type MoveFault, mapOfMoves } from './moves.ts';

export interface MapReading {
  readonly separator?: NameSeparator;
  /** The categories of the codebook that it leads to, if known; every category has to become some of them, or nothing. */
  readonly targets?: readonly string[] | undefined;
}

/**
 * The map in a table with the columns `from` and `to`, one row per category; an empty `to` drops it, several names in it make it all of
 * them. Throws with every problem of it.
 */
export function mapOfSheet(
  table: Table,
  categories: readonly string[],
  { separator, targets }: MapReading = {},
): CategoryMap {
  const { moves, at, problems } = movesOf(table, [...categories, ...(targets ?? [])], separator);
  const made = mapOfMoves(categories, moves, 'at-once');
  const all = [
    ...problems,
    ...('faults' in made ? made.faults.map((fault) => problem(fault, at)) : []),
    ...(targets === undefined ? [] : outsideOf(targets, categories, moves, at, table)),
  ];
  if (all.length > 0 || 'faults' in made)
    throw new BadInputError(all.sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0)));
  return made.map;
}

/** The rows of a map file as moves, each with its position; rows that name no category are problems. A known name is one name. */
function movesOf(
  table: Table,
  known: readonly string[],
  separator: NameSeparator,
): { moves: Move[]; at: Position[]; problems: Problem[] } {
  const [from, to] = ['from', 'to'].map((word) => headedColumns(table, word)[0]);
  if (!from || !to)
    throw new BadInputError([{ code: 'map-without-columns', at: placeOf(table), columns: headerOf(table) }]);
  const moves: Move[] = [];
  const at: Position[] = [];
  const problems: Problem[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const where = positionIn(table, row, from);
    const [name, target] = [textOf(from, row), textOf(to, row)];
    if (name === '') problems.push({ code: 'category-without-name', at: where });
    else {
      moves.push({ from: name, to: known.includes(target) ? [target] : splitNames(target, separator) });
      at.push(where);
    }
  }
  return { moves, at, problems };
}

/** Names that the map leads to and the other codebook does not have: of a row's `to`, and categories that have no row. */
function outsideOf(
  targets: readonly string[],
  categories: readonly string[],
  moves: readonly Move[],
  at: readonly Position[],
  table: Table,
): Problem[] {
  const moved = new Set(moves.map(({ from }) => from));
  // a name that is no category may be a step to another
  const known = new Set([...targets, ...[...moved].filter((name) => !categories.includes(name))]);
  const suggest = suggester(targets);
  const unknown = moves.flatMap(({ to }, row) =>
    to.flatMap((found): Problem[] => {
      if (known.has(found)) return [];
      const nearest = suggest(found);
      return [
        {
          code: 'unknown-target',
          at: { ...at[row]!, column: headedColumns(table, 'to')[0]!.number },
          found,
          ...(nearest === undefined ? {} : { nearest }),
        },
      ];
    }),
  );
  const unmapped = categories.filter((category) => !moved.has(category) && !targets.includes(category));
  return unmapped.length === 0
    ? unknown
    : [...unknown, { code: 'unmapped-categories', at: placeOf(table), names: unmapped }];
}

function textOf(column: Column, row: number): string {
  return column.textAt(row).trim();
}

/** A fault of the moves as a problem of their file. */
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
