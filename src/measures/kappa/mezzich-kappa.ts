import { tallyOf } from '../../patterns/coded-units.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { agreementOverAllPairs } from '../alpha/parts.ts';
import { correctedAgreement } from '../chance/chance.ts';
import type { Coefficient } from '../coefficient.ts';
import { groupBeyondChance } from '../intervals/default-interval.ts';
import { measureOfAll, wholeDataOnly } from '../measure.ts';

/**
 * Mezzich's kappa of all coders, (Aₒ − Aₑ) / (1 − Aₑ): Aₒ is the mean Jaccard overlap of two codings of a unit, Aₑ that of every two
 * codings in the data. Krippendorff's alpha with the rule `jaccard` is its relative: the same where every coder coded every unit.
 * Where codings are missing, alpha weighs a unit by its codings and leaves units coded once out of chance; here units count alike
 * and every coding counts in chance.
 *
 * @param patterns - any number of coders
 * @param weights - the rule `jaccard`
 * @returns κ ≤ 1; undefined if no unit has a pair, and if all codings are the same
 * @example
 * const data = patternsOf(studyOf([['a', ['a', 'b']], ['b', 'b']]));
 * mezzichKappa(data, weightsOf(rules.jaccard, data)).value; // → 0.5714
 * @see Mezzich, Kraemer, Worthington & Coffman (1981), Journal of Psychiatric Research 16, 29–39
 */
export function mezzichKappa(patterns: Patterns, weights: Weights): Coefficient {
  return correctedAgreement(patterns, weights, () => ({
    expected: agreementOverAllPairs(patterns, weights, tallyOf(patterns)),
    ofUnits: () => [],
  }));
}

export const mezzichKappaMeasure = measureOfAll({
  name: 'mezzich-kappa',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  about: {
    title: 'Mezzich’s kappa',
    formula: '(Aₒ − Aₑ) / (1 − Aₑ), Aₒ the mean Jaccard overlap within units, Aₑ that of any two codings in the data',
    asks: 'any number of coders, sets of categories; rule jaccard',
    use: 'to compare with studies of multiple diagnoses that report it',
    caution: 'equals Krippendorff’s alpha under jaccard if no coding is missing; otherwise all units weigh the same',
    range: '≤ 1',
    source: 'Mezzich, Kraemer, Worthington & Coffman (1981), Journal of Psychiatric Research 16, 29–39',
  },
  byDefault: false,
  ruled: true,
  applies: (facts, { rule }) => wholeDataOnly(facts) && facts.multiple && rule.name === 'jaccard',
  coefficient: mezzichKappa,
  defaultInterval: groupBeyondChance,
  interval: 'jackknife',
});
