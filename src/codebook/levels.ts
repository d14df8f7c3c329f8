import type { CategoryMap } from '../codings/coding.ts';
import type { Problem } from '../problems.ts';
import { identityMap, mapOfNames } from './category-map.ts';
import type { Codebook } from './codebook.ts';
import { type CodebookEntry, type Level, nameIn, type Vocabulary } from './entries.ts';
import { parentsOf } from './hierarchy.ts';

/** The column of the codebook that names what each category is rolled up to. */
const COLUMNS = { theme: 'theme', category: 'parent' } as const;

/** The categories that coders may apply, or the codes. */
export interface Named {
  readonly categories: readonly string[];
  readonly vocabulary: Vocabulary;
}

/**
 * The map that replaces every category by its theme or themes, those of all its rows, or by its parent, as the codebook names
 * them; if tables contain codes, every code by its theme or themes, or by its category. Those for which it names none stay as they are.
 *
 * @returns a problem if the codebook names none at all
 */
export function mapToLevel(
  { path, columns, entries }: Pick<Codebook, 'path' | 'columns' | 'entries'>,
  level: Level,
  { categories, vocabulary }: Named,
): { readonly map: CategoryMap; readonly without: readonly string[] } | { readonly problem: Problem } {
  const above =
    level === 'theme'
      ? themesOf(entries, vocabulary)
      : vocabulary === 'codes'
        ? ownCategory(entries)
        : parentOf(entries);
  const isThere = level === 'category' && vocabulary === 'categories' && entries.some(({ code }) => code !== undefined);
  if (above.size === 0 && isThere) return { map: identityMap(categories), without: [] };
  if (above.size === 0)
    return { problem: { code: 'codebook-without-level', at: { file: path }, column: COLUMNS[level], columns } };
  const without = categories.filter((category) => !above.has(category));
  const map = mapOfNames(
    categories,
    categories.map((category) => above.get(category) ?? [category]),
  );
  return { map, without };
}

/** The themes of each category that has any: a category with several codes has those of all of them, each once. */
function themesOf(entries: readonly CodebookEntry[], vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const themes = new Map<string, string[]>();
  for (const entry of entries) {
    const name = nameIn(entry, vocabulary);
    if (entry.themes.length > 0) themes.set(name, [...new Set([...(themes.get(name) ?? []), ...entry.themes])]);
  }
  return themes;
}

function ownCategory(entries: readonly CodebookEntry[]): ReadonlyMap<string, readonly string[]> {
  return new Map(entries.map((entry) => [nameIn(entry, 'codes'), [entry.category]]));
}

function parentOf(entries: readonly CodebookEntry[]): ReadonlyMap<string, readonly string[]> {
  return new Map([...parentsOf(entries)].map(([category, parent]) => [category, [parent]]));
}
