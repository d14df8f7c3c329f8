import { pairsOf } from '../../data/pair-table.ts';
import { forEachPattern, MISSING, type Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { expectedOfPairs } from './expected-of-pairs.ts';

/** A unit's own agreement: the mean of w over its pairs of codings, with the units that have it. Null: no pair to compare. */
interface UnitAgreement {
  readonly mean: number | null;
  readonly count: number;
}

/**
 * Mean agreement of all coders: per unit the mean of w over its pairs of coders, then the mean over the units that have a pair.
 * With complete data this is the mean of the pairs' agreements.
 *
 * @param patterns - two coders or more; units coded by one coder have no pair
 * @param weights - the rule; where two uncoded codings are excluded, such pairs do not count
 * @returns a share in 0…1 with the agreement expected by chance; undefined where no unit has a pair
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function meanAgreement(patterns: Patterns, weights: Weights): Coefficient {
  const pairable = unitAgreements(patterns, weights).filter(({ mean }) => mean !== null);
  const units = sumOf(pairable, ({ count }) => count);
  if (patterns.coders.length < 2) return undefinedBecause('one-coder', { units });
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const observed = sumOf(pairable, ({ mean, count }) => mean! * count) / units;
  return defined(observed, { observed, expected: expectedOfPairs(patterns, weights), units });
}

/**
 * The units' linear parts of the mean agreement, for its variance: x · n / n₂ for a unit with a pair, 0 for a unit that one
 * coder coded, where n units are coded at all and n₂ have a pair. Units without anything to compare because all of it is
 * uncoded and excluded are not there.
 */
export function linearParts(patterns: Patterns, weights: Weights): { part: number; count: number }[] {
  const agreements = unitAgreements(patterns, weights);
  const all = sumOf(agreements, ({ count }) => count);
  const pairable = sumOf(agreements, ({ mean, count }) => (mean === null ? 0 : count));
  return agreements.map(({ mean, count }) => ({ part: mean === null ? 0 : (mean * all) / pairable, count }));
}

function unitAgreements(patterns: Patterns, weights: Weights): UnitAgreement[] {
  const pairs = pairsOf(patterns.coders.length);
  const agreements: UnitAgreement[] = [];
  forEachPattern(patterns, (cells, count) => {
    let sum = 0;
    let compared = 0;
    let excluded = 0;
    for (const [i, j] of pairs) {
      const a = cells[i]!;
      const b = cells[j]!;
      if (a === MISSING || b === MISSING) continue;
      if (weights.counted(a, b)) {
        compared += 1;
        sum += weights.of(a, b);
      } else excluded += 1;
    }
    if (compared > 0) agreements.push({ mean: sum / compared, count });
    else if (excluded === 0) agreements.push({ mean: null, count });
  });
  return agreements;
}

function sumOf<T>(list: readonly T[], part: (item: T) => number): number {
  return list.reduce((sum, item) => sum + part(item), 0);
}
