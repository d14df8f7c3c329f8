import { mapOfNames } from '../../codebook/category-map.ts';
import type { CategoryMap } from '../../codings/coding.ts';
import { greedyPath, type Step } from '../../measures/regrouping/greedy.ts';
import { confusions } from '../../patterns/confusions.ts';
import { pairsOf, pairTable } from '../../patterns/pair-table.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { applyMapInPlace } from '../../patterns/select.ts';
import type { RevisionStep } from './schema.ts';
import { figureToRaise, type SplitOptions } from './split-figures.ts';

/** The figures that suggested merges can raise. */
export const aims = ['conger-kappa', 'agreement', 'joint-agreement', 'krippendorff-alpha'] as const;

export type Aim = (typeof aims)[number];

export interface PathOptions extends Pick<SplitOptions, 'rules' | 'gives' | 'uncoded'> {
  readonly aim: Aim;
  /** Joins the names of merged categories. */
  readonly joint: string;
  /** Called after each merge. */
  readonly onMerge?: (() => void) | undefined;
}

/** The merges from the used categories, grouped as in `start`, to `target` of them; null if the aim has no figure here. */
export function pathTo(
  patterns: Patterns,
  start: CategoryMap,
  target: number,
  options: PathOptions,
): { steps: RevisionStep[]; map: CategoryMap } | null {
  const raised = figureToRaise(patterns, options);
  if (raised === undefined) return null;
  const { figure, regroup } = raised;
  let map = start;
  const steps = greedyPath(start.images, target, figure, regroup, options.onMerge).map((step): RevisionStep => {
    const from = map;
    map = merged(from, step.pair, options.joint);
    return described(patterns, from, map, step);
  });
  return { steps, map };
}

/** The map after two of its categories, by position, have become one. */
function merged(map: CategoryMap, [first, second]: Step['pair'], joint: string): CategoryMap {
  const name = [map.to[first]!, map.to[second]!].join(joint);
  const own = map.to.includes(name) ? `${name} (merged)` : name;
  return mapOfNames(
    map.from,
    map.images.map((image) =>
      image.map((position) => (position === first || position === second ? own : map.to[position]!)),
    ),
  );
}

function described(patterns: Patterns, from: CategoryMap, to: CategoryMap, step: Step): RevisionStep {
  const [first, second] = step.pair;
  const data = applyMapInPlace(patterns, from);
  const found = pairsOf(patterns.coders.length).map(([i, j]) => {
    const table = confusions(pairTable(data, i, j));
    const given = (x: number, y: number) => table.find(({ a, b }) => a === x && b === y)?.units ?? 0;
    return {
      coders: [patterns.coders[i]!, patterns.coders[j]!],
      units: given(first, second) + given(second, first),
      both: [given(first, first), given(second, second)],
    };
  });
  const total = (of: (one: (typeof found)[number]) => number) => found.reduce((sum, one) => sum + of(one), 0);
  return {
    merged: [from.to[first]!, from.to[second]!],
    into: to.to[first]!,
    categories: to.to.length,
    before: step.before,
    after: step.after,
    gain: step.after - step.before,
    mechanical: step.random - step.before,
    real: step.after - step.random,
    merges: step.merges,
    confusions: {
      units: total(({ units }) => units),
      both: [0, 1].map((which) => total(({ both }) => both[which]!)),
      pairs: found.map(({ coders, units }) => ({ coders, units })),
    },
  };
}
