import type { IntervalOptions } from '../../measures/intervals/interval.ts';
import { Resamples } from '../../measures/intervals/resamples.ts';
import { addingUp, findPatterns, findPatternsWithoutCoders } from '../../patterns/pattern-index.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { alone, categoryAlone, withoutCoders } from '../../patterns/select.ts';
import type { Overlaps } from '../../rules/overlaps.ts';
import { overlapping } from '../../rules/weights.ts';

/** The data as a whole, or one category alone, and the same on the current resample. */
export interface View {
  /** Which category alone; null if it is the data as a whole. */
  readonly category: string | null;
  readonly patterns: Patterns;
  /** Of its codings, for all rules. */
  readonly overlaps: () => Overlaps;
  readonly resampled: Patterns;
  readonly resamples: Resamples;
}

/** Everything that `tell` gives for views of the data, some of it only after the resamples are drawn. */
export function drawn<Told>(
  patterns: Patterns,
  options: IntervalOptions,
  tell: (whole: View) => readonly (() => Told[])[],
  overlaps = overlapping(patterns),
): Told[] {
  const resamples = new Resamples(patterns.counts, options);
  const told = tell({
    category: null,
    patterns,
    overlaps,
    resampled: { ...patterns, counts: resamples.counts },
    resamples,
  });
  resamples.draw();
  return told.flatMap((some) => some());
}

/** The same data without resamples, if no intervals are wanted. */
export function withoutResamples(view: View): View {
  return { ...view, resampled: view.patterns, resamples: Resamples.none };
}

/** The current resample without who gave which coding, which has fewer patterns. */
export function resampledWithoutCoders({ patterns, resampled, resamples }: View): Patterns {
  const nameless = withoutCoders(patterns);
  const inPatterns = addingUp(findPatternsWithoutCoders(nameless, patterns), nameless.counts.length);
  resamples.onEach(() => inPatterns(resampled.counts));
  return { ...nameless, counts: inPatterns(resampled.counts) };
}

/** One category alone; its resamples are those of the whole. */
export function viewOfOne({ patterns: whole, resamples }: View, position: number): View {
  const category = whole.categories[position]!;
  const patterns = categoryAlone(whole, position);
  const overlaps = overlapping(patterns);
  if (!resamples.wanted) return { category, patterns, overlaps, resampled: patterns, resamples };
  const inPatterns = addingUp(findPatterns(patterns, whole, alone(position)), patterns.counts.length);
  const counts = inPatterns(resamples.counts);
  resamples.onEach(() => inPatterns(resamples.counts));
  return { category, patterns, overlaps, resampled: { ...patterns, counts }, resamples };
}
