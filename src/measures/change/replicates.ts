import { resampleUnits } from '../intervals/resample.ts';

/** A figure as a function of how many units have each pattern. */
export type OfCounts = (counts: Float64Array) => number | null;

/** The changes on units drawn again, each unit with both its rounds. */
export function pairedReplicates(
  counts: Float64Array,
  changes: readonly { readonly before: OfCounts; readonly after: OfCounts }[],
  resamples: number,
  seed: number,
): (number | null)[][] {
  const replicates = changes.map((): (number | null)[] => []);
  resampleUnits(counts, resamples, seed, (drawn) => {
    for (const [i, { before, after }] of changes.entries())
      replicates[i]!.push(difference(before(drawn), after(drawn)));
  });
  return replicates;
}

/** The changes on units drawn again in each round, independently of the other. */
export function independentReplicates(
  counts: { readonly before: Float64Array; readonly after: Float64Array },
  changes: readonly { readonly before: OfCounts; readonly after: OfCounts }[],
  resamples: number,
  seed: number,
): (number | null)[][] {
  const first = changes.map((): (number | null)[] => []);
  resampleUnits(counts.before, resamples, seed, (drawn) => {
    for (const [i, { before }] of changes.entries()) first[i]!.push(before(drawn));
  });
  const replicates = changes.map((): (number | null)[] => []);
  resampleUnits(counts.after, resamples, seed + 1, (drawn) => {
    for (const [i, { after }] of changes.entries())
      replicates[i]!.push(difference(first[i]![replicates[i]!.length]!, after(drawn)));
  });
  return replicates;
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}
