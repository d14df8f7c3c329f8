import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { UncodedPolicy } from '../../codings/coding.ts';
import { type Patterns, reduce } from '../../patterns/patterns.ts';
import { applyMapInPlace } from '../../patterns/select.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Weights, weightsOf } from '../../rules/weights.ts';
import type { CodersFigure } from '../coders-figure.ts';
import type { Images } from './groupings.ts';

/** The data in the categories of a grouping, pattern by pattern, and the weights for them. */
export interface Regrouped {
  readonly data: Patterns;
  readonly weights: Weights;
}

export type Regroup = (images: Images) => Regrouped;

/** Puts data into the categories of any grouping. */
export function regroupBy(patterns: Patterns, rule: Rule, uncoded: UncodedPolicy): Regroup {
  return (images) => {
    const size = Math.max(-1, ...images.flat()) + 1;
    const to = Array.from({ length: size }, (_, position) => String(position + 1));
    const data = applyMapInPlace(patterns, { to, images });
    return { data, weights: weightsOf(rule, data, 'nominal', uncoded) };
  };
}

/** Each figure under each grouping; null if it is undefined. */
export function figuresUnder(
  groupings: readonly Images[],
  figures: readonly Pick<CodersFigure, 'value'>[],
  regroup: Regroup,
): (number | null)[][] {
  const values = figures.map((): (number | null)[] => []);
  for (const images of groupings) {
    const { data, weights } = regroup(images);
    for (const [i, figure] of figures.entries()) values[i]!.push(figure.value(data, weights));
  }
  return values;
}

/**
 * The mean influence of a unit of each pattern on the figure, over groupings for which it is defined. Null if the figure becomes
 * undefined without some unit under one of them.
 */
export function meanInfluence(
  groupings: readonly Images[],
  figure: Pick<CodersFigure, 'influence'>,
  regroup: Regroup,
): Float64Array | null {
  let sum: Float64Array | undefined;
  for (const images of groupings) {
    const { data, weights } = regroup(images);
    const influence = figure.influence(data, weights);
    if (influence === null) return null;
    const before = sum;
    sum = influence.map((one, p) => (before?.[p] ?? 0) + one / groupings.length);
  }
  return sum ?? new Float64Array(0);
}

/** The standard error over units of a figure, from the influence of a unit of each pattern: √(Σ count · influence² / (n (n − 1))). */
export function standardError(influence: Float64Array, counts: Float64Array): number {
  const units = counts.reduce((sum, count) => sum + count, 0);
  const squares = influence.reduce((sum, one, p) => sum + counts[p]! * one ** 2, 0);
  return units < 2 ? 0 : Math.sqrt(squares / (units * (units - 1)));
}

/** Splits the units at random into two halves, each reduced by itself. The same seed gives the same halves. */
export function splitUnits(patterns: Patterns, seed: number): [Patterns, Patterns] {
  const generator = xoroshiro128plus(seed);
  const first = new Float64Array(patterns.counts.length);
  const total = patterns.counts.reduce((sum, count) => sum + count, 0);
  let unitsLeft = total;
  let wanted = Math.floor(total / 2);
  for (const [pattern, count] of patterns.counts.entries()) {
    for (let unit = 0; unit < count; unit += 1) {
      if (uniformInt(generator, 1, unitsLeft) <= wanted) {
        first[pattern] = first[pattern]! + 1;
        wanted -= 1;
      }
      unitsLeft -= 1;
    }
  }
  const second = patterns.counts.map((count, p) => count - first[p]!);
  return [reduce({ ...patterns, counts: first }), reduce({ ...patterns, counts: second })];
}
