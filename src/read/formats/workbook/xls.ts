import { BadInputError, type Position } from '../../../problems.ts';
import { damaged } from '../../fault.ts';
import { dateText, type NumberKind, numberKind, numberText, truthText } from './cell-texts.ts';
import { CompoundFile } from './compound-file.ts';
import { SheetCells, type SheetEntry, type Workbook } from './workbook.ts';

const FORMAT = 'xls';

/** The kinds of records that matter here, by the names that Microsoft gave them. */
const BLOCK = {
  formula: 0x06,
  end: 0x0a,
  date1904: 0x22,
  encrypted: 0x2f,
  continued: 0x3c,
  codePage: 0x42,
  sheet: 0x85,
  numbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merged: 0xe5,
  texts: 0xfc,
  sharedText: 0xfd,
  number: 0x203,
  text: 0x204,
  truthOrError: 0x205,
  formulaText: 0x207,
  array: 0x221,
  table: 0x236,
  shortNumber: 0x27e,
  numberFormat: 0x41e,
  sharedFormula: 0x4bc,
  start: 0x809,
} as const;

const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

const VERSION_8 = 0x600;
const VERSION_5 = 0x500;

interface XlsSheet extends SheetEntry {
  readonly offset: number;
}

/** A record: its kind, and where what it holds begins and ends. */
interface Block {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

/** The workbook in a compound file, of Excel 5 to 2003. */
export function openXls(bytes: Uint8Array, at: Position): Workbook<XlsSheet> {
  const file = new CompoundFile(bytes, at);
  if (file.stream('EncryptedPackage')) throw new BadInputError([{ code: 'encrypted-file', at }]);
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new BadInputError([{ code: 'unread-kind', at, kind: kindOf(file) }]);
  return new XlsReader(stream, at);
}

function kindOf({ names }: CompoundFile): string {
  if (names.includes('WordDocument')) return 'word';
  if (names.includes('PowerPoint Document')) return 'powerpoint';
  return 'compound';
}

class XlsReader implements Workbook<XlsSheet> {
  readonly sheets: XlsSheet[] = [];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #at: Position;
  readonly #styles: NumberKind[] = [];
  #texts: readonly string[] = [];
  #is1904 = false;
  #version = VERSION_8;
  #codePage = 1252;

  constructor(bytes: Uint8Array, at: Position) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
    this.#readGlobals();
  }

  async read({ name, offset }: XlsSheet): Promise<SheetCells> {
    const into = new SheetCells({ ...this.#at, sheet: name });
    const rows: ([number, string][] | undefined)[] = [];
    const put = (line: number, column: number, text: string): void => {
      if (text === '') return;
      rows[line] ??= [];
      rows[line].push([column, text]);
    };
    let awaited: { readonly line: number; readonly column: number } | undefined;
    for (const { kind, from, to } of this.#blocks(offset)) {
      if (kind === BLOCK.end) break;
      if (kind === BLOCK.merged) this.#readMerged(from, to, into);
      if (kind === BLOCK.formulaText && awaited) {
        put(awaited.line, awaited.column, this.#text(from, to));
        awaited = undefined;
      }
      if (!CELLS.has(kind)) continue;
      const [line, column, style] = [this.#short(from, to), this.#short(from + 2, to), this.#short(from + 4, to)];
      switch (kind) {
        case BLOCK.sharedText:
          put(line, column, this.#texts[this.#long(from + 6, to)] ?? '');
          break;
        case BLOCK.text:
        case BLOCK.richText:
          put(line, column, this.#text(from + 6, to));
          break;
        case BLOCK.number:
          put(line, column, this.#shown(this.#double(from + 6, to), style));
          break;
        case BLOCK.shortNumber:
          put(line, column, this.#shown(this.#packed(from + 6, to), style));
          break;
        case BLOCK.numbers:
          for (let at = from + 4, next = column; at + 6 <= to - 2; at += 6, next += 1)
            put(line, next, this.#shown(this.#packed(at + 2, to), this.#short(at, to)));
          break;
        case BLOCK.truthOrError:
          put(
            line,
            column,
            this.#truthOrError(this.#byte(from + 6, to), this.#byte(from + 7, to) === 1, line, column, into),
          );
          break;
        case BLOCK.formula:
          if (this.#short(from + 12, to) !== 0xffff) put(line, column, this.#shown(this.#double(from + 6, to), style));
          else if (this.#byte(from + 6, to) === 0) awaited = { line, column };
          else if (this.#byte(from + 6, to) < 3)
            put(
              line,
              column,
              this.#truthOrError(this.#byte(from + 8, to), this.#byte(from + 6, to) === 2, line, column, into),
            );
      }
    }
    for (const [line, cells] of rows.entries()) {
      if (!cells) continue;
      for (const [column, text] of cells) into.cell(column, text);
      into.row(line + 1);
    }
    return into;
  }

  #readGlobals(): void {
    const codes = new Map<number, string>();
    const styleIds: number[] = [];
    let isFirst = true;
    let shared: Uint8Array[] | undefined;
    for (const { kind, from, to } of this.#blocks(0)) {
      if (isFirst && kind !== BLOCK.start) throw this.#broken();
      if (kind === BLOCK.end) break;
      if (kind === BLOCK.encrypted) throw new BadInputError([{ code: 'encrypted-file', at: this.#at }]);
      if (kind === BLOCK.start && isFirst) this.#version = this.#short(from, to);
      if (this.#version !== VERSION_8 && this.#version !== VERSION_5)
        throw new BadInputError([{ code: 'unread-kind', at: this.#at, kind: 'xls-before-5' }]);
      if (kind === BLOCK.date1904) this.#is1904 = this.#short(from, to) === 1;
      else if (kind === BLOCK.codePage) this.#codePage = this.#short(from, to);
      else if (kind === BLOCK.style) styleIds.push(this.#short(from + 2, to));
      else if (kind === BLOCK.numberFormat)
        codes.set(
          this.#short(from, to),
          this.#version === VERSION_8 ? this.#text(from + 2, to) : this.#shortText(from + 2, to),
        );
      else if (kind === BLOCK.sheet) this.#readSheetEntry(from, to);
      if (kind === BLOCK.texts) shared = [this.#bytes.subarray(from, to)];
      else if (kind === BLOCK.continued) shared?.push(this.#bytes.subarray(from, to));
      else if (shared) {
        this.#texts = this.#readTexts(shared);
        shared = undefined;
      }
      isFirst = false;
    }
    if (shared) this.#texts = this.#readTexts(shared);
    this.#styles.push(...styleIds.map((id) => numberKind(id, codes.get(id))));
  }

  /** Sheets that hold cells; charts and macros are none. */
  #readSheetEntry(from: number, to: number): void {
    const [state, kind] = [this.#byte(from + 4, to), this.#byte(from + 5, to)];
    if (kind !== 0) return;
    this.sheets.push({
      name: this.#shortText(from + 6, to),
      isHidden: (state & 3) !== 0,
      offset: this.#long(from, to),
    });
  }

  #readMerged(from: number, to: number, into: SheetCells): void {
    for (let at = from + 2; at + 8 <= to; at += 8) {
      const [first, last, column] = [this.#short(at, to), this.#short(at + 2, to), this.#short(at + 4, to)];
      into.merged({ column, firstLine: first + 1, lastLine: last + 1 });
    }
  }

  /** Texts that cells share; one may go on in the next block, with letters of the other width. */
  #readTexts(blocks: readonly Uint8Array[]): string[] {
    const texts: string[] = [];
    let [block, at] = [0, 8];
    const byte = (): number => {
      while (at >= (blocks[block]?.length ?? 0)) {
        block += 1;
        at = 0;
        if (block >= blocks.length) throw damaged(this.#at, FORMAT, 'cut-off');
      }
      at += 1;
      return blocks[block]![at - 1]!;
    };
    const short = (): number => byte() + 256 * byte();
    const hasMore = () => blocks.slice(block).some((one, i) => one.length > (i === 0 ? at : 0));
    while (hasMore()) {
      const length = short();
      let isWide = byte();
      const [hasRuns, hasPhonetic] = [(isWide & 8) !== 0, (isWide & 4) !== 0];
      const runs = hasRuns ? short() : 0;
      const phonetic = hasPhonetic ? short() + 65536 * short() : 0;
      const codes: number[] = [];
      while (codes.length < length) {
        if (at >= blocks[block]!.length) isWide = byte();
        codes.push((isWide & 1) === 1 ? short() : byte());
      }
      texts.push(ofCodes(codes));
      for (let i = 0; i < 4 * runs + phonetic; i += 1) byte();
    }
    return texts;
  }

  #shown(value: number, style: number): string {
    const kind = this.#styles[style] ?? 'number';
    return kind === 'date' ? dateText(value, this.#is1904) : numberText(value, kind);
  }

  #truthOrError(value: number, isError: boolean, line: number, column: number, into: SheetCells): string {
    if (!isError) return truthText(value !== 0);
    const text = ERRORS.get(value) ?? '#N/A';
    into.error(line + 1, column, text);
    return text;
  }

  /** A number of 30 bits, whole or the first of 64, perhaps a hundred times too large. */
  #packed(at: number, to: number): number {
    const bits = this.#long(at, to);
    let value: number;
    if ((bits & 2) !== 0) value = (bits | 0) >> 2;
    else {
      const view = new DataView(new ArrayBuffer(8));
      view.setUint32(4, bits & ~3, true);
      value = view.getFloat64(0, true);
    }
    return (bits & 1) === 0 ? value : value / 100;
  }

  /** A text after its length in two bytes. */
  #text(from: number, to: number): string {
    return this.#letters(from + 2, this.#short(from, to), to);
  }

  /** A text after its length in one byte. */
  #shortText(from: number, to: number): string {
    return this.#letters(from + 1, this.#byte(from, to), to);
  }

  #letters(from: number, length: number, to: number): string {
    if (this.#version === VERSION_5) return this.#decoded(this.#bytes.subarray(from, Math.min(to, from + length)));
    const isWide = (this.#byte(from, to) & 1) === 1;
    const codes: number[] = [];
    for (let i = 0, at = from + 1; i < length && at < to; i += 1, at += isWide ? 2 : 1)
      codes.push(isWide ? this.#short(at, to) : this.#byte(at, to));
    return ofCodes(codes);
  }

  /** Before Excel 97 texts were in the system's encoding. */
  #decoded(bytes: Uint8Array): string {
    const encoding = CODE_PAGES.get(this.#codePage) ?? `windows-${this.#codePage}`;
    try {
      return new TextDecoder(encoding).decode(bytes);
    } catch {
      return new TextDecoder('latin1').decode(bytes);
    }
  }

  *#blocks(offset: number): Generator<Block> {
    for (let at = offset; at + 4 <= this.#bytes.length; ) {
      const from = at + 4;
      const to = from + this.#view.getUint16(at + 2, true);
      if (to > this.#bytes.length) throw damaged(this.#at, FORMAT, 'cut-off');
      yield { kind: this.#view.getUint16(at, true), from, to };
      at = to;
    }
  }

  #byte(at: number, to: number): number {
    if (at >= to) throw this.#broken();
    return this.#bytes[at]!;
  }

  #short(at: number, to: number): number {
    if (at + 2 > to) throw this.#broken();
    return this.#view.getUint16(at, true);
  }

  #long(at: number, to: number): number {
    if (at + 4 > to) throw this.#broken();
    return this.#view.getUint32(at, true);
  }

  #double(at: number, to: number): number {
    if (at + 8 > to) throw this.#broken();
    return this.#view.getFloat64(at, true);
  }

  #broken() {
    return damaged(this.#at, FORMAT, 'structure');
  }
}

const CELLS: ReadonlySet<number> = new Set([
  BLOCK.sharedText,
  BLOCK.text,
  BLOCK.richText,
  BLOCK.number,
  BLOCK.shortNumber,
  BLOCK.numbers,
  BLOCK.truthOrError,
  BLOCK.formula,
]);

const CODE_PAGES = new Map([
  [10000, 'macintosh'],
  [32768, 'macintosh'],
  [32769, 'windows-1252'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
]);

function ofCodes(codes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 4096) text += String.fromCharCode(...codes.slice(at, at + 4096));
  return text;
}
