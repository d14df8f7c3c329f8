import { BadInputError } from '../../problems.ts';
import type { Sheet } from '../../read/sheet.ts';
import { type CodebookEntry, readEntries, type ThemeSeparator } from '../codebook/entries.ts';
import { parentsOf } from '../codebook/hierarchy.ts';
import { headerOf } from '../find-columns.ts';
import { type CategoryMap, mapOfNames } from './category-map.ts';

/** The column of the codebook that names what each category is rolled up to. */
const COLUMNS = { theme: 'theme', category: 'parent' } as const;

export type Level = keyof typeof COLUMNS;

/**
 * The map that replaces every category by its theme or themes, those of all its rows, or by its parent, as the codebook's sheet names
 * them. Categories for which it names none stay as they are.
 *
 * @throws {BadInputError} where the codebook names none at all
 */
export function mapToLevel(
  sheet: Sheet,
  level: Level,
  categories: readonly string[],
  separator?: ThemeSeparator,
): { readonly map: CategoryMap; readonly without: readonly string[] } {
  const { entries } = readEntries(sheet, separator);
  const above = level === 'theme' ? themesOf(entries) : parentOf(entries);
  if (above.size === 0)
    throw new BadInputError([
      { code: 'codebook-without-level', at: { file: sheet.path }, column: COLUMNS[level], columns: headerOf(sheet) },
    ]);
  const without = categories.filter((category) => !above.has(category));
  const map = mapOfNames(
    categories,
    categories.map((category) => above.get(category) ?? [category]),
  );
  return { map, without };
}

/** The themes of each category that has any: a category with several codes has those of all of them, each once. */
function themesOf(entries: readonly CodebookEntry[]): ReadonlyMap<string, readonly string[]> {
  const themes = new Map<string, string[]>();
  for (const entry of entries)
    if (entry.themes.length > 0)
      themes.set(entry.category, [...new Set([...(themes.get(entry.category) ?? []), ...entry.themes])]);
  return themes;
}

function parentOf(entries: readonly CodebookEntry[]): ReadonlyMap<string, readonly string[]> {
  return new Map([...parentsOf(entries)].map(([category, parent]) => [category, [parent]]));
}
