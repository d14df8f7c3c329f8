import { givenCodings } from '../../data/coded-units.ts';
import type { Patterns } from '../../data/patterns.ts';

/** The units that have a pair to compare, their codings, and the sum of these units' mean distances, each weighing by its codings. */
export function within(patterns: Patterns, distances: Float64Array): { units: number; n: number; sum: number } {
  const { coders } = givenCodings(patterns);
  let [units, n, sum] = [0, 0, 0];
  for (let p = 0; p < coders.length; p += 1) {
    if (Number.isNaN(distances[p]!)) continue;
    const count = patterns.counts[p]!;
    units += count;
    n += count * coders[p]!;
    sum += count * coders[p]! * distances[p]!;
  }
  return { units, n, sum };
}
