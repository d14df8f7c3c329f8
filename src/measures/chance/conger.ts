import { codingShares } from '../../data/coding-shares.ts';
import { forEachPattern, MISSING } from '../../data/patterns.ts';
import type { ChanceModel } from './chance.ts';

/**
 * Aₑ = mean over pairs of coders of Σ pᵢ(a) pⱼ(b) w(a,b): each coder draws from their own codings, over the units that coder
 * coded (Cohen for two, Conger for more). A coder who coded nothing is left out.
 */
export const congerChance: ChanceModel = (patterns, weights) => {
  const shares = codingShares(patterns);
  const active = shares.flatMap((share, coder) => (share.some((p) => p > 0) ? [coder] : []));
  const n = active.length;
  if (n < 2) return { reason: 'no-pairable-units' };
  const total = patterns.codings.map((_, coding) => active.reduce((sum, coder) => sum + shares[coder]![coding]!, 0));
  const weigh = (f: ArrayLike<number>) =>
    patterns.codings.map((_, a) =>
      Array.from(f).reduce((sum, p, b) => (p === 0 ? sum : sum + p * weights.of(a, b)), 0),
    );
  const withAnyone = weigh(total);
  const withOwn = new Map(active.map((coder) => [coder, weigh(shares[coder]!)]));
  /** With the other coders: Σ_{j ≠ i} Σ_b pⱼ(b) w(a,b). */
  const withOthers = (coder: number, a: number) => withAnyone[a]! - withOwn.get(coder)![a]!;
  let expected = 0;
  for (const coder of active) {
    for (const [a, p] of shares[coder]!.entries()) if (p > 0) expected += p * withOthers(coder, a);
  }
  const ofUnits: number[] = [];
  forEachPattern(patterns, (cells) => {
    let sum = 0;
    cells.forEach((cell, coder) => {
      if (cell !== MISSING) sum += withOthers(coder, cell);
    });
    ofUnits.push(sum / (n * (n - 1)));
  });
  return { expected: expected / (n * (n - 1)), ofUnits };
};
