import { mean } from 'd3-array';
import { categorySet } from '../../data/category-set.ts';
import { pairsOf } from '../../data/pair-table.ts';
import { TOLERANCE } from '../tolerance.ts';
import type { RegroupedFigure } from './figures.ts';
import type { Images } from './groupings.ts';
import type { Regroup } from './regroup.ts';

/** One merge of two categories on the way to fewer. */
export interface Step {
  /** The two, by their positions among the categories before this step; the second joins the first. */
  readonly pair: readonly [number, number];
  readonly before: number;
  readonly after: number;
  /** The mean of the figure over all merges of two that were possible here, and how many of them there were. */
  readonly random: number;
  readonly merges: number;
  /** What has become of each of the first categories after this step. */
  readonly images: Images;
}

/**
 * The way from the categories there are to `target` of them, two merged at a time: each time the two whose merge raises the figure most
 * above what merging any two gives. Of equal ones those that stand first. Ends early where the figure is defined for no merge.
 */
export function greedyPath(start: Images, target: number, figure: RegroupedFigure, regroup: Regroup): Step[] {
  const steps: Step[] = [];
  let images = start;
  for (let left = sizeOf(images); left > target; left -= 1) {
    const now = regroup(images);
    const before = figure.value(now.data, now.weights);
    const found = pairsOf(left).flatMap((pair) => {
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

function sizeOf(images: Images): number {
  return Math.max(-1, ...images.flat()) + 1;
}

/** The same images after the second of two has joined the first. */
export function mergedImages(images: Images, [first, second]: readonly [number, number]): Images {
  const moved = (place: number) => (place === second ? first : place > second ? place - 1 : place);
  return images.map((image) => categorySet(image.map(moved)));
}
