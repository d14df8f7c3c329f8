import { MISSING } from '../../codings/coding.ts';
import { pairableUnits } from '../../patterns/coded-units.ts';
import { type Patterns, unitsOf } from '../../patterns/patterns.ts';
import { sumOfProducts } from '../../rules/margins.ts';
import { sumOfAll } from '../sum.ts';
import { noUncertainty, type Uncertainty } from './interval.ts';
import { studentInterval } from './quantiles.ts';

/** The units' own linear parts of a figure, and how many units have each. */
export interface LinearParts {
  readonly parts: Float64Array;
  readonly counts: Float64Array;
}

/** Where the parts' mean is not the figure itself, or not every coded unit has a part. */
interface Exceptions {
  readonly mean?: number;
  readonly codedUnits?: number;
}

/**
 * Gwet's linearised variance of a figure that is a mean over units: se² = Σ (xᵢ − x̄)² / (n (n − 1)), where xᵢ is the unit's own
 * linear part of the figure. The interval is Student's, with one degree of freedom less than there are coded units; its upper bound
 * is capped at 1, its lower bound is not capped.
 *
 * @param value - the figure
 * @param own - the distinct linear parts with how many units have each
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 5; as the R package irrCAC 1.4 computes it
 */
export function gwetLinearised(
  value: number,
  own: LinearParts,
  confidence: number,
  { mean = value, codedUnits }: Exceptions = {},
): Uncertainty {
  const n = sumOfAll(own.counts);
  if (n < 2) return noUncertainty;
  return studentInterval(value, errorOfParts(own, mean), (codedUnits ?? n) - 1, confidence, 'gwet-linearised');
}

/** √(Σ (xᵢ − x̄)² / (n (n − 1))) of two units or more. */
export function errorOfParts({ parts, counts }: LinearParts, mean: number): number {
  const n = sumOfAll(counts);
  let squares = 0;
  for (let i = 0; i < parts.length; i += 1) squares += counts[i]! * (parts[i]! - mean) ** 2;
  return Math.sqrt(squares / (n * (n - 1)));
}

/** The same around the parts' own mean; 0 of fewer than two units. */
export function errorOfMean(own: LinearParts): number {
  const n = sumOfAll(own.counts);
  return n < 2 ? 0 : errorOfParts(own, sumOfProducts(own.parts, own.counts) / n);
}

/**
 * The same of a figure over the pairs within a unit, whose parts take a unit coded once for one without agreement and grow the wider
 * the more of them there are. Where these outnumber the units that several coded, the jackknife over the latter is taken.
 */
export function gwetUnlessMostlyOnce(
  patterns: Patterns,
  value: number,
  parts: (patterns: Patterns) => LinearParts,
  confidence: number,
): Uncertainty | 'jackknife' {
  const pairable = pairableUnits(patterns);
  return unitsOf(patterns) - pairable > pairable ? 'jackknife' : gwetLinearised(value, parts(patterns), confidence);
}

/**
 * Linear parts as how far one unit of each pattern moves the figure; the sum over the units is 0.
 *
 * @param parts - in the order of the patterns that some unit has and at least `coders` coders coded
 * @param mean - the parts' mean over the units
 */
export function influenceOfParts(
  patterns: Patterns,
  { parts, counts }: LinearParts,
  mean: number,
  coders: number,
): Float64Array {
  const scale = unitsOf(patterns) / sumOfAll(counts);
  const width = patterns.coders.length;
  let next = 0;
  return patterns.counts.map((count, p) => {
    const cells = patterns.cells.subarray(p * width, (p + 1) * width);
    if (count === 0 || cells.filter((cell) => cell !== MISSING).length < coders) return 0;
    const part = parts[next]!;
    next += 1;
    return (part - mean) * scale;
  });
}
