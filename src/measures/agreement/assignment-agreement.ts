import { isUncoded } from '../../codings/coding.ts';
import { codingShares } from '../../patterns/coded-units.ts';
import { countUnits, isCodedByAll, type Patterns } from '../../patterns/patterns.ts';
import { codedByAll } from '../../patterns/select.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { ratioOverUnits } from '../intervals/default-interval.ts';
import { wilson } from '../intervals/wilson.ts';
import { measureOfAll, wholeDataOnly } from '../measure.ts';
import { assignmentShares, totalsOf } from '../unit-shares.ts';
import { levelsOf } from './joint-agreement.ts';
import { checkAtLeast } from './joint-reading.ts';

/**
 * Agreement per category assigned: of the distinct (unit, category) assignments that at least one coder made, on units coded
 * by all n, the share that at least k coders made.
 *
 * @param patterns - n coders, two or more
 * @param atLeast - k, 2…n
 * @returns a share in 0…1 of `units` assignments; expected is the number expected to be made by at least k over the number
 * expected to be made at all, if each coder had applied their categories to units at random; undefined if no unit was coded by
 * all, and where nothing was assigned
 * @throws RangeError where k is not from 2 to n
 * @example
 * const data = patternsOf(studyOf([[['a', 'b'], 'b', ['b', 'c']], ['a', 'a', 'a']]));
 * assignmentAgreement(data, 3).value; // → 0.5
 * @see Gillard et al. (2013), BMC Health Services Research 13:188, which quotes a study that reports it
 */
export function assignmentAgreement(patterns: Patterns, atLeast: number): Coefficient {
  if (patterns.coders.length < 2) return undefinedBecause('one-coder', { units: 0 });
  checkAtLeast(atLeast, patterns);
  const { agreed, counted: assigned } = totalsOf(assignmentShares(patterns, atLeast), patterns.counts);
  if (assigned === 0)
    return undefinedBecause(countUnits(patterns, isCodedByAll) === 0 ? 'no-pairable-units' : 'nothing-assigned', {
      units: assigned,
    });
  return defined(agreed / assigned, {
    observed: agreed / assigned,
    expected: () => expectedShare(patterns, atLeast),
    units: assigned,
    agreed,
  });
}

function expectedShare(patterns: Patterns, atLeast: number): number {
  const applied = codingShares(codedByAll(patterns)).map((share) => shareApplied(share, patterns));
  let assigned = 0;
  let agreed = 0;
  for (let category = 0; category < patterns.categories.length; category += 1) {
    const byEach = Float64Array.from(applied, (shares) => shares[category]!);
    assigned += probabilityOfAtLeast(byEach, 1);
    agreed += probabilityOfAtLeast(byEach, atLeast);
  }
  return agreed / assigned;
}

/** Per category, the share of a coder's codings that have it. */
function shareApplied(share: Float64Array, { codings, categories }: Patterns): Float64Array {
  const applied = new Float64Array(categories.length);
  codings.forEach((set, coding) => {
    for (const category of set) applied[category] = applied[category]! + share[coding]!;
  });
  return applied;
}

/**
 * The probability that at least k of n independent trials with these probabilities succeed. Counts as many as k − 1 successes or n − k
 * failures, whichever is less, so the time grows with n × that number: for all of the trials, or all but one, with n.
 */
export function probabilityOfAtLeast(probabilities: Float64Array, k: number): number {
  const mostFailures = probabilities.length - k;
  if (mostFailures < k - 1)
    return Math.min(
      1,
      probabilityOfAtMost(
        probabilities.map((p) => 1 - p),
        mostFailures,
      ),
    );
  return Math.max(0, 1 - probabilityOfAtMost(probabilities, k - 1));
}

/** The probability that no more than this many trials succeed. */
function probabilityOfAtMost(probabilities: Float64Array, most: number): number {
  const distribution = new Float64Array(most + 1);
  distribution[0] = 1;
  for (const p of probabilities) {
    for (let k = most; k > 0; k -= 1) distribution[k] = distribution[k]! * (1 - p) + distribution[k - 1]! * p;
    distribution[0] = distribution[0]! * (1 - p);
  }
  return distribution.reduce((sum, part) => sum + part, 0);
}

export const assignmentAgreementMeasure = measureOfAll({
  name: 'assignment-agreement',
  kind: 'agreement',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Agreement per category assigned',
    formula: 'share of the distinct (unit, category) assignments by any coder that at least k coders made',
    asks: 'units coded by all coders',
    use: 'when coders give several categories per unit and each counts',
    caution:
      'assignments of the same unit are not independent: the default interval takes that into account, the published one is too narrow',
    range: '0…1',
    source: 'quoted in Gillard et al. (2013), BMC Health Services Research 13:188',
  },
  byDefault: true,
  ruled: false,
  applies: wholeDataOnly,
  ofAtLeast: true,
  variants: (facts) => levelsOf(facts).map((k) => ({ variant: null, k })),
  takesEqualCodings: true,
  shares: (patterns, _weights, { k }) => assignmentShares(patterns, k!),
  coefficient: (patterns, _weights, { k }) => assignmentAgreement(patterns, k!),
  expected: (patterns, _weights, { k }) => expectedShare(patterns, k!),
  usesPattern:
    ({ codings }) =>
    (cells) =>
      isCodedByAll(cells) && cells.some((cell) => !isUncoded(codings[cell]!)),
  defaultInterval: (patterns, _weights, _found, { published }, confidence, { k }) =>
    ratioOverUnits(assignmentShares(patterns, k!), patterns.counts, published, confidence),
  interval: (_patterns, _weights, { agreed, units }, confidence) => wilson(agreed!, units, confidence),
});
