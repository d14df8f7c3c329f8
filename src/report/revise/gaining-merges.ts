import { identityMap } from '../../codebook/category-map.ts';
import { gainingMerges } from '../../measures/regrouping/greedy.ts';
import { kappaOfMerges } from '../../measures/regrouping/kappa-of-merges.ts';
import { type Confusion, NOTHING } from '../../patterns/confusions.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { asCrowd, usedCategories } from '../../patterns/select.ts';

/** With more confused pairs nothing is suggested unless `revise` is asked. */
const MOST_CONFUSED = 60;

const MOST_MERGES = 3;

/** How many categories are in use, and how many merges `revise` would suggest, one after the other, that raise its figure. */
export interface GainingMerges {
  readonly used: number;
  readonly merges: number;
}

/**
 * Whether merging categories would raise what `revise` raises unless it is told otherwise: mean agreement beyond chance.
 *
 * @param confused - the categories that are confused with each other, or with nothing
 */
export function mergesThatGain(patterns: Patterns, confused: readonly Confusion[]): GainingMerges {
  const map = identityMap(patterns.categories);
  const used = usedCategories(patterns, map).size;
  const pairs = confused.flatMap(({ a, b }) => (b === NOTHING || a === b ? [] : [[a, b] as const]));
  const most = Math.min(MOST_MERGES, used - 2);
  if (pairs.length === 0 || pairs.length > MOST_CONFUSED || most < 1) return { used, merges: 0 };
  return { used, merges: gainingMerges(map.images, pairs, most, kappaOfMerges(asCrowd(patterns))).length };
}
