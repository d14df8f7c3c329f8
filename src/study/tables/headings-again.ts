import type { Notice } from '../../notices.ts';
import { type Column, positionIn, type Table } from '../../read/table.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { tableOfRows } from './made-table.ts';

/** Columns with more distinct texts are not searched. */
const MOST_TEXTS = 1_000;

/** The tables without the rows that repeat the headings, as the pages of a long table do. */
export function withoutHeadingsAgain(
  tables: readonly Table[],
  { headerRows }: Pick<ReadingOptions, 'headerRows'>,
): { readonly tables: readonly Table[]; readonly notices: readonly Notice[] } {
  if (headerRows !== undefined) return { tables, notices: [] };
  const notices: Notice[] = [];
  const kept = tables.map((table) => {
    const again = rowsOfHeadings(table);
    if (again.length === 0) return table;
    notices.push({ code: 'headings-again', rows: again.length, at: positionIn(table, again[0]!) });
    const left = new Set(again);
    return tableOfRows(
      table,
      Array.from({ length: table.rows }, (_, row) => row).filter((row) => !left.has(row)),
    );
  });
  return { tables: notices.length === 0 ? tables : kept, notices };
}

/** The rows that repeat all headings. There are none if a heading is in another row, too: it is then a coding. */
function rowsOfHeadings({ columns, rows }: Table): number[] {
  const named = columns.filter(({ name }) => name.trim() !== '');
  // how many texts a column has is dear to find out if it lies aside
  const searched = named.filter((column) => !column.isAside && column.size <= MOST_TEXTS);
  if (named.length < 2 || searched.length < 2) return [];
  const repeated: { readonly column: Column; readonly cells: ReadonlySet<number> }[] = [];
  for (const column of searched) {
    const cells = cellsOfHeading(column);
    if (cells.size === 0) return [];
    repeated.push({ column, cells });
  }
  const found: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const held = repeated.filter(({ column, cells }) => cells.has(column.cell(row))).length;
    if (held === 0) continue;
    if (held < repeated.length || !named.every((column) => column.textAt(row).trim() === column.name.trim())) return [];
    found.push(row);
  }
  return found;
}

/** The distinct cells of a column that repeat its heading. */
function cellsOfHeading({ name, texts }: Column): ReadonlySet<number> {
  const said = name.trim();
  return new Set(texts.flatMap((text, cell) => (text.trim() === said ? [cell] : [])));
}
