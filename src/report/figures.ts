import { pairsOf, pairTable, refilling, resampling } from '../data/pair-table.ts';
import { isPairable, MISSING, type Patterns } from '../data/patterns.ts';
import { isMultiple, withoutCoders } from '../data/recode.ts';
import type { UncodedPolicy } from '../data/uncoded.ts';
import { groupMeasures, pairMeasures } from '../measures/catalogue.ts';
import type { Coefficient } from '../measures/coefficient.ts';
import type { IntervalOptions } from '../measures/intervals/interval.ts';
import { type Figure, uncertainties } from '../measures/intervals/uncertainty.ts';
import {
  type Facts,
  type GroupMeasure,
  type IntervalOf,
  type Measure,
  PLAIN,
  type Variant,
} from '../measures/measure.ts';
import { type RuleName, rules } from '../rules/catalogue.ts';
import { ownPolicy, type Scale, type Weights, weightsOf } from '../rules/weights.ts';
import { asksWho, showsPairs } from './many-coders.ts';
import { type Bare, result } from './result.ts';
import type { Result } from './schema.ts';
import { drawn, type View, viewOfOne } from './view.ts';

/** Which figures are wanted. */
export interface FigureOptions extends IntervalOptions {
  readonly rules: readonly RuleName[];
  /** 'default', 'all', or the names of measures. */
  readonly measures: readonly string[];
  /** How two uncoded codings count, in place of every rule's own answer. */
  readonly uncoded?: UncodedPolicy | undefined;
  /** Only pairs with this coder. */
  readonly reference?: string | undefined;
  /** k in "at least k of n coders", beside the usual ones. */
  readonly atLeast: readonly number[];
  readonly scale: Scale;
  /** Values without the parts they are made of, which can take longer than they. */
  readonly valuesOnly?: boolean;
  /** The figures of each category alone without intervals, which can take longer than all others; for tables that show none. */
  readonly bareCategories?: boolean | undefined;
}

/** With fewer patterns every figure is quickly had. */
const MANY_PATTERNS = 1000;

/** The rule by which one category alone is judged, and measures that have no rule. */
const RULE_OF_NONE: RuleName = 'exact';

/** Every wanted figure in a fixed order: of the data as a whole, pairs and then all coders; then of each category alone. */
export function everyFigure(patterns: Patterns, options: FigureOptions): Result[] {
  const ofCategories = options.bareCategories ? { ...options, ci: 'none' as const } : options;
  return drawn(patterns, options, (whole) => [
    figuresOf(whole, null, options.rules, options),
    ...patterns.categories.map((category, position) =>
      figuresOf(viewOfOne(whole, position, ofCategories), category, [RULE_OF_NONE], ofCategories),
    ),
  ]);
}

/** Those of the data as a whole. */
export function wholeFigures(patterns: Patterns, options: FigureOptions): Result[] {
  return drawn(patterns, options, (whole) => [figuresOf(whole, null, options.rules, options)]);
}

/** Those of all coders only, without the figures of "at least k". */
export function coefficientsOfAll(patterns: Patterns, options: FigureOptions): Result[] {
  const isOfAll = (measure: Measure) => measure.scope === 'all' && !measure.ofAtLeast;
  return drawn(patterns, options, (whole) => [figuresOf(whole, null, options.rules, options, isOfAll)]);
}

/** How a rule counts two uncoded codings under these options. */
export function policyOf(rule: RuleName, options: Pick<FigureOptions, 'uncoded'>): UncodedPolicy {
  return options.uncoded ?? ownPolicy(rules[rule]);
}

function figuresOf(
  view: View,
  category: string | null,
  ruleNames: readonly RuleName[],
  options: FigureOptions,
  among: Run['isWanted'] = () => true,
): () => Result[] {
  const { patterns } = view;
  const facts: Facts = {
    coders: patterns.coders.length,
    categories: patterns.categories.length,
    multiple: isMultiple(patterns),
    alone: category !== null,
    missing: patterns.cells.includes(MISSING),
    atLeast: options.atLeast,
  };
  const runs = [
    ...ruleNames.map((rule) => ({ rule, ruled: true, shown: category === null ? rule : null })),
    { rule: RULE_OF_NONE, ruled: false, shown: null },
  ].map(({ rule, ruled, shown }): Run => {
    const weights = weightsOf(rules[rule], patterns, options.scale, policyOf(rule, options));
    const isWanted = (measure: Measure) =>
      measure.ruled === ruled &&
      isAskedFor(measure, options) &&
      isKnown(measure, patterns, options) &&
      measure.applies(facts, weights) &&
      among(measure);
    return { rule: shown, weights, isWanted };
  });
  const found = [pairFigures(view, runs, options), groupFigures(view, runs, facts, options)];
  return () => found.flatMap((results) => results()).map((result) => ({ ...result, category }));
}

/** The measures that are wanted under a rule. */
interface Run {
  /** The rule as it is shown; null for measures that have none. */
  readonly rule: RuleName | null;
  readonly weights: Weights;
  readonly isWanted: (measure: Measure) => boolean;
}

function isAskedFor(measure: Measure, { measures: asked }: FigureOptions): boolean {
  return asked.includes('all') || asked.includes(measure.name) || (asked.includes('default') && measure.byDefault);
}

/** Whether the data say enough for it, and its figures are not too many to be given unasked. */
function isKnown(measure: Measure, patterns: Patterns, { measures: asked }: FigureOptions): boolean {
  if (patterns.crowd !== undefined) return !asksWho(measure);
  return measure.scope === 'all' || showsPairs(patterns) || asked.includes(measure.name) || asked.includes('all');
}

/** The figures of every pair of coders, rule by rule and measure by measure. */
function pairFigures(view: View, runs: readonly Run[], options: FigureOptions): () => Bare[] {
  const { patterns, resampled, resamples } = view;
  const wanted = runs.flatMap(({ rule, weights, isWanted }) =>
    pairMeasures.filter(isWanted).map((measure) => ({ rule, weights, measure })),
  );
  if (wanted.length === 0) return () => [];
  const byPair = pairsOf(patterns.coders.length).flatMap(([i, j]) => {
    const coders = [patterns.coders[i]!, patterns.coders[j]!];
    if (options.reference !== undefined && !coders.includes(options.reference)) return [];
    const table = pairTable(patterns, i, j);
    const figures = wanted.map(({ measure: { coefficient, interval, standsOn }, weights }) => {
      const bare = figure(interval, table, weights, PLAIN, (data) => coefficient(data, weights), options);
      const ofCells = () => {
        const test = standsOn?.(weights) ?? (() => true);
        return (p: number) => test(table.cells[p]!.a, table.cells[p]!.b);
      };
      return { ...bare, standsOn: ofCells };
    });
    const again = resampling(patterns, i, j);
    const reweighting = {
      counts: table.counts,
      dataOf: refilling(table),
      resampled: () => again(resampled.counts),
    };
    return [{ coders, figures, ranges: uncertainties(figures, reweighting, resamples, options) }];
  });
  return () => {
    const results = byPair.map(({ coders, figures, ranges }) => {
      const found = ranges();
      return wanted.map(({ rule, measure }, m) => ({
        coders,
        ...result(measure, PLAIN, figures[m]!.found, found[m]!, options),
        rule,
      }));
    });
    return wanted.flatMap((_, m) => results.map((ofPair) => ofPair[m]!));
  };
}

/** The figures of all coders together, rule by rule and measure by measure. */
function groupFigures(view: View, runs: readonly Run[], facts: Facts, options: FigureOptions): () => Bare[] {
  const { patterns } = view;
  const asked = runs.flatMap(({ rule, weights, isWanted }) =>
    groupMeasures
      .filter(isWanted)
      .flatMap((measure) =>
        (measure.variants?.(facts, weights) ?? [PLAIN]).map((variant) => ({ rule, weights, measure, variant })),
      ),
  );
  const coders = patterns.crowd === undefined ? [...patterns.coders] : []; // of a crowd: all of the data's coders
  const nameless = isWorthReducing(view) ? { ...view, patterns: withoutCoders(patterns) } : view;
  const ofNames = asked.filter(({ measure }) => namesCoders(measure));
  const others = asked.filter(({ measure }) => !namesCoders(measure));
  const ranges = [ranged(view, ofNames, options), ranged(nameless, others, options)];
  return () => {
    const found = new Map(ranges.flatMap((some) => some()));
    return asked.map((one) => {
      const { figure: bare, range } = found.get(one)!;
      return { coders, ...result(one.measure, one.variant, bare, range, options), rule: one.rule };
    });
  };
}

interface Asked {
  readonly weights: Weights;
  readonly measure: GroupMeasure;
  readonly variant: Variant;
}

/** The figures asked for, with their intervals. */
function ranged<One extends Asked>(view: View, asked: readonly One[], options: FigureOptions) {
  const { patterns, resampled, resamples } = view;
  const width = patterns.coders.length;
  const figures = asked.map(({ measure: { coefficient, interval, standsOn }, weights, variant }) => {
    const bare = figure(interval, patterns, weights, variant, (data) => coefficient(data, weights, variant), options);
    const ofPatterns = () => {
      const test = standsOn?.(patterns, weights, variant) ?? isPairable;
      return (p: number) => test(patterns.cells.subarray(p * width, (p + 1) * width));
    };
    return { ...bare, standsOn: ofPatterns };
  });
  const reweighting = {
    counts: patterns.counts,
    dataOf: (counts: Float64Array) => ({ ...patterns, counts }),
    resampled: () => resampled,
  };
  const ranges = uncertainties(figures, reweighting, resamples, options);
  return () => {
    const found = ranges();
    return asked.map((one, i) => [one, { figure: figures[i]!.found, range: found[i]! }] as const);
  };
}

/** Many patterns become few without coders; resamples, though, are to be of the same units for all figures. */
function isWorthReducing({ patterns, resamples }: View): boolean {
  return patterns.counts.length > MANY_PATTERNS && !resamples.wanted;
}

/** Whether a figure, or the agreement expected by chance beside it, comes from each coder's own codings. */
function namesCoders({ name, asksWho: asks }: GroupMeasure): boolean {
  return asks === true || name === 'agreement';
}

function figure<Data>(
  interval: IntervalOf<Data>,
  data: Data,
  weights: Weights,
  variant: Variant,
  compute: (data: Data) => Coefficient,
  { confidence }: FigureOptions,
): Omit<Figure<Data>, 'standsOn'> {
  const found = compute(data);
  const own = () => (typeof interval === 'string' ? interval : interval(data, weights, found, confidence, variant));
  return { found, compute, own };
}
