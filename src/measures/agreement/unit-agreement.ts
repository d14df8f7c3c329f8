import { givenCodings } from '../../data/coded-units.ts';
import { ofCellsAnd } from '../../data/of-cells.ts';
import type { Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';

/** The agreement within a unit of each pattern: the mean of w over its pairs of codings; NaN where there is no pair to compare. */
export const agreementsWithin: (patterns: Patterns, weights: Weights) => Float64Array = ofCellsAnd(
  (patterns, weights: Weights) => {
    const { start, coding, times } = givenCodings(patterns);
    return Float64Array.from(patterns.counts, (_, p) => {
      let sum = 0;
      let pairs = 0;
      for (let i = start[p]!; i < start[p + 1]!; i += 1) {
        for (let j = start[p]!; j < start[p + 1]!; j += 1) {
          const [a, b] = [coding[i]!, coding[j]!];
          const ways = times[i]! * (i === j ? times[i]! - 1 : times[j]!);
          if (ways === 0 || !weights.counted(a, b)) continue;
          sum += ways * weights.of(a, b);
          pairs += ways;
        }
      }
      return pairs === 0 ? Number.NaN : sum / pairs;
    });
  },
);

/** Aₒ, the mean of the units' agreements, and how many units have one. */
export function meanWithin(patterns: Patterns, weights: Weights): { observed: number; units: number } {
  const within = agreementsWithin(patterns, weights);
  let sum = 0;
  let units = 0;
  for (let p = 0; p < within.length; p += 1) {
    const count = patterns.counts[p]!;
    if (count === 0 || Number.isNaN(within[p]!)) continue;
    sum += count * within[p]!;
    units += count;
  }
  return { observed: sum / units, units };
}
