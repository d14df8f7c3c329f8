import { mersenne } from 'pure-rand/generator/mersenne';
import { describe, expect, it } from 'vitest';
import { binomial } from '../../src/measures/intervals/binomial.ts';

const DRAWS = 100_000;

/** P(X = k), by the ratio of each to the one before. */
function probabilities(n: number, p: number): number[] {
  const logs = [n * Math.log1p(-p)];
  for (let k = 1; k <= n; k += 1) logs.push(logs[k - 1]! + Math.log(((n - k + 1) / k) * (p / (1 - p))));
  return logs.map(Math.exp);
}

describe('binomial draws', () => {
  it.each([
    [5, 0.3],
    [40, 0.2],
    [40, 0.26],
    [100, 0.5],
    [1000, 0.03],
    [1000, 0.9],
    [5000, 0.07],
  ])('of %i trials at %f come as often as they should', (n, p) => {
    const generator = mersenne(7);
    const uniform = () => (generator.next() >>> 0) / 2 ** 32;
    const times = new Float64Array(n + 1);
    for (let i = 0; i < DRAWS; i += 1) {
      const k = binomial(n, p, uniform);
      times[k] = times[k]! + 1;
    }
    // Pearson's chi-squared over the numbers that are expected ten times or more
    const cells = probabilities(n, p)
      .map((probability, k) => ({ expected: probability * DRAWS, observed: times[k]! }))
      .filter(({ expected }) => expected >= 10);
    const chi = cells.reduce((sum, { expected, observed }) => sum + (observed - expected) ** 2 / expected, 0);
    expect(chi).toBeLessThan(cells.length + 4 * Math.sqrt(2 * cells.length));
    expect(cells.reduce((sum, { observed }) => sum + observed, 0)).toBeGreaterThan(0.99 * DRAWS);
  });
});
