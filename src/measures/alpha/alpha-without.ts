import { givenCodings, tallyOf } from '../../data/coded-units.ts';
import type { Patterns } from '../../data/patterns.ts';
import { ordinal } from '../../rules/levels.ts';
import type { Weights } from '../../rules/weights.ts';
import { isComplete } from '../coefficient.ts';
import type { ValueWithout } from '../intervals/jackknife.ts';
import { distanceOf, distancesWithin, sumOfAny, sumToAll } from './distance.ts';
import { within } from './within.ts';

/**
 * Krippendorff's alpha without one unit, from the sums of all: a unit with m codings at the mean distance d takes m from n and m d from n Dₒ,
 * and from the sum of the distances of any two codings those of its own to all. Nothing where distances depend on the other units
 * (`ordinal`), or where pairs are left out.
 */
export function alphaWithout(patterns: Patterns, weights: Weights): ValueWithout | undefined {
  if (weights.rule === ordinal || weights.uncoded === 'exclude') return undefined;
  const tally = tallyOf(patterns, 2);
  const distance = distanceOf(weights, patterns, tally);
  const distances = distancesWithin(patterns, weights, tally);
  const { coders, start, coding, times } = givenCodings(patterns);
  const all = within(patterns, distances);
  const any = sumOfAny(tally, distance);
  const toAll = Float64Array.from(tally, (_, a) => sumToAll(a, tally, distance));
  return (p) => {
    const n = all.n - coders[p]!;
    let rest = any;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      const a = coding[i]!;
      rest -= times[i]! * (2 * toAll[a]! - distance(a, a));
      for (let j = start[p]!; j < start[p + 1]!; j += 1) rest += times[i]! * times[j]! * distance(a, coding[j]!);
    }
    const expected = rest / (n * (n - 1)); // Dₑ
    if (all.units === 1 || isComplete(1 - expected)) return null;
    return 1 - (all.sum - coders[p]! * distances[p]!) / n / expected;
  };
}
