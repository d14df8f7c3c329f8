import { randomBinomial } from 'd3-random';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';

/**
 * Calls `visit` with resamples of the units, with replacement: how many units have each pattern, drawn as a multinomial, so that the
 * cost grows with the patterns and not with the units. The same seed gives the same resamples.
 */
export function resampleUnits(
  counts: Float64Array,
  resamples: number,
  seed: number,
  visit: (counts: Float64Array) => void,
): void {
  const generator = mersenne(seed); // its first numbers differ well between neighbouring seeds
  // The published types leave out the number of trials.
  const binomial = randomBinomial.source(() => uniformFloat64(generator)) as unknown as Binomial;
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (let i = 0; i < resamples; i += 1) {
    const drawn = new Float64Array(counts.length);
    let unitsLeft = total;
    let shareLeft = total;
    for (const [pattern, count] of counts.entries()) {
      if (unitsLeft === 0) break;
      drawn[pattern] = count >= shareLeft ? unitsLeft : count === 0 ? 0 : binomial(unitsLeft, count / shareLeft)();
      unitsLeft -= drawn[pattern]!;
      shareLeft -= count;
    }
    visit(drawn);
  }
}

type Binomial = (trials: number, probability: number) => () => number;
