import type { Notice } from '../notices.ts';
import { type Column, positionIn, type Table } from '../read/table.ts';
import type { ReadingOptions } from './reading-options.ts';
import { withRows } from './unpacked/with-rows.ts';

/** Only columns of fewer different texts are searched. */
const MOST_TEXTS = 1_000;

/** The tables without rows that say the headings again, as the pages of a long table do. */
export function withoutHeadingsAgain(
  tables: readonly Table[],
  { headerRows }: Pick<ReadingOptions, 'headerRows'>,
): { readonly tables: readonly Table[]; readonly notices: readonly Notice[] } {
  if (headerRows !== undefined) return { tables, notices: [] };
  const notices: Notice[] = [];
  const kept = tables.map((table) => {
    const again = rowsOfHeadings(table);
    if (again.length === 0) return table;
    notices.push({
      code: 'headings-again',
      rows: again.length,
      at: positionIn(table, again[0]!),
    });
    const left = new Set(again);
    const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) => !left.has(row));
    return withRows(
      table,
      rows.map((row) => ({ row, part: '' })),
      [],
    );
  });
  return notices.length === 0 ? { tables, notices } : { tables: kept, notices };
}

/** The rows that hold all headings, each of which stands nowhere else: what also stands among codings is a coding. */
function rowsOfHeadings({ columns, rows }: Table): number[] {
  const named = columns.filter(({ name }) => name.trim() !== '');
  const searched = named.filter(({ size, isAside }) => !isAside && size <= MOST_TEXTS);
  if (named.length < 2 || searched.length < 2) return [];
  const places = searched.map((column) => ({ column, cells: cellsOfHeading(column) }));
  if (places.some(({ cells }) => cells.size === 0)) return [];
  const found: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const held = places.filter(({ column, cells }) => cells.has(column.cell(row))).length;
    if (held === 0) continue;
    if (held < places.length || !named.every((column) => column.textAt(row).trim() === column.name.trim())) return [];
    found.push(row);
  }
  return found;
}

/** The cells that say a column's heading. */
function cellsOfHeading({ name, texts }: Column): ReadonlySet<number> {
  const said = name.trim();
  return new Set(texts.flatMap((text, cell) => (text.trim() === said ? [cell] : [])));
}
