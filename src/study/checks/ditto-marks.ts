import type { Notice } from '../../notices.ts';
import type { Column, Table } from '../../read/table.ts';
import { isHeaded } from '../reading/headings.ts';
import { columnOfRows } from '../tables/made-table.ts';

/** A cell of nothing but quotes, perhaps between dashes, or the word for them. */
const DITTO = /^[-–—]*\s*(["“”„‟″〃]|''|’’|‘‘|´´|,,|ditto|dito|idem)\s*[-–—]*$/i;

/** Columns of more different texts hold no codings. */
const MOST_TEXTS = 1_000;

/** The tables with what stands above in place of marks that say "the same again", unless a codebook has them as categories. */
export function withoutDittos(
  tables: readonly Table[],
  isCategory: (text: string) => boolean,
): { readonly tables: readonly Table[]; readonly notices: readonly Notice[] } {
  let cells = 0;
  let sign = '';
  const filled = tables.map((table) => {
    const columns = table.columns.map((column) => {
      const marks = marksIn(column, isCategory);
      if (marks.size === 0) return column;
      const { filled, times } = filledFromAbove(column, marks);
      if (times === 0) return column;
      cells += times;
      sign ||= [...marks][0]!;
      return filled;
    });
    return columns.every((column, i) => column === table.columns[i]) ? table : { ...table, columns };
  });
  return cells === 0 ? { tables, notices: [] } : { tables: filled, notices: [{ code: 'dittos', found: sign, cells }] };
}

function marksIn(column: Column, isCategory: (text: string) => boolean): ReadonlySet<string> {
  // A unit may be called so.
  if (column.isAside || column.size > MOST_TEXTS || isHeaded(column.name, 'unit')) return new Set();
  return new Set(column.texts.filter((text) => DITTO.test(text.trim()) && !isCategory(text.trim())));
}

function filledFromAbove(column: Column, marks: ReadonlySet<string>) {
  let above: string | undefined;
  let times = 0;
  const texts = Array.from({ length: column.rows }, (_, row) => {
    const text = column.textAt(row);
    if (marks.has(text) && above !== undefined) {
      times += 1;
      return above;
    }
    if (!marks.has(text)) above = text.trim() === '' ? undefined : text;
    return text;
  });
  return { filled: columnOfRows(column.name, column.number, texts), times };
}
