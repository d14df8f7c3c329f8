import { type Bytes, bytesOf, encoded, LONGEST_RECORD, textOf } from '../columns/bytes.ts';
import { type Kernel, newKernel } from './kernel.ts';

/** Rows are scanned, and kept, in blocks of so many. */
export const BLOCK = 4096;

/** The start of every so many rows is noted. */
export const NOTED = 64;

/** Why the scanner stopped, as kernel.as.ts numbers it. */
export const stops = {
  blockIsFull: 1,
  mayBeBlank: 2,
  otherFirstCell: 3,
  newRowEnd: 4,
  otherRow: 5,
  cutRow: 6,
};

/** What is among some bytes. */
export interface Contents {
  /** Whether they are known to be UTF-8 in which no two signs can be written as one. */
  readonly isComposed: boolean;
  readonly hasQuotes: boolean;
  readonly hasZeros: boolean;
}

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
  /** Where the bytes that it reads have to be; behind it is room for looking ahead. */
  readonly room: Bytes;
  /** What separates cells. */
  delimiter = 0;
  readonly #rowStarts: Int32Array;
  readonly #rowBreaks: Int32Array;
  readonly #kernel: Kernel;
  readonly #memory: Uint8Array;
  /** The memory as numbers, and where some of them are that the kernel shares. */
  readonly #state: Int32Array;
  readonly #at: Readonly<Record<'why' | 'rows' | 'breaks' | 'endStart' | 'endLength', number>>;
  readonly #input: number;
  /** Whether cells are passed over between others. */
  #areJoined = false;

  /** A scanner; nothing if this machine cannot have one. */
  static start(): RowScanner | undefined {
    const kernel = newKernel();
    return kernel && new RowScanner(kernel);
  }

  private constructor(kernel: Kernel) {
    const { buffer } = kernel.memory;
    const room = buffer.byteLength - kernel.INPUT.value - kernel.LOOK_AHEAD.value;
    this.room = bytesOf(new Uint8Array(buffer, kernel.INPUT.value, room));
    const numbers = (at: { readonly value: number }, count = BLOCK) => new Int32Array(buffer, at.value, count);
    this.firstCells = numbers(kernel.FIRST_CELLS);
    this.firstLengths = numbers(kernel.FIRST_LENGTHS);
    this.rowEnds = numbers(kernel.ROW_ENDS);
    this.#rowStarts = numbers(kernel.ROW_STARTS, BLOCK / NOTED);
    this.#rowBreaks = numbers(kernel.ROW_BREAKS, BLOCK / NOTED);
    this.#kernel = kernel;
    this.#memory = new Uint8Array(buffer);
    this.#state = new Int32Array(buffer);
    this.#at = {
      why: kernel.WHY.value / 4,
      rows: kernel.ROWS.value / 4,
      breaks: kernel.BREAKS.value / 4,
      endStart: kernel.END_START.value / 4,
      endLength: kernel.END_LENGTH.value / 4,
    };
    this.#input = kernel.INPUT.value;
  }

  /** How many rows of the block are filled. */
  get rows(): number {
    return this.#state[this.#at.rows]!;
  }

  /** Why it stopped. */
  get why(): number {
    return this.#state[this.#at.why]!;
  }

  /** The row end that stopped the scanner, without what is passed over. */
  get newEnd(): string {
    const start = this.#state[this.#at.endStart]!;
    const end = start + this.#state[this.#at.endLength]!;
    return textOf(this.#memory, start, this.#areJoined ? end - 1 : end); // cells that were joined have a delimiter behind each
  }

  /** Gives the line breaks within cells of the rows that were scanned since it was asked before. */
  takeBreaks(): number {
    const breaks = this.#state[this.#at.breaks]!;
    this.#state[this.#at.breaks] = 0;
    return breaks;
  }

  /** What is among these bytes of the room. */
  contents(from: number, to: number): Contents {
    const { NOT_ASCII, HAS_QUOTES, HAS_ZEROS, COMPOSED } = this.#kernel;
    const [start, end] = [this.#input + from, this.#input + to];
    const contents = this.#kernel.contents(start, end);
    const isAscii = (contents & NOT_ASCII.value) === 0;
    return {
      isComposed: isAscii || this.#kernel.kindOfText(start, end) === COMPOSED.value,
      hasQuotes: (contents & HAS_QUOTES.value) !== 0,
      hasZeros: (contents & HAS_ZEROS.value) !== 0,
    };
  }

  /**
   * Numbers rows in the room, up to one that it cannot take, and gives the position of that row.
   *
   * @param last - the line feed at the end of the last row
   * @param isRow - whether the first row is known to hold something
   */
  scan(from: number, last: number, isRow: boolean, hasQuotes: boolean): number {
    const input = this.#input;
    return this.#kernel.scan(input + from, input + last, this.delimiter, LONGEST_RECORD, isRow, hasQuotes) - input;
  }

  /** Of rows that were noted: where they start, and the line breaks within cells of the rows before them that were not taken yet. */
  noted(from: number, to: number): { readonly starts: Int32Array; readonly breaks: Int32Array } {
    return { starts: this.#rowStarts.subarray(from, to), breaks: this.#rowBreaks.subarray(from, to) };
  }

  /** Gives the row end that stopped the scanner this number; says whether it has room for it. */
  addEnd(number: number): boolean {
    return this.#kernel.addEnd(number) === 1;
  }

  /**
   * From now on passes over some columns; all row ends are new to it then.
   *
   * @param columns - for each column behind the first whether it is passed over
   */
  passOver(columns: readonly boolean[]): void {
    const { PASSED, forgetEnds, passOver, passOverLeading } = this.#kernel;
    const leading = columns.indexOf(false);
    this.#areJoined = columns.lastIndexOf(true) > leading;
    for (const [column, isPassedOver] of columns.entries()) this.#memory[PASSED.value + column] = isPassedOver ? 1 : 0;
    passOver(this.#areJoined ? columns.length : 0);
    passOverLeading(this.#areJoined ? 0 : leading);
    forgetEnds();
  }

  /** From now on passes over first cells. */
  passOverFirst(): void {
    this.#kernel.passOverFirst();
  }

  /** From now on first cells are numbers behind a prefix. */
  numbered(prefix: string, digits: number, bound: number): void {
    const bytes = encoded(prefix);
    this.#memory.set(bytes, this.#kernel.PREFIX.value);
    this.#kernel.numbered(bytes.length, digits, bound);
  }

  /** From now on first cells are only found, and told apart elsewhere. */
  ofAnyKind(): void {
    this.#kernel.ofAnyKind();
  }

  /** The block was kept and begins anew. */
  keptRows(): void {
    this.#state[this.#at.rows] = 0;
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
