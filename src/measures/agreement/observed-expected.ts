import { getOrCompute } from '../../memoize.ts';
import type { PairTable } from '../../patterns/pair-table.ts';
import { sumOfProducts } from '../../rules/margins.ts';
import type { Weights } from '../../rules/weights.ts';
import type { LinearParts } from '../intervals/gwet-linearised.ts';

/** Of a table of so few cells it is quicker to weigh them again than to look up what they weighed. */
const FEW_CELLS = 8;

/** The units of two coders that are compared under the weights, and the sum of w over them. */
export function comparedUnits(table: PairTable, weights: Weights): { units: number; agreed: number } {
  const { cells, counts } = table;
  if (cells.length <= FEW_CELLS) return weighed(table, weights);
  const { w, compared } = cellWeights(cells, weights);
  return { units: compared === null ? table.units : sumOfProducts(counts, compared), agreed: sumOfProducts(counts, w) };
}

function weighed({ cells, counts }: PairTable, { of, counted }: Weights): { units: number; agreed: number } {
  let [units, agreed] = [0, 0];
  for (let i = 0; i < cells.length; i += 1) {
    const { a, b } = cells[i]!;
    if (!counted(a, b)) continue;
    units += counts[i]!;
    agreed += counts[i]! * of(a, b);
  }
  return { units, agreed };
}

/** Per cell of a table, w of its two codings, and 1 where they are compared, else 0; null if all are compared. */
interface CellWeights {
  readonly w: Float64Array;
  readonly compared: Float64Array | null;
}

const known = new WeakMap<Weights['of'], WeakMap<PairTable['cells'], CellWeights>>();

/** Found once, for all numbers of units that resampling gives the cells. */
function cellWeights(cells: PairTable['cells'], weights: Weights): CellWeights {
  const byCells = getOrCompute(known, weights.of, () => new WeakMap());
  return getOrCompute(byCells, cells, () => {
    const compared = new Float64Array(cells.map(({ a, b }) => (weights.counted(a, b) ? 1 : 0)));
    const w = new Float64Array(cells.map(({ a, b }, i) => (compared[i] === 1 ? weights.of(a, b) : 0)));
    return { w, compared: compared.includes(0) ? compared : null };
  });
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
  return { pairs: weights.comparedOver(f, g), agreed: weights.sumOver(f, g) };
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

/** w of the units that are compared, and how many have it: none of those that are not. */
export function pairParts({ cells, counts }: PairTable, weights: Weights): LinearParts {
  const { w, compared } = cellWeights(cells, weights);
  return { parts: w, counts: compared === null ? counts : counts.map((count, i) => count * compared[i]!) };
}
