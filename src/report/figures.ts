import { type PairTable, pairsOf, pairTable, withoutBothUncoded } from '../data/pair-table.ts';
import type { Patterns } from '../data/patterns.ts';
import { categoryAlone, isMultiple } from '../data/recode.ts';
import { measures } from '../measures/catalogue.ts';
import { type Coefficient, chanceCorrected } from '../measures/coefficient.ts';
import { noUncertainty, type Uncertainty } from '../measures/intervals/interval.ts';
import type { Facts, GroupMeasure, Measure, PairMeasure, Variant } from '../measures/measure.ts';
import { type RuleName, rules } from '../rules/catalogue.ts';
import { ownPolicy, type Scale, type UncodedPolicy, type Weights, weightsOf } from '../rules/weights.ts';
import type { Result } from './schema.ts';

/** Which figures are wanted. */
export interface FigureOptions {
  readonly rules: readonly RuleName[];
  /** 'default', 'all', or the names of measures. */
  readonly measures: readonly string[];
  /** How two uncoded codings count, in place of every rule's own answer. */
  readonly uncoded?: UncodedPolicy | undefined;
  /** Only pairs with this coder. */
  readonly reference?: string | undefined;
  /** k in "at least k of n coders", beside the usual ones. */
  readonly atLeast: readonly number[];
  readonly ci: 'auto' | 'none';
  readonly confidence: number;
  readonly scale: Scale;
}

/** The rule by which one category alone is judged, and measures that have no rule. */
const PLAIN: RuleName = 'exact';

/** Every wanted figure of the data as a whole, in a fixed order: pairs, then all coders. */
export function wholeFigures(patterns: Patterns, options: FigureOptions): Result[] {
  return figuresOf(patterns, null, options.rules, options);
}

/** Every wanted figure of each category alone, applied or not applied. */
export function categoryFigures(patterns: Patterns, options: FigureOptions): Result[] {
  return patterns.categories.flatMap((category, position) =>
    figuresOf(categoryAlone(patterns, position), category, [PLAIN], options),
  );
}

/** How a rule counts two uncoded codings under these options. */
export function policyOf(rule: RuleName, options: Pick<FigureOptions, 'uncoded'>): UncodedPolicy {
  return options.uncoded ?? ownPolicy(rules[rule]);
}

function figuresOf(
  patterns: Patterns,
  category: string | null,
  ruleNames: readonly RuleName[],
  options: FigureOptions,
): Result[] {
  const facts: Facts = {
    coders: patterns.coders.length,
    categories: patterns.categories.length,
    multiple: isMultiple(patterns),
    alone: category !== null,
    atLeast: options.atLeast,
  };
  const pairs = pairsOf(patterns.coders.length).map(([i, j]) => ({
    coders: [patterns.coders[i]!, patterns.coders[j]!],
    table: pairTable(patterns, i, j),
  }));
  const wanted = measures.filter((measure) => isWanted(measure, options));
  const weigh = (rule: RuleName) => weightsOf(rules[rule], patterns, options.scale, policyOf(rule, options));
  const ruled = ruleNames.flatMap((rule) =>
    figuresUnder(
      rule,
      weigh(rule),
      wanted.filter((measure) => measure.ruled),
    ),
  );
  const plain = figuresUnder(
    null,
    weigh(PLAIN),
    wanted.filter((measure) => !measure.ruled),
  );
  return [...ruled, ...plain].sort((a, b) => (a.scope === b.scope ? 0 : a.scope === 'pair' ? -1 : 1));

  function figuresUnder(rule: RuleName | null, weights: Weights, asked: readonly Measure[]): Result[] {
    const common = { rule: category === null ? rule : null, category };
    const counted = pairs.map(({ coders, table }) => ({
      coders,
      table: weights.uncoded === 'exclude' ? withoutBothUncoded(table) : table,
    }));
    const tables = counted.map(({ table }) => table);
    return asked
      .filter((measure) => measure.applies(facts, weights))
      .flatMap((measure): Result[] => {
        if (measure.scope === 'all') {
          return measure.variants(facts).map((variant) => ({
            ...groupFigure(measure, { patterns, tables }, weights, variant, options),
            ...common,
            coders: [...patterns.coders],
          }));
        }
        return counted
          .filter(({ coders }) => options.reference === undefined || coders.includes(options.reference))
          .map(({ coders, table }) => ({ ...pairFigure(measure, table, weights, options), ...common, coders }));
      });
  }
}

function isWanted(measure: Measure, { measures: asked }: FigureOptions): boolean {
  return asked.includes('all') || asked.includes(measure.name) || (asked.includes('default') && measure.byDefault);
}

type Figure = Omit<Result, 'rule' | 'category' | 'coders'>;

function pairFigure(measure: PairMeasure, table: PairTable, weights: Weights, options: FigureOptions): Figure {
  const found = measure.coefficient(table, weights);
  return figure(measure, { variant: null, k: null }, found, options, () =>
    measure.uncertainty?.(table, weights, found, options.confidence),
  );
}

function groupFigure(
  measure: GroupMeasure,
  data: Parameters<GroupMeasure['coefficient']>[0],
  weights: Weights,
  variant: Variant,
  options: FigureOptions,
): Figure {
  const found = measure.coefficient(data, weights, variant);
  return figure(measure, variant, found, options, () =>
    measure.uncertainty?.(data, weights, found, options.confidence),
  );
}

function figure(
  { name, scope }: Measure,
  { variant, k }: Variant,
  found: Coefficient,
  { ci }: FigureOptions,
  uncertainty: () => Uncertainty | undefined,
): Figure {
  const { value, reason, observed, expected, units, agreed } = found;
  const isAgreement = name === 'agreement' || name === 'joint-agreement' || name === 'assignment-agreement';
  const corrected = isAgreement && observed !== null && expected !== null ? chanceCorrected(observed, expected) : null;
  const range = (ci === 'none' || value === null ? undefined : uncertainty()) ?? noUncertainty;
  return {
    measure: name,
    scope,
    variant,
    k,
    value,
    reason,
    observed,
    expected,
    corrected,
    units,
    agreed,
    se: range.se,
    ci: range.ci,
  };
}
