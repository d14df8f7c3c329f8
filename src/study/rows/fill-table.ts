import { type CategorySet, MISSING, setKey, union } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import { type CountedRows, distinctRows, renumberedRows } from '../../codings/distinct-rows.ts';
import type { Notice } from '../../notices.ts';
import { type Position, type Problem, ProblemList } from '../../problems.ts';
import type { CellMeanings } from '../cells/read-cells.ts';
import { isOfAllCoders, type Located } from '../located.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { CodingList } from './coding-list.ts';
import { positionsOf } from './collect.ts';

/** Units × coders, filled from the list of codings. */
export interface FilledTable {
  readonly codings: readonly CategorySet[];
  /** How many slots there are: units × cells per unit. */
  readonly slots: number;
  /** What is in the slot: a position in the codings, or MISSING. */
  readonly codingAt: (slot: number) => number;
  /** The rows of these cells with the number of units that have them. */
  readonly rows: CountedRows;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Gives every cell its meaning. A second coding of a unit by a coder is a problem unless the options say which to take. */
export function fillTable(
  list: CodingList,
  { codings, codingOf }: CellMeanings,
  options: ReadingOptions,
  located: readonly Located[],
): FilledTable {
  const { repeated, rows, slots } = list;
  const { onDuplicate } = options;
  const meaningOf = (cell: number) => (cell === MISSING ? MISSING : codingOf[cell]!);
  const problems = onDuplicate === 'error' ? duplicates(list, options, located) : [];
  const notices: Notice[] =
    repeated.slot.length === 0 || onDuplicate === 'error'
      ? []
      : [{ code: 'duplicates-resolved', how: onDuplicate, codings: repeated.slot.length }];
  if (notices.length === 0 || onDuplicate === 'first' || !knowsCoders(rows)) {
    return {
      codings,
      slots,
      codingAt: (slot) => meaningOf(list.cellAt(slot)),
      rows: renumberedRows(rows, codingOf, codings.length),
      problems,
      notices,
    };
  }
  const cells = Int32Array.from(list.cells(), meaningOf);
  const all = new GrowingCodings(codings);
  for (const [i, slot] of repeated.slot.entries()) {
    const coding = codingOf[repeated.cell[i]!]!;
    if (onDuplicate === 'last') cells[slot] = coding;
    if (onDuplicate === 'union') cells[slot] = all.union(cells[slot]!, coding);
  }
  return {
    codings: all.list,
    slots,
    codingAt: (slot) => cells[slot]!,
    rows: distinctRows(cells, list.width, all.list.length),
    problems,
    notices,
  };
}

function duplicates(list: CodingList, options: ReadingOptions, located: readonly Located[]): readonly Problem[] {
  if (list.repeated.slot.length === 0) return [];
  const problems = new ProblemList();
  const ofAll = located.every(isOfAllCoders);
  const lines = new Set<number | undefined>(); // for a unit that comes again for all coders
  for (const [slot, [first, ...others]] of positionsOf(new Set(list.repeated.slot), located, options)) {
    for (const at of others) {
      if (ofAll && lines.has(at.line)) continue;
      lines.add(at.line);
      problems.add(() => duplicate(list, slot, at, first!, ofAll));
    }
  }
  return problems.list;
}

function duplicate(list: CodingList, slot: number, at: Position, first: Position, ofAll: boolean): Problem {
  const width = list.coders.length;
  const unit = list.units.name(Math.floor(slot / width));
  if (ofAll) return { code: 'duplicate-unit', at, unit, first };
  return { code: 'duplicate-coding', at, unit, coder: list.coders[slot % width]!, first };
}

/** The codings that cells contain, and those that arise when two codings of a unit by one coder are united. */
class GrowingCodings {
  readonly list: CategorySet[];
  readonly #known = new Map<string, number>();

  constructor(codings: readonly CategorySet[]) {
    this.list = [...codings];
    codings.forEach((set, coding) => {
      this.#known.set(setKey(set), coding);
    });
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
