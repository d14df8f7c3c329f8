import type { Bytes } from '../columns/bytes.ts';
import { LONGEST_RECORD } from '../formats/csv/reference.ts';
import { type Kernel, newKernel } from './kernel.ts';

/** Rows are scanned, and kept, in blocks of so many. */
export const BLOCK = 4096;

/** Why the scanner stopped, as kernel.as.ts numbers it. */
export const stops = { atTheEnd: 0, blockIsFull: 1, mayBeBlank: 2, otherFirstCell: 3, newRowEnd: 4, otherRow: 5 };

/** Ascending first cells that were met since they were last asked for. */
export interface AddedTexts {
  /** Of each: how many bytes it shares with the one before, how many follow, and these. */
  readonly bytes: Uint8Array;
  /** Where in these bytes each begins that is kept whole. */
  readonly wholes: Int32Array;
  /** The number of the last one, and its bytes. */
  readonly cell: number;
  readonly last: Uint8Array;
  /** Whether all that were met at all have plain ends. */
  readonly plain: boolean;
}

/** Numbers the first cells and the row ends of plain rows, byte by byte, in compiled code. */
export class RowScanner {
  /** Of each row of the block: the number of its first cell, or where it begins, its length, and the number of its row end. */
  readonly firstCells: Int32Array;
  readonly firstLengths: Int32Array;
  readonly rowEnds: Int32Array;
  readonly #delimiter: number;
  readonly #kernel: Kernel;
  readonly #memory: Uint8Array;

  /** A scanner; nothing where this machine cannot have one. */
  static start(delimiter: number): RowScanner | undefined {
    const kernel = newKernel();
    return kernel && new RowScanner(kernel, delimiter);
  }

  private constructor(kernel: Kernel, delimiter: number) {
    const { buffer } = kernel.memory;
    const numbers = (place: { readonly value: number }) => new Int32Array(buffer, place.value, BLOCK);
    this.firstCells = numbers(kernel.FIRST_CELLS);
    this.firstLengths = numbers(kernel.FIRST_LENGTHS);
    this.rowEnds = numbers(kernel.ROW_ENDS);
    this.#delimiter = delimiter;
    this.#kernel = kernel;
    this.#memory = new Uint8Array(buffer);
  }

  /** How many rows of the block are filled. */
  get rows(): number {
    return this.#kernel.rows.value;
  }

  get why(): number {
    return this.#kernel.why.value;
  }

  /** The row end that stopped the scanner: where it begins, and its length. */
  get newEnd(): { readonly start: number; readonly length: number } {
    const { endStart, endLength, INPUT } = this.#kernel;
    return { start: endStart.value - INPUT.value, length: endLength.value };
  }

  /** Takes in these bytes; says whether it has room for them. */
  hold({ bytes }: Bytes, from: number, to: number): boolean {
    const input = this.#kernel.INPUT.value;
    if (input + to + this.#kernel.LOOK_AHEAD.value > this.#memory.length) return false;
    this.#memory.set(bytes.subarray(from, to), input + from);
    return true;
  }

  /**
   * Numbers rows of what it holds, up to one that it cannot take, and gives the place of that row.
   *
   * @param last - the line feed at the end of the last row
   * @param isRow - whether the first row is known to hold something
   */
  scan(from: number, last: number, isRow: boolean): number {
    const input = this.#kernel.INPUT.value;
    return this.#kernel.scan(input + from, input + last, this.#delimiter, LONGEST_RECORD, isRow) - input;
  }

  /** Gives the row end that stopped the scanner the next number; says whether it has room for it. */
  addEnd(): boolean {
    return this.#kernel.addEnd() === 1;
  }

  /** From now on first cells are numbers behind a prefix. */
  numbered(prefix: string, digits: number, bound: number): void {
    const bytes = Buffer.from(prefix);
    this.#memory.set(bytes, this.#kernel.PREFIX.value);
    this.#kernel.numbered(bytes.length, digits, bound);
  }

  /** From now on first cells are only found, and told apart elsewhere. */
  ofAnyKind(): void {
    this.#kernel.ofAnyKind();
  }

  /** The block was kept and begins anew. */
  keptRows(): void {
    this.#kernel.keptRows();
  }

  /** What ascending first cells were added; they are forgotten with it. */
  takeTexts(): AddedTexts {
    const { ADDED, WHOLES, LAST, added, wholes, cell, lastLength, plain, keptTexts } = this.#kernel;
    const texts = {
      bytes: this.#memory.subarray(ADDED.value, ADDED.value + added.value),
      wholes: new Int32Array(this.#memory.buffer, WHOLES.value, wholes.value),
      cell: cell.value,
      last: this.#memory.subarray(LAST.value, LAST.value + Math.max(lastLength.value, 0)),
      plain: plain.value === 1,
    };
    keptTexts();
    return texts;
  }
}
