import { mean } from 'd3-array';
import { categorySet } from '../../codings/coding.ts';
import { pairsOf } from '../../patterns/pair-table.ts';
import type { CodersFigure } from '../coders-figure.ts';
import { TOLERANCE } from '../sum.ts';
import type { Images } from './groupings.ts';
import type { CategoryPair, FigureOfMerges } from './kappa-of-merges.ts';
import type { Regroup } from './regroup.ts';

/** One merge of two categories on the way to fewer. */
export interface Step {
  /** The two, by their positions among the categories before this step; the second joins the first. */
  readonly pair: CategoryPair;
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
    const pairs = pairsOf(used.length).map(([i, j]) => [used[i]!, used[j]!] as const);
    const found = merges(images, pairs, figure, regroup);
    if (before === null || found.length === 0) break;
    const best = bestOf(found);
    images = mergedImages(images, best.pair);
    steps.push({ ...best, before, random: mean(found, ({ after }) => after)!, merges: found.length, images });
    onMerge?.();
  }
  return steps;
}

/**
 * The first merges of `greedyPath`, at most so many, as long as they raise the figure. It is quicker: it looks at confused categories
 * only, since two categories that were not confused agree no more often when they are one, and after the first merge at those of them
 * whose merge raised the figure.
 *
 * @param confused - pairs of the first categories, by their positions, each pair in order
 * @param figureOf - the figure under a grouping, and after each of some merges in it
 */
export function gainingMerges(
  start: Images,
  confused: readonly CategoryPair[],
  most: number,
  figureOf: (images: Images, merges: readonly CategoryPair[]) => FigureOfMerges,
): Pick<Step, 'pair' | 'before' | 'after'>[] {
  const steps: Pick<Step, 'pair' | 'before' | 'after'>[] = [];
  let images = start;
  let pairs = confused;
  while (steps.length < most) {
    const looked = pairsUnder(images, pairs);
    const { now, after } = figureOf(images, looked);
    const found = defined(looked.map((pair) => ({ pair, after: after(pair) })));
    if (now === null || found.length === 0) break;
    const best = bestOf(found);
    if (best.after <= now + TOLERANCE) break;
    steps.push({ pair: best.pair, before: now, after: best.after });
    if (steps.length === 1)
      pairs = found.flatMap(({ pair: [a, b], after: one }) =>
        one > now + TOLERANCE
          ? [[images.findIndex(([own]) => own === a), images.findIndex(([own]) => own === b)] as const]
          : [],
      );
    images = mergedImages(images, best.pair);
  }
  return steps;
}

/** What has become of pairs of categories; those that are one are left out. */
function pairsUnder(images: Images, pairs: readonly CategoryPair[]): CategoryPair[] {
  const now = pairs.flatMap(([a, b]) => {
    const [first, second] = [images[a]![0]!, images[b]![0]!];
    return first === second ? [] : [[Math.min(first, second), Math.max(first, second)] as const];
  });
  const sorted = now.sort(([a, b], [c, d]) => a - c || b - d);
  return sorted.filter(([a, b], i) => i === 0 || a !== sorted[i - 1]![0] || b !== sorted[i - 1]![1]);
}

type Merge = Pick<Step, 'pair' | 'after'>;

function merges(
  images: Images,
  pairs: readonly CategoryPair[],
  figure: Pick<CodersFigure, 'value'>,
  regroup: Regroup,
): Merge[] {
  return defined(
    pairs.map((pair) => {
      const { data, weights } = regroup(mergedImages(images, pair));
      return { pair, after: figure.value(data, weights) };
    }),
  );
}

/** The merges after which the figure is defined. */
function defined(found: readonly { readonly pair: CategoryPair; readonly after: number | null }[]): Merge[] {
  return found.flatMap(({ pair, after }) => (after === null ? [] : [{ pair, after }]));
}

/** The merge after which the figure is highest; of equal ones the first. */
function bestOf(found: readonly Merge[]): Merge {
  return found.reduce((a, b) => (b.after > a.after + TOLERANCE ? b : a));
}

/** The same images after the second of two has joined the first. */
export function mergedImages(images: Images, [first, second]: CategoryPair): Images {
  const moved = (position: number) => (position === second ? first : position > second ? position - 1 : position);
  return images.map((image) => categorySet(image.map(moved)));
}
