import { mersenne } from 'pure-rand/generator/mersenne';
import { describe, expect, it } from 'vitest';
import { resampleUnits } from '../../src/measures/intervals/resample.ts';
import { addEach, drawEach, inversion, poisson } from '../../src/measures/intervals/whole-numbers.ts';

const DRAWS = 100_000;

/** How often each number comes, against how often it should: Pearson's chi-squared over those expected ten times or more. */
function expectAsProbable(times: ArrayLike<number>, probabilities: readonly number[]): void {
  const cells = probabilities
    .map((probability, k) => ({ expected: probability * DRAWS, observed: times[k]! }))
    .filter(({ expected }) => expected >= 10);
  const chi = cells.reduce((sum, { expected, observed }) => sum + (observed - expected) ** 2 / expected, 0);
  expect(chi).toBeLessThan(cells.length + 4 * Math.sqrt(2 * cells.length));
  expect(cells.reduce((sum, { observed }) => sum + observed, 0)).toBeGreaterThan(0.99 * DRAWS);
}

describe('draws of whole numbers', () => {
  it.each([0, 0.01, 0.7, 3, 40.5, 900, 5000])(
    'from Poisson’s distribution of mean %f come as often as they should',
    (mean) => {
      const generator = mersenne(7);
      const numbers = inversion([poisson(3), poisson(mean)], Int32Array.of(1));
      const drawn = new Float64Array(1);
      const logs = [-mean];
      for (let k = 1; k <= 2 * mean + 20; k += 1) logs.push(logs[k - 1]! + Math.log(mean / k));
      const times = new Float64Array(logs.length);
      for (let i = 0; i < DRAWS; i += 1) {
        const k = drawEach(drawn, numbers, generator);
        times[k] = times[k]! + 1;
      }
      expectAsProbable(times, logs.map(Math.exp));
    },
  );

  const edges = () => {
    const two = Math.ceil((2 / 3) * 2 ** 32);
    const draws = [0, two - 1, two, 2 ** 32 - 1];
    return { next: () => draws.shift()! | 0 };
  };
  const oneAndThree = { least: 0, weights: Float64Array.of(0, 2, 0, 1, 0) };

  it('leave out numbers that cannot come, also with the least and the largest draw', () => {
    const numbers = inversion([oneAndThree, { ...oneAndThree, least: 10 }], Int32Array.of(0, 1, 1, 0));
    const drawn = new Float64Array(4);
    expect(drawEach(drawn, numbers, edges())).toBe(1 + 11 + 13 + 3);
    expect([...drawn]).toEqual([1, 11, 13, 3]);
  });

  it('are counted where they are drawn one by one', () => {
    const drawn = Float64Array.of(5, 0, 0, 0, 0);
    addEach(drawn, 4, inversion([oneAndThree], Int32Array.of(0)), edges());
    expect([...drawn]).toEqual([5, 2, 0, 2, 0]);
  });
});

describe('how many of the resampled units have a pattern', () => {
  it.each([
    [[2, 3, 5], 0],
    [[1, 39], 0],
    [[400, 500, 100, 1], 2],
    [[1, 1, 1], 1],
    [[5], 0],
  ])('is binomial: of %j, pattern %i', (counts, pattern) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    const p = counts[pattern]! / n;
    const times = new Float64Array(n + 1);
    resampleUnits(Float64Array.from(counts), DRAWS, 3, (drawn) => {
      times[drawn[pattern]!] = times[drawn[pattern]!]! + 1;
    });
    const logs = [n * Math.log1p(-p)];
    for (let k = 1; k <= n; k += 1) logs.push(logs[k - 1]! + Math.log(((n - k + 1) / k) * (p / (1 - p))));
    expectAsProbable(times, p === 1 ? [...Array(n).fill(0), 1] : logs.map(Math.exp));
  });
});
