import { isCodedByAll, type Patterns } from '../../patterns/patterns.ts';
import { codedByAll } from '../../patterns/select.ts';
import type { Weights } from '../../rules/weights.ts';
import { correctedParts } from '../chance/chance.ts';
import { congerChance } from '../chance/conger.ts';
import type { Coefficient } from '../coefficient.ts';
import { groupBeyondChance } from '../intervals/default-interval.ts';
import { gwetLinearised } from '../intervals/gwet-linearised.ts';
import { measureOfAll, wholeDataOnly } from '../measure.ts';
import { congerKappa } from './conger-kappa.ts';

/**
 * Hubert's kappa of all coders: Conger's kappa on the units coded by all. Also known as Conger's "exact" kappa and as Davies
 * and Fleiss' kappa.
 *
 * @param patterns - two coders or more; units that some coder did not code are left out
 * @param weights - the rule `exact`
 * @returns κ ≤ 1; undefined as Conger's kappa is
 * @example
 * const data = patternsOf(studyOf([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']]));
 * hubertKappa(data, weightsOf(rules.exact, data)).value; // → 0.5714
 * @see Hubert (1977), Psychological Bulletin 84, 289–297; Davies & Fleiss (1982), Biometrics 38, 1047–1051
 */
export function hubertKappa(patterns: Patterns, weights: Weights): Coefficient {
  return congerKappa(codedByAll(patterns), weights);
}

export const hubertKappaMeasure = measureOfAll({
  name: 'hubert-kappa',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Hubert’s kappa',
    formula: 'Conger’s kappa on the units coded by all coders',
    asks: 'units coded by all coders; rule exact',
    use: 'when a study needs the "exact" kappa of several coders',
    caution: 'drops every unit that was not coded by all',
    range: '≤ 1',
    source: 'Hubert (1977), Psychological Bulletin 84, 289–297; Davies & Fleiss (1982), Biometrics 38, 1047–1051',
  },
  ignoresSingleCodings: true,
  byDefault: false,
  ruled: false,
  applies: wholeDataOnly,
  coefficient: hubertKappa,
  usesPattern: () => isCodedByAll,
  defaultInterval: groupBeyondChance,
  interval: (patterns, weights, { value }, confidence) =>
    gwetLinearised(value!, correctedParts(codedByAll(patterns), weights, congerChance), confidence),
});
