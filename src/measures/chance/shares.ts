import { givenCodings } from '../../data/coded-units.ts';
import { type Patterns, unitsOf } from '../../data/patterns.ts';

/** π: the share of each coding, averaged unit by unit over all coded units, so that a unit coded once counts as much as any. */
export function pooledShares(patterns: Patterns): Float64Array {
  const { coders, start, coding, times } = givenCodings(patterns);
  const n = unitsOf(patterns);
  const shares = new Float64Array(patterns.codings.length);
  for (let p = 0; p < coders.length; p += 1) {
    const units = patterns.counts[p]!;
    if (units === 0) continue;
    for (let i = start[p]!; i < start[p + 1]!; i += 1)
      shares[coding[i]!] = shares[coding[i]!]! + (units * times[i]!) / coders[p]! / n;
  }
  return shares;
}

/** The mean of a value per coding over the codings that a unit got, for each pattern that some unit has. */
export function meansOfUnits(patterns: Patterns, of: (coding: number) => number): number[] {
  const { coders, start, coding, times } = givenCodings(patterns);
  const means: number[] = [];
  for (let p = 0; p < coders.length; p += 1) {
    if (patterns.counts[p] === 0) continue;
    let sum = 0;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) sum += times[i]! * of(coding[i]!);
    means.push(sum / coders[p]!);
  }
  return means;
}
