import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';
/**
 * How many of `total` each stratum gets, in proportion to its size: each its whole part, the rest to the largest remainders (Hamilton),
 * the earlier stratum first where they are the same.
 *
 * @param sizes - the units in each stratum
 * @param total - at most the sum of the sizes
 * @returns whole numbers in sum `total`, none above its stratum's size
 */
export function allocate(sizes: readonly number[], total: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return sizes.map(() => 0);
  const whole = sizes.map((size) => Math.floor((size * total) / all));
  const remainder = sizes.map((size) => (size * total) % all);
  const left = total - whole.reduce((sum, count) => sum + count, 0);
  const order = sizes.map((_, i) => i).sort((i, j) => remainder[j]! - remainder[i]! || i - j);
  for (const i of order.slice(0, left)) whole[i]! += 1;
  return whole;
}

/**
 * Draws from each stratum without replacement, every set of that size as likely as any other (Fisher–Yates, broken off). The same
 * strata and seed give the same draw.
 *
 * @param strata - how many there are in each, and how many are drawn from it
 * @returns per stratum the positions drawn, ascending
 */
export function drawFromStrata(strata: readonly { size: number; drawn: number }[], seed: number): number[][] {
  // Its first numbers differ well between neighbouring seeds, which those of the faster generators do not.
  const generator = mersenne(seed);
  return strata.map(({ size, drawn }) => {
    const positions = Array.from({ length: size }, (_, i) => i);
    for (let i = 0; i < drawn; i += 1) {
      const j = uniformInt(generator, i, size - 1);
      [positions[i], positions[j]] = [positions[j]!, positions[i]!];
    }
    return positions.slice(0, drawn).sort((a, b) => a - b);
  });
}
