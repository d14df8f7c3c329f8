import { MISSING } from '../../codings/coding.ts';
import { codingShares } from '../../patterns/coded-units.ts';
import { codedBy, unitsIn } from '../../patterns/pair-table.ts';
import { forEachPattern, unitsOf } from '../../patterns/patterns.ts';
import { sumOfProducts } from '../../rules/margins.ts';
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
  const smoothed = weights.smooth(active.map((coder) => shares[coder]!));
  const withAnyone = totalOf(smoothed, patterns.codings.length);
  /** Each coder's own part: Σ_{j ≠ i} Σ_a Σ_b pᵢ(a) pⱼ(b) w(a,b). */
  const own = active.map(
    (coder, i) => sumOfProducts(shares[coder]!, withAnyone) - sumOfProducts(shares[coder]!, smoothed[i]!),
  );
  const ofUnits = () => {
    const scales = active.map((coder) => units / unitsIn(patterns, codedBy(patterns, coder)));
    const found: number[] = [];
    forEachPattern(patterns, (cells) => {
      let sum = 0;
      for (let i = 0; i < n; i += 1) {
        const cell = cells[active[i]!]!;
        sum += own[i]!;
        if (cell !== MISSING) sum += scales[i]! * (withAnyone[cell]! - smoothed[i]![cell]! - own[i]!);
      }
      found.push(sum / (n * (n - 1)));
    });
    return found;
  };
  return { expected: sumOf(own, (part) => part) / (n * (n - 1)), ofUnits };
});

/** Per coding, the sum over the margins. */
function totalOf(margins: readonly Float64Array[], codings: number): Float64Array {
  const total = new Float64Array(codings);
  for (const margin of margins) for (let a = 0; a < codings; a += 1) total[a] = total[a]! + margin[a]!;
  return total;
}
