import type { CategoryMap } from '../../codings/coding.ts';
import { regroupedFigures } from '../../measures/regrouping/figures.ts';
import { figuresUnder, regroupBy, splitUnits } from '../../measures/regrouping/regroup.ts';
import { groupingsOfUsed } from '../../measures/regrouping/used-groupings.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { usedCategories } from '../../patterns/select.ts';
import { rules } from '../../rules/catalogue.ts';
import { type PathOptions, pathTo } from './path.ts';
import type { RevisionNote } from './schema.ts';
import type { SplitOptions } from './split-figures.ts';

/** Halvings of the units: enough for a mean that is steady, few enough to be quick. */
const SPLITS = 5;

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
function realGain(patterns: Patterns, map: CategoryMap, { rule, uncoded, aim, seed }: SplitOptions & PathOptions) {
  const regroup = regroupBy(patterns, rules[rule], uncoded);
  const figures = regroupedFigures(patterns.coders.length, regroup(map.images).weights).filter(
    ({ measure, scope }) => measure === aim && scope === 'all',
  );
  const [after] = figuresUnder([map.images], figures, regroup)[0] ?? [null];
  const random = figuresUnder(groupingsOfUsed(patterns, map, GROUPINGS, seed).all, figures, regroup)[0] ?? [];
  const found = random.filter((value) => value !== null);
  return after === null || after === undefined || found.length === 0 ? null : after - mean(found);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
