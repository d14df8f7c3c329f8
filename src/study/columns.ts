import { nearestName } from '../names/nearest.ts';
import type { Problem } from '../problems.ts';
import { type Column, columnName, headerOf, placeOf, type Table } from '../read/table.ts';
import { columnsByName } from './columns-by-name.ts';
import { isHeaded, isWhollyHeaded } from './reading/headings.ts';
import type { HeadingRole } from './reading/words/heading-words.ts';

/** The columns of a table that an option names; `*` in a name stands for any text. Unknown names are problems. */
export function namedColumns(
  table: Table,
  names: readonly string[],
  option: string,
): { columns: Column[]; problems: Problem[] } {
  const columns: Column[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const matches = columnsCalled(table, name);
    const at = placeOf(table);
    if (matches.length === 0) {
      const columns = headerOf(table);
      const nearest = nearestName(name, columns);
      problems.push({ code: 'unknown-column', at, option, found: name, columns, ...(nearest ? { nearest } : {}) });
    } else if (matches.length > 1 && !name.includes('*')) {
      problems.push({
        code: 'ambiguous-column',
        at,
        option,
        found: name,
        numbers: matches.map(({ number }) => number),
      });
    } else columns.push(...matches);
  }
  return { columns: [...new Set(columns)], problems };
}

/** A column that was named for two roles but can have only one. */
export function inTwoRoles(table: Table, roles: Readonly<Record<string, readonly (Column | undefined)[]>>): Problem[] {
  const taken = new Map<Column, string>();
  const problems: Problem[] = [];
  for (const [role, columns] of Object.entries(roles)) {
    for (const column of columns) {
      if (column === undefined) continue;
      const other = taken.get(column);
      taken.set(column, role);
      if (other === undefined) continue;
      problems.push({
        code: 'column-in-two-roles',
        at: placeOf(table),
        found: columnName(column),
        roles: [other, role],
      });
    }
  }
  return problems;
}

/** A column by its exact name, by its name in another case, by `#3` for the third, or by a pattern with `*`. */
export function columnsCalled({ columns }: Table, name: string): Column[] {
  let find = finders.get(columns);
  if (find === undefined) {
    find = columnsByName(columns, (column) => [column.name]);
    finders.set(columns, find);
  }
  return find(name);
}
const finders = new WeakMap<Table['columns'], (name: string) => Column[]>();

/** The first column that is headed so and passes the test; one whose heading says nothing else comes first. */
export function columnHeaded(
  table: Table,
  role: HeadingRole,
  taken: readonly Column[] = [],
  test: (column: Column) => boolean = () => true,
): Column | undefined {
  const headed = table.columns.filter(
    (column) => !taken.includes(column) && isHeaded(column.name, role) && test(column),
  );
  return headed.find(({ name }) => isWhollyHeaded(name, role)) ?? headed[0];
}
