import type { Notice } from '../../notices.ts';
import { type Position, ProblemList } from '../../problems.ts';
import { type Column, isUnique, type Table } from '../../read/table.ts';
import { CellDictionary } from '../cells/cell-dictionary.ts';
import type { Located } from '../layouts/located.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { Coders, type Slot, slotsOf, UNNAMED } from './coder-reader.ts';
import type { Groups } from './counted-groups.ts';
import { rowFilters } from './row-filter.ts';
import { BLOCK, type CodingBlock, NOTHING, type RowReader } from './row-reader.ts';
import { SlotReader } from './slot-reader.ts';
import type { UnitNames } from './unit-names.ts';
import { UnitStrata, unitReaders } from './unit-reader.ts';
import { FirstTexts, textsOfRows, type UnitTexts } from './unit-texts.ts';

/** A table of so many places fits into memory easily. */
const LARGE = 1 << 22;

/** With so many places for each coding, most of them are empty. */
const SPARSE = 4;

/** The rows of all sheets, read one after the other. */
export class Rows {
  readonly problems = new ProblemList();
  readonly dictionary = new CellDictionary();
  readonly texts: UnitTexts;
  readonly notes = new Map<number, string>();
  readonly strata = new UnitStrata();
  readonly units: UnitNames;
  /** By name, so that figures do not depend on the order of files. */
  readonly coders: readonly string[];
  readonly coderOrder: readonly string[];
  readonly #located: readonly Located[];
  /** The column whose texts are the units as they stand. */
  readonly #unitColumn: Column | undefined;
  readonly #readers: readonly RowReader[];
  readonly #slots: readonly (readonly Slot[])[];
  /** Per coder as met, the column in the table. */
  readonly #columns: Int32Array;
  readonly #met: Coders;
  readonly #filtered: Notice[] = [];
  /** Rows that name no unit and hold no coding, such as sums under a table. */
  readonly #idle: Position[] = [];
  /** The texts of units that may be in several rows, of which the first one counts. */
  readonly #firstTexts: FirstTexts;

  constructor(located: readonly Located[], options: ReadingOptions) {
    this.#located = located;
    const filters = rowFilters(located, options.where);
    for (const { problems, notices } of filters) {
      for (const problem of problems) this.problems.add(() => problem);
      this.#filtered.push(...notices);
    }
    const keeps = filters.map(({ keep }) => keep);
    const { units, column, readers } = unitReaders(located, keeps, options, (...row) => this.#noUnit(...row));
    this.units = units;
    this.#unitColumn = column;
    this.#readers = readers;
    this.#firstTexts = new FirstTexts(located);
    const text = column && isUnique(column) ? located[0]!.text : undefined;
    this.texts = text ? textsOfRows(text) : this.#firstTexts;
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
      ...[...this.#firstTexts.others].slice(0, 1).map(([unit, first]): Notice => {
        return { code: 'texts-differ', unit: this.units.name(unit), first, units: this.#firstTexts.others.size };
      }),
    ];
  }

  /** The codings of all rows, block by block and place by place. */
  *blocks(): Generator<CodingBlock> {
    for (const [number, located] of this.#located.entries()) {
      const { sheet } = located;
      const slots = this.#slotReaders(number);
      const units = new Int32Array(BLOCK);
      const kinds = new Int32Array(sheet.kinds ? BLOCK : 0);
      if (this.#unitColumn) giveNumbersByKind(slots, sheet);
      for (let from = 0; from < sheet.rows; from += BLOCK) {
        const to = Math.min(sheet.rows, from + BLOCK);
        this.#readers[number]!(from, to, units);
        sheet.kinds?.cells(from, to, kinds);
        let areNumbered = true;
        for (const slot of slots) areNumbered = slot.read(from, to, kinds) && areNumbered;
        if (!areNumbered) giveNumbers(slots, units, from, to);
        this.#rest(number, slots, units, from, to);
        for (const { coders, cells } of slots) yield { sheet, from, rows: to - from, units, coders, cells };
      }
    }
  }

  /** Where the rows of each unit stand together, and kinds say all else of a row: what the units and the kinds are. */
  get groups(): Groups | undefined {
    const [located] = this.#located;
    if (!located || !this.#unitColumn?.isGrouped) return undefined;
    const { sheet, note, strata } = located;
    const slots = this.#slotReaders(0);
    if (this.#hasFirstTexts(located) || note || strata.length > 0 || !slots.every(({ isOfKinds }) => isOfKinds))
      return undefined;
    return { unit: this.#unitColumn, kinds: sheet.kinds!, rows: sheet.rows, slots };
  }

  #slotReaders(sheet: number): SlotReader[] {
    return this.#slots[sheet]!.map(
      (slot) => new SlotReader(this.#located[sheet]!.sheet, slot, this.#columns, this.dictionary),
    );
  }

  /** Takes what rows hold beside codings, and finds those that name no coder. */
  #rest(number: number, slots: readonly SlotReader[], units: Int32Array, from: number, to: number): void {
    const located = this.#located[number]!;
    const { strata } = located;
    const hasTexts = this.#hasFirstTexts(located);
    const note = located.layout === 'wide' ? undefined : located.note;
    const isPlain = !hasTexts && note === undefined && strata.length === 0;
    if (isPlain && !slots.some(({ coders }) => coders.subarray(0, to - from).includes(UNNAMED))) return;
    for (let row = from; row < to; row += 1) {
      const unit = units[row - from]!;
      if (unit === NOTHING) continue;
      if (hasTexts) this.#firstTexts.add(unit, number, row);
      if (strata.length > 0) this.#stratum(unit, located, row);
      for (const { coders } of slots) {
        const coder = coders[row - from]!;
        if (coder === UNNAMED) this.#noCoder(located, row);
        else if (coder >= 0 && note) this.#note(unit * this.width + coder, note.textAt(row).trim());
      }
    }
  }

  /** Whether the sheet has texts, and several rows may be of one unit: they may not all have the same text, as where rows were mixed up. */
  #hasFirstTexts({ text }: Located): boolean {
    return text !== undefined && this.texts === this.#firstTexts;
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

/** Numbers the cells of codings in the order of the rows, so that each has its number from where it is met first. */
function giveNumbers(slots: readonly SlotReader[], units: Int32Array, from: number, to: number): void {
  for (let i = 0; i < to - from; i += 1) {
    if (units[i] === NOTHING) continue;
    for (const slot of slots) if (slot.coders[i]! >= 0) slot.number(i, from + i);
  }
}

/** The same for all rows at once where kinds say it all, and each row names a unit. */
function giveNumbersByKind(slots: readonly SlotReader[], { kinds }: Table): void {
  if (kinds === undefined || !slots.every(({ isOfKinds }) => isOfKinds)) return;
  for (let kind = 0; kind < kinds.size; kind += 1)
    for (const slot of slots) if (slot.coderOfKind(kind) >= 0) slot.cellOfKind(kind);
}
