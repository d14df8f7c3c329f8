import { isUncoded, type UncodedPolicy } from '../../codings/coding.ts';
import { measures as everyMeasure, groupMeasures, measureNames } from '../../measures/catalogue.ts';
import { biasIndex, prevalenceIndex } from '../../measures/categories/two-by-two.ts';
import { isWide } from '../../measures/intervals/interval.ts';
import { cohenKappaMax } from '../../measures/kappa/cohen-kappa-max.ts';
import { gwetAc } from '../../measures/kappa/gwet-ac.ts';
import type { Variant } from '../../measures/measure.ts';
import { sumOf } from '../../measures/sum.ts';
import { numberOf } from '../../names/numbers.ts';
import { pairableUnits } from '../../patterns/coded-units.ts';
import { bothUncoded, type PairTable, pairsOf, pairTable, sumOverUnits } from '../../patterns/pair-table.ts';
import { type Patterns, reduce, unitsOf } from '../../patterns/patterns.ts';
import { categoryAlone, isMultiple } from '../../patterns/select.ts';
import { UsageError } from '../../problems.ts';
import { rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { levelsOf, type Weights, weightsOf } from '../../rules/weights.ts';
import { HEADLINES, showsPairs } from '../figures/check.ts';
import { demandsOf, isWithReference } from '../figures/choose.ts';
import { policyOf, wholeFigures } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import type { WhichFigure } from '../figures/result.ts';
import { ruleFor } from './overview.ts';
import type { Difference, Note, Result, Usage } from './schema.ts';

const POLICIES: readonly UncodedPolicy[] = ['agree', 'disagree', 'exclude'];

/**
 * How many units two coders both left uncoded, and how the headline rule counted them. If that changes a headline figure, the figure
 * under each policy. Joint agreement is counted by the reading that the headline uses.
 */
export function bothUncodedNote(patterns: Patterns, options: FigureOptions, joint: 'common' | 'every-pair'): Note[] {
  const [rule] = options.rules;
  if (rule === undefined || !showsPairs(patterns)) return [];
  const someUncoded = patterns.codings.some(isUncoded);
  const pairs = pairsOf(patterns.coders.length)
    .map(([i, j]) => ({
      coders: [patterns.coders[i]!, patterns.coders[j]!],
      units: someUncoded ? bothUncoded(patterns, i, j) : 0,
    }))
    .filter(({ coders }) => isWithReference(coders, options));
  const counted = policyOf(rule, options);
  const inAlpha = policyOf(ruleFor('krippendorff-alpha', patterns, options), options);
  if (pairs.every(({ units }) => units === 0))
    return [{ code: 'both-uncoded', rule: rule.name, counted, pairs, moved: [] }];
  const under = POLICIES.map((uncoded) => headlines(patterns, { ...options, rules: [rule], uncoded }, joint));
  const moved = under[0]!.map(({ measure, scope, coders, value }, i) => {
    const [agree, disagree, exclude] = [value, under[1]![i]!.value, under[2]![i]!.value];
    return { measure, scope, coders, agree, disagree, exclude };
  });
  return [
    {
      code: 'both-uncoded',
      rule: rule.name,
      counted,
      ...(inAlpha === counted ? {} : { countedInAlpha: inAlpha }),
      pairs,
      moved: moved.filter((one) => one.agree !== one.disagree || one.agree !== one.exclude),
    },
  ];
}

/** The figures that readers look at first: the agreement of each pair, its mean, and the joint agreement of all coders. */
function headlines(patterns: Patterns, options: FigureOptions, joint: string): Result[] {
  const { isShown: isAsked = () => true } = options;
  const isOfAll = ({ variant, k }: Variant) => k === patterns.coders.length && (variant ?? 'common') === joint;
  const isShown = (figure: WhichFigure) =>
    isAsked(figure) && (figure.measure === 'agreement' || figure.one === undefined || isOfAll(figure.one));
  const asked = { ...options, isShown, measures: HEADLINES, ci: 'none', atLeast: [], valuesOnly: true } as const;
  return wholeFigures(patterns, asked);
}

/** If this many units were coded once, as a share of those coded by several, Gwet's intervals are clearly wider: by a sixth or more. */
const MIN_SHARE_CODED_ONCE = 0.1;

/** The note on intervals that are wider because of units that only one coder coded. */
export function codedOnceNote(patterns: Patterns, results: readonly Result[]): Note[] {
  const pairable = pairableUnits(patterns);
  const units = unitsOf(patterns) - pairable;
  // figures "listwise" are of units that all coded
  const isWider = ({ category, scope, measure, variant, ci }: Result) =>
    category === null &&
    scope === 'all' &&
    variant === null &&
    !groupMeasures.some(({ name, ignoresSingleCodings }) => name === measure && ignoresSingleCodings) &&
    ci?.method === 'gwet-linearised';
  const measures = [...new Set(results.filter(isWider).map(({ measure }) => measure))];
  return units < MIN_SHARE_CODED_ONCE * pairable || measures.length === 0
    ? []
    : [{ code: 'coded-once', units, pairable, measures }];
}

/** In the order in which readers look at them; figures of the only pair before those of all coders, which are shown for more. */
const FIRST_FIGURES = [
  ['cohen-kappa', 'pair'],
  ['krippendorff-alpha', 'all'],
  ['agreement', 'pair'],
  ['agreement', 'all'],
] as const;

/** The note on the first figure of the report if so few units hardly tell it. */
export function wideIntervalNote(
  patterns: Patterns,
  results: readonly Result[],
  options: Pick<FigureOptions, 'rules'>,
): Note[] {
  const coders = patterns.coders.length;
  const ruleOf = (measure: string) => ruleFor(measure, patterns, options).name;
  const [figure] = FIRST_FIGURES.flatMap(([measure, scope]) =>
    results.filter(
      (one) =>
        one.measure === measure &&
        one.scope === scope &&
        (scope === 'all' || coders === 2) &&
        one.rule === ruleOf(measure) &&
        one.category === null &&
        one.variant === null &&
        one.ci !== null,
    ),
  );
  if (!figure?.ci || !isWide(figure.ci)) return [];
  const { measure, scope, units } = figure;
  const { lower, upper } = figure.ci;
  return [{ code: 'wide-interval', measure, scope, coders: figure.coders, rule: ruleOf(measure), lower, upper, units }];
}

/** A category given to fewer units than this is rare. */
const FEW_GIVEN = 6;

/** How often the default interval of this level contained the true value then, of 400 studies of 30 units by three coders (docs/intervals.md). */
const OF_FEW = { level: 0.95, coverage: 0.913 };

/** The note on intervals that contained the true value in fewer than 92% of simulated studies. */
export function narrowIntervalsNote(results: readonly Result[], usage: readonly Usage[], coders: number): Note[] {
  if (coders < 3) return [];
  const simulated = new Set(
    results
      .filter(
        ({ measure, scope, ci }) =>
          measure === 'positive-agreement' &&
          scope === 'all' &&
          ci?.method === 'wilson-of-jaccard' &&
          ci.level === OF_FEW.level,
      )
      .map(({ category }) => category),
  );
  const categories = usage
    .filter(({ category, all, some }) => all + some > 0 && all + some < FEW_GIVEN && simulated.has(category))
    .map(({ category }) => category);
  return categories.length === 0
    ? []
    : [{ code: 'narrow-intervals', measure: 'positive-agreement', categories, coverage: OF_FEW.coverage }];
}

const HIGH_AGREEMENT = 0.8;

const LOW_KAPPA = 0.6;

/** A coding prevails if it has this share of the codings. */
const PREVAILS = 0.7;

/**
 * Pairs, and categories of a pair, for which percent agreement is high and Cohen's kappa is low: one coding is so common that chance
 * alone explains most of the agreement. With the figures that show it.
 */
export function percentAndKappaNotes(
  patterns: Patterns,
  results: readonly Result[],
  options: Pick<FigureOptions, 'rules' | 'uncoded' | 'scale'>,
): Note[] {
  const rule = options.rules[0]!;
  const kappas = results.filter(
    ({ measure, value }) => measure === 'cohen-kappa' && value !== null && value < LOW_KAPPA,
  );
  return kappas.flatMap((kappa): Note[] => {
    if (kappa.category === null && kappa.rule !== rule.name) return [];
    if (kappa.observed === null || kappa.expected === null || kappa.observed < HIGH_AGREEMENT) return [];
    const { coders, category } = kappa;
    const [first, second] = coders.map((coder) => patterns.coders.indexOf(coder));
    const looked = category === null ? patterns : categoryAlone(patterns, patterns.categories.indexOf(category));
    const pair = unitsOfBoth(looked, first!, second!);
    const own = category === null ? rule : rules.exact;
    const weights = weightsOf(own, pair, options.scale, policyOf(own, options));
    const prevailing = commonest(pairTable(pair, 0, 1), weights);
    if (prevailing.share < PREVAILS) return [];
    return [
      {
        code: 'percent-and-kappa-differ',
        coders,
        category,
        agreement: kappa.observed,
        expected: kappa.expected,
        kappa: kappa.value!,
        ...prevailing,
        ...explanation(pair, weights.rule),
      },
    ];
  });
}

/** The units that both coded. */
function unitsOfBoth(patterns: Patterns, first: number, second: number): Patterns {
  const { codings, categories, cells, counts } = pairTable(patterns, first, second);
  const coders = [patterns.coders[first]!, patterns.coders[second]!];
  return reduce({ coders, categories, codings, cells: Int32Array.from(cells.flatMap(({ a, b }) => [a, b])), counts });
}

/** The commonest coding and its share of the two coders' codings, on the units on which they are compared. */
function commonest(table: PairTable, { counted }: Weights): { commonest: string; share: number } {
  const { codings, categories } = table;
  const given = codings.map((_, coding) =>
    sumOverUnits(table, (a, b) => (counted(a, b) ? Number(a === coding) + Number(b === coding) : 0)),
  );
  const all = sumOf(given, (times) => times);
  const shares = given.map((times) => times / all);
  const share = shares.reduce((a, b) => Math.max(a, b), 0);
  const set = codings[shares.indexOf(share)]!;
  const name = set.length === 0 ? 'uncoded' : set.map((category) => categories[category]!).join(' + ');
  return { commonest: name, share };
}

/**
 * Prevalence index, bias index, the maximum kappa and AC1, if codings have one category. The last two belong to the kappa of single
 * categories, which all rules for sets share.
 */
function explanation(pair: Patterns, rule: Rule) {
  const table = pairTable(pair, 0, 1);
  const weights = weightsOf(rules.exact, pair);
  const twofold = !isMultiple(pair) && pair.categories.length === 2;
  const single = !isMultiple(pair) && rule.compares === 'sets';
  return {
    prevalenceIndex: twofold ? prevalenceIndex(table).value : null,
    biasIndex: twofold ? biasIndex(table).value : null,
    kappaMax: single ? cohenKappaMax(table, weights).value : null,
    ac1: single ? gwetAc(pair, weights).value : null,
  };
}

/**
 * The note on rules that took the categories' positions as numbers: rules of numbers if the scale is not one of numbers, and rules of
 * distances if the categories are numbers that are not evenly spaced.
 */
export function positionsNote(
  { categories }: Patterns,
  { rules: requested, scale }: Pick<FigureOptions, 'rules' | 'scale'>,
): Note[] {
  if (scale === 'interval' || scale === 'ratio') return [];
  const taking = (what: Rule['takes']) => requested.flatMap(({ name, takes }) => (takes === what ? [name] : []));
  const uneven = scale === 'nominal' && areUneven(categories);
  const taken = [...(uneven ? taking('distances') : []), ...taking('numbers')];
  return taken.length === 0 ? [] : [{ code: 'places-as-numbers', rules: taken }];
}

/** Whole numbers, so many of them or more, may be ratings. */
const FEWEST_RATINGS = 5;

/** The note on categories that are scores or measurements, if rules only tell whether they are the same. */
export function numbersAsNamesNote(
  patterns: Patterns,
  { rules: asked, declared, scale }: Pick<FigureOptions, 'rules' | 'scale'> & { readonly declared: boolean },
): Note[] {
  if (scale !== 'nominal' || declared || isMultiple(patterns)) return [];
  if (asked.some(({ compares }) => compares === 'levels')) return [];
  const numbers = patterns.categories.map(numberOf);
  const areScores = numbers.length >= FEWEST_RATINGS || numbers.some((number) => !Number.isInteger(number));
  if (!areScores || numbers.length < 2 || numbers.some(Number.isNaN)) return [];
  const inOrder = numbers.toSorted((a, b) => a - b);
  return [{ code: 'numbers-as-names', categories: numbers.length, lowest: inOrder[0]!, highest: inOrder.at(-1)! }];
}

/** Whether the categories are numbers that are not evenly spaced, as their positions are. */
function areUneven(categories: readonly string[]): boolean {
  const numbers = levelsOf(categories, 'interval');
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const largest = Math.max(...numbers.map(Math.abs));
  return numbers.some((x, i) => Math.abs(x - first - ((last - first) * i) / (numbers.length - 1)) > ROUNDING * largest);
}

/** How far off sums of decimals may be, as a share of the largest. */
const ROUNDING = 1e-9;

/** The notes on measures that were named and have no figure here. */
export function withoutFigureNotes(
  results: readonly Result[],
  { measures: asked }: Pick<FigureOptions, 'measures'>,
): Note[] {
  return asked
    .filter((name) => measureNames.includes(name) && results.every(({ measure }) => measure !== name))
    .map((measure) => ({ code: 'without-figure', measure, asks: demandsOf(measure) }));
}

/**
 * The note on measures that were named and have no test, where one was asked for. Throws if nothing is tested.
 *
 * @param results - every figure
 * @param differences - between pairs of coders or groups, whose tests count, too
 */
export function withoutTestNote(
  results: readonly Result[],
  { test, measures: asked }: FigureOptions,
  differences: readonly Difference[],
): Note[] {
  if (test === undefined) return [];
  const tested = new Set(
    [...results, ...differences].flatMap(({ measure, test: found }) => (found === undefined ? [] : [measure])),
  );
  if (
    tested.size === 0 &&
    results.every(({ measure }) => everyMeasure.every(({ name, test: has }) => name !== measure || !has))
  )
    throw new UsageError({
      code: 'nothing-to-test',
      value: test,
      measures: [...new Set(everyMeasure.flatMap(({ name, test: has }) => (has === undefined ? [] : [name])))],
    });
  const named = asked.filter((name) => results.some(({ measure }) => measure === name) && !tested.has(name));
  return named.length === 0 ? [] : [{ code: 'without-test', measures: named }];
}

/** The note on a level of measurement that none of the rules or measures uses. */
export function scaleNote(
  results: readonly Pick<Result, 'measure'>[],
  { rules: asked, scale }: Pick<FigureOptions, 'rules' | 'scale'>,
): Note[] {
  if (results.some(({ measure }) => groupMeasures.some(({ name, needs }) => name === measure && needs !== undefined)))
    return [];
  if (scale === 'nominal' || asked.some(({ compares }) => compares === 'levels')) return [];
  return [{ code: 'scale-unused', scale, rules: asked.map(({ name }) => name) }];
}
