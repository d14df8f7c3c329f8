import { identityMap } from '../../codebook/category-map.ts';
import type { CategoryMap, UncodedPolicy } from '../../codings/coding.ts';
import type { Coefficient } from '../../measures/coefficient.ts';
import { type RegroupedFigure, regroupedFigures } from '../../measures/regrouping/figures.ts';
import type { Groupings } from '../../measures/regrouping/groupings.ts';
import { splitGain } from '../../measures/regrouping/real-gain.ts';
import {
  figuresUnder,
  meanInfluence,
  type Regroup,
  regroupBy,
  standardError,
} from '../../measures/regrouping/regroup.ts';
import { groupingsOfUsed } from '../../measures/regrouping/used-groupings.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { type RuleName, rules } from '../../rules/catalogue.ts';
import { resultAt } from '../figures/result.ts';
import type { RevisionResult } from './schema.ts';

export interface SplitOptions {
  readonly rule: RuleName;
  readonly uncoded: UncodedPolicy;
  readonly confidence: number;
  /** The most random groupings. */
  readonly groupings: number;
  readonly seed: number;
}

/** How many of the groupings the standard error over units is taken from: it hardly depends on more of them. */
const MOST_FOR_ERROR = 30;

/** Every figure before and after a revision, with its gain taken apart. */
export function splitFigures(
  patterns: Patterns,
  map: CategoryMap,
  options: SplitOptions,
  wanted: (figure: RegroupedFigure) => boolean = () => true,
): { results: RevisionResult[]; groupings: Groupings } {
  const regroup = regroupBy(patterns, rules[options.rule], options.uncoded);
  const groupings = groupingsOfUsed(patterns, map, options.groupings, options.seed);
  const before = regroup(identityMap(patterns.categories).images);
  const after = regroup(map.images);
  const figures = regroupedFigures(patterns.coders.length, before.weights).filter(wanted);
  const random = figuresUnder(groupings.all, figures, regroup);
  const results = figures.map((figure, i): RevisionResult => {
    const [first, second] = [before, after].map(({ data, weights }) => figure.full(data, weights)) as [
      Coefficient,
      Coefficient,
    ];
    const bare = {
      measure: figure.measure,
      rule: options.rule,
      scope: figure.scope,
      coders: figure.coders.map((coder) => patterns.coders[coder]!),
      before: resultAt(figure.measure, first),
      after: resultAt(figure.measure, second),
    };
    if (first.value === null || second.value === null)
      return { ...bare, gain: null, mechanical: null, real: null, ci: null, random: null };
    const defined = random[i]!.flatMap((value, g) => (value === null ? [] : [{ value, images: groupings.all[g]! }]));
    const influence = influenceOnGain(
      figure,
      map,
      defined.map(({ images }) => images),
      regroup,
    );
    const split = splitGain(
      first.value,
      second.value,
      defined.map(({ value }) => value),
      groupings.exhaustive,
      standardError(influence, after.data.counts),
      second.units,
      options.confidence,
    );
    return { ...bare, gain: second.value - first.value, ...split };
  });
  return { results, groupings };
}

/** How far a unit of each pattern moves (after − mean over the groupings). */
function influenceOnGain(
  figure: RegroupedFigure,
  map: CategoryMap,
  images: Groupings['all'],
  regroup: Regroup,
): Float64Array {
  const { data, weights } = regroup(map.images);
  const random = meanInfluence(images.slice(0, MOST_FOR_ERROR), figure, regroup);
  return figure.influence(data, weights).map((own, p) => own - random[p]!);
}
