import { categorySet, numberCodings } from '../codings/coding.ts';
import { distinctRows } from '../codings/distinct-rows.ts';
import { isTable, type Table } from '../read/table.ts';
import { sortCategories } from './cells/spelling.ts';
import { readStudy } from './read-study.ts';
import { PLAIN_READING, type ReadingOptions } from './reading-options.ts';
import type { Study } from './study.ts';

/** What one coder gave one unit: a category, several, none (`[]`, uncoded), or null if the coder did not code it. */
export type Given = string | readonly string[] | null;

/** One coder's coding of one unit. */
export interface CodingRecord {
  readonly unit: string;
  readonly coder: string;
  readonly category: Given;
}

export interface ArrayOptions {
  /** The declared categories, in order; by default those that occur. */
  readonly categories?: readonly string[];
  /** The coders’ names, in the order of the arrays; by default 1, 2, … */
  readonly coders?: readonly string[];
  /** The units’ names; by default 1, 2, … */
  readonly units?: readonly string[];
}

export interface RecordOptions {
  /** The declared categories, in order; by default those that occur. */
  readonly categories?: readonly string[];
  /** What a second record of the same unit and coder means; by default it is an error. */
  readonly onDuplicate?: 'union';
}

/**
 * A study from arrays, records or tables.
 * - Arrays: one array per unit, with what each coder gave it. Coders keep their order.
 * - Records: one object per unit and coder. A unit without a record of a coder was not coded by that coder.
 * - Tables, as `readSheets` gives them: see `readStudy`, which also gives its notices.
 *
 * @throws RangeError if the data do not fit together, BadInputError if tables cannot be read
 * @example
 * const study = studyOf([['a', 'a'], ['b', ['a', 'b']], [[], null]]);
 * study.categories; // → ["a","b"]
 * study.coders; // → ["1","2"]
 */
export function studyOf(units: readonly (readonly Given[])[], options?: ArrayOptions): Study;
export function studyOf(records: readonly CodingRecord[], options?: RecordOptions): Study;
export function studyOf(tables: readonly Table[], options?: Partial<ReadingOptions>): Study;
export function studyOf(
  data: readonly (readonly Given[])[] | readonly CodingRecord[] | readonly Table[],
  options: ArrayOptions | RecordOptions | Partial<ReadingOptions> = {},
): Study {
  if (!Array.isArray(data)) throw new RangeError('studyOf requires a list: of units, of records or of tables');
  if (data.every((one) => Array.isArray(one))) return fromArrays(data, options as ArrayOptions);
  if (data.every(isRecord)) return fromRecords(data, options as RecordOptions);
  if (data.every(isTable)) return readStudy(data, { ...PLAIN_READING, ...(options as Partial<ReadingOptions>) }).data;
  throw new RangeError(
    'studyOf: every item must be an array of codings, a record { unit, coder, category } or a table, and all of one kind',
  );
}

function isRecord(one: unknown): one is CodingRecord {
  return typeof one === 'object' && one !== null && 'unit' in one && 'coder' in one && 'category' in one;
}

function fromArrays(units: readonly (readonly Given[])[], options: ArrayOptions): Study {
  const width = options.coders?.length ?? units[0]?.length ?? 0;
  const coders = options.coders ?? numbered(width);
  const odd = units.find((unit) => unit.length !== width);
  if (odd) throw new RangeError(`studyOf: every unit must have ${width} codings, one has ${odd.length}`);
  const names = options.units ?? numbered(units.length);
  if (names.length !== units.length)
    throw new RangeError(`studyOf: there are ${units.length} units, but options.units has ${names.length} names`);
  const cells = units.flatMap((unit) => unit.map(setOfNames));
  return studyWith({ units: names, coders, coderOrder: coders, cells, categories: options.categories });
}

function fromRecords(records: readonly CodingRecord[], { categories, onDuplicate }: RecordOptions): Study {
  const units = [...new Set(records.map(({ unit }) => unit))];
  const coderOrder = [...new Set(records.map(({ coder }) => coder))];
  const coders = [...coderOrder].sort((a, b) => (a < b ? -1 : 1));
  const row = new Map(units.map((unit, i) => [unit, i]));
  const column = new Map(coders.map((coder, i) => [coder, i]));
  const cells: (ReadonlySet<string> | null)[] = Array.from({ length: units.length * coders.length }, () => null);
  const recorded = new Set<number>();
  for (const { unit, coder, category } of records) {
    const slot = row.get(unit)! * coders.length + column.get(coder)!;
    if (recorded.has(slot) && onDuplicate !== 'union')
      throw new RangeError(
        `studyOf: "${coder}" codes unit "${unit}" in two records; if each category has its own record, pass onDuplicate: 'union'`,
      );
    recorded.add(slot);
    const known = cells[slot] ?? null;
    const names = setOfNames(category);
    cells[slot] = known === null ? names : names === null ? known : new Set([...known, ...names]);
  }
  return studyWith({ units, coders, coderOrder, cells, categories });
}

function setOfNames(given: Given): ReadonlySet<string> | null {
  return given === null ? null : new Set(typeof given === 'string' ? [given] : given);
}

function numbered(length: number): string[] {
  return Array.from({ length }, (_, i) => String(i + 1));
}

interface NamedCodings {
  readonly units: readonly string[];
  readonly coders: readonly string[];
  readonly coderOrder: readonly string[];
  /** Units × coders, unit by unit: the names of the categories, or null if the coder did not code the unit. */
  readonly cells: readonly (ReadonlySet<string> | null)[];
  readonly categories: readonly string[] | undefined;
}

function studyWith({ units, coders, coderOrder, cells: given, categories: declared }: NamedCodings): Study {
  const categories = declared ?? sortCategories([...new Set(given.flatMap((names) => [...(names ?? [])]))]);
  const positions = new Map(categories.map((category, position) => [category, position]));
  const positionOf = (category: string) => {
    const position = positions.get(category);
    if (position === undefined) throw new RangeError(`studyOf: the category "${category}" is not declared`);
    return position;
  };
  const { codings, numbers: cells } = numberCodings(
    given.map((names) => (names === null ? undefined : categorySet([...names].map(positionOf)))),
  );
  const width = coders.length;
  return {
    coders,
    coderOrder,
    categories,
    declared: declared !== undefined,
    vocabulary: 'categories',
    codings,
    rows: distinctRows(cells, width, codings.length),
    unitCount: units.length,
    unitsAreRows: false,
    units: {
      name: (unit) => units[unit]!,
      names: () => units,
      cells: (unit) => cells.slice(unit * width, (unit + 1) * width),
    },
    layout: 'none',
    reading: undefined,
    texts: new Map(),
    strata: new Map(),
    notes: new Map(),
    tables: [],
  };
}
