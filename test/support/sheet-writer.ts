import { readTable } from '../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../src/read/formats/source.ts';
import type { Table } from '../../src/read/table.ts';

/** How a table is written down: what differs between programs that save CSV, and changes nothing. */
export interface Hand {
  readonly delimiter: string;
  readonly lineBreak: string;
  readonly quoteAll: boolean;
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le with mark';
}

export const plainHand: Hand = { delimiter: ',', lineBreak: '\n', quoteAll: false, encoding: 'utf-8' };

/** The bytes of a file with these rows. */
export function sheetBytes(rows: readonly (readonly string[])[], hand: Hand = plainHand): Buffer {
  const text = rows.map((row) => row.map((cell) => quoted(cell, hand)).join(hand.delimiter) + hand.lineBreak).join('');
  switch (hand.encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 with mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16le with mark':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
  }
}

/** Writes the rows and reads them as any file is read. */
export function sheetOf(path: string, rows: readonly (readonly string[])[], hand: Hand = plainHand): Table {
  return sheetFrom(path, sheetBytes(rows, hand));
}

/** The sheet in these bytes. */
export function sheetFrom(path: string, bytes: Buffer): Table {
  const sheet = readTable(sourceOfBytes(bytes, path), {});
  if ('path' in sheet) return sheet;
  throw new Error(`${path} cannot be read: ${JSON.stringify(sheet)}`);
}

function quoted(cell: string, { delimiter, quoteAll }: Hand): string {
  const must = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return must || quoteAll ? `"${cell.replaceAll('"', '""')}"` : cell;
}
