import type { WrittenTable } from '../../study/written/written-layout.ts';

/** What a file contains: text piece by piece, since a single text has a largest length, or bytes. */
export type Content = Iterable<string> | Uint8Array;

/** A format of files in which tables are written. */
export interface TableFormat {
  readonly name: string;
  readonly extension: string;
  /** How cells with several categories are written. */
  readonly cells: 'separated' | 'lists';
  /** Writes the tables into one file; only a workbook takes several. */
  write(tables: readonly WrittenTable[], style: { readonly bom?: boolean }): Promise<Content>;
}

/** So many rows make a piece of text. */
const PIECE = 10_000;

/** The rows of a table as text, in pieces that are neither many nor long. */
export function* inPieces(rows: number, text: (row: number) => string): Generator<string> {
  for (let from = 0; from < rows; from += PIECE) {
    let piece = '';
    for (let row = from; row < Math.min(rows, from + PIECE); row += 1) piece += text(row);
    yield piece;
  }
}
