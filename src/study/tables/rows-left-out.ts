import type { Notice } from '../../notices.ts';
import { placeName, type Table } from '../../read/table.ts';
import type { RowsBeside } from '../reading/views/row-shapes.ts';

/** What is said of titles above the headings of a table, of sums and notes below its units, and of a last row that may be one. */
export function rowsLeftOut(table: Table, { titles, total, notes, doubtful }: RowsBeside): Notice[] {
  const file = placeName(table);
  return [
    ...titles.map((title): Notice => ({ code: 'title-left-out', file, title })),
    ...(total ? [{ code: 'total-left-out' as const, file, ...total }] : []),
    ...(notes.length > 0 ? [{ code: 'notes-left-out' as const, file, rows: notes.length, ...notes[0]! }] : []),
    ...(doubtful ? [{ code: 'last-row-doubtful' as const, file, ...doubtful }] : []),
  ];
}
