import { guard } from '../../formula-guard.ts';
import type { Table } from '../../read/table.ts';
import { inPieces } from './format.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table for spreadsheet programs and for reading it again: text that could be calculated is made safe, and every text with a sign that
 * could separate cells is in quotes.
 */
export function* csvOfTable({ columns, rows }: Table, delimiter: ',' | '\t', bom = false): Generator<string> {
  yield `${bom ? BYTE_ORDER_MARK : ''}${columns.map(({ name }) => cellText(name)).join(delimiter)}\n`;
  const texts = columns.map((column) => column.texts.map(cellText));
  yield* inPieces(rows, (row) => `${columns.map((column, i) => texts[i]![column.cell(row)]!).join(delimiter)}\n`);
}

function cellText(text: string): string {
  const safe = guard(text);
  return /["\r\n,;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
