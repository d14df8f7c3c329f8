import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import { columnName, type Table } from '../../read/table.ts';
import { columnsCalled, inTwoRoles, namedColumns } from '../columns.ts';
import type { ReadingOptions } from '../reading-options.ts';

/**
 * The tables without the columns to be ignored, so that no later step can use one of them for anything.
 * A name must be that of a column of some table, and no option may name the column for something else.
 */
export function withoutIgnored(
  tables: readonly Table[],
  options: ReadingOptions,
): { tables: readonly Table[]; problems: readonly Problem[]; notices: readonly Notice[] } {
  const { ignore = [] } = options;
  if (ignore.length === 0) return { tables, problems: [], notices: [] };
  const unknown = ignore.filter((name) => tables.every((table) => columnsCalled(table, name).length === 0));
  const ignored = tables.map((table) => new Set(ignore.flatMap((name) => columnsCalled(table, name))));
  const columns = [...new Set(ignored.flatMap((columns) => [...columns].map(columnName)))];
  return {
    tables: tables.map((table, i) => ({
      ...table,
      columns: table.columns.filter((column) => !ignored[i]!.has(column)),
    })),
    notices: [{ code: 'columns-ignored', columns }],
    problems: [
      ...tables.slice(0, 1).flatMap((table) => namedColumns(table, unknown, 'ignore').problems),
      ...tables.flatMap((table) => alsoNeeded(table, ignore, options)),
    ],
  };
}

/** Ignored columns that an option names for something else. */
function alsoNeeded(table: Table, ignore: readonly string[], options: ReadingOptions): Problem[] {
  const { unit, coder = [], category, text = [], note = [], by, where } = options;
  const roles = { unit, coder, category, text, note, by, where: where.map(({ column }) => column) };
  const ignored = [...new Set(ignore.flatMap((name) => columnsCalled(table, name)))];
  return Object.entries(roles).flatMap(([role, names]) => {
    const columns = [names].flat().flatMap((name) => columnsCalled(table, name));
    return inTwoRoles(table, { ignore: ignored, [role]: [...new Set(columns)] });
  });
}
