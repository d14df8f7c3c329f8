import { BadInputError } from '../../problems.ts';
import type { Sheet } from '../../read/sheet.ts';
import { headerOf } from '../find-columns.ts';
import { type CategoryMap, mapOfNames } from './category-map.ts';

/** The column of the codebook that names what each category is rolled up to. */
const COLUMNS = { theme: 'theme', category: 'parent' } as const;

export type Level = keyof typeof COLUMNS;

/**
 * The map that replaces every category by its theme or themes, or by its parent, as the codebook's sheet names them. Categories for
 * which it names none stay as they are.
 */
export function mapToLevel(
  sheet: Sheet,
  level: Level,
  categories: readonly string[],
  separator = ';',
): { readonly map: CategoryMap; readonly without: readonly string[] } {
  const columnNamed = (name: string) => sheet.columns.find((column) => column.name.trim().toLowerCase() === name);
  const [own, above] = [columnNamed('category'), columnNamed(COLUMNS[level])];
  if (!own || !above)
    throw new BadInputError([
      {
        code: 'codebook-without-level',
        at: { file: sheet.path },
        column: COLUMNS[level],
        columns: headerOf(sheet),
      },
    ]);
  const rolled = new Map<string, string[]>();
  for (let row = 0; row < sheet.rows; row += 1) {
    const cell = above.textAt(row);
    const names = separator === 'none' ? [cell] : cell.split(separator);
    rolled.set(
      own.textAt(row).trim(),
      names.map((name) => name.trim()).filter((name) => name !== ''),
    );
  }
  const without = categories.filter((category) => (rolled.get(category) ?? []).length === 0);
  const map = mapOfNames(
    categories,
    categories.map((category) => (without.includes(category) ? [category] : rolled.get(category)!)),
  );
  return { map, without };
}
