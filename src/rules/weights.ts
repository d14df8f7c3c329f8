import { BOTH_UNCODED, type CategorySet, isUncoded, type UncodedPolicy } from '../codings/coding.ts';
import { once } from '../memoize.ts';
import { numberOf } from '../names/numbers.ts';
import { sumOfProducts } from './margins.ts';
import type { MeetingCounts } from './meetings.ts';
import { type Overlaps, overlapsOf } from './overlaps.ts';
import type { Rule } from './rule.ts';
import { type Smooth, smoothSame, smoothSingle, sumsOfSets } from './smooth.ts';

/** The categories' level of measurement. */
export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** A rule applied to one list of codings: w of two codings by their positions in the list. */
export interface Weights {
  readonly rule: Rule;
  readonly scale: Scale;
  readonly uncoded: UncodedPolicy;
  /** w(a, b), 0…1 */
  readonly of: (a: number, b: number) => number;
  /** Whether two codings are compared at all: not if both are uncoded and such pairs are excluded. Their w is then 0. */
  readonly counted: (a: number, b: number) => boolean;
  /**
   * (W p)(a) = Σ_b p(b) w(a, b), the smoothed margin, of each of several margins p: how far each coding agrees with those of a coder. All that
   * chance and variances need of w.
   */
  readonly smooth: Smooth;
  /** The same with 1 in place of w for two codings that are compared, else 0. */
  readonly comparable: Smooth;
  /** Σ_a Σ_b f(a) g(b) w(a, b): each coding of one margin with each of another. */
  readonly sumOver: SumOver;
  /** The same with 1 in place of w for two codings that are compared, else 0. */
  readonly comparedOver: SumOver;
  /** Both sums from what has been counted, once for all rules; absent where w is not a matter of what sets share. */
  readonly asCounted?: (counts: MeetingCounts) => Pick<Weights, 'sumOver' | 'comparedOver'>;
  /**
   * Whether w is 1 for the same position and 0 for any other: each coding has one category, no two have the same one, and the rule is
   * not graded.
   */
  readonly saysWhetherSame: boolean;
  /** T_w: the sum of w over all pairs of the possible categories, each taken alone, whether used or not. */
  readonly totalOverCategories: () => number;
}

/** A sum over the pairs of a coding of one margin and a coding of another. */
export type SumOver = (f: Float64Array, g: Float64Array) => number;

interface Codings {
  readonly codings: readonly CategorySet[];
  readonly categories: readonly string[];
}

/** The rule's own answer for two uncoded codings, as a policy. */
export function ownPolicy(rule: Rule): UncodedPolicy {
  return rule.bothUncoded === 1 ? 'agree' : 'disagree';
}

/** The categories' values on their scale: their numbers on an interval or ratio scale, else their positions in the codebook, from 1. */
export function levelsOf(categories: readonly string[], scale: Scale): number[] {
  return categories.map((category, position) =>
    scale === 'interval' || scale === 'ratio' ? numberOf(category) : position + 1,
  );
}

const LARGEST_TABLE = 256;

/** With so few codings all weights are computed at once, and each use is only a look-up. */
const SMALL_TABLE = 16;

/**
 * The rule over these codings. Each pair is weighed once, unless there are too many codings for a table.
 *
 * @param overlaps - of these codings, where several rules have them in common
 * @throws RangeError if the rule compares single categories and a coding has several categories or none
 */
export function weightsOf(
  rule: Rule,
  data: Codings,
  scale: Scale = 'nominal',
  uncoded: UncodedPolicy = ownPolicy(rule),
  overlaps: () => Overlaps = overlapping(data),
): Weights {
  const { codings, categories } = data;
  const notSingle = rule.compares !== 'sets' ? codings.find((set) => set.length !== 1) : undefined;
  if (notSingle !== undefined)
    throw new RangeError(`the rule ${rule.name} compares single categories, and a coding holds ${notSingle.length}`);
  const bothUncoded = BOTH_UNCODED[uncoded];
  const domain = { categories, levels: levelsOf(categories, scale) };
  const agreement = rule.weigh(domain);
  const uncodedAt = codings.map(isUncoded);
  const weigh = (a: number, b: number) =>
    uncodedAt[a] && uncodedAt[b] ? (bothUncoded ?? 0) : agreement(codings[a]!, codings[b]!);
  const counted = (a: number, b: number) => bothUncoded !== null || !uncodedAt[a] || !uncodedAt[b];
  const totalOverCategories = () =>
    categories.reduce((sum, _, i) => categories.reduce((part, __, j) => part + agreement([i], [j]), sum), 0);
  // Of single categories such a rule says no more than whether they are the same one.
  const areSingle = rule.compares === 'sets' && !rule.graded && codings.every((set) => set.length === 1);
  const of = areSingle
    ? (a: number, b: number) => Number(codings[a]![0] === codings[b]![0])
    : tabled(weigh, codings.length);
  const saysWhetherSame = areSingle && areDistinct(codings);
  const ofMeeting = rule.weighMeeting?.(domain);
  const sumsOver = ofMeeting && ((some: Overlaps) => sumsOfSets(some, ofMeeting, bothUncoded ?? 0));
  // made on request: many figures do not need it
  const smooth = once((): Smooth => {
    if (saysWhetherSame) return (margins) => margins;
    if (areSingle) return smoothSame(codings.map(([only]) => only!));
    return sumsOver === undefined ? smoothSingle(codings.length, of) : sumsOver(overlaps()).smooth;
  });
  const isExcluded = bothUncoded === null;
  const asCounted =
    sumsOver &&
    ((counts: MeetingCounts): Pick<Weights, 'sumOver' | 'comparedOver'> => {
      const { sumOver } = sumsOver(counts.overlaps);
      return {
        sumOver: (f, g) => sumOver(counts.between(f, g)),
        comparedOver: (f, g) => {
          const { all, bothUncoded: uncodedPairs } = counts.between(f, g);
          return isExcluded ? all - uncodedPairs : all;
        },
      };
    });
  return {
    rule,
    scale,
    uncoded,
    of,
    counted,
    smooth: (margins) => smooth()(margins),
    comparable: (margins) => margins.map((margin) => comparable(margin, uncodedAt, isExcluded)),
    sumOver: (f, g) => sumOfProducts(f, smooth()([g])[0]!),
    comparedOver: (f, g) => comparedOver(f, g, uncodedAt, isExcluded),
    ...(asCounted && !saysWhetherSame && { asCounted }),
    saysWhetherSame,
    totalOverCategories,
  };
}

/**
 * The same weights where some margins are smoothed again and again: these are smoothed together when the first is asked for, and kept.
 *
 * @param margins - must not change
 */
export function keepingSmoothed(weights: Weights, margins: readonly Float64Array[]): Weights {
  const kept = new Map<Float64Array, Float64Array | undefined>(margins.map((margin) => [margin, undefined]));
  const smoothed = (margin: Float64Array): Float64Array => {
    const known = kept.get(margin);
    if (known !== undefined) return known;
    if (!kept.has(margin)) return weights.smooth([margin])[0]!;
    for (const [i, one] of weights.smooth(margins).entries()) kept.set(margins[i]!, one);
    return kept.get(margin)!;
  };
  return {
    ...weights,
    smooth: (some) => some.map(smoothed),
    sumOver: (f, g) => sumOfProducts(f, smoothed(g)),
  };
}

/** The overlaps of codings, found when first asked for. */
export function overlapping({ codings }: Pick<Codings, 'codings'>): () => Overlaps {
  return once(() => overlapsOf(codings));
}

/** How many pairs of a coding of each margin are compared: all, or all but those of two uncoded ones. */
function comparedOver(f: Float64Array, g: Float64Array, uncodedAt: readonly boolean[], isExcluded: boolean): number {
  let [ofF, ofG, uncodedOfF, uncodedOfG] = [0, 0, 0, 0];
  for (let a = 0; a < f.length; a += 1) {
    ofF += f[a]!;
    ofG += g[a]!;
    if (!isExcluded || !uncodedAt[a]) continue;
    uncodedOfF += f[a]!;
    uncodedOfG += g[a]!;
  }
  return ofF * ofG - uncodedOfF * uncodedOfG;
}

/** Per coding, how many of those in the margin it is compared with: all, or all but the uncoded ones. */
function comparable(margin: Float64Array, uncodedAt: readonly boolean[], isExcluded: boolean): Float64Array {
  let all = 0;
  for (let b = 0; b < margin.length; b += 1) all += margin[b]!;
  const compared = new Float64Array(margin.length).fill(all);
  if (!isExcluded) return compared;
  let coded = 0;
  for (let b = 0; b < margin.length; b += 1) if (!uncodedAt[b]) coded += margin[b]!;
  for (let a = 0; a < margin.length; a += 1) if (uncodedAt[a]) compared[a] = coded;
  return compared;
}

/** After a map that leaves every pattern in its place, several codings may be equal. */
function areDistinct(single: readonly CategorySet[]): boolean {
  return new Set(single.map(([only]) => only)).size === single.length;
}

type WeightOf = (a: number, b: number) => number;

/** The same weights, each computed once; they do not depend on the order of the two codings. */
function tabled(weigh: WeightOf, size: number): WeightOf {
  if (size > LARGEST_TABLE) return weigh;
  return size > SMALL_TABLE ? filledWhenAsked(weigh, size) : filled(weigh, size);
}

function filled(weigh: WeightOf, size: number): WeightOf {
  const table = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      const weight = weigh(a, b);
      table[a * size + b] = weight;
      table[b * size + a] = weight;
    }
  }
  return (a, b) => table[a * size + b]!;
}

/** No weight is below 0. */
const NOT_YET = -1;

function filledWhenAsked(weigh: WeightOf, size: number): WeightOf {
  const table = new Float64Array(size * size).fill(NOT_YET);
  return (a, b) => {
    const known = table[a * size + b]!;
    if (known !== NOT_YET) return known;
    const weight = weigh(a, b);
    table[a * size + b] = weight;
    table[b * size + a] = weight;
    return weight;
  };
}
