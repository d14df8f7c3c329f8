import { type PairTable, pairTable, sumOverUnits } from '../../data/pair-table.ts';
import { type Patterns, reduce } from '../../data/patterns.ts';
import { categoryAlone, isMultiple } from '../../data/recode.ts';
import { biasIndex, prevalenceIndex } from '../../measures/categories/two-by-two.ts';
import { cohenKappaMax } from '../../measures/kappa/cohen-kappa-max.ts';
import { gwetAc } from '../../measures/kappa/gwet-ac.ts';
import { sumOf } from '../../measures/sum.ts';
import { rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Weights, weightsOf } from '../../rules/weights.ts';
import { type FigureOptions, policyOf } from '../figures.ts';
import type { Note, Result } from '../schema.ts';

const HIGH_AGREEMENT = 0.8;
const LOW_KAPPA = 0.6;
/** One coding prevails where this share of the codings gives it. */
const PREVAILS = 0.7;

/**
 * Pairs, and categories of a pair, of which percent agreement says "high" and Cohen's kappa "low": one coding is so common that
 * chance alone gives most of the agreement. With the figures that show it.
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
    if (kappa.category === null && kappa.rule !== rule) return [];
    if (kappa.observed === null || kappa.expected === null || kappa.observed < HIGH_AGREEMENT) return [];
    const { coders, category } = kappa;
    const [first, second] = coders.map((coder) => patterns.coders.indexOf(coder));
    const looked = category === null ? patterns : categoryAlone(patterns, patterns.categories.indexOf(category));
    const pair = unitsOfBoth(looked, first!, second!);
    const own = category === null ? rule : 'exact';
    const weights = weightsOf(rules[own], pair, options.scale, policyOf(own, options));
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

/** The coding that most units have, and its share of what the two coders gave, on the units on which they are compared. */
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
 * Prevalence, bias, and what kappa could be and what AC1 is, where codings hold one category. The last two are of the kappa of
 * single categories, which the rules for sets all have.
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
