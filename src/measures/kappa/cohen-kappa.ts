import { MISSING } from '../../codings/coding.ts';
import type { PairTable } from '../../patterns/pair-table.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { sumOfProducts } from '../../rules/margins.ts';
import type { Smooth } from '../../rules/smooth.ts';
import type { Weights } from '../../rules/weights.ts';
import { comparedUnits, expectedAgreement, meetings } from '../agreement/observed-expected.ts';
import { correctedParts } from '../chance/chance.ts';
import { congerChance } from '../chance/conger.ts';
import { beyondChance, type Coefficient, chanceCorrected, undefinedBecause } from '../coefficient.ts';
import { pairBeyondChance } from '../intervals/default-interval.ts';
import { fleissCohenEveritt, nullError } from '../intervals/fleiss-cohen-everitt.ts';
import type { LeaveOneOut, ValueOfCounts } from '../intervals/jackknife.ts';
import { always, measureOfPair, type Pair } from '../measure.ts';
import { byOwnError, wald } from '../tests/test.ts';
import { pairShares, shareOf } from '../unit-shares.ts';

/**
 * Cohen's kappa of a pair, κ = (Aₒ − Aₑ) / (1 − Aₑ), with Aₒ = Σ p(a,b) w(a,b) and Aₑ = Σ p₁(a) p₂(b) w(a,b): each coder keeps
 * their own distribution of codings. Under the rule `hamming` it is the kappa pooled over categories.
 *
 * @param table - the codings of two coders on the units both coded
 * @param weights - the rule
 * @returns κ ≤ 1; undefined without a unit that both coded, and if chance agreement is complete
 * @example
 * const data = patternsOf(studyOf([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]));
 * const pair = pairTable(data, 0, 1);
 * cohenKappa(pair, weightsOf(rules.exact, data)).value; // → 0.5
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37–46; weighted: Cohen (1968), Psychological Bulletin 70, 213–220
 */
export function cohenKappa(table: PairTable, weights: Weights): Coefficient {
  const { units, agreed } = comparedUnits(table, weights);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  return beyondChance(agreed / units, expectedAgreement(table, weights), units);
}

/** Cohen's kappa without one unit of a cell. From every sum over the margins goes what the unit's two codings add to it. */
function kappaWithoutUnit(table: PairTable, weights: Weights): LeaveOneOut {
  const { units, agreed } = comparedUnits(table, weights);
  const { first, second, cells } = table;
  const meetingsWithout = (smooth: Smooth, of: (a: number, b: number) => number) => {
    const [withFirst, withSecond] = [smooth([first])[0]!, smooth([second])[0]!];
    const all = sumOfProducts(first, withSecond);
    return (a: number, b: number) => all - withSecond[a]! - withFirst[b]! + of(a, b);
  };
  const isCompared = (a: number, b: number) => (weights.counted(a, b) ? 1 : 0);
  const agreedWithout = meetingsWithout(weights.smooth, weights.of);
  const comparedWithout = meetingsWithout(weights.comparable, isCompared);
  return (cell) => {
    const { a, b } = cells[cell]!;
    const others = units - isCompared(a, b);
    if (others === 0) return null;
    return chanceCorrected((agreed - weights.of(a, b)) / others, agreedWithout(a, b) / comparedWithout(a, b));
  };
}

/** Cohen's kappa on other numbers of units with each pattern, without their tables. */
function kappaOnCounts(patterns: Patterns, pair: Pair, weights: Weights): ValueOfCounts {
  const shares = pairShares(patterns, pair, weights);
  return (counts) => {
    const observed = shareOf(shares, counts);
    return observed === null ? null : chanceCorrected(observed, expectedOf(patterns, pair, weights, counts));
  };
}

/** Aₑ of a pair, over the units both coded. */
function expectedOf(
  { cells, coders, codings }: Patterns,
  [i, j]: Pair,
  weights: Weights,
  counts: Float64Array,
): number {
  const first = new Float64Array(codings.length);
  const second = new Float64Array(codings.length);
  for (let p = 0; p < counts.length; p += 1) {
    const [a, b] = [cells[p * coders.length + i]!, cells[p * coders.length + j]!];
    if (a === MISSING || b === MISSING) continue;
    first[a] = first[a]! + counts[p]!;
    second[b] = second[b]! + counts[p]!;
  }
  const { pairs, agreed } = meetings(first, second, weights);
  return agreed / pairs;
}

export const cohenKappaMeasure = measureOfPair({
  name: 'cohen-kappa',
  kind: 'coefficient',
  benchmarked: true,
  scope: 'pair',
  about: {
    title: 'Cohen’s kappa',
    formula: 'κ = (Aₒ − Aₑ) / (1 − Aₑ), Aₑ = Σ p₁(a) p₂(b) w(a, b)',
    asks: 'two coders; under rule hamming it is pooled over categories (de Vries et al. 2008)',
    use: 'for two fixed coders, with chance based on how often each gave each coding',
    caution:
      'low if nearly all units have the same category, however well the coders agree; read it together with the prevalence index, kappa max and AC1',
    range: '≤ 1; 0 = as by chance; undefined if all codings are the same',
    source:
      'Cohen (1960), Educational and Psychological Measurement 20, 37–46; weighted: Cohen (1968), Psychological Bulletin 70, 213–220',
  },
  byDefault: true,
  ruled: true,
  applies: always,
  takesEqualCodings: true,
  coefficient: cohenKappa,
  leaveOneOut: kappaWithoutUnit,
  onCounts: kappaOnCounts,
  unitParts: (patterns, weights) => correctedParts(patterns, weights, congerChance),
  defaultInterval: pairBeyondChance,
  interval: (table, weights, { value, expected }, confidence) =>
    fleissCohenEveritt(table, weights, { value: value!, expected: expected! }, confidence),
  test: (table, weights, { value, expected }, against, own) =>
    against === 0
      ? wald({ value, against }, nullError(table, weights, expected!), null, 'fleiss-cohen-everitt-1969-null')
      : byOwnError(value, against, own()),
});
