import { codedUnits, tallyOf } from '../../data/coded-units.ts';
import type { Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import type { LinearPart } from '../intervals/gwet-linearised.ts';
import { sumOf } from '../sum.ts';

/**
 * The units' linear parts of Krippendorff's alpha, for its variance. They stand around α′ = (A′ₒ − Aₑ) / (1 − Aₑ), the alpha
 * before the small-sample correction of Aₒ, over the units that have a pair.
 *
 * @see Gwet (2021), as the R package irrCAC 1.4 computes it
 */
export function alphaParts(patterns: Patterns, weights: Weights): { alpha: number; parts: LinearPart[] } {
  const units = codedUnits(patterns).filter(({ coders }) => coders >= 2);
  const n = sumOf(units, (unit) => unit.units);
  const tally = tallyOf(patterns, 2);
  const mean = tally.reduce((sum, times) => sum + times, 0) / n; // codings a unit
  const shares = tally.map((times) => times / (n * mean));
  const withAny = shares.map((_, a) =>
    shares.reduce((sum, share, b) => (share === 0 ? sum : sum + share * weights.of(a, b)), 0),
  );
  const expected = shares.reduce((sum, share, a) => sum + share * withAny[a]!, 0);
  const within = units.map(({ codings, coders }) => {
    const agreeing = sumOf(codings, (a) =>
      sumOf(
        codings,
        (b) => (a === b ? a.coders * (a.coders - 1) : a.coders * b.coders) * weights.of(a.coding, b.coding),
      ),
    );
    return agreeing / (mean * (coders - 1));
  });
  const observed =
    sumOf(
      units.map((unit, i) => unit.units * within[i]!),
      (part) => part,
    ) / n;
  const alpha = (observed - expected) / (1 - expected);
  const parts = units.map(({ codings, coders, units: count }, i) => {
    const surplus = (coders - mean) / mean;
    const ofChance = sumOf(codings, (given) => given.coders * withAny[given.coding]!) / mean - expected * surplus;
    const above = (within[i]! - observed * surplus - expected) / (1 - expected);
    return { part: above - (2 * (1 - alpha) * (ofChance - expected)) / (1 - expected), count };
  });
  return { alpha, parts };
}
