import type { CategorySet } from '../data/category-set.ts';
import type { Rule } from './rule.ts';

/** How two coders who both left a unit uncoded count: as agreeing, as disagreeing, or not at all. */
export type UncodedPolicy = 'agree' | 'disagree' | 'exclude';

/** The categories' level of measurement. */
export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** A rule made ready for one list of codings: w of two codings by their positions in the list. */
export interface Weights {
  readonly rule: Rule;
  readonly uncoded: UncodedPolicy;
  /** w(a, b), 0…1 */
  readonly of: (a: number, b: number) => number;
  /** Whether two such codings of one unit are compared at all: not when both are uncoded and these are excluded. */
  readonly counted: (a: number, b: number) => boolean;
  /** T_w: the sum of w over all pairs of the possible categories, each taken alone; used or not. */
  readonly totalOverCategories: () => number;
}

interface Codings {
  readonly codings: readonly CategorySet[];
  readonly categories: readonly string[];
}

/** The rule's own answer for two uncoded codings, as a policy. */
export function ownPolicy(rule: Rule): UncodedPolicy {
  return rule.bothUncoded === 1 ? 'agree' : 'disagree';
}

/** Where categories lie on their scale: at their numbers on an interval or ratio scale, else at their places in the codebook. */
export function levelsOf(categories: readonly string[], scale: Scale): number[] {
  return categories.map((category, place) => (scale === 'interval' || scale === 'ratio' ? Number(category) : place));
}

const LARGEST_TABLE = 2048;

/** The rule over these codings; each pair of them is weighed once while the table of them stays small. */
export function weightsOf(
  rule: Rule,
  data: Codings,
  scale: Scale = 'nominal',
  uncoded: UncodedPolicy = ownPolicy(rule),
): Weights {
  const { codings, categories } = data;
  // Excluded units cannot have been observed to agree, so two uncoded codings drawn by chance do not count as agreement either.
  const bothUncoded = uncoded === 'agree' ? 1 : 0;
  const agreement = rule.weigh({ categories, levels: levelsOf(categories, scale) });
  const isUncoded = codings.map((set) => set.length === 0);
  const weigh = (a: number, b: number) =>
    isUncoded[a] && isUncoded[b] ? bothUncoded : agreement(codings[a]!, codings[b]!);
  const counted = (a: number, b: number) => uncoded !== 'exclude' || !isUncoded[a] || !isUncoded[b];
  const totalOverCategories = () =>
    categories.reduce((sum, _, i) => categories.reduce((part, __, j) => part + agreement([i], [j]), sum), 0);
  return {
    rule,
    uncoded,
    of: codings.length > LARGEST_TABLE ? weigh : tabled(weigh, codings.length),
    counted,
    totalOverCategories,
  };
}

/** The same weights, each found once. */
function tabled(weigh: (a: number, b: number) => number, size: number): (a: number, b: number) => number {
  const table = new Float64Array(size * size).fill(Number.NaN);
  return (a, b) => {
    const known = table[a * size + b]!;
    if (!Number.isNaN(known)) return known;
    const weight = weigh(a, b);
    table[a * size + b] = weight;
    return weight;
  };
}
