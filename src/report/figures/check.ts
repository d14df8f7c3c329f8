import { knowsCoders } from '../../codings/crowd.ts';
import { measures, pairMeasures } from '../../measures/catalogue.ts';
import type { Measure } from '../../measures/measure.ts';
import { numberOf } from '../../names/numbers.ts';
import { codersOf, type Patterns } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import { UsageError } from '../../problems.ts';
import { rules } from '../../rules/catalogue.ts';
import { levelsOf, weightsOf } from '../../rules/weights.ts';
import type { Note } from '../agree/schema.ts';
import { hasOrder, wantedMeasures } from './choose.ts';
import type { FigureOptions } from './options.ts';

/** What asks for a rule: an option, by itself or through the scale; or a threshold of the gate, as it was typed. */
interface AskedBy {
  readonly setBy?: 'rule' | 'scale';
  readonly threshold?: string;
}

/** Throws if a rule, the scale or the number of coders asked for does not suit the data. */
export function checkRules(
  patterns: Patterns,
  declared: boolean,
  { rules: asked, scale, atLeast }: Pick<FigureOptions, 'rules' | 'scale' | 'atLeast'>,
  { setBy = 'rule', threshold }: AskedBy = {},
): void {
  const numeric = levelsOf(patterns.categories, scale);
  const notNumber = patterns.categories.find((_, position) => Number.isNaN(numeric[position]));
  if (notNumber !== undefined) throw new UsageError({ code: 'category-not-a-number', scale, category: notNumber });
  const negative = patterns.categories.find((_, position) => numeric[position]! < 0);
  if (asked.includes(rules.ratio) && negative !== undefined)
    throw new UsageError({ code: 'category-below-zero', threshold, setBy, rule: 'ratio', category: negative });
  const tooMany = atLeast.find((k) => k > patterns.coders.length);
  if (tooMany !== undefined)
    throw new UsageError({ code: 'fewer-coders', threshold, atLeast: tooMany, coders: patterns.coders.length });
  const forSingle = asked.find(({ compares }) => compares !== 'sets');
  if (forSingle !== undefined && isMultiple(patterns))
    throw new UsageError({ code: 'rule-needs-single-categories', threshold, setBy, rule: forSingle.name });
  const forLevels = asked.find(({ compares }) => compares === 'levels');
  if (forLevels !== undefined && !hasOrder(patterns.categories, declared))
    throw new UsageError({ code: 'rule-needs-order', threshold, setBy, rule: forLevels.name });
}
/** The measures that readers look at first: the agreement of each pair, its mean, and the joint agreement of all coders. */
export const HEADLINES: readonly string[] = ['agreement', 'joint-agreement'];

/** With more coders than this, few units have the agreement of all, and the mean of the pairs says more. */
export const MOST_JOINT = 5;

/** With more coders, figures of pairs are given only if a measure of pairs is named. */
const MOST_PAIRED = 50;

/** Nobody reads more figures than this, and they hardly fit into one text. */
const MOST_FIGURES = 200_000;

/** Whether the figures of pairs are given by default. */
export function showsPairs(patterns: Patterns): boolean {
  return knowsCoders(patterns) && patterns.coders.length <= MOST_PAIRED;
}

/** Whether a measure depends on who gave which coding. */
export function asksWho(measure: Measure): boolean {
  return measure.scope === 'pair' || measure.asksWho === true;
}

/** Throws if measures are named that these data do not have, or that these coders are too many for. */
export function checkMeasures(
  patterns: Patterns,
  asked: readonly string[],
  rules: number,
  { scale, declared = false }: Pick<FigureOptions, 'scale' | 'declared'>,
): void {
  checkScaled(patterns, asked, { scale, declared });
  const who = asked.find((name) => {
    const named = measures.filter((measure) => measure.name === name);
    return named.length > 0 && named.every(asksWho);
  });
  const coders = codersOf(patterns).length;
  if (!knowsCoders(patterns) && who !== undefined)
    throw new UsageError({ code: 'measure-needs-named-coders', measure: who, coders });
  const pairs = (coders * (coders - 1)) / 2;
  const ofPairs = measures.filter(
    ({ name, scope }) => scope === 'pair' && (asked.includes('all') || asked.includes(name)),
  );
  const figures = pairs * ofPairs.length * (rules + patterns.categories.length);
  if (knowsCoders(patterns) && !showsPairs(patterns) && figures > MOST_FIGURES)
    throw new UsageError({ code: 'too-many-figures', coders, pairs, figures });
}

/** Throws if a measure is named that compares orders or numbers, and the data have none. */
function checkScaled(
  patterns: Patterns,
  asked: readonly string[],
  { scale, declared = false }: Pick<FigureOptions, 'scale' | 'declared'>,
): void {
  const named = measures.find(({ name, needs }) => needs !== undefined && asked.includes(name));
  if (named === undefined) return;
  const { name: measure, needs = 'order' } = named;
  if (isMultiple(patterns)) throw new UsageError({ code: 'measure-needs-single-categories', measure, needs });
  if (needs === 'numbers') {
    const areNumbers = patterns.categories.every((category) => !Number.isNaN(numberOf(category)));
    if (scale === 'nominal' || scale === 'ordinal')
      throw new UsageError({ code: 'measure-needs-numbers', measure, scale, areNumbers });
  } else if (scale === 'nominal' || !hasOrder(patterns.categories, declared))
    throw new UsageError({ code: 'measure-needs-order', measure, scale });
}

/** The note that the figures of pairs are left out. */
export function pairsLeftOut(patterns: Patterns): Note[] {
  if (showsPairs(patterns)) return [];
  const coders = codersOf(patterns).length;
  return [{ code: 'pairs-left-out', coders, pairs: (coders * (coders - 1)) / 2, crowd: !knowsCoders(patterns) }];
}

/** More figures of single categories for each pair are given only on request: they outnumber all others, and few people read them. */
const MOST_OF_CATEGORY_PAIRS = 20_000;

/** Whether each pair has its figures of each category. */
export function showsCategoryPairs(patterns: Patterns, options: CategoryPairs): boolean {
  return options.categoryPairs === true || categoryPairs(patterns, options).figures <= MOST_OF_CATEGORY_PAIRS;
}

type CategoryPairs = Pick<FigureOptions, 'measures' | 'references' | 'categoryPairs'>;

/** The note that these are left out. */
export function categoryPairsLeftOut(patterns: Patterns, options: CategoryPairs): Note[] {
  if (showsCategoryPairs(patterns, options)) return [];
  return [{ code: 'category-pairs-left-out', ...categoryPairs(patterns, options) }];
}

/** How many pairs and categories there are, and how many figures these pairs have of these categories. */
function categoryPairs(patterns: Patterns, { measures: requested, references = [] }: CategoryPairs) {
  const coders = codersOf(patterns).length;
  const among = (n: number) => (n * (n - 1)) / 2;
  const pairs = references.length === 0 ? among(coders) : among(coders) - among(coders - references.length);
  const categories = patterns.categories.length;
  const usual = showsPairs(patterns) ? pairMeasuresOfOne.filter(({ byDefault }) => byDefault) : [];
  const wanted = wantedMeasures(
    pairMeasuresOfOne,
    requested,
    usual.map(({ name }) => name),
  );
  return { pairs, categories, figures: knowsCoders(patterns) ? pairs * categories * wanted.length : 0 };
}

const ONE = { categories: ['not applied', 'applied'], codings: [[0], [1]] };

/** The measures of pairs that one category alone has. */
const pairMeasuresOfOne = pairMeasures.filter((measure) =>
  measure.applies(
    {
      ...{ coders: 2, categories: 2, multiple: false, alone: true, missing: false, ordered: false, numeric: false },
      atLeast: [],
    },
    weightsOf(rules.exact, ONE),
  ),
);
