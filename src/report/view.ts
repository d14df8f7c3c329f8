import type { Patterns } from '../data/patterns.ts';
import { addingUp, placesIn } from '../data/places.ts';
import { alone, categoryAlone } from '../data/recode.ts';
import { type IntervalOptions, isResampled } from '../measures/intervals/interval.ts';
import { Resamples } from '../measures/intervals/resamples.ts';

/** The data as a whole, or one category alone, and the same on the resample at hand. */
export interface View {
  readonly patterns: Patterns;
  readonly resampled: Patterns;
  readonly resamples: Resamples;
}

/** What is told of views of the data, some of it only when the resamples are drawn. */
export function drawn<Told>(
  patterns: Patterns,
  options: IntervalOptions,
  tell: (whole: View) => readonly (() => Told[])[],
): Told[] {
  const resamples = new Resamples(patterns.counts, options);
  const told = tell({ patterns, resampled: { ...patterns, counts: resamples.counts }, resamples });
  resamples.draw();
  return told.flatMap((some) => some());
}

/** One category alone; its resamples are those of the whole. */
export function viewOfOne({ patterns: whole, resamples }: View, category: number, { ci }: IntervalOptions): View {
  const patterns = categoryAlone(whole, category);
  if (!isResampled(ci)) return { patterns, resampled: patterns, resamples };
  const inPatterns = addingUp(placesIn(patterns, whole, alone(category)), patterns.counts.length);
  const counts = inPatterns(resamples.counts);
  resamples.onEach(() => inPatterns(resamples.counts));
  return { patterns, resampled: { ...patterns, counts }, resamples };
}
