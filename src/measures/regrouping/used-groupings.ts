import type { CategoryMap } from '../../codings/coding.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { type Groupings, groupingsLike, type Images } from './groupings.ts';

/** The map restricted to the categories that somebody used; what it does to the others changes no coding. */
export function mapOfUsed({ codings }: Patterns, { from, to, images }: CategoryMap): CategoryMap {
  const used = usedIn(codings);
  const positions = [...new Set(used.flatMap((category) => images[category]!))].sort((a, b) => a - b);
  return {
    from: used.map((category) => from[category]!),
    to: positions.map((position) => to[position]!),
    images: used.map((category) => images[category]!.map((position) => positions.indexOf(position))),
  };
}

/**
 * Groupings with groups of the same sizes as the map's, of the categories that somebody used. If categories that nobody used were
 * included, many merges would change nothing, and merging at random would seem to give less than it does.
 */
export function groupingsOfUsed(patterns: Patterns, map: CategoryMap, most: number, seed: number): Groupings {
  const own = mapOfUsed(patterns, map);
  const { all, exhaustive } = groupingsLike(own, most, seed);
  return { all: all.map((images) => amongAll(images, usedIn(patterns.codings), own.to.length, map)), exhaustive };
}

/** Adds the categories that nobody used at the free positions, so there are as many as under the map. */
function amongAll(images: Images, used: readonly number[], positions: number, { from, to }: CategoryMap): Images {
  let free = positions;
  return from.map((_, category) => {
    const position = used.indexOf(category);
    if (position >= 0) return images[position]!;
    if (free === to.length) return [];
    free += 1;
    return [free - 1];
  });
}

function usedIn(codings: Patterns['codings']): number[] {
  return [...new Set(codings.flat())].sort((a, b) => a - b);
}
