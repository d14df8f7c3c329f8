import { getOrCompute } from '../memoize.ts';
import { headerOf, type Table } from '../read/table.ts';

/**
 * The sheets with the same headings that can be read without the others, by their paths: of a folder with each coder's sheet and a table
 * of another kind. None if all have the same headings.
 *
 * @param isRead - whether these tables are read
 */
export function readableApart(tables: readonly Table[], isRead: (alike: readonly Table[]) => boolean): string[][] {
  const kinds = new Map<string, Table[]>();
  for (const table of tables) getOrCompute(kinds, JSON.stringify(headerOf(table)), () => []).push(table);
  if (kinds.size < 2) return [];
  return [...kinds.values()].filter(isRead).map((alike) => alike.map(({ path }) => path));
}
