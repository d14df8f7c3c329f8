import type { ValueOfCounts } from '../intervals/jackknife.ts';
import { normalQuantile } from '../intervals/quantiles.ts';
import { resampleUnits } from '../intervals/resample.ts';

/**
 * The standard error that a bootstrap's bound has from its resamples being drawn: that of a quantile, √(q (1 − q) / B) / f, where f is the
 * density at it; here that of a normal distribution with the bootstrap's standard error. In units of the figure.
 *
 * @param se - of the figure over the resamples
 * @param confidence - of the interval, so q = (1 − confidence) / 2
 * @param resamples - B
 * @see Davison & Hinkley (1997), Bootstrap Methods and Their Application, section 2.5.2
 */
export function boundError(se: number, confidence: number, resamples: number): number {
  const tail = (1 - confidence) / 2;
  const z = normalQuantile(confidence);
  const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return (se * Math.sqrt((tail * (1 - tail)) / resamples)) / density;
}

/** Called after each resample with how many of how many are done. */
export type OnResample = (done: number, of: number) => void;

/** The changes on units drawn again, each unit with both its rounds. */
export function pairedReplicates(
  counts: Float64Array,
  changes: readonly { readonly before: ValueOfCounts; readonly after: ValueOfCounts }[],
  resamples: number,
  seed: number,
  onResample?: OnResample,
): (number | null)[][] {
  const replicates = changes.map((): (number | null)[] => []);
  let done = 0;
  resampleUnits(counts, resamples, seed, (drawn) => {
    done += 1;
    onResample?.(done, resamples);
    for (const [i, { before, after }] of changes.entries())
      replicates[i]!.push(difference(before(drawn), after(drawn)));
  });
  return replicates;
}

/** The changes on units drawn again in each round, independently of the other. */
export function independentReplicates(
  counts: { readonly before: Float64Array; readonly after: Float64Array },
  changes: readonly { readonly before: ValueOfCounts; readonly after: ValueOfCounts }[],
  resamples: number,
  seed: number,
  onResample?: OnResample,
): (number | null)[][] {
  const first = changes.map((): (number | null)[] => []);
  let done = 0;
  const count = () => {
    done += 1;
    onResample?.(done, 2 * resamples);
  };
  resampleUnits(counts.before, resamples, seed, (drawn) => {
    count();
    for (const [i, { before }] of changes.entries()) first[i]!.push(before(drawn));
  });
  const replicates = changes.map((): (number | null)[] => []);
  resampleUnits(counts.after, resamples, seed + 1, (drawn) => {
    count();
    for (const [i, { after }] of changes.entries())
      replicates[i]!.push(difference(first[i]![replicates[i]!.length]!, after(drawn)));
  });
  return replicates;
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}
