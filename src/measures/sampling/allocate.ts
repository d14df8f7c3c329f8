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
