import type { PairTable } from '../../patterns/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { comparedUnits, meetings } from '../agreement/observed-expected.ts';
import { correctedParts, pooledChance } from '../chance/chance.ts';
import { beyondChance, type Coefficient, undefinedBecause } from '../coefficient.ts';
import { pairBeyondChance } from '../intervals/default-interval.ts';
import { measureOfPair, wholeDataOnly } from '../measure.ts';
import { areTestedAsRatings, fleissNeeLandis } from '../tests/fleiss-nee-landis.ts';
import { byOwnError } from '../tests/test.ts';

/**
 * Scott's pi of a pair, π = (Aₒ − Aₑ) / (1 − Aₑ) with Aₑ = Σ p(a) p(b) w(a,b), p the mean of both coders' distributions.
 *
 * @param table - the codings of two coders on the units both coded
 * @param weights - the rule
 * @returns π ≤ 1; undefined without a unit that both coded, and if chance agreement is complete
 * @example
 * const data = patternsOf(studyOf([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]));
 * const pair = pairTable(data, 0, 1);
 * scottPi(pair, weightsOf(rules.exact, data)).value; // → 0.4667
 * @see Scott (1955), Public Opinion Quarterly 19, 321–325
 */
export function scottPi(table: PairTable, weights: Weights): Coefficient {
  const { units, agreed } = comparedUnits(table, weights);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const pooled = table.first.map((count, coding) => count + table.second[coding]!);
  const chance = meetings(pooled, pooled, weights);
  return beyondChance(agreed / units, chance.agreed / chance.pairs, units);
}

export const scottPiMeasure = measureOfPair({
  name: 'scott-pi',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'pair',
  about: {
    title: 'Scott’s pi',
    formula: 'π = (Aₒ − Aₑ) / (1 − Aₑ), Aₑ = Σ p(a) p(b) w(a, b) with both coders pooled',
    asks: 'two coders',
    use: 'for two interchangeable coders; common in content analysis',
    caution: 'low if nearly all units have the same category',
    range: '≤ 1; 0 = as by chance; undefined if all codings are the same',
    source: 'Scott (1955), Public Opinion Quarterly 19, 321–325',
  },
  byDefault: false,
  ruled: true,
  applies: wholeDataOnly,
  coefficient: scottPi,
  unitParts: (patterns, weights) => correctedParts(patterns, weights, pooledChance),
  defaultInterval: pairBeyondChance,
  interval: 'jackknife',
  test: ({ units, first, second }, weights, { value }, against, own) => {
    const shares = first.map((count, coding) => (count + second[coding]!) / (2 * units));
    return against === 0 && areTestedAsRatings(weights)
      ? fleissNeeLandis(value, { units, coders: 2, shares })
      : byOwnError(value, against, own());
  },
});
