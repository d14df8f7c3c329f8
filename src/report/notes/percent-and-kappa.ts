import { type PairTable, pairTable } from '../../data/pair-table.ts';
import type { Patterns } from '../../data/patterns.ts';
import { categoryAlone } from '../../data/recode.ts';
import type { Note, Result } from '../schema.ts';

const HIGH_AGREEMENT = 0.8;
const LOW_KAPPA = 0.6;

/**
 * Pairs, and categories of a pair, of which percent agreement says "high" and Cohen's kappa "low": one answer is so common that
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
    const { name, share } = commonest(
      tableOf(patterns, coders, category),
      category === null ? patterns.categories : undefined,
    );
    return [
      {
        code: 'percent-and-kappa-differ',
        coders,
        category,
        agreement: kappa.observed,
        expected: kappa.expected,
        kappa: kappa.value!,
        commonest: name,
        share,
      },
    ];
  });
}

function tableOf(patterns: Patterns, coders: readonly string[], category: string | null): PairTable {
  const view = category === null ? patterns : categoryAlone(patterns, patterns.categories.indexOf(category));
  const [i, j] = coders.map((coder) => view.coders.indexOf(coder));
  return pairTable(view, i!, j!);
}

/** The coding that most units have, and its share of what the two coders gave. */
function commonest(
  table: PairTable,
  categories: readonly string[] = table.categories,
): { name: string; share: number } {
  const shares = table.codings.map((_, coding) => (table.first[coding]! + table.second[coding]!) / (2 * table.units));
  const share = Math.max(...shares);
  const set = table.codings[shares.indexOf(share)]!;
  return { name: set.length === 0 ? 'uncoded' : set.map((category) => categories[category]!).join(' + '), share };
}
