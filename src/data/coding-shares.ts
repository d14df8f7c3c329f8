import { MISSING, type Patterns } from './patterns.ts';

/**
 * Per coder, the share of each coding among the units that coder coded;
 * all 0 for a coder who coded none of them.
 */
export function codingShares({ coders, codings, cells, counts }: Patterns): Float64Array[] {
  const shares = coders.map(() => new Float64Array(codings.length));
  const units = new Float64Array(coders.length);
  for (let p = 0, i = 0; p < counts.length; p += 1) {
    for (let coder = 0; coder < coders.length; coder += 1, i += 1) {
      const cell = cells[i]!;
      if (cell === MISSING) continue;
      const share = shares[coder]!;
      share[cell] = share[cell]! + counts[p]!;
      units[coder] = units[coder]! + counts[p]!;
    }
  }
  return shares.map((share, coder) => (units[coder] === 0 ? share : share.map((count) => count / units[coder]!)));
}
