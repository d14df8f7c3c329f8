import { givenCodings } from '../../data/coded-units.ts';
import { ofCellsAnd } from '../../data/of-cells.ts';
import { isPairable, MISSING, type Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { meansWithin } from '../mean-over-pairs.ts';

/** The agreement within a unit of each pattern: the mean of w over its pairs of codings; NaN where there is no pair to compare. */
export const agreementsWithin: (patterns: Patterns, weights: Weights) => Float64Array = ofCellsAnd(
  (patterns, weights: Weights) => meansWithin(patterns, weights, weights.of),
);

/** Aₒ, the mean of the units' agreements, and how many units have one. */
export function meanWithin(patterns: Patterns, weights: Weights): { observed: number; units: number } {
  const within = agreementsWithin(patterns, weights);
  let sum = 0;
  let units = 0;
  for (let p = 0; p < within.length; p += 1) {
    const count = patterns.counts[p]!;
    if (count === 0 || Number.isNaN(within[p]!)) continue;
    sum += count * within[p]!;
    units += count;
  }
  return { observed: sum / units, units };
}

/** Whether two of a unit's codings are compared. */
export function hasPair({ uncoded, counted }: Weights): (cells: Int32Array) => boolean {
  if (uncoded !== 'exclude') return isPairable;
  return (cells) =>
    isPairable(cells) &&
    cells.some((a, i) => a !== MISSING && cells.some((b, j) => i < j && b !== MISSING && counted(a, b)));
}

/** Whether two coders or more coded such a unit, and yet none of its pairs is compared; by pattern. */
export function isLeftOut(patterns: Patterns, weights: Weights): (pattern: number) => boolean {
  const { coders } = givenCodings(patterns);
  const within = agreementsWithin(patterns, weights);
  return (p) => coders[p]! >= 2 && Number.isNaN(within[p]!);
}

/** How many units are not left out. */
export function unitsNotLeftOut(patterns: Patterns, weights: Weights): number {
  const leftOut = isLeftOut(patterns, weights);
  let units = 0;
  for (let p = 0; p < patterns.counts.length; p += 1) if (!leftOut(p)) units += patterns.counts[p]!;
  return units;
}
