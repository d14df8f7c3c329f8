import { codedUnits, givenCodings, tallyOf } from '../../data/coded-units.ts';
import type { Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import type { LinearPart } from '../intervals/gwet-linearised.ts';
import { sumOf } from '../sum.ts';
import { distanceOf, distancesWithin } from './distance.ts';

/**
 * The units' linear parts of Krippendorff's alpha, for its variance, around 0, over the units that two coders or more coded. They are
 * those of α′ = 1 − Dₒ / D′ₑ, where every two codings are drawn with replacement.
 *
 * @param weights - a rule whose weights do not depend on the data
 * @see Gwet (2021), as the R package irrCAC 1.4 computes it
 */
export function alphaParts(patterns: Patterns, weights: Weights): LinearPart[] {
  const tally = tallyOf(patterns, 2);
  const distance = distanceOf(weights, patterns, tally);
  const hasUnits = (_: number, p: number) => patterns.counts[p]! > 0 && givenCodings(patterns).coders[p]! >= 2;
  const units = codedUnits(patterns).filter(({ coders }) => coders >= 2);
  const means = distancesWithin(patterns, weights, tally).filter(hasUnits);
  const n = sumOf(units, (unit) => unit.units);
  const ofObserved = linearRatio(
    units.map(({ units: count, coders }, i) => ({
      count,
      above: Number.isNaN(means[i]!) ? 0 : coders * means[i]!,
      below: Number.isNaN(means[i]!) ? 0 : coders,
    })),
    n,
  );
  const given = Array.from(tally, (coders, coding) => ({ coding, coders })).filter(({ coders }) => coders > 0);
  const all = sumOf(given, ({ coders }) => coders);
  /** Per coding, what it and any other are apart, and the share of others with which it is compared. */
  const withAny = new Map(
    given.map(({ coding: a }) => {
      const compared = given.filter(({ coding: b }) => weights.counted(a, b));
      const apart = sumOf(compared, (b) => b.coders * distance(a, b.coding)) / all;
      return [a, { apart, compared: sumOf(compared, (b) => b.coders) / all }];
    }),
  );
  const ofExpected = linearRatio(
    units.map(({ units: count, codings }) => ({
      count,
      above: sumOf(codings, ({ coding, coders }) => coders * withAny.get(coding)!.apart),
      below: sumOf(codings, ({ coding, coders }) => coders * withAny.get(coding)!.compared),
    })),
    n,
  );
  return units.map(({ units: count }, i) => ({
    // Both codings of a chance pair come from the units, therefore twice.
    part: ((ofObserved.ratio / ofExpected.ratio) * 2 * ofExpected.parts[i]! - ofObserved.parts[i]!) / ofExpected.ratio,
    count,
  }));
}

interface Ratio {
  readonly count: number;
  readonly above: number;
  readonly below: number;
}

/** Σ above / Σ below over n units, and how far each unit pulls it, to first order. */
function linearRatio(units: readonly Ratio[], n: number): { ratio: number; parts: number[] } {
  const below = sumOf(units, (unit) => unit.count * unit.below);
  const ratio = sumOf(units, (unit) => unit.count * unit.above) / below;
  return { ratio, parts: units.map((unit) => ((unit.above - ratio * unit.below) * n) / below) };
}
