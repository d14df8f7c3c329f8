import { type CategorySet, MISSING, setKey, union } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import { type CountedRows, distinctRows, renumberedRows } from '../../codings/distinct-rows.ts';
import type { Notice } from '../../notices.ts';
import { type Problem, ProblemList } from '../../problems.ts';
import type { CellMeanings } from '../cells/read-cells.ts';
import { coderOfFile, isOfAllCoders, type Located } from '../located.ts';
import type { RowOptions } from '../reading-options.ts';
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
  options: RowOptions,
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

function duplicates(list: CodingList, options: RowOptions, located: readonly Located[]): readonly Problem[] {
  if (list.repeated.slot.length === 0) return [];
  const problems = new ProblemList();
  const ofAll = located.every(isOfAllCoders);
  const forAll = repeatsForAll(list, located);
  const lines = new Set<number | undefined>(); // for a unit that comes again for all coders
  for (const [slot, [first, ...others]] of positionsOf(new Set(list.repeated.slot), located, options)) {
    for (const at of others) {
      if (ofAll && lines.has(at.line)) continue;
      lines.add(at.line);
      problems.add(() =>
        ofAll
          ? { code: 'duplicate-unit', at, unit: unitOf(list, slot), first: first! }
          : {
              code: 'duplicate-coding',
              at,
              unit: unitOf(list, slot),
              coder: list.coders[slot % list.width]!,
              first: first!,
              ...(forAll && { forAll }),
            },
      );
    }
  }
  return problems.list;
}

function unitOf({ units, width }: CodingList, slot: number): string {
  return units.name(Math.floor(slot / width));
}

/** Whether the same units come again, as often, for every coder; and whether each has a file, with as many rows. */
function repeatsForAll(
  { repeated, width, rows }: CodingList,
  located: readonly Located[],
): 'files' | 'rows' | undefined {
  if (!knowsCoders(rows)) return undefined;
  const times = new Map<number, number[]>();
  for (const slot of repeated.slot) {
    const unit = Math.floor(slot / width);
    const own = times.get(unit) ?? new Array<number>(width).fill(0);
    own[slot % width]! += 1;
    times.set(unit, own);
  }
  if (width < 2 || ![...times.values()].every((own) => own.every((one) => one === own[0]))) return undefined;
  const areFiles =
    located.length === width &&
    located.every((one) => coderOfFile(one) !== undefined && one.table.rows === located[0]!.table.rows);
  return areFiles ? 'files' : 'rows';
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
