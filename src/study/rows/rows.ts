import type { Notice } from '../../notices.ts';
import { type Position, ProblemList } from '../../problems.ts';
import { type Column, isUnique, positionIn, type Table } from '../../read/table.ts';
import { CellDictionary } from '../cells/cell-dictionary.ts';
import { isOfAllCoders, type Located } from '../located.ts';
import type { RowOptions } from '../reading-options.ts';
import { Coders, type CodingColumns, codingColumns, UNNAMED } from './coder-reader.ts';
import { CodingReader } from './coding-reader.ts';
import type { Groups } from './counted-groups.ts';
import { rowFilters } from './row-filter.ts';
import { BLOCK, type CodingBlock, NOTHING, type RowReader } from './row-reader.ts';
import type { UnitNames } from './unit-names.ts';
import { UnitStrata, unitReaders } from './unit-reader.ts';
import { FirstTexts, textsOfRows, type UnitTexts } from './unit-texts.ts';

/** A table of this many slots fits into memory easily. */
const LARGE = 1 << 22;

/** With this many slots for each coding, most of them are empty. */
const SPARSE = 4;

/** The rows of all tables, read one after the other. */
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
  /** The column whose texts are the names of the units. */
  readonly #unitColumn: Column | undefined;
  readonly #readers: readonly RowReader[];
  readonly #codings: readonly (readonly CodingColumns[])[];
  /** Per coder as met, the column in the table. */
  readonly #columns: Int32Array;
  readonly #met: Coders;
  readonly #filtered: Notice[] = [];
  /** Rows that name no unit and contain no coding, such as sums below a table. */
  readonly #idle: Position[] = [];
  /** The texts of units; if a unit is in several rows, its first text counts. */
  readonly #firstTexts: FirstTexts;

  constructor(located: readonly Located[], options: RowOptions) {
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
    this.#met = new Coders(options);
    this.#codings = located.map((one) => codingColumns(one, this.#met));
    const areKept = options.coders.length > 0 && !located.every(isOfAllCoders); // else they are columns
    this.coderOrder = areKept ? [...new Set(options.coders)] : this.#met.list;
    this.coders = [...this.coderOrder].sort((a, b) => (a < b ? -1 : 1));
    const columns = new Map(this.coders.map((name, column) => [name, column]));
    this.#columns = Int32Array.from(this.#met.list, (name) => columns.get(name) ?? NOTHING);
  }

  get width(): number {
    return this.coders.length;
  }

  /** The number of units if it is known beforehand, else as many as one table can have. */
  get likelyUnits(): number {
    return Math.max(this.units.size, ...this.#located.map(({ table, unit }) => unit[0]?.size ?? table.rows));
  }

  /** Whether a table of units × coders would be large, and nearly all of it empty. */
  get isSparse(): boolean {
    const slots = this.likelyUnits * this.width;
    return slots > LARGE && slots > SPARSE * this.likelyCodings;
  }

  /** As many codings as the rows have room for. */
  get likelyCodings(): number {
    return this.#located.reduce((sum, { table }, i) => sum + table.rows * this.#codings[i]!.length, 0);
  }

  /** How many different cells there can be at most. */
  get distinctCells(): number {
    const sizes = this.#codings.flat().map(({ columns }) => (columns.length === 1 ? columns[0]!.size : Infinity));
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

  /** The codings of all rows, block by block. */
  *blocks(): Generator<CodingBlock> {
    for (const [number, located] of this.#located.entries()) {
      const { table } = located;
      const codings = this.#codingReaders(number);
      const units = new Int32Array(BLOCK);
      const kinds = new Int32Array(table.kinds ? BLOCK : 0);
      if (this.#unitColumn) giveNumbersByKind(codings, table);
      for (let from = 0; from < table.rows; from += BLOCK) {
        const to = Math.min(table.rows, from + BLOCK);
        this.#readers[number]!(from, to, units);
        table.kinds?.cells(from, to, kinds);
        let areNumbered = true;
        for (const coding of codings) areNumbered = coding.read(from, to, kinds) && areNumbered;
        if (!areNumbered) giveNumbers(codings, units, from, to);
        this.#rest(number, codings, units, from, to);
        for (const { coders, cells } of codings) yield { table, from, rows: to - from, units, coders, cells };
      }
    }
  }

  /** The units and kinds, if the rows of each unit are adjacent and kinds say all else of a row. */
  get groups(): Groups | undefined {
    const [located] = this.#located;
    if (!located || !this.#unitColumn?.isGrouped) return undefined;
    const { table, note, strata } = located;
    const codings = this.#codingReaders(0);
    const hasOthers = this.#hasFirstTexts(located) || note !== undefined || strata.length > 0;
    if (hasOthers || !codings.every(({ isOfKinds }) => isOfKinds)) return undefined;
    return { unit: this.#unitColumn, kinds: table.kinds!, rows: table.rows, codings };
  }

  #codingReaders(table: number): CodingReader[] {
    return this.#codings[table]!.map(
      (coding) => new CodingReader(this.#located[table]!.table, coding, this.#columns, this.dictionary),
    );
  }

  /** Takes what rows contain besides codings, and reports those that name no coder. */
  #rest(number: number, codings: readonly CodingReader[], units: Int32Array, from: number, to: number): void {
    const located = this.#located[number]!;
    const { note, strata } = located;
    const hasTexts = this.#hasFirstTexts(located);
    const isPlain = !hasTexts && note === undefined && strata.length === 0;
    if (isPlain && !codings.some(({ coders }) => coders.subarray(0, to - from).includes(UNNAMED))) return;
    for (let row = from; row < to; row += 1) {
      const unit = units[row - from]!;
      if (unit === NOTHING) continue;
      if (hasTexts) this.#firstTexts.add(unit, number, row);
      if (strata.length > 0) this.#stratum(unit, located, row);
      for (const { coders } of codings) {
        const coder = coders[row - from]!;
        if (coder === UNNAMED) this.#noCoder(located, row);
        else if (coder >= 0 && note) this.#note(unit * this.width + coder, note.textAt(row).trim());
      }
    }
  }

  /** Whether the table has texts, and several rows may be of one unit: if they have different texts, rows may have been mixed up. */
  #hasFirstTexts({ text }: Located): boolean {
    return text !== undefined && this.texts === this.#firstTexts;
  }

  #stratum(unit: number, located: Located, row: number): void {
    const differs = this.strata.note(unit, located, row);
    if (differs) this.problems.add(() => ({ code: 'strata-differ', unit: this.units.name(unit), ...differs }));
  }

  #note(slot: number, note: string): void {
    if (note !== '') this.notes.set(slot, [this.notes.get(slot), note].filter(Boolean).join(' / '));
  }

  #noUnit(number: number, row: number, column: Column): void {
    const located = this.#located[number]!;
    const at = positionIn(located.table, row, column);
    const columns = located.codings.flatMap((coding) => coding.columns);
    if (columns.every((one) => one.textAt(row).trim() === '')) this.#idle.push(at);
    else this.problems.add(() => ({ code: 'empty-unit', at }));
  }

  #noCoder({ table, codings }: Located, row: number): void {
    const [column] = codings.flatMap(({ coder }) => (coder.from === 'cells' ? [coder.column] : []));
    this.problems.add(() => ({ code: 'empty-coder', at: positionIn(table, row, column) }));
  }
}

/** Numbers the cells of codings in the order of the rows, so each gets its number at its first position. */
function giveNumbers(codings: readonly CodingReader[], units: Int32Array, from: number, to: number): void {
  for (let i = 0; i < to - from; i += 1) {
    if (units[i] === NOTHING) continue;
    for (const coding of codings) if (coding.coders[i]! >= 0) coding.number(i, from + i);
  }
}

/** The same for all rows at once, if kinds say it all and each row names a unit. */
function giveNumbersByKind(codings: readonly CodingReader[], { kinds }: Table): void {
  if (kinds === undefined || !codings.every(({ isOfKinds }) => isOfKinds)) return;
  for (let kind = 0; kind < kinds.size; kind += 1)
    for (const coding of codings) if (coding.coderOfKind(kind) >= 0) coding.cellOfKind(kind);
}
