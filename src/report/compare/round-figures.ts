import type { UncodedPolicy } from '../../codings/coding.ts';
import { groupMeasures, pairMeasures } from '../../measures/catalogue.ts';
import type { CodersFigure } from '../../measures/coders-figure.ts';
import type { Coefficient } from '../../measures/coefficient.ts';
import type { ValueOfCounts } from '../../measures/intervals/jackknife.ts';
import type { ChosenRules } from '../../measures/meant-rules.ts';
import type { Measure } from '../../measures/measure.ts';
import { once } from '../../memoize.ts';
import { countUnits, type Patterns, reduce, withDistinctCodings } from '../../patterns/patterns.ts';
import type { PairedRound } from '../../patterns/rounds.ts';
import { alone as aloneIn, categoryAlone } from '../../patterns/select.ts';
import { rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { weightsOf } from '../../rules/weights.ts';
import { factsOf, figuresOfAllCoders, figuresOfEachPair, wantedMeasures } from '../figures/choose.ts';
import { policyOf, RULE_OF_NONE } from '../figures/figures.ts';
import type { Change } from './schema.ts';

/** Which figure it is; the same in both rounds. */
export type Key = Pick<Change, 'measure' | 'rule' | 'scope' | 'coders' | 'category' | 'variant' | 'k'>;

/** A figure of one round, and what it would be on other units. */
export interface RoundFigure {
  readonly key: Key;
  readonly found: Coefficient;
  readonly of: ValueOfCounts;
  /** How far one unit of each pattern moves it; null if it is undefined without some unit. */
  readonly influence: () => Float64Array | null;
  /** How many units have each of these patterns. */
  readonly counts: Float64Array;
  /** The units that affect it, if not all: for a category, those to which somebody applied it. */
  readonly bearing?: number;
}

export interface RoundOptions {
  readonly rules: readonly Rule[];
  /** Whether a measure is given under a rule; if absent, each is under all of them. */
  readonly gives?: ChosenRules['gives'] | undefined;
  readonly uncoded?: UncodedPolicy | undefined;
  /** 'default', 'all', or the names of measures. */
  readonly measures?: readonly string[] | undefined;
}

/** The figures that are compared unless others are named. */
export const USUAL = {
  whole: ['agreement', 'cohen-kappa', 'joint-agreement', 'krippendorff-alpha', 'assignment-agreement'],
  /** Of one category alone, and of all coders only. */
  category: ['positive-agreement', 'krippendorff-alpha'],
} as const;

/**
 * Every figure of a round that is compared: pairs, all coders, each category. The data need not be in canonical form.
 *
 * @param patterns - with each category alone, if its patterns are to be those of another round as well
 */
export function roundFigures(patterns: Patterns | PairedRound, options: RoundOptions): RoundFigure[] {
  const alone = 'alone' in patterns ? patterns.alone : (category: number) => categoryAlone(patterns, category);
  const whole = wholeFigures(patterns, options);
  return [
    ...whole.filter(({ key }) => key.scope === 'pair'),
    ...whole.filter(({ key }) => key.scope === 'all'),
    ...patterns.categories.flatMap((_, category) => categoryFigures(patterns, category, alone(category), options)),
  ];
}

/** Those of the data as a whole: rule by rule, then those of measures without a rule. */
function wholeFigures(patterns: Patterns, { measures: names = ['default'], ...options }: RoundOptions): RoundFigure[] {
  const ofPairs = wantedMeasures(pairMeasures, names, USUAL.whole);
  const isShown = ({ name }: Measure) =>
    // of two coders, agreement of all jointly is their agreement
    patterns.coders.length > 2 || name !== 'joint-agreement' || names.includes(name) || names.includes('all');
  const ofAll = wantedMeasures(groupMeasures, names, USUAL.whole).filter(isShown);
  const facts = factsOf(withDistinctCodings(patterns), false);
  const runs = [
    ...options.rules.map((rule) => ({ rule, ruled: true, shown: rule.name })),
    { rule: RULE_OF_NONE, ruled: false, shown: null },
  ];
  return runs.flatMap(({ rule, ruled, shown }) => {
    const weights = weightsOf(rule, patterns, 'nominal', policyOf(rule, options));
    const gives = (measure: Measure) => shown === null || options.gives?.(measure.name, shown) !== false;
    const fits = (measure: Measure) => measure.ruled === ruled && gives(measure) && measure.applies(facts, weights);
    const figures = [
      ...figuresOfEachPair(ofPairs.filter(fits), facts.coders),
      ...figuresOfAllCoders(ofAll.filter(fits), facts, weights),
    ];
    return figures.map((figure) => ({
      key: keyOf(figure, patterns, shown, null),
      found: figure.coefficient(patterns, weights),
      of: figure.onCounts(patterns, weights),
      influence: () => figure.influence(patterns, weights),
      counts: patterns.counts,
    }));
  });
}

/** Those of one category alone, applied or not. */
function categoryFigures(
  patterns: Patterns,
  category: number,
  alone: Patterns,
  { measures: names = ['default'] }: RoundOptions,
): RoundFigure[] {
  const reduced = reduce(alone);
  const [weights, weightsAlone] = [weightsOf(rules.exact, reduced), weightsOf(rules.exact, alone)];
  const inPlace = once(() => {
    const data = { ...patterns, categories: alone.categories, codings: patterns.codings.map(aloneIn(category)) };
    return { data, weights: weightsOf(rules.exact, data) };
  });
  const facts = factsOf(reduced, true);
  const fits = (measure: Measure) => measure.applies(facts, weights);
  const ofPairs = wantedMeasures(pairMeasures, names, []).filter(fits);
  const ofAll = wantedMeasures(groupMeasures, names, USUAL.category).filter(fits);
  const bearing = countUnits(alone, (cells) => cells.some((cell) => alone.codings[cell]?.[0] === 1));
  return [...figuresOfEachPair(ofPairs, facts.coders), ...figuresOfAllCoders(ofAll, facts, weights)].map((figure) => {
    const onCounts = once(() => figure.onCounts(inPlace().data, inPlace().weights));
    return {
      key: keyOf(figure, patterns, null, patterns.categories[category]!),
      found: figure.coefficient(reduced, weights),
      of: (counts) => onCounts()(counts),
      influence: () => figure.influence(alone, weightsAlone),
      counts: alone.counts,
      bearing,
    };
  });
}

function keyOf(
  { measure, coders, variant }: CodersFigure,
  patterns: Patterns,
  rule: string | null,
  category: string | null,
): Key {
  const { name, scope } = measure;
  return { category, ...variant, measure: name, rule, scope, coders: coders.map((coder) => patterns.coders[coder]!) };
}
