import { suggester } from '../names/nearest.ts';
import type { Problem } from '../problems.ts';
import type { CodebookEntry } from './entries.ts';

/** No codebook has so many levels, and each costs a look at every category. */
const MOST_LEVELS = 200;

/** Parents that are no category of the codebook, categories that are their own ancestor, and more levels than a codebook has. */
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
  const deep = entries.find(({ category }) => ancestors(category, parents).length > MOST_LEVELS);
  if (deep !== undefined) return [...unknown, { code: 'parents-too-deep', at: deep.at, most: MOST_LEVELS }];
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

/** From the parent upwards; if the chain is a circle, up to the category that comes again, and if it is too long, one level too many. */
export function ancestors(category: string, parents: ReadonlyMap<string, string>): string[] {
  const chain: string[] = [];
  const met = new Set([category]);
  for (let next = parents.get(category); next !== undefined; next = parents.get(next)) {
    const again = met.has(next);
    chain.push(next);
    if (again || chain.length > MOST_LEVELS) break;
    met.add(next);
  }
  return chain;
}
