import type { Problem } from '../problems.ts';
import type { Column, Sheet } from '../read/sheet.ts';
import { type Role, rankFor } from './header-words.ts';
import { nearestName } from './nearest.ts';
import type { ReadingOptions } from './options.ts';

/** The columns of a sheet that an option names; `*` in a name stands for any text. Unknown names are problems. */
export function namedColumns(
  sheet: Sheet,
  names: readonly string[],
  option: string,
): { columns: Column[]; problems: Problem[] } {
  const columns: Column[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const found = matching(sheet, name);
    const at = { file: sheet.path };
    if (found.length === 0) {
      const columns = headerOf(sheet);
      const nearest = nearestName(name, columns);
      problems.push({ code: 'unknown-column', at, option, found: name, columns, ...(nearest ? { nearest } : {}) });
    } else if (found.length > 1 && !name.includes('*')) {
      problems.push({ code: 'ambiguous-column', at, option, found: name, numbers: found.map(({ number }) => number) });
    } else columns.push(...found);
  }
  return { columns: [...new Set(columns)], problems };
}

/** The columns that options name for a role, which are therefore not to be guessed for another. */
export function reservedColumns(sheet: Sheet, options: ReadingOptions): Column[] {
  const { unit, coder, coders, category, text, note, by } = options;
  const names = [...unit, ...coders, ...category, ...by, ...[coder, text, note].filter((name) => name !== undefined)];
  return names.flatMap((name) => matching(sheet, name));
}

/** The column whose name fits the role best, among those not taken and passing the test. */
export function columnFor(
  sheet: Sheet,
  role: Role,
  taken: readonly Column[] = [],
  test: (column: Column) => boolean = () => true,
) {
  const ranked = sheet.columns
    .filter((column) => !taken.includes(column) && test(column))
    .flatMap((column) => {
      const rank = rankFor(column.name, role);
      return rank === undefined ? [] : [{ column, rank }];
    });
  return ranked.reduce<(typeof ranked)[number] | undefined>((a, b) => (a && a.rank <= b.rank ? a : b), undefined)
    ?.column;
}

/** Whether no text occurs twice in the column. */
export function isUnique(column: Column): boolean {
  return column.size === column.rows && !column.hasBlank;
}

/** The names of a sheet's columns, as an option can take them. */
export function headerOf(sheet: Sheet): string[] {
  return sheet.columns.map(columnName);
}

/** The columns of which the heading is one of these words, in whatever case. */
export function headedColumns(sheet: Sheet, ...words: readonly string[]): Column[] {
  return sheet.columns.filter(({ name }) => words.includes(name.trim().toLowerCase()));
}

/** A column without a heading is called by its position. */
export function columnName({ name, number }: Column): string {
  return name === '' ? `#${number}` : name;
}

/** Columns that have something in common, those without it left out. */
export function columnsBy(
  columns: readonly Column[],
  key: (column: Column) => string | undefined,
): ReadonlyMap<string, Column[]> {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    const name = key(column);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), column]);
  }
  return groups;
}

/** A column that was named for two things, of which it can be one only. */
export function inTwoRoles(sheet: Sheet, roles: Readonly<Record<string, readonly (Column | undefined)[]>>): Problem[] {
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
        at: { file: sheet.path },
        found: columnName(column),
        roles: [other, role],
      });
    }
  }
  return problems;
}

/** A column by its exact name, by its name in another case, by `#3` for the third, or by a pattern with `*`. */
function matching(sheet: Sheet, name: string): Column[] {
  const position = /^#(\d+)$/.exec(name);
  if (position) return sheet.columns.filter(({ number }) => number === Number(position[1]));
  if (name.includes('*')) {
    const pattern = new RegExp(`^${name.split('*').map(escapePattern).join('.*')}$`, 'i');
    return sheet.columns.filter((column) => pattern.test(column.name));
  }
  const exact = sheet.columns.filter((column) => column.name === name.trim());
  if (exact.length > 0) return exact;
  return sheet.columns.filter((column) => column.name.toLowerCase() === name.trim().toLowerCase());
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
