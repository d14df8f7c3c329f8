import { type PairTable, sumOverUnits } from '../../data/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';

/** Aₒ = Σ p(a,b) w(a,b): the mean agreement of the codings that two coders gave the same units. */
export function observedAgreement(table: PairTable, weights: Weights): number {
  return sumOverUnits(table, weights.of) / table.units;
}

/** Aₑ = Σ p₁(a) p₂(b) w(a,b): the agreement expected if each coder had spread their own codings over the units at random. */
export function expectedAgreement(table: PairTable, weights: Weights): number {
  return meanWeight(table.first, table.second, weights) / (table.units * table.units);
}

/** Σ_a Σ_b f(a) g(b) w(a,b) over the codings that have a share in f and in g. */
export function meanWeight(f: Float64Array, g: Float64Array, weights: Weights): number {
  let sum = 0;
  for (let a = 0; a < f.length; a += 1) {
    if (f[a] === 0) continue;
    for (let b = 0; b < g.length; b += 1) if (g[b] !== 0) sum += f[a]! * g[b]! * weights.of(a, b);
  }
  return sum;
}
