import type { ChanceModel } from './chance.ts';
import { meansOfUnits, pooledShares } from './shares.ts';

/**
 * Aₑ = T_w / (q (q − 1)) Σ π(k) (1 − π(k)), with T_w the sum of w over all pairs of the q categories: only codings that are
 * uncertain agree by chance (Gwet's AC1 and AC2).
 */
export const gwetChance: ChanceModel = (patterns, weights) => {
  const q = patterns.categories.length;
  if (q < 2) return { reason: 'fewer-than-two-categories' };
  const shares = pooledShares(patterns);
  const scale = weights.totalOverCategories() / (q * (q - 1));
  return {
    expected: scale * shares.reduce((sum, share) => sum + share * (1 - share), 0),
    ofUnits: () => meansOfUnits(patterns, (coding) => scale * (1 - shares[coding]!)),
  };
};
