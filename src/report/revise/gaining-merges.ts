import { identityMap } from '../../codebook/category-map.ts';
import { chosenRules } from '../../measures/meant-rules.ts';
import { gainingMerges } from '../../measures/regrouping/greedy.ts';
import type { Regroup } from '../../measures/regrouping/regroup.ts';
import { type Confusion, NOTHING } from '../../patterns/confusions.ts';
import { type Patterns, reduce } from '../../patterns/patterns.ts';
import { asCrowd, isMultiple, usedCategories } from '../../patterns/select.ts';
import { weightsOf } from '../../rules/weights.ts';
import { aims } from './path.ts';
import { figureToRaise } from './split-figures.ts';

/** Merges are tried one by one, and nobody waits for a suggestion; with more confused pairs `revise` has to be asked. */
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
  const rules = chosenRules([], { multiple: isMultiple(patterns), scale: 'nominal' });
  const raised = figureToRaise(asCrowd(patterns), { ...rules, aim: aims[0] });
  if (raised === undefined) return { used, merges: 0 };
  return { used, merges: gainingMerges(map.images, pairs, most, raised.figure, reducing(raised.regroup)).length };
}

/** The same groupings with equal codings as one, so that there are fewer patterns and codings, and a rule may say which are the same. */
function reducing(regroup: Regroup): Regroup {
  return (images) => {
    const { data: inPlace, weights } = regroup(images);
    const data = reduce(inPlace);
    return { data, weights: weightsOf(weights.rule, data, weights.scale, weights.uncoded) };
  };
}
