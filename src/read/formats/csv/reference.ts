import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { Problem } from '../../../problems.ts';

/** A sheet's records as csv-parse gives them, each with the line on which it starts. */
export interface Records {
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly emptyLines: number;
}

/** In bytes; what is longer is no row of a sheet, but a quote left open or a file of another kind. */
export const LONGEST_RECORD = 1_000_000;

/**
 * Parses the text of a sheet; a quote that is not closed or stands in the middle of a cell is a problem, ragged rows are not yet.
 *
 * @param firstLine - the line on which the text begins
 */
export function parseCsv(text: string, delimiter: string, path: string, firstLine = 1): Records | Problem {
  const bytes = Buffer.from(text);
  const position = new LineCounter(bytes, firstLine);
  const lines: number[] = [];
  let emptyLines = 0;
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    on_record: (record: string[], info: { readonly bytes: number; readonly empty_lines: number }) => {
      lines.push(position.startOfRecordUpTo(info.bytes));
      emptyLines = info.empty_lines;
      return record;
    },
  } as const satisfies Options<string[]>;
  try {
    return { records: parse(bytes, options) as string[][], lines, emptyLines };
  } catch (error) {
    const problem = error instanceof CsvError && problemOf(error, { file: path, line: position.nextRecord() });
    if (problem) return problem;
    throw error;
  }
}

function problemOf(error: CsvError, at: Problem['at']): Problem | undefined {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { code: 'unclosed-quote', at: { ...at, ...cellOf(error) } };
    case 'CSV_MAX_RECORD_SIZE':
      return { code: 'record-too-long', at, limit: LONGEST_RECORD };
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return { code: 'stray-quote', at: { ...at, ...cellOf(error) } };
    default:
      return undefined;
  }
}

/** The number of the cell at which parsing stopped. */
function cellOf(error: CsvError): { column?: number } {
  const column = (error as CsvError & { readonly column?: unknown }).column;
  return typeof column === 'number' ? { column: column + 1 } : {};
}

/**
 * The line on which each record starts. csv-parse counts lines too, but it gives the line a record ends on, and counts a CRLF
 * within quotes twice.
 */
class LineCounter {
  readonly #bytes: Buffer;
  #offset = 0;
  #line: number;

  constructor(bytes: Buffer, firstLine: number) {
    this.#bytes = bytes;
    this.#line = firstLine;
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

const CR = 13;

const LF = 10;

function isBreak(byte: number): boolean {
  return byte === CR || byte === LF;
}
