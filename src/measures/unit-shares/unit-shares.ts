/**
 * What one unit of each pattern adds to a figure that is a share: Σ count · agree / Σ count · counted. Found once, such a figure can be
 * had for very many resamples of the units.
 */
export interface UnitShares {
  readonly agree: Float64Array;
  readonly counted: Float64Array;
}

/** The figure, where this many units have each pattern; null where nothing is counted. */
export function shareOf(shares: UnitShares, counts: ArrayLike<number>): number | null {
  const { agreed, counted } = totalsOf(shares, counts);
  return counted === 0 ? null : agreed / counted;
}

/** What of these units agrees, and what is counted. */
export function totalsOf(
  { agree, counted }: UnitShares,
  counts: ArrayLike<number>,
): { agreed: number; counted: number } {
  let above = 0;
  let below = 0;
  for (let p = 0; p < agree.length; p += 1) {
    above += counts[p]! * agree[p]!;
    below += counts[p]! * counted[p]!;
  }
  return { agreed: above, counted: below };
}

/**
 * How far one unit of each pattern pulls the figure, to first order: counted (agree / counted − figure) over the mean counted. The sum
 * over the units is 0.
 */
export function pullOnShare(shares: UnitShares, counts: ArrayLike<number>): Float64Array {
  const { agree, counted } = shares;
  const figure = shareOf(shares, counts) ?? 0;
  let units = 0;
  let below = 0;
  for (let p = 0; p < agree.length; p += 1) {
    units += counts[p]!;
    below += counts[p]! * counted[p]!;
  }
  return agree.map((part, p) => ((part - figure * counted[p]!) * units) / below);
}

/** The shares, unit by unit. Of each pattern, whose cells start there, `find` puts down what counts; 0 of 0 where nothing does. */
export function unitShares(
  { counts, coders: { length: width } }: { counts: Float64Array; coders: readonly string[] },
  find: (shares: UnitShares, pattern: number, start: number) => void,
): UnitShares {
  const shares = { agree: new Float64Array(counts.length), counted: new Float64Array(counts.length) };
  for (let p = 0; p < counts.length; p += 1) find(shares, p, p * width);
  return shares;
}
