import { identityMap } from '../../codebook/category-map.ts';
import type { CategoryMap, UncodedPolicy } from '../../codings/coding.ts';
import { groupMeasures, pairMeasures } from '../../measures/catalogue.ts';
import type { CodersFigure } from '../../measures/coders-figure.ts';
import type { Coefficient } from '../../measures/coefficient.ts';
import type { ChosenRules } from '../../measures/meant-rules.ts';
import type { Measure } from '../../measures/measure.ts';
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
import { type Patterns, withDistinctCodings } from '../../patterns/patterns.ts';
import type { Rule } from '../../rules/rule.ts';
import { ownPolicy } from '../../rules/weights.ts';
import { factsOf, figuresOfAllCoders, figuresOfEachPair, wantedMeasures } from '../figures/choose.ts';
import { policyOf, RULE_OF_NONE } from '../figures/figures.ts';
import { resultAt } from '../figures/result.ts';
import type { RevisionResult } from './schema.ts';

export interface SplitOptions {
  readonly rules: readonly Rule[];
  /** Whether a measure is given under a rule; if absent, each is under all of them. */
  readonly gives?: ChosenRules['gives'] | undefined;
  readonly uncoded?: UncodedPolicy | undefined;
  readonly confidence: number;
  /** The largest number of random groupings. */
  readonly groupings: number;
  readonly seed: number;
  /** 'default', 'all', or the names of measures. */
  readonly measures?: readonly string[] | undefined;
}

/** How many groupings the standard error over units is based on; more hardly change it. */
const MOST_FOR_ERROR = 30;

/** The figures that are given unless others are named. */
const USUAL = ['agreement', 'joint-agreement', 'conger-kappa', 'krippendorff-alpha'];

/** With more coders, pairs are too many to be shown unasked and to be compared with random groupings. */
const MOST_CODERS_FOR_PAIRS = 5;

/** Figures under one rule, and the way to any grouping under it. */
interface Run {
  /** Null for measures without a rule. */
  readonly rule: string | null;
  readonly regroup: Regroup;
  readonly figures: readonly CodersFigure[];
}

/** Every figure before and after a revision, with its gain split into the part of merging at random and the rest. */
export function splitFigures(
  patterns: Patterns,
  map: CategoryMap,
  options: SplitOptions,
): { results: RevisionResult[]; groupings: Groupings } {
  const groupings = groupingsOfUsed(patterns, map, options.groupings, options.seed);
  const runs = [...options.rules, null].map((rule) => runOf(patterns, map, rule, options));
  const results = runs.flatMap((run) => splitRun(patterns, map, run, groupings, options));
  return {
    results: [...results.filter(({ scope }) => scope === 'pair'), ...results.filter(({ scope }) => scope === 'all')],
    groupings,
  };
}

/** The figure of all coders that merges are to raise; undefined if these coders have none. */
export function figureToRaise(
  patterns: Patterns,
  { aim, ...options }: Pick<SplitOptions, 'rules' | 'gives' | 'uncoded'> & { readonly aim: string },
): { figure: CodersFigure; regroup: Regroup } | undefined {
  const { figures, regroup } = runOf(patterns, identityMap(patterns.categories), ruleOfAim(aim, options), {
    ...options,
    measures: ['default'],
  });
  const figure = figures.find(({ measure }) => measure.name === aim && measure.scope === 'all');
  return figure && { figure, regroup };
}

/** The rule under which merges raise it. */
export function ruleOfAim(aim: string, { rules, gives }: Pick<SplitOptions, 'rules' | 'gives'>): Rule {
  return rules.find(({ name }) => gives?.(aim, name) !== false)!;
}

/** The figures that the data allow before and after the map. */
function runOf(
  patterns: Patterns,
  map: CategoryMap,
  rule: Rule | null,
  { uncoded, gives, measures: names = ['default'] }: Pick<SplitOptions, 'uncoded' | 'gives' | 'measures'>,
): Run {
  const n = patterns.coders.length;
  const regroup =
    rule === null
      ? regroupBy(patterns, RULE_OF_NONE, ownPolicy(RULE_OF_NONE))
      : regroupBy(patterns, rule, policyOf(rule, { uncoded }));
  const sides = [identityMap(patterns.categories), map].map(({ images }) => {
    const { data, weights } = regroup(images);
    return { facts: factsOf(withDistinctCodings(data), false), weights };
  });
  const fits = (measure: Measure) =>
    measure.ruled === (rule !== null) &&
    (rule === null || gives?.(measure.name, rule.name) !== false) &&
    sides.every(({ facts, weights }) => measure.applies(facts, weights));
  const showsPairs = n > 2 && n <= MOST_CODERS_FOR_PAIRS;
  const ofPairs = wantedMeasures(pairMeasures, names, showsPairs ? ['agreement'] : []);
  const ofAll = wantedMeasures(
    groupMeasures,
    names,
    n > 2 ? USUAL : USUAL.filter((name) => name !== 'joint-agreement'),
  );
  const [{ facts, weights }] = sides as [(typeof sides)[number]];
  const figures = [
    ...figuresOfEachPair(ofPairs.filter(fits), n),
    ...figuresOfAllCoders(ofAll.filter(fits), facts, weights).filter(({ variant }) => variant.variant === null),
  ];
  return { rule: rule?.name ?? null, regroup, figures };
}

function splitRun(
  patterns: Patterns,
  map: CategoryMap,
  { rule, regroup, figures }: Run,
  groupings: Groupings,
  { confidence }: SplitOptions,
): RevisionResult[] {
  const before = regroup(identityMap(patterns.categories).images);
  const after = regroup(map.images);
  const random = figuresUnder(groupings.all, figures, regroup);
  return figures.map((figure, i): RevisionResult => {
    const [first, second] = [before, after].map(({ data, weights }) => figure.coefficient(data, weights)) as [
      Coefficient,
      Coefficient,
    ];
    const { name, scope } = figure.measure;
    const bare = {
      measure: name,
      rule,
      scope,
      coders: figure.coders.map((coder) => patterns.coders[coder]!),
      before: resultAt(name, first),
      after: resultAt(name, second),
    };
    const defined = random[i]!.flatMap((value, g) => (value === null ? [] : [{ value, images: groupings.all[g]! }]));
    if (first.value === null || second.value === null || defined.length === 0)
      return { ...bare, gain: null, mechanical: null, real: null, ci: null, random: null };
    const influence = influenceOnGain(
      figure,
      map,
      defined.map(({ images }) => images),
      regroup,
    );
    const { ci, ...split } = splitGain(
      first.value,
      second.value,
      defined.map(({ value }) => value),
      groupings.exhaustive,
      influence === null ? 0 : standardError(influence, after.data.counts),
      second.units,
      confidence,
    );
    return { ...bare, gain: second.value - first.value, ...split, ci: influence === null ? null : ci };
  });
}

/** How far a unit of each pattern moves (after − mean over the groupings); null if a figure is undefined without some unit. */
function influenceOnGain(
  figure: CodersFigure,
  map: CategoryMap,
  images: Groupings['all'],
  regroup: Regroup,
): Float64Array | null {
  const { data, weights } = regroup(map.images);
  const random = meanInfluence(images.slice(0, MOST_FOR_ERROR), figure, regroup);
  const own = random && figure.influence(data, weights);
  return own?.map((one, p) => one - random![p]!) ?? null;
}
