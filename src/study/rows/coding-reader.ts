import { type Column, positionIn, type RowKinds, type RowNumbers, type Table } from '../../read/table.ts';
import type { CellDictionary } from '../cells/cell-dictionary.ts';
import type { CodingColumns } from './coder-reader.ts';
import { BLOCK } from './row-reader.ts';

const UNKNOWN = -1;

/**
 * Reads, block by block, one coding of each row of a table: its coder and its cell. Cells get their numbers when a coding
 * has them, not before. What is known of a row is known by its kind if kinds say it all, else by the column's text.
 */
export class CodingReader {
  /** Per row of the block the coder's column in the table, or a negative number that says why there is none. */
  readonly coders: Int32Array<ArrayBuffer>;
  /** The numbers of the cells; negative if there is no coding. */
  readonly cells: Int32Array<ArrayBuffer>;
  readonly #table: Table;
  readonly #columns: readonly Column[];
  readonly #dictionary: CellDictionary;
  /** What tells the coder, and per number of it the coder's column; absent if one coder has all rows. */
  readonly #coderBy: RowNumbers | undefined;
  readonly #knownCoders: Int32Array;
  /** What tells the cell, and per number of it the cell; absent if every row is read by itself. */
  readonly #cellBy: RowNumbers | undefined;
  readonly #knownCells: Int32Array;

  /** @param tableColumns - per coder as met the column in the table */
  constructor(table: Table, { coder, columns }: CodingColumns, tableColumns: Int32Array, dictionary: CellDictionary) {
    const columnOf = (met: number) => (met >= 0 ? tableColumns[met]! : met);
    const rows = Math.min(BLOCK, table.rows); // a sheet of few rows may have thousands of columns
    this.coders = new Int32Array(rows);
    this.cells = new Int32Array(rows);
    this.#table = table;
    this.#columns = columns;
    this.#dictionary = dictionary;
    this.#cellBy = knownBy(table, columns);
    this.#knownCells = new Int32Array(this.#cellBy?.size ?? 0).fill(UNKNOWN);
    if (typeof coder === 'number') {
      this.coders.fill(columnOf(coder));
      this.#knownCoders = new Int32Array(table.kinds?.size ?? 0).fill(columnOf(coder));
      return;
    }
    const known = coder.coders.map(columnOf);
    this.#coderBy = knownBy(table, [coder.column]);
    this.#knownCoders = this.#coderBy === table.kinds ? coder.column.ofKind!.map((text) => known[text]!) : known;
  }

  /**
   * Reads the block of these rows; says whether each cell has its number.
   *
   * @param kinds - the kinds of the rows, if the table has some
   */
  read(from: number, to: number, kinds: Int32Array): boolean {
    const rows = to - from;
    if (this.#coderBy) {
      const numbers = this.#numbers(this.#coderBy, from, to, kinds, this.coders);
      const known = this.#knownCoders;
      for (let i = 0; i < rows; i += 1) this.coders[i] = known[numbers[i]!]!;
    }
    if (this.#cellBy === undefined) {
      this.cells.fill(UNKNOWN);
      return false;
    }
    const numbers = this.#numbers(this.#cellBy, from, to, kinds, this.cells);
    const known = this.#knownCells;
    let signs = 0;
    for (let i = 0; i < rows; i += 1) {
      const cell = known[numbers[i]!]!;
      this.cells[i] = cell;
      signs |= cell;
    }
    return signs >= 0;
  }

  /** Gives the cell of this row, a row of the block, its number if it has none. */
  number(i: number, row: number): void {
    if (this.cells[i]! < 0) this.cells[i] = this.#cellOf(row);
  }

  /** Whether the kinds of rows say it all. */
  get isOfKinds(): boolean {
    const { kinds } = this.#table;
    return kinds !== undefined && this.#cellBy === kinds && (this.#coderBy ?? kinds) === kinds;
  }

  /** The coder's column for the rows of this kind, or why there is none. */
  coderOfKind(kind: number): number {
    return this.#knownCoders[kind]!;
  }

  /** The number of the cell in rows of this kind, which gets one if it has none. */
  cellOfKind(kind: number): number {
    return this.#cellOf(this.#table.kinds!.first(kind));
  }

  #numbers(by: RowNumbers, from: number, to: number, kinds: Int32Array, own: Int32Array): Int32Array {
    if (by === this.#table.kinds) return kinds;
    by.cells(from, to, own);
    return own;
  }

  #cellOf(row: number): number {
    const by = this.#cellBy?.cell(row);
    const known = by === undefined ? UNKNOWN : this.#knownCells[by]!;
    if (known !== UNKNOWN) return known;
    const [only, ...others] = this.#columns;
    const texts = this.#columns.map((column) => column.textAt(row));
    const at = () => positionIn(this.#table, row, others.length === 0 ? only : undefined);
    const cell = this.#dictionary.intern(texts, at);
    if (by !== undefined) this.#knownCells[by] = cell;
    return cell;
  }
}

/** What tells rows with the same texts in these columns: their kind, or the text of the only column. */
function knownBy(
  { kinds }: { readonly kinds?: RowKinds | undefined },
  columns: readonly Column[],
): RowNumbers | undefined {
  if (kinds && columns.every(({ ofKind }) => ofKind !== undefined)) return kinds;
  return columns.length === 1 ? columns[0] : undefined;
}
