import type { CategorySet } from '../data/category-set.ts';
import type { Rule } from './rule.ts';

/** How two coders who both left a unit uncoded count: as agreeing, as disagreeing, or not at all. */
export type UncodedPolicy = 'agree' | 'disagree' | 'exclude';

/** A rule made ready for one list of codings: w of two codings by their positions in the list. */
export interface Weights {
  readonly rule: Rule;
  readonly uncoded: UncodedPolicy;
  /** w(a, b), 0…1 */
  readonly of: (a: number, b: number) => number;
  /** Whether two such codings of one unit are compared at all: not when both are uncoded and these are excluded. */
  readonly counted: (a: number, b: number) => boolean;
}

/** The rule's own answer for two uncoded codings, as a policy. */
export function ownPolicy(rule: Rule): UncodedPolicy {
  return rule.bothUncoded === 1 ? 'agree' : 'disagree';
}

const LARGEST_TABLE = 2048;

/** The rule over these codings; each pair of them is weighed once while the table of them stays small. */
export function weightsOf(
  rule: Rule,
  data: { readonly codings: readonly CategorySet[]; readonly categories: readonly string[] },
  uncoded: UncodedPolicy = ownPolicy(rule),
): Weights {
  const { codings } = data;
  const size = codings.length;
  const bothUncoded = uncoded === 'exclude' ? rule.bothUncoded : uncoded === 'agree' ? 1 : 0;
  const isUncoded = codings.map((set) => set.length === 0);
  const weigh = (a: number, b: number) =>
    isUncoded[a] && isUncoded[b] ? bothUncoded : rule.agreement(codings[a]!, codings[b]!, data.categories.length);
  const counted = (a: number, b: number) => uncoded !== 'exclude' || !isUncoded[a] || !isUncoded[b];
  if (size > LARGEST_TABLE) return { rule, uncoded, of: weigh, counted };
  const table = new Float64Array(size * size).fill(Number.NaN);
  const of = (a: number, b: number) => {
    const known = table[a * size + b]!;
    if (!Number.isNaN(known)) return known;
    const weight = weigh(a, b);
    table[a * size + b] = weight;
    return weight;
  };
  return { rule, uncoded, of, counted };
}
