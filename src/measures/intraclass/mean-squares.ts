import { forEachPattern, type Patterns, unitsOf } from '../../patterns/patterns.ts';
import { codedByAll } from '../../patterns/select.ts';
import { levelsOf, type Weights } from '../../rules/weights.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { TOLERANCE } from '../sum.ts';

/** The mean squares of numbers that k coders gave to n units. */
export interface MeanSquares {
  readonly n: number;
  readonly k: number;
  /** Between units. */
  readonly msr: number;
  /** Within units. */
  readonly msw: number;
  /** Between coders. */
  readonly msc: number;
  /** What is left: neither the unit nor the coder explains it. */
  readonly mse: number;
}

/**
 * The two-way analysis of variance of the units that all coders coded.
 *
 * @param weights - its scale says what number each category is
 */
export function meanSquares(patterns: Patterns, { scale }: Pick<Weights, 'scale'>): MeanSquares {
  const data = codedByAll(patterns);
  const [n, k] = [unitsOf(data), data.coders.length];
  const levels = levelsOf(data.categories, scale);
  const numberOf = data.codings.map(([category]) => levels[category!]!);
  const ofCoder = new Float64Array(k);
  forEachPattern(data, (cells, count) => {
    for (let j = 0; j < k; j += 1) ofCoder[j] = ofCoder[j]! + (count * numberOf[cells[j]!]!) / n;
  });
  const mean = ofCoder.reduce((sum, one) => sum + one, 0) / k;
  let [between, within, residual] = [0, 0, 0];
  forEachPattern(data, (cells, count) => {
    const own = cells.reduce((sum, cell) => sum + numberOf[cell]!, 0) / k;
    between += count * k * (own - mean) ** 2;
    for (let j = 0; j < k; j += 1) {
      const number = numberOf[cells[j]!]!;
      within += count * (number - own) ** 2;
      residual += count * (number - own - ofCoder[j]! + mean) ** 2;
    }
  });
  const betweenCoders = ofCoder.reduce((sum, one) => sum + n * (one - mean) ** 2, 0);
  return {
    ...{ n, k, msr: between / (n - 1), msw: within / (n * (k - 1)) },
    ...{ msc: betweenCoders / (k - 1), mse: residual / ((n - 1) * (k - 1)) },
  };
}

/** The figure from the mean squares; undefined without two coders and two units that all coded, and if no unit differs from another. */
export function fromMeanSquares(
  patterns: Patterns,
  weights: Pick<Weights, 'scale'>,
  ratio: (squares: MeanSquares) => { readonly above: number; readonly below: number },
): Coefficient {
  if (patterns.coders.length < 2) return undefinedBecause('one-coder', { units: unitsOf(patterns) });
  const units = unitsOf(codedByAll(patterns));
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  if (units === 1) return undefinedBecause('fewer-than-two-units', { units });
  const squares = meanSquares(patterns, weights);
  const { above, below } = ratio(squares);
  const scale = squares.msr + squares.msw;
  if (Math.abs(below) <= TOLERANCE * scale) return undefinedBecause('no-variation', { units });
  return defined(above / below, { units });
}
