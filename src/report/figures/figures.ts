import type { UncodedPolicy } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import type { Measure, Variant } from '../../measures/measure.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { rules } from '../../rules/catalogue.ts';
import type { Overlaps } from '../../rules/overlaps.ts';
import type { Rule } from '../../rules/rule.ts';
import { overlapping, ownPolicy, type Weights, weightsOf } from '../../rules/weights.ts';
import type { Result } from '../agree/schema.ts';
import { asksWho, showsCategoryPairs, showsPairs } from './check.ts';
import { factsOf } from './choose.ts';
import type { FigureOptions } from './options.ts';
import { figuresOfAll, figuresOfPairs, type Run } from './run.ts';
import { drawn, type View, viewOfOne, withoutResamples } from './view.ts';

/** The rule for one category alone, and for measures that have no rule. */
export const RULE_OF_NONE: Rule = rules.exact;

/** Every wanted figure in a fixed order: of the data as a whole, pairs and then all coders; then of each category alone. */
export function everyFigure(patterns: Patterns, options: FigureOptions, overlaps = overlapping(patterns)): Result[] {
  return figuresAmong(patterns, options, overlaps, () => true);
}

/** Those of all coders, without the pairs: of the data as a whole, and of each category alone. */
export function figuresOfAllTogether(patterns: Patterns, options: FigureOptions): Result[] {
  return figuresAmong(patterns, options, overlapping(patterns), ({ scope }) => scope === 'all');
}

function figuresAmong(
  patterns: Patterns,
  options: FigureOptions,
  overlaps: () => Overlaps,
  among: (measure: Measure) => boolean,
): Result[] {
  const hasIntervals = options.categoryIntervals ?? true;
  const ofCategories = hasIntervals ? options : { ...options, ci: 'none' as const };
  const hasPairs = showsCategoryPairs(patterns, options);
  const tell = (whole: View) => {
    const view = hasIntervals ? whole : withoutResamples(whole);
    const isShown = (measure: Measure) => among(measure) && (measure.scope === 'all' || hasPairs);
    return [
      figuresOf(whole, options.rules, options, among),
      ...patterns.categories.map((_, position) => {
        const alone = viewOfOne(view, position);
        return asSoonAsPossible(alone, figuresOf(alone, [RULE_OF_NONE], ofCategories, isShown));
      }),
    ];
  };
  return drawn(patterns, options, tell, overlaps);
}

/** Where no resamples are waited for, what figures need is not kept until those of all categories are at hand. */
function asSoonAsPossible({ resamples }: View, tell: () => Result[]): () => Result[] {
  if (resamples.wanted) return tell;
  const told = tell();
  return () => told;
}

/**
 * Those of the data as a whole.
 *
 * @param among - if given, of these measures only
 */
export function wholeFigures(
  patterns: Patterns,
  options: FigureOptions,
  among?: (measure: Measure) => boolean,
): Result[] {
  return drawn(patterns, options, (whole) => [figuresOf(whole, options.rules, options, among)]);
}

/**
 * Those of all coders only, without the figures of "at least k".
 *
 * @param overlaps - of the codings
 */
export function coefficientsOfAll(patterns: Patterns, options: FigureOptions, overlaps: () => Overlaps): Result[] {
  const isOfAll = (measure: Measure) => measure.scope === 'all' && !measure.ofAtLeast;
  const tell = (whole: View) => [figuresOf(whole, options.rules, options, isOfAll)];
  return drawn(patterns, options, tell, overlaps);
}

/** How a rule counts two uncoded codings under these options. */
export function policyOf(rule: Rule, options: Pick<FigureOptions, 'uncoded'>): UncodedPolicy {
  return options.uncoded ?? ownPolicy(rule);
}

function figuresOf(
  view: View,
  asked: readonly Rule[],
  options: FigureOptions,
  among: Run['isWanted'] = () => true,
): () => Result[] {
  const { category, patterns, overlaps } = view;
  const facts = factsOf(patterns, category !== null, options);
  const { isShown = () => true } = options;
  const runs = [
    ...asked.map((rule) => ({ rule, ruled: true, shown: category === null ? rule.name : null })),
    { rule: RULE_OF_NONE, ruled: false, shown: null },
  ].map(({ rule, ruled, shown }): Run => {
    const weights = weightsOf(rule, patterns, options.scale, policyOf(rule, options), overlaps);
    const which = ({ name, scope }: Measure) => ({ measure: name, scope, rule: shown, alone: category !== null });
    const isWanted = (measure: Measure) =>
      measure.ruled === ruled &&
      isRequested(measure, options) &&
      isKnown(measure, patterns, options) &&
      isShown(which(measure)) &&
      measure.applies(facts, weights) &&
      among(measure);
    const isVariantShown = (measure: Measure, variant: Variant) => isShown({ ...which(measure), one: variant });
    return { rule: shown, weights, isWanted, isVariantShown };
  });
  const alike = oneForAlike(runs);
  const found = [figuresOfPairs(view, runs, alike, options), figuresOfAll(view, runs, alike, facts, options)];
  return () => found.flatMap((results) => results());
}

/** Where codings hold one category each, rules that say yes or no say the same; the first of them stands for all. */
function oneForAlike(runs: readonly Run[]): (weights: Weights) => Weights {
  const first = runs.find(({ weights }) => weights.saysWhetherSame);
  return (weights) => (first !== undefined && weights.saysWhetherSame ? first.weights : weights);
}

/** Whether figures of a measure are wanted. */
export function isRequested(measure: Measure, { measures: requested }: Pick<FigureOptions, 'measures'>): boolean {
  return (
    requested.includes('all') ||
    requested.includes(measure.name) ||
    (requested.includes('default') && measure.byDefault)
  );
}

/** Whether the data are sufficient for it, and its figures are not too many to report unrequested. */
function isKnown(measure: Measure, patterns: Patterns, { measures: requested }: FigureOptions): boolean {
  if (!knowsCoders(patterns)) return !asksWho(measure);
  return (
    measure.scope === 'all' || showsPairs(patterns) || requested.includes(measure.name) || requested.includes('all')
  );
}
