import { getOrCompute } from '../../memoize.ts';
import type { Apart } from '../../problems.ts';
import { headerOf, type Table } from '../../read/table.ts';

/**
 * The sheets with the same headings that can be read without the others, by their paths: of a folder with each coder's sheet and a table
 * of another kind. None if all have the same headings.
 *
 * @param isRead - whether these tables are read
 */
export function readableApart(tables: readonly Table[], isRead: (alike: readonly Table[]) => boolean): Apart[] {
  const kinds = new Map<string, Table[]>();
  for (const table of tables) getOrCompute(kinds, JSON.stringify(headerOf(table)), () => []).push(table);
  if (kinds.size < 2) return [];
  return [...kinds.values()].filter(isRead).map(apartOf);
}

/** Tables by the sheets of their workbook, or by their paths. */
function apartOf(tables: readonly Table[]): Apart {
  const paths = [...new Set(tables.map(({ path }) => path))];
  const sheets = tables.flatMap(({ sheet }) => sheet ?? []);
  return { paths, sheets: sheets.length === tables.length ? [...new Set(sheets)] : [] };
}
