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
  const coders = active.map((coder, i) => {
    /** With the other coders: Σ_{j ≠ i} Σ_b pⱼ(b) w(a,b). */
    const withOthers = withAnyone.map((all, a) => all - smoothed[i]![a]!);
    return { coder, withOthers, own: sumOfProducts(shares[coder]!, withOthers) };
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

/** Per coding, the sum over the margins. */
function totalOf(margins: readonly Float64Array[], codings: number): Float64Array {
  const total = new Float64Array(codings);
  for (const margin of margins) for (let a = 0; a < codings; a += 1) total[a] = total[a]! + margin[a]!;
  return total;
}
