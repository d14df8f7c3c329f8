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
 * The way from the categories that are used to `target` of them, two merged at a time: each time the two whose merge raises the figure
 * most above what merging any two gives. Of equal ones those that stand first. Ends early where the figure is defined for no merge.
 *
 * Categories that nobody used are left as they are. Nobody can have confused them, and a merge with one of them leaves the figure as it is: where
 * all others lower it, as merges of what is told apart well do, it would be the best of them, and help nobody.
 */
export function greedyPath(
  start: Images,
  target: number,
  figure: Pick<CodersFigure, 'value'>,
  regroup: Regroup,
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
  }
  return steps;
}

/** The same images after the second of two has joined the first. */
export function mergedImages(images: Images, [first, second]: readonly [number, number]): Images {
  const moved = (place: number) => (place === second ? first : place > second ? place - 1 : place);
  return images.map((image) => categorySet(image.map(moved)));
}
