import type { CategoryMap } from '../../codings/coding.ts';
import { figuresUnder, splitUnits } from '../../measures/regrouping/regroup.ts';
import { groupingsOfUsed } from '../../measures/regrouping/used-groupings.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { usedCategories } from '../../patterns/select.ts';
import { type PathOptions, pathTo } from './path.ts';
import type { RevisionNote } from './schema.ts';
import { figureToRaise, type SplitOptions } from './split-figures.ts';

/** Halvings of the units: enough for a mean that is steady, few enough to be quick. */
const SPLITS = 5;

/** How many paths are chosen on halves. */
export const PATHS: number = 2 * SPLITS;

const GROUPINGS = 100;

/**
 * Merges that are chosen on some units help on these more than on others. Therefore paths are also chosen on half of the units, at
 * random and several times, and judged on both halves. They are as many merges as on the whole; a half in which fewer categories were
 * used ends at fewer.
 */
export function heldOut(
  patterns: Patterns,
  start: CategoryMap,
  merges: number,
  options: SplitOptions & PathOptions,
): RevisionNote[] {
  const own: number[] = [];
  const other: number[] = [];
  for (let split = 0; split < SPLITS; split += 1) {
    const halves = splitUnits(patterns, options.seed + split);
    for (const [chosenOn, judgedOn] of [halves, [...halves].reverse()] as [Patterns, Patterns][]) {
      const path = pathTo(chosenOn, start, Math.max(1, usedCategories(chosenOn, start).size - merges), options);
      if (path === null) return [];
      const realOn = (half: Patterns) => realGain(half, path.map, options);
      const [here, there] = [realOn(chosenOn), realOn(judgedOn)];
      if (here === null || there === null) continue;
      own.push(here);
      other.push(there);
    }
  }
  if (own.length === 0) return [];
  return [{ code: 'chosen-here', measure: options.aim, splits: own.length, onOwn: mean(own), onOther: mean(other) }];
}

/** after − mean over random groupings, of the figure that the merges are to raise. */
function realGain(patterns: Patterns, map: CategoryMap, options: SplitOptions & PathOptions) {
  const raised = figureToRaise(patterns, options);
  if (raised === undefined) return null;
  const { figure, regroup } = raised;
  const { data, weights } = regroup(map.images);
  const after = figure.value(data, weights);
  const groupings = groupingsOfUsed(patterns, map, GROUPINGS, options.seed).all;
  const defined = figuresUnder(groupings, [figure], regroup)[0]!.filter((value) => value !== null);
  return after === null || defined.length === 0 ? null : after - mean(defined);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
