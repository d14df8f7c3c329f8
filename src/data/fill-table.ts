import { type Notice, type Problem, ProblemList } from '../problems.ts';
import { type CategorySet, setKey } from './category-set.ts';
import type { CellMeanings } from './cells/read-cells.ts';
import { type CodingList, entryPosition } from './coding-list.ts';
import type { ReadingOptions } from './options.ts';
import { MISSING } from './patterns.ts';
import { union } from './recode.ts';

/** Units × coders, filled from the list of codings. */
export interface FilledTable {
  readonly units: readonly string[];
  /** By name; the list's own order is `coderOrder`. */
  readonly coders: readonly string[];
  readonly coderOrder: readonly string[];
  readonly codings: readonly CategorySet[];
  readonly cells: Int32Array;
  readonly notes: ReadonlyMap<number, string>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Puts every coding in its cell. A second coding of a unit by a coder is a problem unless the options say which to take. */
export function fillTable(
  list: CodingList,
  meanings: CellMeanings,
  options: ReadingOptions,
  layout: string,
): FilledTable {
  const coderOrder = options.coders.length > 0 && layout !== 'wide' ? [...new Set(options.coders)] : list.coders.list;
  const coders = [...coderOrder].sort((a, b) => (a < b ? -1 : 1));
  const columnOf = list.coders.list.map((name) => coders.indexOf(name));
  const width = coders.length;
  const { entries } = list;
  const cells = new Int32Array(list.units.list.length * width).fill(MISSING);
  const entryOf = new Int32Array(cells.length).fill(-1);
  const codings = new GrowingCodings(meanings.codings);
  const notes = new Map<number, string>();
  const problems = new ProblemList();
  let lastLine: number | undefined; // of a wide sheet, in which a unit that comes again does so for all coders
  let resolved = 0;
  for (let entry = 0; entry < entries.unit.length; entry += 1) {
    const place = entries.unit[entry]! * width + columnOf[entries.coder[entry]!]!;
    const coding = meanings.codingOf[entries.cell[entry]!]!;
    const note = entries.note.get(entry);
    if (note !== undefined) notes.set(place, [notes.get(place), note].filter(Boolean).join(' / '));
    if (entryOf[place] === -1) {
      entryOf[place] = entry;
      cells[place] = coding;
      continue;
    }
    if (options.onDuplicate === 'error') {
      const { line } = entryPosition(list, entry);
      if (layout !== 'wide' || line !== lastLine)
        problems.add(() => duplicateProblem(list, entryOf[place]!, entry, layout));
      lastLine = line;
      continue;
    }
    resolved += 1;
    if (options.onDuplicate === 'last') cells[place] = coding;
    if (options.onDuplicate === 'union') cells[place] = codings.union(cells[place]!, coding);
  }
  const notices: Notice[] =
    resolved === 0 || options.onDuplicate === 'error'
      ? []
      : [{ code: 'duplicates-resolved', how: options.onDuplicate, codings: resolved }];
  return {
    units: list.units.list,
    coders,
    coderOrder,
    codings: codings.list,
    cells,
    notes,
    problems: problems.list,
    notices,
  };
}

function duplicateProblem(list: CodingList, first: number, second: number, layout: string): Problem {
  const { entries } = list;
  const unit = list.units.list[entries.unit[second]!]!;
  const at = entryPosition(list, second);
  if (layout === 'wide') return { code: 'duplicate-unit', at, unit, first: entryPosition(list, first) };
  return {
    code: 'duplicate-coding',
    at,
    unit,
    coder: list.coders.list[entries.coder[second]!]!,
    first: entryPosition(list, first),
  };
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
