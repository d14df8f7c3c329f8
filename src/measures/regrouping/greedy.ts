import { mean } from 'd3-array';
import { categorySet } from '../../codings/coding.ts';
import { pairsOf } from '../../patterns/pair-table.ts';
import type { CodersFigure } from '../coders-figure.ts';
import { TOLERANCE } from '../sum.ts';
import type { Images } from './groupings.ts';
import type { Regroup } from './regroup.ts';

/** One merge of two categories on the way to fewer. */
export interface Step {
  /** The two, by their positions among the categories before this step; the second joins the first. */
  readonly pair: readonly [number, number];
  readonly before: number;
  readonly after: number;
  /** The mean of the figure over all merges of two used categories that were possible here, and how many of them there were. */
  readonly random: number;
  readonly merges: number;
  /** What has become of each of the first categories after this step. */
  readonly images: Images;
}

/**
 * Merges categories two at a time until `target` of those in use are left. Each step takes the two whose merge raises the figure most,
 * and of equal ones the first. Ends early if the figure is defined after no merge.
 *
 * Categories that nobody used stay as they are. Nobody can have confused them, and merging one of them changes no figure. If every
 * other merge lowered the figure, such a merge would come out best and help nobody.
 *
 * @param onMerge - called after each step
 */
export function greedyPath(
  start: Images,
  target: number,
  figure: Pick<CodersFigure, 'value'>,
  regroup: Regroup,
  onMerge?: () => void,
): Step[] {
  const steps: Step[] = [];
  let images = start;
  for (;;) {
    const now = regroup(images);
    const used = [...new Set(now.data.codings.flat())].sort((a, b) => a - b);
    if (used.length <= target) break;
    const before = figure.value(now.data, now.weights);
    const found = pairsOf(used.length).flatMap(([i, j]) => {
      const pair = [used[i]!, used[j]!] as const;
      const merged = mergedImages(images, pair);
      const { data, weights } = regroup(merged);
      const after = figure.value(data, weights);
      return after === null ? [] : [{ pair, after, images: merged }];
    });
    if (before === null || found.length === 0) break;
    const best = found.reduce((a, b) => (b.after > a.after + TOLERANCE ? b : a));
    steps.push({ ...best, before, random: mean(found, ({ after }) => after)!, merges: found.length });
    images = best.images;
    onMerge?.();
  }
  return steps;
}

/** The same images after the second of two has joined the first. */
export function mergedImages(images: Images, [first, second]: readonly [number, number]): Images {
  const moved = (position: number) => (position === second ? first : position > second ? position - 1 : position);
  return images.map((image) => categorySet(image.map(moved)));
}
