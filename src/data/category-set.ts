/** A coding as a set: the positions of its categories in the codebook, ascending, each once. Empty = uncoded. */
export type CategorySet = readonly number[];

/** The category set of these positions. */
export function categorySet(positions: Iterable<number>): CategorySet {
  return [...new Set(positions)].sort((a, b) => a - b);
}

/** One text for one set, to look sets up by. */
export function setKey(set: CategorySet): string {
  return set.join(' ');
}

/** The canonical order of sets: category by category, the shorter one first. */
export function compareSets(a: CategorySet, b: CategorySet): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** |a ∩ b| */
export function sharedCount(a: CategorySet, b: CategorySet): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}
