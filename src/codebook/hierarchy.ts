import { suggester } from '../names/nearest.ts';
import type { Problem } from '../problems.ts';
import type { CodebookEntry } from './entries.ts';

/** Parents that are no category of the codebook, and categories that are their own ancestor. */
export function hierarchyProblems(entries: readonly CodebookEntry[]): Problem[] {
  const categories = [...new Set(entries.map(({ category }) => category))];
  const parents = parentsOf(entries);
  const suggest = suggester(categories);
  const known = new Set(categories);
  const unknown = entries.flatMap(({ parent, at }): Problem[] => {
    if (parent === undefined || known.has(parent)) return [];
    const nearest = suggest(parent);
    return [{ code: 'unknown-parent', at, found: parent, ...(nearest === undefined ? {} : { nearest }) }];
  });
  const reported = new Set<string>();
  const cycles = entries.flatMap(({ category, at }): Problem[] => {
    const chain = ancestors(category, parents);
    if (chain.at(-1) !== category || chain.some((one) => reported.has(one))) return [];
    for (const one of chain) reported.add(one);
    return [{ code: 'parent-cycle', at, chain: [category, ...chain] }];
  });
  return [...unknown, ...cycles];
}

/** The parent of each category that has one; if a category has several rows, the first parent in them. */
export function parentsOf(entries: readonly CodebookEntry[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { category, parent } of entries)
    if (parent !== undefined && !parents.has(category)) parents.set(category, parent);
  return parents;
}

/** From the parent upwards; if the chain is a circle, up to the category that comes again. */
export function ancestors(category: string, parents: ReadonlyMap<string, string>): string[] {
  const chain: string[] = [];
  for (let next = parents.get(category); next !== undefined; next = parents.get(next)) {
    const again = next === category || chain.includes(next);
    chain.push(next);
    if (again) break;
  }
  return chain;
}
