import { CsvError, type Options, parse } from 'csv-parse/sync';
import { unguard } from '../../src/formula-guard.ts';
import type { Problem } from '../../src/problems.ts';

/** What a table should contain, by csv-parse: its rows with the lines on which they start, and how many rows were left out as blank. */
export interface Expected {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly dropped: number;
}

/**
 * What is expected of a text: the table in it; or the first row that is malformed; or all that have too few cells or too many.
 * Undefined if there is no row.
 */
export function expectedOf(text: string, delimiter: string, file: string): Expected | readonly Problem[] | undefined {
  const bytes = Buffer.from(text.replace(/^\uFEFF/, '').normalize('NFC'));
  const lines = new LineCounter(bytes);
  const starts: number[] = [];
  const records: string[][] = [];
  let emptyLines = 0;
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (record: string[], info: { readonly bytes: number; readonly empty_lines: number }) => {
      starts.push(lines.startOfRecordUpTo(info.bytes));
      records.push(record);
      emptyLines = info.empty_lines;
      return record;
    },
  } as const satisfies Options<string[]>;
  try {
    parse(bytes, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { column } = error as CsvError & { readonly column: number };
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'stray-quote';
    return [{ code, at: { file, line: lines.nextRecord(), column: column + 1 } }];
  }
  const [header, ...rest] = records.map((cells, i) => ({ cells, line: starts[i]! }));
  if (header === undefined) return undefined;
  const width = header.cells.length;
  const isBlank = (cell: string) => cell.trim() === '';
  const filled = rest.filter(({ cells }) => !cells.every(isBlank));
  if (filled.length === 0) return undefined;
  const ragged = filled.filter(({ cells }) => cells.length < width || !cells.slice(width).every(isBlank));
  if (ragged.length > 0)
    return ragged.map(({ cells, line }) => {
      return { code: 'ragged-row', at: { file, line }, expected: width, found: cells.length, delimiter };
    });
  return {
    header: header.cells.map((name) => unguard(name.trim())),
    rows: filled.map(({ cells }) => cells.slice(0, width).map(unguard)),
    lines: filled.map(({ line }) => line),
    dropped: emptyLines + rest.length - filled.length,
  };
}

const CR = 13;

const LF = 10;

/**
 * The line on which each record starts. csv-parse counts lines too, but it gives the line a record ends on, and counts a CRLF
 * within quotes twice.
 */
class LineCounter {
  readonly #bytes: Buffer;
  #offset = 0;
  #line = 1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The line of the record that ends at this byte, after the one asked for before. */
  startOfRecordUpTo(end: number): number {
    const line = this.nextRecord();
    while (this.#offset < end) this.#step();
    return line;
  }

  /** The line of the next record, past the empty lines before it. */
  nextRecord(): number {
    while (this.#offset < this.#bytes.length && isBreak(this.#bytes[this.#offset]!)) this.#step();
    return this.#line;
  }

  #step(): void {
    const byte = this.#bytes[this.#offset]!;
    this.#offset += 1;
    if (!isBreak(byte)) return;
    if (byte === CR && this.#bytes[this.#offset] === LF) this.#offset += 1;
    this.#line += 1;
  }
}

function isBreak(byte: number): boolean {
  return byte === CR || byte === LF;
}
