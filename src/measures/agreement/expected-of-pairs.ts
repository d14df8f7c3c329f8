import { codingShares } from '../../data/coding-shares.ts';
import { MISSING, type Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { meanWeight } from './observed-expected.ts';

/**
 * The agreement expected of a pair, on average over all pairs of coders, if each coder had spread their own codings over the
 * units at random: mean over pairs of Σ pᵢ(a) pⱼ(b) w(a,b), with every coder's shares over the units that coder coded.
 * A coder who coded nothing is left out. Null where fewer than two coders are left.
 *
 * @see Conger (1980), Psychological Bulletin 88, 322–328
 */
export function expectedOfPairs(patterns: Patterns, weights: Weights): number | null {
  const somethingApplied = (cells: Int32Array) =>
    cells.some((cell) => cell !== MISSING && patterns.codings[cell]!.length > 0);
  const shares = codingShares(patterns, weights.uncoded === 'exclude' ? somethingApplied : undefined).filter((share) =>
    share.some((p) => p > 0),
  );
  const n = shares.length;
  if (n < 2) return null;
  const total = new Float64Array(patterns.codings.length);
  let withThemselves = 0;
  for (const share of shares) {
    for (const [coding, p] of share.entries()) total[coding] = total[coding]! + p;
    withThemselves += meanWeight(share, share, weights);
  }
  return (meanWeight(total, total, weights) - withThemselves) / (n * (n - 1)); // Σ_{i≠j} = Σ_{i,j} − Σ_i
}
