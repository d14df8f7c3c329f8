import type { ChanceModel } from './chance.ts';

/** Aₑ = T_w / q²: every one of the q categories is as likely (Bennett, Brennan & Prediger, Randolph). */
export const uniformChance: ChanceModel = (patterns, weights) => {
  const q = patterns.categories.length;
  if (q < 2) return { reason: 'fewer-than-two-categories' };
  const expected = weights.totalOverCategories() / (q * q);
  return {
    expected,
    ofUnits: () =>
      Array.from(
        patterns.counts.filter((count) => count > 0),
        () => expected,
      ),
  };
};
