import { type CategorySet, MISSING, setKey, union } from '../../codings/coding.ts';
import { type Crowd, movedCrowd } from '../../codings/crowd.ts';
import { type DistinctRows, distinctRows } from '../../codings/distinct-rows.ts';
import type { Notice } from '../../notices.ts';
import { type Position, type Problem, ProblemList } from '../../problems.ts';
import type { CellMeanings } from '../cells/read-cells.ts';
import type { Located } from '../layouts/located.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { CodingList } from './coding-list.ts';
import { positionsOf } from './collect.ts';

/** Units × coders, filled from the list of codings. */
export interface FilledTable {
  readonly codings: readonly CategorySet[];
  readonly crowd: Crowd | undefined;
  /** How many units × coders there are. */
  readonly places: number;
  /** The position of what the coder gave the unit in the codings, or MISSING. */
  readonly codingAt: (place: number) => number;
  /** The rows of these cells, each once, with the number of units that have it. */
  readonly rows: DistinctRows;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Gives every cell its meaning. A second coding of a unit by a coder is a problem unless the options say which to take. */
export function fillTable(
  list: CodingList,
  meanings: CellMeanings,
  options: ReadingOptions,
  located: readonly Located[],
): FilledTable {
  const { repeated, rows } = list;
  const { codingOf } = meanings;
  const { onDuplicate } = options;
  const meaningOf = (cell: number) => (cell === MISSING ? MISSING : codingOf[cell]!);
  const problems = onDuplicate === 'error' ? duplicates(list, options, located) : [];
  const notices: Notice[] =
    repeated.place.length === 0 || onDuplicate === 'error'
      ? []
      : [{ code: 'duplicates-resolved', how: onDuplicate, codings: repeated.place.length }];
  if (notices.length === 0 || onDuplicate === 'first' || list.crowd) {
    return {
      codings: meanings.codings,
      crowd: list.crowd && movedCrowd(list.crowd, codingOf, meanings.codings.length),
      places: list.places,
      codingAt: (place) => meaningOf(list.cellAt(place)),
      rows: { cells: rows.cells.map(meaningOf), counts: rows.counts },
      problems,
      notices,
    };
  }
  const codings = new GrowingCodings(meanings.codings);
  const cells = Int32Array.from(list.cells(), meaningOf);
  for (const [i, place] of repeated.place.entries()) {
    const coding = codingOf[repeated.cell[i]!]!;
    if (onDuplicate === 'last') cells[place] = coding;
    if (onDuplicate === 'union') cells[place] = codings.union(cells[place]!, coding);
  }
  return {
    codings: codings.list,
    crowd: undefined,
    places: cells.length,
    codingAt: (place) => cells[place]!,
    rows: distinctRows(cells, list.coders.length, codings.list.length),
    problems,
    notices,
  };
}

function duplicates(list: CodingList, options: ReadingOptions, located: readonly Located[]): readonly Problem[] {
  if (list.repeated.place.length === 0) return [];
  const problems = new ProblemList();
  const isWide = located[0]?.layout === 'wide';
  const lines = new Set<number | undefined>(); // of a wide sheet, in which a unit that comes again does so for all coders
  for (const [place, [first, ...others]] of positionsOf(new Set(list.repeated.place), located, options)) {
    for (const at of others) {
      if (isWide && lines.has(at.line)) continue;
      lines.add(at.line);
      problems.add(() => duplicate(list, place, at, first!, isWide));
    }
  }
  return problems.list;
}

function duplicate(list: CodingList, place: number, at: Position, first: Position, isWide: boolean): Problem {
  const width = list.coders.length;
  const unit = list.units.name(Math.floor(place / width));
  if (isWide) return { code: 'duplicate-unit', at, unit, first };
  return { code: 'duplicate-coding', at, unit, coder: list.coders[place % width]!, first };
}

/** The codings that cells hold, and those that arise when two codings of a unit by one coder are united. */
class GrowingCodings {
  readonly list: CategorySet[];
  readonly #known = new Map<string, number>();

  constructor(codings: readonly CategorySet[]) {
    this.list = [...codings];
  }

  union(a: number, b: number): number {
    if (a === MISSING) return b;
    if (b === MISSING) return a;
    const set = union(this.list[a]!, this.list[b]!);
    const known = this.#known.get(setKey(set));
    if (known !== undefined) return known;
    this.list.push(set);
    this.#known.set(setKey(set), this.list.length - 1);
    return this.list.length - 1;
  }
}
