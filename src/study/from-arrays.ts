import { categorySet, MISSING } from '../codings/coding.ts';
import { type Patterns, reduce } from '../patterns/patterns.ts';
import { sortCategories } from './cells/spelling.ts';

/** What one coder gave one unit: a category, several, none (`[]`, uncoded), or null where the coder did not code it. */
export type Given = string | readonly string[] | null;

/**
 * Reliability data from an array of units, each an array with what every coder gave it.
 *
 * @param units - units × coders
 * @param options - the declared categories in order (by default those that occur) and the coders' names (by default 1, 2, …)
 * @throws RangeError where units have different numbers of coders, or a category is not declared
 * @example
 * const data = codings([['a', 'a'], ['b', ['a', 'b']], [[], null]]);
 * data.categories; // → ["a","b"]
 * data.coders; // → ["1","2"]
 */
export function codings(
  units: readonly (readonly Given[])[],
  options: { readonly categories?: readonly string[]; readonly coders?: readonly string[] } = {},
): Patterns {
  const width = options.coders?.length ?? units[0]?.length ?? 0;
  const coders = options.coders ?? Array.from({ length: width }, (_, i) => String(i + 1));
  const given = units.flatMap((unit) => {
    if (unit.length !== width)
      throw new RangeError(`codings: every unit must have ${width} codings, one has ${unit.length}`);
    return unit.map((one) => (typeof one === 'string' ? [one] : one));
  });
  const categories = options.categories ?? sortCategories([...new Set(given.flatMap((one) => one ?? []))]);
  const place = new Map(categories.map((category, i) => [category, i]));
  const placeOf = (category: string) => {
    const found = place.get(category);
    if (found === undefined) throw new RangeError(`codings: the category "${category}" is not declared`);
    return found;
  };
  const sets = given.map((one) => categorySet((one ?? []).map(placeOf)));
  const cells = Int32Array.from(given, (one, i) => (one === null ? MISSING : i));
  return reduce({ coders, categories, codings: sets, cells });
}
