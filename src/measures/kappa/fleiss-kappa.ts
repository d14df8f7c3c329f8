import { countUnits, isCodedByAll, isPairable, type Patterns, unitsOf } from '../../patterns/patterns.ts';
import { codedByAll } from '../../patterns/select.ts';
import type { Weights } from '../../rules/weights.ts';
import { correctedAgreement, correctedParts, pooledChance, pooledShares } from '../chance/chance.ts';
import type { Coefficient } from '../coefficient.ts';
import { groupBeyondChance } from '../intervals/default-interval.ts';
import { gwetUnlessMostlyOnce } from '../intervals/gwet-linearised.ts';
import { always, measureOfAll, PLAIN } from '../measure.ts';
import { areTestedAsRatings, fleissNeeLandis } from '../tests/fleiss-nee-landis.ts';
import { byOwnError } from '../tests/test.ts';

/**
 * Fleiss' kappa of all coders, (Aₒ − Aₑ) / (1 − Aₑ): Aₒ is the mean agreement, Aₑ = Σ π(a) π(b) w(a,b) comes from the codings
 * of all coders pooled. Which coder gave a coding does not matter; of two coders it is Scott's pi.
 *
 * @param patterns - any number of coders; a unit coded once counts in π but has no pair (Gwet's treatment of missing codings)
 * @param weights - the rule
 * @returns κ ≤ 1; undefined if no unit has a pair, and if chance agreement is complete
 * @example
 * const data = patternsOf(studyOf([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']]));
 * fleissKappa(data, weightsOf(rules.exact, data)).value; // → 0.55
 * @see Fleiss (1971), Psychological Bulletin 76, 378–382; missing codings and weights as Gwet (2014)
 */
export function fleissKappa(patterns: Patterns, weights: Weights): Coefficient {
  return correctedAgreement(patterns, weights, pooledChance);
}

const LISTWISE = { variant: 'listwise', k: null };

export const fleissKappaMeasure = measureOfAll({
  name: 'fleiss-kappa',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'all',
  about: {
    title: 'Fleiss’ kappa',
    formula: '(Aₒ − Aₑ) / (1 − Aₑ), Aₑ = Σ π(a) π(b) w(a, b) with the codings of all coders pooled',
    asks: 'any number of coders, who may differ from unit to unit; variant listwise: only units coded by all',
    use: 'when it does not matter which coder gave which coding',
    caution: 'low if nearly all units have the same category; programs differ in how they treat missing codings',
    range: '≤ 1; 0 = as by chance; undefined if all codings are the same',
    source: 'Fleiss (1971), Psychological Bulletin 76, 378–382; missing codings: Gwet (2014)',
  },
  byDefault: false,
  ruled: true,
  applies: always,
  variants: (_facts, { rule }) => (rule.name === 'exact' ? [PLAIN, LISTWISE] : [PLAIN]),
  coefficient: (patterns, weights, { variant }) => fleissKappa(unitsFor(variant, patterns), weights),
  usesPattern: (_patterns, _weights, { variant }) => (variant === 'listwise' ? isCodedByAll : isPairable),
  unitParts: (patterns, weights) => correctedParts(patterns, weights, pooledChance),
  defaultInterval: groupBeyondChance,
  interval: (patterns, weights, { value }, confidence, { variant }) =>
    gwetUnlessMostlyOnce(
      unitsFor(variant, patterns),
      value!,
      (coded) => correctedParts(coded, weights, pooledChance),
      confidence,
    ),
  test: (patterns, weights, { value }, against, own, { variant }) => {
    const rated = unitsFor(variant, patterns);
    const isComplete = countUnits(rated, isCodedByAll) === unitsOf(rated);
    return against === 0 && isComplete && areTestedAsRatings(weights)
      ? fleissNeeLandis(value, { units: unitsOf(rated), coders: rated.coders.length, shares: pooledShares(rated) })
      : byOwnError(value, against, own());
  },
});

function unitsFor(variant: string | null, patterns: Patterns): Patterns {
  return variant === 'listwise' ? codedByAll(patterns) : patterns;
}
