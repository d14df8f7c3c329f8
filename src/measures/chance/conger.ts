import { codingShares } from '../../data/coding-shares.ts';
import { countUnits, forEachPattern, MISSING, unitsOf } from '../../data/patterns.ts';
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
  const total = patterns.codings.map((_, coding) => sumOf(active, (coder) => shares[coder]![coding]!));
  const weigh = (f: ArrayLike<number>) => {
    const given = Array.from(f, (p, b) => ({ p, b })).filter(({ p }) => p > 0);
    return patterns.codings.map((_, a) => sumOf(given, ({ p, b }) => p * weights.of(a, b)));
  };
  const withAnyone = weigh(total);
  const coders = active.map((coder) => {
    const withSelf = weigh(shares[coder]!);
    /** With the other coders: Σ_{j ≠ i} Σ_b pⱼ(b) w(a,b). */
    const withOthers = withAnyone.map((sum, a) => sum - withSelf[a]!);
    const own = shares[coder]!.reduce((sum, p, a) => sum + p * withOthers[a]!, 0);
    const coded = countUnits(patterns, (cells) => cells[coder] !== MISSING);
    return { coder, withOthers, own, scale: units / coded };
  });
  const ofUnits = () => {
    const found: number[] = [];
    forEachPattern(patterns, (cells) => {
      const sum = sumOf(coders, ({ coder, withOthers, own, scale }) => {
        const cell = cells[coder]!;
        return cell === MISSING ? own : own + scale * (withOthers[cell]! - own);
      });
      found.push(sum / (n * (n - 1)));
    });
    return found;
  };
  return { expected: sumOf(coders, ({ own }) => own) / (n * (n - 1)), ofUnits };
});
