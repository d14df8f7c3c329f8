import { givenCodings } from '../../data/coded-units.ts';
import { ofCellsAnd } from '../../data/of-cells.ts';
import type { Patterns } from '../../data/patterns.ts';
import { ordinal } from '../../rules/levels.ts';
import type { Weights } from '../../rules/weights.ts';

/** δ(a, b) of two codings by position, 0…1. */
export type Distance = (a: number, b: number) => number;

/** 1 − w, but for the ordinal metric, which Krippendorff takes from how often each level occurs. */
export function distanceOf(weights: Weights, { codings, categories }: Patterns, tally: Float64Array): Distance {
  if (weights.rule !== ordinal) return (a, b) => 1 - weights.of(a, b);
  const times = new Float64Array(categories.length);
  codings.forEach((set, coding) => {
    times[set[0]!] = tally[coding]!;
  });
  const metric = ordinalMetric(times);
  return (a, b) => metric(codings[a]![0]!, codings[b]![0]!);
}

/**
 * δ(c, k) = (Σ_{g=c…k} n_g − (n_c + n_k) / 2)²: the number of codings that lie between two levels. Divided by its largest value,
 * which changes no alpha.
 */
function ordinalMetric(times: Float64Array): Distance {
  const below = new Float64Array(times.length + 1);
  times.forEach((n, level) => {
    below[level + 1] = below[level]! + n;
  });
  /** The midpoint of a level in the order of all codings. */
  const middle = times.map((n, level) => below[level]! + n / 2);
  const used = middle.filter((_, level) => times[level]! > 0);
  const widest = (used.at(-1)! - used[0]!) ** 2 || 1;
  return (c, k) => (middle[c]! - middle[k]!) ** 2 / widest;
}

/**
 * The mean distance within a unit of each pattern, over the ordered pairs of its codings that are compared, two equal ones being
 * different.
 */
export function distancesWithin(patterns: Patterns, weights: Weights, tally: Float64Array): Float64Array {
  if (weights.rule !== ordinal) return fixedDistancesWithin(patterns, weights);
  return meansWithin(patterns, weights, distanceOf(weights, patterns, tally));
}

const fixedDistancesWithin = ofCellsAnd((patterns, weights: Weights) =>
  meansWithin(patterns, weights, (a, b) => 1 - weights.of(a, b)),
);

function meansWithin(patterns: Patterns, { counted }: Weights, distance: Distance): Float64Array {
  const { start, coding, times } = givenCodings(patterns);
  return Float64Array.from(patterns.counts, (_, p) => {
    let sum = 0;
    let pairs = 0;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      for (let j = start[p]!; j < start[p + 1]!; j += 1) {
        const ways = times[i]! * (i === j ? times[i]! - 1 : times[j]!);
        if (ways === 0 || !counted(coding[i]!, coding[j]!)) continue;
        sum += ways * distance(coding[i]!, coding[j]!);
        pairs += ways;
      }
    }
    return pairs === 0 ? 0 : sum / pairs;
  });
}

/** The mean distance of any two of all codings, drawn without replacement. */
export function distanceOfAny(tally: Float64Array, distance: Distance): number {
  let sum = 0;
  let n = 0;
  for (let a = 0; a < tally.length; a += 1) {
    const times = tally[a]!;
    if (times === 0) continue;
    n += times;
    if (times > 1) sum += times * (times - 1) * distance(a, a);
    for (let b = 0; b < a; b += 1) if (tally[b]! > 0) sum += 2 * times * tally[b]! * distance(a, b);
  }
  return n < 2 ? 0 : sum / (n * (n - 1));
}
