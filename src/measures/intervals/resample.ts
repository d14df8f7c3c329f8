import { mersenne } from 'pure-rand/generator/mersenne';
import { poisson, WholeNumbers } from './whole-numbers.ts';

/** So many standard deviations fewer units than there are come from the patterns' own draws, so that these are rarely too many. */
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
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const share = Math.max(0, 1 - FEWER / Math.sqrt(total));
  const alike = new Map<number, WholeNumbers>();
  const numbers = Array.from(counts, (count) => {
    const known = alike.get(count) ?? poisson(count * share);
    alike.set(count, known);
    return known;
  });
  const patterns = new WholeNumbers(counts);
  const drawn = new Float64Array(counts.length);
  const drawNumbers = () => {
    let units = 0;
    for (let p = 0; p < drawn.length; p += 1) {
      drawn[p] = numbers[p]!.at(uniform());
      units += drawn[p]!;
    }
    return units;
  };
  for (let i = 0; i < resamples; i += 1) {
    let units = drawNumbers();
    while (units > total) units = drawNumbers();
    for (; units < total; units += 1) {
      const p = patterns.at(uniform());
      drawn[p] = drawn[p]! + 1;
    }
    visit(drawn);
  }
}
