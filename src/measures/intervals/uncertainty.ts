import type { Coefficient } from '../coefficient.ts';
import type { Test } from '../tests/test.ts';
import { bootstrapBca, bootstrapPercentile, type Replicates } from './bootstrap.ts';
import type { StandardErrors } from './default-interval.ts';
import { type IntervalOptions, notBelow, noUncertainty, type Uncertainty } from './interval.ts';
import { jackknife, type LeaveOneOut, leaveOutEachUnit, recomputeWithoutUnit } from './jackknife.ts';
import type { Resamples } from './resamples.ts';

/** A figure that can be computed again on other units. */
export interface Figure<Data> {
  readonly found: Coefficient;
  /** The least that it can be: 0 for a share; −∞ if there is no such number. */
  readonly least: number;
  readonly compute: (data: Data) => Coefficient;
  /** The same of the data of a resample. */
  readonly onResample: (data: Data) => Coefficient;
  /** Whether it uses units of this pattern, so the jackknife leaves them out in turn. */
  readonly usesPattern: () => (pattern: number) => boolean;
  /** A quicker way to the value without one unit of a pattern than to compute it again. */
  readonly leaveOneOut?: (() => LeaveOneOut | undefined) | undefined;
  /** The interval by default, from the figure's standard errors; the published one if this is absent. */
  readonly byDefault?: ((errors: StandardErrors) => Uncertainty) | undefined;
  /** The measure's published interval, or the way to make one. */
  readonly own: () => Uncertainty | 'jackknife' | 'none';
  /** Its test, from its own standard error; absent if none is wanted. */
  readonly test?: ((own: () => Uncertainty) => Test | null) | undefined;
}

/** What is said of a figure beside its value. */
export interface Inference extends Uncertainty {
  readonly test?: Test | undefined;
}

/** Data by how many units have each pattern. */
export interface Reweighting<Data> {
  readonly counts: Float64Array;
  readonly dataOf: (counts: Float64Array) => Data;
  /** The data of the current resample. */
  readonly resampled: () => Data;
}

/** The uncertainty of each figure; call the result after the resamples have been drawn. */
export function uncertainties<Data>(
  figures: readonly Figure<Data>[],
  { counts, dataOf, resampled }: Reweighting<Data>,
  resamples: Resamples,
  options: IntervalOptions,
): () => Inference[] {
  const { ci, confidence } = options;
  const leftOut = ({ compute, usesPattern, leaveOneOut }: Figure<Data>) => {
    const valueLeftOut = leaveOneOut?.() ?? recomputeWithoutUnit(counts, (fewer) => compute(dataOf(fewer)).value);
    return leaveOutEachUnit(counts, valueLeftOut, usesPattern());
  };
  const own = figures.map((figure) => (figure.found.value === null || ci === 'none' ? 'none' : figure.own()));
  const varying = resamples.wanted ? figures.filter((_, i) => own[i] !== 'none') : [];
  const replicates = replicatesOf(varying, resampled, resamples, options.resamples);
  const uncertainty = (figure: Figure<Data>, i: number): Uncertainty => {
    const way = own[i]!;
    const { value } = figure.found;
    if (way === 'none' || value === null) return noUncertainty;
    if (ci === 'percentile') return bootstrapPercentile(replicates.get(figure)!, confidence);
    if (ci === 'bootstrap') return bootstrapBca(value, replicates.get(figure)!, leftOut(figure), confidence);
    const ofJackknife = () => notBelow(figure.least, jackknife(value, leftOut(figure), confidence));
    const published = ci !== 'jackknife' && way !== 'jackknife' ? way : ofJackknife();
    if (ci !== 'auto' || figure.byDefault === undefined) return published;
    return figure.byDefault({
      published: published.se,
      jackknife: () => ofJackknife().se,
    });
  };
  /** The standard error as the measure's source has it, whatever the interval is made of; that of the jackknife if it was asked for. */
  const ownError = (figure: Figure<Data>, i: number): Uncertainty => {
    const way = own[i] === 'none' ? figure.own() : own[i]!;
    if (way === 'none') return noUncertainty;
    const isJackknife = ci === 'jackknife' || way === 'jackknife';
    return isJackknife ? jackknife(figure.found.value!, leftOut(figure), confidence) : way;
  };
  const tested = (figure: Figure<Data>, i: number): Test | null =>
    figure.found.value === null ? null : (figure.test?.(() => ownError(figure, i)) ?? null);
  return () =>
    figures.map((figure, i) => {
      const test = tested(figure, i);
      return { ...uncertainty(figure, i), ...(test && { test }) };
    });
}

function replicatesOf<Data>(
  figures: readonly Figure<Data>[],
  resampled: () => Data,
  resamples: Resamples,
  number: number,
): ReadonlyMap<Figure<Data>, Replicates> {
  const replicates = figures.map(() => new Float64Array(number));
  if (figures.length > 0)
    resamples.onEach((resample) => {
      const data = resampled();
      for (let i = 0; i < figures.length; i += 1)
        replicates[i]![resample] = figures[i]!.onResample(data).value ?? Number.NaN;
    });
  return new Map(figures.map((figure, i) => [figure, replicates[i]!]));
}
