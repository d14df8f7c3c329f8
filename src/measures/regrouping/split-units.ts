import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Patterns, reduce } from '../../data/patterns.ts';

/** The units in two halves at random, each as if it had been all there is. The same seed gives the same halves. */
export function splitUnits(patterns: Patterns, seed: number): [Patterns, Patterns] {
  const generator = xoroshiro128plus(seed);
  const first = new Float64Array(patterns.counts.length);
  const total = patterns.counts.reduce((sum, count) => sum + count, 0);
  let unitsLeft = total;
  let wanted = Math.floor(total / 2);
  for (const [pattern, count] of patterns.counts.entries()) {
    for (let unit = 0; unit < count; unit += 1) {
      if (uniformInt(generator, 1, unitsLeft) <= wanted) {
        first[pattern] = first[pattern]! + 1;
        wanted -= 1;
      }
      unitsLeft -= 1;
    }
  }
  const second = patterns.counts.map((count, p) => count - first[p]!);
  return [reduce({ ...patterns, counts: first }), reduce({ ...patterns, counts: second })];
}
