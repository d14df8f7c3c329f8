import { unguard } from '../../formula-guard.ts';
import type { Column } from '../table.ts';
import { CellStore } from './cell-store.ts';
import { TextFingerprints } from './text-fingerprints.ts';

/** The texts of a column are put aside if they have at least this length on average: names of units are shorter. */
const LONG = 40;

/** So many bytes of long texts are kept in any case, and so many of short ones. */
const LONG_TEXTS = 1 << 22;
const SHORT_TEXTS = 1 << 27;

/** Whether so many distinct texts should rather be read again when they are asked for than kept. */
export function areTooLarge(distinct: number, bytes: number): boolean {
  return bytes > SHORT_TEXTS || (bytes > LONG_TEXTS && bytes >= LONG * distinct);
}

/** Whether texts of which nearly each row has another are so long that they are probably not names. */
export function areLong(distinct: number, length: number): boolean {
  return length >= LONG * distinct;
}

/** Reads rows again that were read before. */
export interface Rereader {
  /** What the row contains in the column with this number. */
  textAt(row: number, number: number): string;
}

/**
 * A column of long texts, which are not kept: they are read again when they are asked for. Which of them are the same is found out only
 * when that is asked for.
 */
export class AsideColumn implements Column {
  readonly name: string;
  readonly number: number;
  readonly rows: number;
  readonly isGrouped = false;
  readonly isAside = true;
  readonly #rereader: Rereader;
  #distinct: Distinct | undefined;
  #list: string[] | undefined;

  constructor({ name, number }: Pick<Column, 'name' | 'number'>, rows: number, rereader: Rereader) {
    this.name = unguard(name);
    this.number = number;
    this.rows = rows;
    this.#rereader = rereader;
  }

  get size(): number {
    return this.#told.firsts.length;
  }

  get hasBlank(): boolean {
    return this.#told.hasBlank;
  }

  get isTrimmed(): boolean {
    return this.#told.isTrimmed;
  }

  get texts(): readonly string[] {
    this.#list ??= Array.from(this.#told.firsts, (row) => this.textAt(row));
    return this.#list;
  }

  text(cell: number): string {
    return this.#list?.[cell] ?? this.textAt(this.#told.firsts[cell]!);
  }

  cell(row: number): number {
    return this.#told.cells.at(row);
  }

  cells(from: number, to: number, into: Int32Array): void {
    this.#told.cells.copy(from, to, into);
  }

  textAt(row: number): string {
    return unguard(this.#rereader.textAt(row, this.number));
  }

  get #told(): Distinct {
    this.#distinct ??= tellApart(this);
    return this.#distinct;
  }
}

/** What is known of a column's texts once they were told apart. */
interface Distinct {
  readonly cells: CellStore;
  /** Of each distinct text the first row. */
  readonly firsts: readonly number[];
  readonly hasBlank: boolean;
  readonly isTrimmed: boolean;
}

const BLOCK = 4096;

function tellApart(column: Column): Distinct {
  const known = new TextFingerprints();
  const cells = new CellStore(column.rows);
  const firsts: number[] = [];
  const block = new Int32Array(BLOCK);
  let hasBlank = false;
  let isTrimmed = true;
  for (let from = 0; from < column.rows; from += BLOCK) {
    const to = Math.min(column.rows, from + BLOCK);
    for (let row = from; row < to; row += 1) {
      const text = column.textAt(row);
      const cell = known.numberOf(text);
      block[row - from] = cell;
      if (cell < firsts.length) continue;
      firsts.push(row);
      const trimmed = text.trim();
      hasBlank ||= trimmed === '';
      isTrimmed &&= trimmed === text;
    }
    cells.append(block, to - from, firsts.length);
  }
  return { cells, firsts, hasBlank, isTrimmed };
}
