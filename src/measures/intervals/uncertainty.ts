import type { Coefficient } from '../coefficient.ts';
import { bootstrapBca, bootstrapPercentile, type Replicates } from './bootstrap.ts';
import { noUncertainty, type Uncertainty } from './interval.ts';
import { jackknife, leaveOneOut } from './jackknife.ts';
import { resampleUnits } from './resample.ts';

/** How intervals are made: each measure's own way, or one way for all. */
export const intervalMethods = ['auto', 'jackknife', 'bootstrap', 'percentile', 'none'] as const;

export interface IntervalOptions {
  readonly ci: (typeof intervalMethods)[number];
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
}

/** A figure that can be computed again on other units. */
export interface Figure<Data> {
  readonly found: Coefficient;
  readonly compute: (data: Data) => Coefficient;
  /** Whether it stands on units of this pattern, so that the jackknife leaves them out in turn. */
  readonly standsOn: () => (pattern: number) => boolean;
  /** The measure's own interval, or the way to make one. */
  readonly own: () => Uncertainty | 'jackknife' | 'none';
}

/** Data by how many units have each pattern. */
export interface Resampling<Data> {
  readonly counts: Float64Array;
  readonly dataOf: (counts: Float64Array) => Data;
}

/** The uncertainty of each figure; a bootstrap goes over the resamples once for all of them. */
export function uncertainties<Data>(
  figures: readonly Figure<Data>[],
  resampling: Resampling<Data>,
  options: IntervalOptions,
): Uncertainty[] {
  const { ci, confidence } = options;
  const { counts, dataOf } = resampling;
  const without = ({ compute, standsOn }: Figure<Data>) =>
    leaveOneOut(counts, (fewer) => compute(dataOf(fewer)).value, standsOn());
  const own = figures.map((figure) => (figure.found.value === null || ci === 'none' ? 'none' : figure.own()));
  const replicates = ci === 'bootstrap' || ci === 'percentile' ? replicatesOf(figures, resampling, options) : [];
  return figures.map((figure, i) => {
    const way = own[i]!;
    const { value } = figure.found;
    if (way === 'none' || value === null) return noUncertainty;
    if (ci === 'percentile') return bootstrapPercentile(replicates[i]!, confidence);
    if (ci === 'bootstrap') return bootstrapBca(value, replicates[i]!, without(figure), confidence);
    return ci === 'auto' && way !== 'jackknife' ? way : jackknife(value, without(figure), confidence);
  });
}

function replicatesOf<Data>(
  figures: readonly Figure<Data>[],
  { counts, dataOf }: Resampling<Data>,
  { resamples, seed }: IntervalOptions,
): Replicates[] {
  const replicates = figures.map(() => new Float64Array(resamples));
  let resample = 0;
  resampleUnits(counts, resamples, seed, (drawn) => {
    const data = dataOf(drawn);
    for (let i = 0; i < figures.length; i += 1)
      replicates[i]![resample] = figures[i]!.compute(data).value ?? Number.NaN;
    resample += 1;
  });
  return replicates;
}
