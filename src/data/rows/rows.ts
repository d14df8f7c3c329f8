import { type Notice, type Position, ProblemList } from '../../problems.ts';
import type { Column, Sheet } from '../../read/sheet.ts';
import { CellDictionary } from '../cells/cell-dictionary.ts';
import { fold } from '../cells/near-duplicates.ts';
import type { Located } from '../layout/located.ts';
import type { ReadingOptions } from '../options.ts';
import { UnitStrata } from '../unit-strata.ts';
import { CellReader } from './cell-reader.ts';
import { Coders, type Slot, slotsOf, UNNAMED } from './coder-reader.ts';
import { rowFilter } from './row-filter.ts';
import { BLOCK, NOTHING, type RowReader } from './row-reader.ts';
import type { UnitNames } from './unit-names.ts';
import { unitReaders } from './unit-reader.ts';

/** A table of so many places fits into memory easily. */
const LARGE = 1 << 22;

/** With so many places for each coding, most of them are empty. */
const SPARSE = 4;

/** Takes a coding: its place in the table units × coders, its cell, and the row it stands in. */
type Take = (unit: number, coder: number, cell: number, sheet: Sheet, row: number) => void;

/** The rows of all sheets, read one after the other. */
export class Rows {
  readonly problems = new ProblemList();
  readonly dictionary = new CellDictionary();
  readonly texts = new Map<number, string>();
  readonly notes = new Map<number, string>();
  readonly strata = new UnitStrata();
  readonly units: UnitNames;
  /** By name, so that figures do not depend on the order of files. */
  readonly coders: readonly string[];
  readonly coderOrder: readonly string[];
  readonly #located: readonly Located[];
  readonly #readers: readonly RowReader[];
  readonly #slots: readonly (readonly Slot[])[];
  /** Per coder as met, the column in the table. */
  readonly #columns: Int32Array;
  readonly #met: Coders;
  readonly #filtered: Notice[] = [];
  /** Rows that name no unit and hold no coding, such as sums under a table. */
  readonly #idle: Position[] = [];
  /** Units that have another text in another row, and where. */
  readonly #otherText = new Map<number, Position>();

  constructor(located: readonly Located[], options: ReadingOptions) {
    this.#located = located;
    const filters = located.map(({ sheet }) => rowFilter(sheet, options.where));
    for (const { problems, notices } of filters) {
      for (const problem of problems) this.problems.add(() => problem);
      this.#filtered.push(...notices);
    }
    const keeps = filters.map(({ keep }) => keep);
    const { units, readers } = unitReaders(located, keeps, options, (...row) => this.#noUnit(...row));
    this.units = units;
    this.#readers = readers;
    this.#met = new Coders(options.coders);
    this.#slots = located.map((one) => slotsOf(one, this.#met));
    const named = options.coders.length > 0 && located[0]?.layout !== 'wide';
    this.coderOrder = named ? [...new Set(options.coders)] : this.#met.list;
    this.coders = [...this.coderOrder].sort((a, b) => (a < b ? -1 : 1));
    const columns = new Map(this.coders.map((name, column) => [name, column]));
    this.#columns = Int32Array.from(this.#met.list, (name) => columns.get(name) ?? NOTHING);
  }

  get width(): number {
    return this.coders.length;
  }

  /** The units where they are known beforehand, else as many as one sheet can have. */
  get likelyUnits(): number {
    return Math.max(this.units.size, ...this.#located.map(({ sheet, unit }) => unit[0]?.size ?? sheet.rows));
  }

  /** Whether a table of units × coders would be large, and nearly all of it empty. */
  get isSparse(): boolean {
    const places = this.likelyUnits * this.width;
    return places > LARGE && places > SPARSE * this.likelyCodings;
  }

  /** As many codings as there are places for them in the rows. */
  get likelyCodings(): number {
    return this.#located.reduce((sum, { sheet }, i) => sum + sheet.rows * this.#slots[i]!.length, 0);
  }

  /** How many different cells there can be at most. */
  get distinctCells(): number {
    const sizes = this.#slots.flat().map(({ columns }) => (columns.length === 1 ? columns[0]!.size : Infinity));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  notices(): Notice[] {
    const { leftOut, notices } = this.#met;
    return [
      ...this.#filtered,
      ...notices,
      ...(leftOut.size > 0 ? [{ code: 'coders-left-out', coders: [...leftOut] } as const] : []),
      ...(this.#idle.length > 0
        ? [{ code: 'rows-without-unit', first: this.#idle[0]!, rows: this.#idle.length } as const]
        : []),
      ...[...this.#otherText].slice(0, 1).map(([unit, first]): Notice => {
        return { code: 'texts-differ', unit: this.units.name(unit), first, units: this.#otherText.size };
      }),
    ];
  }

  forEach(take: Take): void {
    for (const [number, located] of this.#located.entries()) this.#sheet(located, number, take);
  }

  #sheet(located: Located, number: number, take: Take): void {
    const { sheet, text } = located;
    const note = located.layout === 'wide' ? undefined : located.note;
    const slots = this.#slots[number]!.map(({ coder, columns }) => ({
      coder: typeof coder === 'number' ? coder : NOTHING,
      coders: typeof coder === 'number' ? undefined : coder,
      cells: new CellReader(sheet, columns, this.dictionary),
      codersOf: new Int32Array(BLOCK).fill(typeof coder === 'number' ? coder : NOTHING),
      cellsOf: new Int32Array(BLOCK),
    }));
    const unitsOf = new Int32Array(BLOCK);
    for (let from = 0; from < sheet.rows; from += BLOCK) {
      const to = Math.min(sheet.rows, from + BLOCK);
      this.#readers[number]!(from, to, unitsOf);
      for (const { coders, cells, codersOf, cellsOf } of slots) {
        coders?.(from, to, codersOf);
        cells.read(from, to, cellsOf);
      }
      for (let i = 0; i < to - from; i += 1) {
        const unit = unitsOf[i]!;
        if (unit === NOTHING) continue;
        const row = from + i;
        if (text) this.#text(unit, sheet, text, row);
        if (located.strata.length > 0) this.#stratum(unit, located, row);
        for (let s = 0; s < slots.length; s += 1) {
          const { codersOf, cellsOf, cells } = slots[s]!;
          const coder = codersOf[i]!;
          if (coder < 0) {
            if (coder === UNNAMED) this.#noCoder(located, row);
            continue;
          }
          const column = this.#columns[coder]!;
          take(unit, column, cells.number(cellsOf[i]!, row), sheet, row);
          if (note) this.#note(unit * this.width + column, note.textAt(row).trim());
        }
      }
    }
  }

  /** The unit's text is the first one met; that another row has another text may mean that rows were mixed up. */
  #text(unit: number, sheet: Sheet, column: Column, row: number): void {
    const text = column.textAt(row).trim();
    const known = this.texts.get(unit);
    if (text === '' || text === known) return;
    if (known === undefined) this.texts.set(unit, text);
    else if (fold(text) !== fold(known) && !this.#otherText.has(unit))
      this.#otherText.set(unit, { file: sheet.path, line: sheet.line(row) });
  }

  #stratum(unit: number, located: Located, row: number): void {
    const differs = this.strata.note(unit, located, row);
    if (differs) this.problems.add(() => ({ code: 'strata-differ', unit: this.units.name(unit), ...differs }));
  }

  #note(place: number, note: string): void {
    if (note !== '') this.notes.set(place, [this.notes.get(place), note].filter(Boolean).join(' / '));
  }

  #noUnit(number: number, row: number, column: Column): void {
    const located = this.#located[number]!;
    const at = { file: located.sheet.path, line: located.sheet.line(row), column: column.number };
    const codings = located.layout === 'wide' ? located.coders : located.categories;
    if (codings.every((one) => one.textAt(row).trim() === '')) this.#idle.push(at);
    else this.problems.add(() => ({ code: 'empty-unit', at }));
  }

  #noCoder({ sheet, ...located }: Located, row: number): void {
    const column = located.layout === 'long' ? located.coder.number : undefined;
    this.problems.add(() => ({
      code: 'empty-coder',
      at: { file: sheet.path, line: sheet.line(row), ...(column === undefined ? {} : { column }) },
    }));
  }
}
