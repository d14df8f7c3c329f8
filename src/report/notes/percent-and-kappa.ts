import { type PairTable, pairTable } from '../../data/pair-table.ts';
import type { Patterns } from '../../data/patterns.ts';
import { categoryAlone, isMultiple, selectCoders } from '../../data/recode.ts';
import { biasIndex, prevalenceIndex } from '../../measures/categories/two-by-two.ts';
import { cohenKappaMax } from '../../measures/kappa/cohen-kappa-max.ts';
import { gwetAc } from '../../measures/kappa/gwet-ac.ts';
import { exact } from '../../rules/exact.ts';
import { weightsOf } from '../../rules/weights.ts';
import type { Note, Result } from '../schema.ts';

const HIGH_AGREEMENT = 0.8;
const LOW_KAPPA = 0.6;
/** One coding prevails where this share of the codings gives it. */
const PREVAILS = 0.7;

/**
 * Pairs, and categories of a pair, of which percent agreement says "high" and Cohen's kappa "low": one coding is so common that
 * chance alone gives most of the agreement. With the figures that show it.
 */
export function percentAndKappaNotes(patterns: Patterns, results: readonly Result[], rule: string): Note[] {
  const kappas = results.filter(
    ({ measure, value }) => measure === 'cohen-kappa' && value !== null && value < LOW_KAPPA,
  );
  return kappas.flatMap((kappa): Note[] => {
    if (kappa.category === null && kappa.rule !== rule) return [];
    if (kappa.observed === null || kappa.expected === null || kappa.observed < HIGH_AGREEMENT) return [];
    const { coders, category } = kappa;
    const view = category === null ? patterns : categoryAlone(patterns, patterns.categories.indexOf(category));
    const pair = selectCoders(
      view,
      coders.map((coder) => view.coders.indexOf(coder)),
    );
    const prevailing = commonest(pairTable(pair, 0, 1));
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
        ...explanation(pair),
      },
    ];
  });
}

/** The coding that most units have, and its share of what the two coders gave. */
function commonest(table: PairTable): { commonest: string; share: number } {
  const shares = table.codings.map((_, coding) => (table.first[coding]! + table.second[coding]!) / (2 * table.units));
  const share = Math.max(...shares);
  const set = table.codings[shares.indexOf(share)]!;
  const name = set.length === 0 ? 'uncoded' : set.map((category) => table.categories[category]!).join(' + ');
  return { commonest: name, share };
}

/** Prevalence, bias, and what kappa could be and what AC1 is, where codings hold one category. */
function explanation(pair: Patterns) {
  const table = pairTable(pair, 0, 1);
  const weights = weightsOf(exact, pair);
  const single = !isMultiple(pair);
  const twofold = single && pair.categories.length === 2;
  return {
    prevalenceIndex: twofold ? prevalenceIndex(table).value : null,
    biasIndex: twofold ? biasIndex(table).value : null,
    kappaMax: single ? cohenKappaMax(table, weights).value : null,
    ac1: single ? gwetAc(pair, weights).value : null,
  };
}
