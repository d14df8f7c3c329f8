import { MISSING, type Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { isComplete } from '../coefficient.ts';

/** Codings whose tallies the distance depends on; more of them make the table of distances too large. */
type Codings = readonly (readonly [coding: number, times: number])[];

/**
 * Krippendorff's alpha as a function of how many units have each pattern: as `krippendorffAlpha`, with what does not change from one
 * resample to the next found once. For rules whose weights do not depend on the data, as those for sets.
 */
export function alphaOfCounts(patterns: Patterns, weights: Weights): (counts: ArrayLike<number>) => number | null {
  const { cells, coders, codings } = patterns;
  const own = Array.from(patterns.counts, (_, p) => tally(cells.subarray(p * coders.length, (p + 1) * coders.length)));
  const times = own.map((given) => given.reduce((sum, [, number]) => sum + number, 0));
  const within = own.map((given, p) => (times[p]! < 2 ? 0 : distances(given, weights) / (times[p]! - 1)));
  return (counts) => {
    const all = new Float64Array(codings.length);
    let n = 0;
    let observed = 0;
    for (let p = 0; p < own.length; p += 1) {
      const count = counts[p]!;
      if (count === 0 || times[p]! < 2) continue;
      n += count * times[p]!;
      observed += count * within[p]!;
      for (const [coding, number] of own[p]!) all[coding] = all[coding]! + count * number;
    }
    if (n === 0) return null;
    const used: Codings = Array.from(all, (number, coding) => [coding, number] as const).filter(
      ([, number]) => number > 0,
    );
    const expected = distances(used, weights) / (n * (n - 1)); // Dₑ
    return isComplete(1 - expected) ? null : 1 - observed / n / expected;
  };
}

function tally(row: Int32Array): Codings {
  const counts = new Map<number, number>();
  for (const cell of row) if (cell !== MISSING) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts];
}

/** Σ δ(a, b) over the ordered pairs of different codings, two equal ones counting as different pieces. */
function distances(given: Codings, weights: Weights): number {
  let sum = 0;
  for (let i = 0; i < given.length; i += 1) {
    const [a, times] = given[i]!;
    sum += times * (times - 1) * (1 - weights.of(a, a));
    for (let j = i + 1; j < given.length; j += 1) sum += 2 * times * given[j]![1] * (1 - weights.of(a, given[j]![0]));
  }
  return sum;
}
