import { overCompared } from './chance.ts';
import { meansOfUnits, pooledShares } from './shares.ts';

/** Aₑ = Σ π(a) π(b) w(a,b): any two codings are drawn from all that were given, whoever gave them (Scott, Fleiss). */
export const pooledChance = overCompared((patterns, weights) => {
  const shares = pooledShares(patterns);
  const withAny = shares.map((_, a) =>
    shares.reduce((sum, share, b) => (share === 0 ? sum : sum + share * weights.of(a, b)), 0),
  );
  return {
    expected: shares.reduce((sum, share, a) => sum + share * withAny[a]!, 0),
    ofUnits: () => meansOfUnits(patterns, (coding) => withAny[coding]!),
  };
});
