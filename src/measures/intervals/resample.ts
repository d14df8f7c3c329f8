import { mersenne } from 'pure-rand/generator/mersenne';
import { binomial, type Uniform } from './binomial.ts';

/** Patterns with up to so many units are drawn together, unit by unit. */
const RARE = 4;

/**
 * Calls `visit` with resamples of the units, with replacement: how many units have each pattern, drawn as a multinomial, so that the
 * cost grows with the patterns and not with the units. The same seed gives the same resamples. The array is the same each time.
 */
export function resampleUnits(
  counts: Float64Array,
  resamples: number,
  seed: number,
  visit: (counts: Float64Array) => void,
): void {
  const generator = mersenne(seed); // its first numbers differ well between neighbouring seeds
  const uniform: Uniform = () => (generator.next() >>> 0) / 2 ** 32;
  const patterns = Array.from(counts.keys());
  const frequent = patterns.filter((p) => counts[p]! > RARE);
  /** For each unit of a rare pattern, that pattern. */
  const rare = patterns.flatMap((p) => (counts[p]! > RARE ? [] : Array.from({ length: counts[p]! }, () => p)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const drawn = new Float64Array(counts.length);
  for (let i = 0; i < resamples; i += 1) {
    drawn.fill(0);
    let unitsLeft = total;
    let shareLeft = total;
    for (const p of frequent) {
      const units = counts[p]! === shareLeft ? unitsLeft : binomial(unitsLeft, counts[p]! / shareLeft, uniform);
      drawn[p] = units;
      unitsLeft -= units;
      shareLeft -= counts[p]!;
    }
    for (; unitsLeft > 0; unitsLeft -= 1) {
      const p = rare[Math.floor(uniform() * rare.length)]!;
      drawn[p] = drawn[p]! + 1;
    }
    visit(drawn);
  }
}
