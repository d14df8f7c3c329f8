import type { PairTable } from '../../patterns/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';

/** The units of two coders that are compared under the weights, and the sum of w over them. */
export function comparedUnits({ cells, counts }: PairTable, weights: Weights): { units: number; agreed: number } {
  const { w, compared } = cellWeights(cells, weights);
  let units = 0;
  let agreed = 0;
  for (let i = 0; i < w.length; i += 1) {
    units += counts[i]! * compared[i]!;
    agreed += counts[i]! * w[i]!;
  }
  return { units, agreed };
}

/** Per cell of a table, w of its two codings, and 1 where they are compared, else 0. */
interface CellWeights {
  readonly w: Float64Array;
  readonly compared: Float64Array;
}

const known = new WeakMap<Weights['of'], WeakMap<PairTable['cells'], CellWeights>>();

/** Found once, for all numbers of units that resampling gives the cells. */
function cellWeights(cells: PairTable['cells'], weights: Weights): CellWeights {
  const byCells = known.get(weights.of) ?? new WeakMap<PairTable['cells'], CellWeights>();
  known.set(weights.of, byCells);
  const before = byCells.get(cells);
  if (before !== undefined) return before;
  const found = { w: new Float64Array(cells.length), compared: new Float64Array(cells.length) };
  for (let i = 0; i < cells.length; i += 1) {
    const { a, b } = cells[i]!;
    if (!weights.counted(a, b)) continue;
    found.w[i] = weights.of(a, b);
    found.compared[i] = 1;
  }
  byCells.set(cells, found);
  return found;
}

/** Aₑ = Σ p₁(a) p₂(b) w(a,b): the agreement expected if each coder had spread their own codings over the units at random. */
export function expectedAgreement({ first, second }: PairTable, weights: Weights): number {
  const { agreed, pairs } = meetings(first, second, weights);
  return agreed / pairs;
}

/**
 * Every coding of the one with every coding of the other: how many such pairs are compared, and the sum of w over them.
 *
 * @param f - how often each coding is with the one
 * @param g - how often with the other
 */
export function meetings(f: Float64Array, g: Float64Array, weights: Weights): { pairs: number; agreed: number } {
  if (weights.saysWhetherSame) return meetingsOfSame(f, g);
  return { pairs: sumOfProducts(f, weights.comparable([g])[0]!), agreed: sumOfProducts(f, weights.smooth([g])[0]!) };
}

/** Where only the same codings agree: the sum over the diagonal, without lists, as resamples ask for it very often. */
function meetingsOfSame(f: Float64Array, g: Float64Array): { pairs: number; agreed: number } {
  let [first, second, agreed] = [0, 0, 0];
  for (let a = 0; a < f.length; a += 1) {
    first += f[a]!;
    second += g[a]!;
    agreed += f[a]! * g[a]!;
  }
  return { pairs: first * second, agreed };
}

/** Σ f(a) s(a) */
export function sumOfProducts(f: Float64Array, s: Float64Array): number {
  let sum = 0;
  for (let a = 0; a < f.length; a += 1) sum += f[a]! * s[a]!;
  return sum;
}

/** w of the units that are compared, and how many have it. */
export function pairParts({ cells, counts }: PairTable, weights: Weights): { part: number; count: number }[] {
  return cells.flatMap(({ a, b }, i) => (weights.counted(a, b) ? [{ part: weights.of(a, b), count: counts[i]! }] : []));
}
