import { forEachPattern, MISSING, type Patterns } from './patterns.ts';

/**
 * Per coder, the share of each coding among the units that coder coded;
 * all 0 for a coder who coded none of them.
 */
export function codingShares(patterns: Patterns): Float64Array[] {
  const shares = patterns.coders.map(() => new Float64Array(patterns.codings.length));
  const units = new Float64Array(patterns.coders.length);
  forEachPattern(patterns, (cells, count) => {
    cells.forEach((cell, coder) => {
      if (cell === MISSING) return;
      shares[coder]![cell] = shares[coder]![cell]! + count;
      units[coder] = units[coder]! + count;
    });
  });
  return shares.map((share, coder) => (units[coder] === 0 ? share : share.map((count) => count / units[coder]!)));
}
