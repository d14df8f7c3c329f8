import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';

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
