import { MISSING } from '../../codings/coding.ts';
import { codingShares } from '../../patterns/coded-units.ts';
import { codedBy, unitsIn } from '../../patterns/pair-table.ts';
import { forEachPattern, unitsOf } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { sumOf } from '../sum.ts';
import { overCompared } from './chance.ts';

/**
 * Aₑ = mean over pairs of coders of Σ pᵢ(a) pⱼ(b) w(a,b): each coder draws from their own codings, over the units that coder
 * coded (Cohen for two, Conger for more). A coder who coded nothing is left out.
 *
 * A unit contributes, for each coder, that coder's own part of chance E, and where the coder coded it (n / n_coder) times how far its
 * coding lies above E.
 */
export const congerChance = overCompared((patterns, weights) => {
  const shares = codingShares(patterns);
  const units = unitsOf(patterns);
  const active = shares.flatMap((share, coder) => (share.some((p) => p > 0) ? [coder] : []));
  const n = active.length;
  if (n < 2) return { reason: 'no-pairable-units' };
  const codings = patterns.codings.length;
  const withAnyone = weighted(
    totalOf(
      active.map((coder) => shares[coder]!),
      codings,
    ),
    weights,
  );
  const coders = active.map((coder) => {
    const share = shares[coder]!;
    /** With the other coders: Σ_{j ≠ i} Σ_b pⱼ(b) w(a,b). */
    const withOthers = weighted(share, weights);
    let own = 0;
    for (let a = 0; a < codings; a += 1) {
      withOthers[a] = withAnyone[a]! - withOthers[a]!;
      own += share[a]! * withOthers[a]!;
    }
    return { coder, withOthers, own };
  });
  const ofUnits = () => {
    const scales = coders.map(({ coder }) => units / unitsIn(patterns, codedBy(patterns, coder)));
    const found: number[] = [];
    forEachPattern(patterns, (cells) => {
      let sum = 0;
      for (let i = 0; i < n; i += 1) {
        const { coder, withOthers, own } = coders[i]!;
        const cell = cells[coder]!;
        sum += cell === MISSING ? own : own + scales[i]! * (withOthers[cell]! - own);
      }
      found.push(sum / (n * (n - 1)));
    });
    return found;
  };
  return { expected: sumOf(coders, ({ own }) => own) / (n * (n - 1)), ofUnits };
});

/** Each coding's share, added up over the coders. */
function totalOf(shares: readonly Float64Array[], codings: number): Float64Array {
  const total = new Float64Array(codings);
  for (const share of shares) for (let a = 0; a < codings; a += 1) total[a] = total[a]! + share[a]!;
  return total;
}

/** Per coding a, Σ_b p(b) w(a,b). */
function weighted(shares: Float64Array, { of }: Weights): Float64Array {
  const sums = new Float64Array(shares.length);
  for (let b = 0; b < shares.length; b += 1) {
    const p = shares[b]!;
    if (p === 0) continue;
    for (let a = 0; a < sums.length; a += 1) {
      const weight = of(a, b);
      if (weight !== 0) sums[a] = sums[a]! + p * weight;
    }
  }
  return sums;
}
