import type { UncodedPolicy } from '../codings/coding.ts';
import { knowsCoders } from '../codings/crowd.ts';
import { measures as everyMeasure, type MeasureName } from '../measures/catalogue.ts';
import type { Coefficient } from '../measures/coefficient.ts';
import { type IntervalOptions, intervalMethods, noUncertainty } from '../measures/intervals/interval.ts';
import { type Description, type Facts, type Measure, PLAIN, type Variant } from '../measures/measure.ts';
import { pairTable } from '../patterns/pair-table.ts';
import type { Patterns } from '../patterns/patterns.ts';
import { categoryAlone, selectCoders } from '../patterns/select.ts';
import type { Result } from '../report/agree/schema.ts';
import * as defaults from '../report/defaults.ts';
import { checkMeasures, checkRules } from '../report/figures/check.ts';
import { factsOf } from '../report/figures/choose.ts';
import { figuresOfAll, figuresOfPairs, type Run } from '../report/figures/run.ts';
import { drawn } from '../report/figures/view.ts';
import { rules } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import { ownPolicy, type Scale, type Weights, weightsOf } from '../rules/weights.ts';
import { checkKnown, checkOptions, listed, listOf, numberIn, oneOf, text, wholeNumberIn } from './arguments.ts';
import { worded } from './faults.ts';
import { type RuleOption, rule as ruleCheck, rulesOf } from './rules.ts';

/** Which figure of a measure is meant. The names are those of the command’s options. */
export interface MeasureOptions {
  /** When two codings agree: by default "exact", or the measure’s own rule; for coefficients on a scale other than nominal, that of its name. */
  readonly rule?: RuleOption;
  /** How two uncoded codings count; by default as the rule has it. */
  readonly uncoded?: UncodedPolicy;
  /** The level of measurement of the categories: "nominal" by default. */
  readonly scale?: Scale;
  /** Only these coders, by name. A measure of two coders requires two, if the data have more. */
  readonly coders?: readonly string[];
  /** Only this category, applied or not. */
  readonly category?: string;
  /** At least this many coders, for measures that count units on which k of n agree; by default all of them. */
  readonly k?: number;
  /** One of the measure’s variants, such as "every-pair" or "listwise". */
  readonly variant?: string;
  /** The value that the figure is tested against, −1…1; Kendall's W and the intraclass correlations have their test without asking. */
  readonly test?: number;
  /** How the interval is made: "none" by default; "auto" is a way that holds for few units too. */
  readonly ci?: IntervalOptions['ci'];
  /** Of the interval: 0.95 by default. */
  readonly confidence?: number;
  /** Of a bootstrap: 10,000 by default. */
  readonly resamples?: number;
  /** Of a bootstrap: 1 by default. */
  readonly seed?: number;
}

/** A figure with its parts, its standard error and its interval, which are null unless `ci` asks for them; and its test. */
export type Figure = Coefficient & Pick<Result, 'se' | 'ci' | 'test'>;

/** A measure as a function of patterns. */
export interface MeasureFunction {
  /**
   * The figure of a study; unrounded.
   *
   * @param patterns - of the study: `patternsOf(study)`
   * @param options - which figure is meant; every option has a default
   * @returns the value, or null and the reason; observed and expected agreement; the number of units it is based on
   * @throws TypeError or RangeError, with the argument’s name, if an option is wrong or the data do not allow the measure
   */
  (patterns: Patterns, options?: MeasureOptions): Figure;
  /** Title, formula, what it asks of the data, when to use it, range and source. */
  readonly about: Description;
}

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** Every measure of the catalogue by its name: "krippendorff-alpha" is `krippendorffAlpha`. */
export type Measures = { readonly [Name in MeasureName as CamelCase<Name>]: MeasureFunction };

/**
 * Every measure of the catalogue as a function `(patterns, options?)`: `measures.cohenKappa`, `measures.krippendorffAlpha`, …
 *
 * @example
 * const patterns = patternsOf(studyOf([['a', 'a'], ['b', ['a', 'b']], ['c', null], ['b', 'b']]));
 * measures.krippendorffAlpha(patterns).value; // → 0.5455
 * measures.krippendorffAlpha(patterns, { rule: 'masi' }).value; // → 0.6429
 * measures.krippendorffAlpha.about.title; // → Krippendorff’s alpha
 */
export const measures: Measures = Object.fromEntries(
  [...new Set(everyMeasure.map(({ name }) => name))].map((name) => [camelCase(name), measureFunction(name)]),
) as Measures;

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function measureFunction(name: string): MeasureFunction {
  const own = everyMeasure.filter((measure) => measure.name === name);
  const caller = `measures.${camelCase(name)}`;
  const figure = (patterns: Patterns, options: MeasureOptions = {}) =>
    worded(caller, () => figureOf(caller, own, patterns, options));
  return Object.assign(figure, { about: own[0]!.about });
}

function figureOf(caller: string, own: readonly Measure[], patterns: Patterns, options: MeasureOptions): Figure {
  if (!isPatterns(patterns))
    throw new TypeError(`${caller}: patterns is no result of patternsOf; patternsOf(study) expected`);
  checkOptions(caller, options, {
    ...{
      rule: ruleCheck,
      uncoded: oneOf(defaults.policies),
      scale: oneOf(defaults.scales),
      coders: listOf(text),
    },
    ...{ category: text, k: wholeNumberIn(defaults.leastCoders), variant: text, ci: oneOf(intervalMethods) },
    ...{ confidence: numberIn(defaults.confidence), resamples: wholeNumberIn(defaults.resamples) },
    ...{ seed: wholeNumberIn(defaults.seed), test: numberIn(defaults.tested) },
  });
  const { scale = defaults.scales[0], uncoded, k, category } = options;
  const declared = (patterns as { readonly declared?: boolean }).declared ?? false;
  const data = dataFor(caller, patterns, options);
  checkMeasures(data, [own[0]!.name], 1, { scale, declared });
  const measure = inScope(caller, own, data, options);
  const facts = factsOf(data, category !== undefined, { scale, declared, atLeast: k === undefined ? [] : [k] });
  // the scale sets the rule of coefficients too
  const isSetByScale = options.rule === undefined && scale !== 'nominal' && category === undefined;
  const onScale = isSetByScale && measure.ruled && measure.kind === 'coefficient' ? rules[scale] : undefined;
  const rule = rulesOf(options.rule)[0] ?? onScale;
  const weighed = (one: Rule) => weightsOf(one, data, scale, uncoded ?? ownPolicy(one));
  if (!measure.ruled && options.rule !== undefined && options.rule !== 'exact')
    throw new RangeError(`${caller}: rule is "${options.rule}", and this measure has no rule; leave rule out`);
  if (category === undefined)
    checkRules(
      data,
      declared,
      { rules: rule === undefined ? [] : [rule], scale, atLeast: k === undefined ? [] : [k] },
      { setBy: onScale === undefined ? 'rule' : 'scale' },
    );
  const candidates = rule ? [rule] : measure.ruled ? [rules.exact, ...ofSets] : [rules.exact];
  const weights = candidates.map(weighed).find((one) => measure.applies(facts, one));
  if (weights === undefined) throw new RangeError(`${caller}: ${whyNot(measure, options, facts)}`);
  const variant = variantOf(caller, measure, facts, weights, options);
  const found =
    measure.scope === 'pair'
      ? measure.coefficient(pairTable(data, 0, 1), weights)
      : measure.coefficient(data, weights, variant);
  return { ...plain(found), ...inference(measure, data, weights, variant, facts, options) };
}

const ofSets: readonly Rule[] = Object.values(rules).filter(({ compares }) => compares === 'sets');

/** The patterns that the options ask for. */
function dataFor(caller: string, patterns: Patterns, { coders, category, rule }: MeasureOptions): Patterns {
  let data = patterns;
  if (coders !== undefined) {
    if (!knowsCoders(patterns))
      throw new RangeError(`${caller}: coders: with so many coders it is not recorded who gave which coding`);
    checkKnown(`${caller}: coders`, coders, 'coder', patterns.coders);
    if (coders.length < 2 || new Set(coders).size < coders.length)
      throw new RangeError(`${caller}: coders is ${listed(coders) || 'empty'}; two different coders or more expected`);
    data = selectCoders(
      patterns,
      coders.map((coder) => patterns.coders.indexOf(coder)),
    );
  }
  if (category === undefined) return data;
  checkKnown(`${caller}: category`, [category], 'category', patterns.categories);
  if (rule !== undefined && rule !== 'exact')
    throw new RangeError(
      `${caller}: rule is "${rule}", and one category alone, applied or not, has no rule; leave rule out`,
    );
  return categoryAlone(data, patterns.categories.indexOf(category));
}

/** The measure of two coders, or of all: of both, that of two if two coders are named. */
function inScope(caller: string, own: readonly Measure[], data: Patterns, { coders }: MeasureOptions): Measure {
  const [ofTwo, ofAll] = [own.find(({ scope }) => scope === 'pair'), own.find(({ scope }) => scope === 'all')];
  if (ofAll !== undefined && (ofTwo === undefined || coders?.length !== 2)) return ofAll;
  if (data.coders.length === 2) return ofTwo!;
  const given = coders === undefined ? 'coders is missing' : `coders is ${listed(coders)}`;
  throw new RangeError(`${caller}: ${given}; two of ${listed(data.coders)} expected`);
}

function whyNot({ about, applies }: Measure, { rule, category }: MeasureOptions, facts: Facts): string {
  const alone = { ...facts, alone: true, multiple: false, categories: 2 };
  const exact = weightsOf(rules.exact, { codings: [], categories: [] });
  if (category === undefined && applies(alone, exact) && !applies({ ...alone, alone: false }, exact))
    return 'category is missing; this measure looks at one category alone';
  const under = rule === undefined ? '' : ` under the rule "${rule}"`;
  return `patterns: these data have no such figure${under}; it requires ${about.asks}`;
}

function variantOf(
  caller: string,
  measure: Measure,
  facts: Facts,
  weights: Weights,
  { k, variant }: MeasureOptions,
): Variant {
  const all = measure.scope === 'all' ? (measure.variants?.(facts, weights) ?? [PLAIN]) : [PLAIN];
  const names = [...new Set(all.flatMap((one) => one.variant ?? []))];
  if (variant !== undefined && names.length === 0)
    throw new RangeError(`${caller}: variant is "${variant}", and this measure has no variants`);
  if (variant !== undefined) checkKnown(`${caller}: variant`, [variant], 'variant', names);
  if (k !== undefined && all.every((one) => one.k === null))
    throw new RangeError(`${caller}: k is ${k}, and this measure does not count units on which k coders agree`);
  const found = all.find(
    (one) => one.variant === (variant ?? null) && (one.k === null || one.k === (k ?? facts.coders)),
  );
  if (found === undefined)
    throw new RangeError(`${caller}: k is ${k}, and the variant "${variant}" is only of all ${facts.coders} coders`);
  return found;
}

/** Own properties only, so that the figure can be copied and written as JSON. */
function plain({ value, reason, observed, expected, units, agreed }: Coefficient): Coefficient {
  return { value, reason, observed, expected, units, agreed };
}

function inference(
  measure: Measure,
  data: Patterns,
  weights: Weights,
  variant: Variant,
  facts: Facts,
  { ci = 'none', ...options }: MeasureOptions,
): Pick<Figure, 'se' | 'ci' | 'test'> {
  const isTested = measure.test !== undefined && (options.test !== undefined || measure.isAlwaysTested === true);
  if (ci === 'none' && !isTested) return noUncertainty;
  const figures = {
    ...{ ci, confidence: options.confidence ?? defaults.confidence.usual },
    ...{ resamples: options.resamples ?? defaults.resamples.usual, seed: options.seed ?? defaults.seed.usual },
    ...{ rules: [], measures: [], atLeast: [], scale: weights.scale, test: options.test },
  };
  const run: Run = { rule: null, weights, isWanted: (one) => one === measure };
  const [found] = drawn(data, figures, (view) => [
    measure.scope === 'pair'
      ? figuresOfPairs(view, [run], (one) => one, figures)
      : figuresOfAll(view, [run], (one) => one, facts, figures),
  ]).filter((one) => one.variant === variant.variant && one.k === variant.k);
  const { se, ci: range, test } = found!;
  return { se, ci: range, ...(test && { test }) };
}

function isPatterns(value: unknown): value is Patterns {
  return typeof value === 'object' && value !== null && 'counts' in value && 'cells' in value && 'codings' in value;
}
