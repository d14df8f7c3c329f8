import { mersenne } from 'pure-rand/generator/mersenne';
import { addEach, drawEach, inversion, poisson } from './whole-numbers.ts';

/** So many standard deviations fewer units than there are come from the patterns' own draws, so these are rarely too many. */
const FEWER = 1.5;

/**
 * Calls `visit` with resamples of the units, with replacement: how many units have each pattern, a multinomial, at a cost that grows with
 * the patterns and not with the units. The same seed gives the same resamples. The array is the same each time.
 *
 * Numbers drawn for each pattern from Poisson's distribution are, given their sum, a multinomial of so many units. They are drawn for
 * somewhat fewer units, again where the sum is too large, and the units that lack are drawn one by one.
 *
 * @see Devroye (1986), Non-Uniform Random Variate Generation, chapter 11
 */
export function resampleUnits(
  counts: Float64Array,
  resamples: number,
  seed: number,
  visit: (counts: Float64Array) => void,
): void {
  const generator = mersenne(seed); // its first numbers differ well between neighbouring seeds
  const total = counts.reduce((sum, count) => sum + count, 0);
  const share = Math.max(0, 1 - FEWER / Math.sqrt(total));
  const different = [...new Set(counts)];
  const positions = new Map(different.map((count, position) => [count, position]));
  const numbers = inversion(
    different.map((count) => poisson(count * share)),
    Int32Array.from(counts, (count) => positions.get(count)!),
  );
  const patterns = inversion([{ least: 0, weights: counts }], Int32Array.of(0));
  const drawn = new Float64Array(counts.length);
  for (let i = 0; i < resamples; i += 1) {
    let units = drawEach(drawn, numbers, generator);
    while (units > total) units = drawEach(drawn, numbers, generator);
    addEach(drawn, total - units, patterns, generator);
    visit(drawn);
  }
}
