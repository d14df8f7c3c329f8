/** A coding as a set: the positions of its categories in the codebook, ascending, each once. Empty = uncoded. */
export type CategorySet = readonly number[];

/** The category set of these positions. */
export function categorySet(positions: Iterable<number>): CategorySet {
  const ascending = [...positions].sort((a, b) => a - b);
  return ascending.filter((position, i) => position !== ascending[i - 1]);
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

/** Whether a category is in a set. */
export function hasCategory(set: CategorySet, category: number): boolean {
  let [from, to] = [0, set.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (set[middle]! < category) from = middle + 1;
    else to = middle;
  }
  return set[from] === category;
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
/** The cell of a coder who did not code the unit. Never the same as uncoded, which is an empty coding. */
export const MISSING = -1;

/** Numbers of codings or cells, one for every unit and coder, unit by unit; MISSING if there is none. */
export type Cells = Int8Array | Int16Array | Int32Array;

/**
 * Numbers codings in canonical order, equal sets as one.
 *
 * @param given - undefined: no coding, numbered MISSING
 * @returns the distinct sets, and per given one its position among them
 */
export function numberCodings(given: readonly (CategorySet | undefined)[]): {
  codings: CategorySet[];
  numbers: Int32Array;
} {
  const sets = [...new Set(given)].filter((set) => set !== undefined).sort(compareSets);
  const codings: CategorySet[] = [];
  const numbers = new Map<CategorySet | undefined, number>();
  for (const set of sets) {
    const last = codings.at(-1);
    if (last === undefined || compareSets(last, set) !== 0) codings.push(set);
    numbers.set(set, codings.length - 1);
  }
  return { codings, numbers: new Int32Array(given.map((set) => numbers.get(set) ?? MISSING)) };
}

/** The union of two codings. */
export function union(a: CategorySet, b: CategorySet): CategorySet {
  return categorySet([...a, ...b]);
}

/**
 * How two coders who both left a unit uncoded count: as agreeing, as disagreeing, or not at all. Excluded, a pair of uncoded codings is
 * left out of every mean over pairs of codings, of the pairs that coders gave a unit and, alike, of the pairs that chance brings together.
 * Nothing else is left out: against any other coding an uncoded one counts, and it stays in what its coder is expected to give.
 */
export type UncodedPolicy = 'agree' | 'disagree' | 'exclude';

/** What a pair of uncoded codings counts under each policy; null: not at all. */
export const BOTH_UNCODED: Readonly<Record<UncodedPolicy, 0 | 1 | null>> = { agree: 1, disagree: 0, exclude: null };

export function isUncoded(coding: CategorySet): boolean {
  return coding.length === 0;
}

/** What becomes of each category of a codebook in another one. */
export interface CategoryMap {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Per category of `from`, its positions in `to`: one, none (dropped), or several (a category under several themes). */
  readonly images: readonly CategorySet[];
}

/** The coding in the new codebook's categories. */
export function mapCoding({ images }: Pick<CategoryMap, 'images'>, coding: CategorySet): CategorySet {
  // most codings have one category, and a revision maps them thousands of times
  if (coding.length === 1) return images[coding[0]!]!;
  return categorySet(coding.flatMap((category) => images[category]!));
}
