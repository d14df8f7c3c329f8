import { MISSING, type Patterns } from './patterns.ts';

/** How often each coder gave each coding: coders × codings, coder by coder. */
export function codingsByCoder({ coders: { length: width }, codings, cells, counts }: Patterns): Float64Array {
  const given = new Float64Array(width * codings.length);
  for (let p = 0, i = 0; p < counts.length; p += 1) {
    const units = counts[p]!;
    for (let row = 0; row < given.length; row += codings.length, i += 1) {
      const cell = cells[i]!;
      if (cell !== MISSING) given[row + cell] = given[row + cell]! + units;
    }
  }
  return given;
}

/**
 * Per coder, the share of each coding among the units that coder coded;
 * all 0 for a coder who coded none of them.
 */
export function codingShares(patterns: Patterns): Float64Array[] {
  const size = patterns.codings.length;
  const given = codingsByCoder(patterns);
  return patterns.coders.map((_, coder) => {
    const own = given.slice(coder * size, (coder + 1) * size);
    let units = 0;
    for (let coding = 0; coding < size; coding += 1) units += own[coding]!;
    if (units > 0) for (let coding = 0; coding < size; coding += 1) own[coding] = own[coding]! / units;
    return own;
  });
}
