import { applyMapInPlace } from '../../data/category-map/category-map.ts';
import type { Patterns } from '../../data/patterns.ts';
import type { UncodedPolicy } from '../../data/uncoded.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Weights, weightsOf } from '../../rules/weights.ts';
import type { RegroupedFigure } from './figures.ts';
import type { Images } from './groupings.ts';

/** The data in the categories of a grouping, pattern by pattern, with the rule made ready for them. */
export interface Regrouped {
  readonly data: Patterns;
  readonly weights: Weights;
}

export type Regroup = (images: Images) => Regrouped;

/** Puts data into the categories of any grouping. */
export function regroupBy(patterns: Patterns, rule: Rule, uncoded: UncodedPolicy): Regroup {
  return (images) => {
    const size = Math.max(-1, ...images.flat()) + 1;
    const to = Array.from({ length: size }, (_, place) => String(place + 1));
    const data = applyMapInPlace(patterns, { to, images });
    return { data, weights: weightsOf(rule, data, 'nominal', uncoded) };
  };
}

/** Each figure under each grouping; null where it is undefined. */
export function figuresUnder(
  groupings: readonly Images[],
  figures: readonly RegroupedFigure[],
  regroup: Regroup,
): (number | null)[][] {
  const values = figures.map((): (number | null)[] => []);
  for (const images of groupings) {
    const { data, weights } = regroup(images);
    for (const [i, figure] of figures.entries()) values[i]!.push(figure.value(data, weights));
  }
  return values;
}

/** The mean pull of a unit of each pattern on the figure, over groupings under which it is defined. */
export function meanPull(groupings: readonly Images[], figure: RegroupedFigure, regroup: Regroup): Float64Array {
  let sum: Float64Array | undefined;
  for (const images of groupings) {
    const { data, weights } = regroup(images);
    const pull = figure.pull(data, weights);
    const before = sum;
    sum = pull.map((one, p) => (before?.[p] ?? 0) + one / groupings.length);
  }
  return sum ?? new Float64Array(0);
}

/** The standard error over units of a figure, from how far a unit of each pattern pulls it: √(Σ count · pull² / (n (n − 1))). */
export function standardError(pull: Float64Array, counts: Float64Array): number {
  const units = counts.reduce((sum, count) => sum + count, 0);
  const squares = pull.reduce((sum, one, p) => sum + counts[p]! * one ** 2, 0);
  return units < 2 ? 0 : Math.sqrt(squares / (units * (units - 1)));
}
