import { droppedBy, groupsOf } from '../../codebook/category-map.ts';
import { type CategoryMap, MISSING, mapCoding } from '../../codings/coding.ts';
import { type ChosenRules, chosenRules } from '../../measures/meant-rules.ts';
import { mapOfUsed } from '../../measures/regrouping/used-groupings.ts';
import { TOLERANCE } from '../../measures/sum.ts';
import { forEachPattern, type Patterns, patternsOf } from '../../patterns/patterns.ts';
import { isMultiple, usedCategories } from '../../patterns/select.ts';
import { UsageError } from '../../problems.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Study } from '../../study/study.ts';
import { checkNamedMeasures, isUsual } from '../figures/choose.ts';
import { policyOf } from '../figures/figures.ts';
import { readingFacts } from '../reading.ts';
import { heldOut, PATHS } from './held-out.ts';
import { type PathOptions, pathTo } from './path.ts';
import type { Revision, RevisionNote, RevisionStep } from './schema.ts';
import { ruleOfAim, type SplitOptions, splitFigures } from './split-figures.ts';

export interface RevisionOptions extends Omit<SplitOptions & PathOptions, keyof ChosenRules | 'onMerge'> {
  /** That of every figure; none: for each measure the one that its name means. */
  readonly rule?: Rule | undefined;
  /** Called after each merge that is suggested, on all units and on halves of them, with how many of how many there are. */
  readonly onMerge?: ((done: number, of: number) => void) | undefined;
  /** The number of categories for which merges are suggested, after the map. */
  readonly suggest?: number | undefined;
  /** The column by which the map rolled categories up, and the categories for which it is empty. */
  readonly level?: { readonly column: string; readonly without: readonly string[] } | undefined;
  readonly version: string;
}

/** What a revision of the codebook would do to the figures, and how much of that merging at random would do. */
export function revisionReport(
  data: Study,
  map: CategoryMap,
  { onMerge, rule, ...requested }: RevisionOptions,
): { report: Revision; map: CategoryMap } {
  const patterns = patternsOf(data);
  const multiple = isMultiple(patterns);
  const chosen = chosenRules(rule === undefined ? [] : [rule], { multiple, scale: 'nominal' });
  const options = {
    ...{ ...requested, ...chosen },
    onMerge: onMerge && counted(onMerge, patterns, map, requested),
  };
  if (rule !== undefined && rule.compares !== 'sets')
    throw new UsageError({ code: 'rule-of-levels', rule: rule.name, command: 'revise' });
  const headline = ruleOfAim('agreement', options);
  const ofAim = ruleOfAim(options.aim, options).name;
  const path = options.suggest === undefined ? undefined : sought(patterns, map, options.suggest, options);
  const last = path?.map ?? map;
  const { results, groupings } = splitFigures(patterns, last, options);
  checkNamedMeasures(options.measures ?? [], results);
  const report: Revision = {
    schema: 'intercoder/revision@1',
    tool: { name: 'intercoder', version: options.version },
    command: 'revise',
    data: {
      coders: [...data.coderOrder],
      units: data.unitCount,
      declared: data.declared,
      reading: readingFacts(data),
      sources: data.tables.map(({ source }) => source),
    },
    options: {
      rule: headline.name,
      ...(options.measures === undefined || isUsual(options.measures) ? {} : { measures: [...options.measures] }),
      uncoded: policyOf(headline, options),
      confidence: options.confidence,
      groupings: options.groupings,
      seed: options.seed,
      suggest: options.suggest ?? null,
      aim: options.suggest === undefined ? null : options.aim,
      ...(options.suggest !== undefined && ofAim !== headline.name && { aimRule: ofAim }),
    },
    codebook: {
      before: [...last.from],
      after: groupsOf(last).map(({ category, from }) => ({ category, from: [...from] })),
      dropped: droppedBy(last),
    },
    groupings: {
      compared: groupings.all.length,
      exhaustive: groupings.exhaustive,
      categories: mapOfUsed(patterns, last).from.length,
    },
    results,
    path: path?.steps ?? [],
    notes: [
      ...mapNotes(patterns, last, options, path?.steps.length),
      ...groupingNotes(mapOfUsed(patterns, last), groupings, options),
      ...(path === undefined || path.steps.length === 0
        ? []
        : [...lowering(path.steps), ...heldOut(patterns, map, path.steps.length, options)]),
    ],
  };
  return { report, map: last };
}

/** Counts the merges of the path and of those on halves of the units. */
function counted(
  onMerge: NonNullable<RevisionOptions['onMerge']>,
  patterns: Patterns,
  map: CategoryMap,
  { suggest = 0 }: Pick<RevisionOptions, 'suggest'>,
): () => void {
  const merges = (usedCategories(patterns, map).size - suggest) * (1 + PATHS);
  let done = 0;
  return () => {
    done += 1;
    onMerge(done, merges);
  };
}

function sought(patterns: Patterns, map: CategoryMap, target: number, options: PathOptions) {
  if (map.images.some((image) => image.length > 1)) throw new UsageError({ code: 'overlapping-categories' });
  const used = usedCategories(patterns, map).size;
  if (target >= used) return { steps: [], map };
  const cost = costOfMerge(patterns);
  if (cost * mergesTried(used, target) > MOST_WORK) {
    const least = Array.from({ length: used - target }, (_, i) => target + i).find(
      (one) => cost * mergesTried(used, one) <= MOST_WORK,
    );
    throw new UsageError({ code: 'too-many-merges', target, used, merges: mergesTried(used, target), least });
  }
  const path = pathTo(patterns, map, target, options);
  if (path === null)
    throw new UsageError({ code: 'no-figure-to-raise', aim: options.aim, rule: ruleOfAim(options.aim, options).name });
  return path;
}

/** So much takes about ten seconds. */
const MOST_WORK = 2e8;

/** What it takes to compute the figure after a merge: a pass over the cells, and about as much as that for so many of them. */
const COST_OF_NONE = 1500;

function costOfMerge({ cells }: Patterns): number {
  return cells.length + COST_OF_NONE;
}

/** How many merges are tried on the way: of k categories every two, k (k − 1) / 2; as many on each path of a half of the units. */
function mergesTried(used: number, target: number): number {
  const upTo = (categories: number) => ((categories - 1) * categories * (categories + 1)) / 6;
  return (upTo(used) - upTo(target)) * (1 + PATHS / 2);
}

function mapNotes(
  patterns: Patterns,
  map: CategoryMap,
  { level, suggest }: Pick<RevisionOptions, 'level' | 'suggest'>,
  steps?: number,
): RevisionNote[] {
  let uncoded = 0;
  forEachPattern(patterns, (cells, count) => {
    for (const cell of cells) {
      if (cell === MISSING || patterns.codings[cell]!.length === 0) continue;
      if (mapCoding(map, patterns.codings[cell]!).length === 0) uncoded += count;
    }
  });
  const dropped = droppedBy(map);
  const notes: RevisionNote[] = [];
  if (dropped.length > 0) notes.push({ code: 'newly-uncoded', codings: uncoded, dropped });
  if (level && level.without.length > 0)
    notes.push({ code: 'without-level', column: level.column, categories: [...level.without] });
  if (suggest === undefined) return notes;
  const used = usedCategories(patterns, map);
  const unused = map.to.filter((_, position) => !used.has(position));
  if (unused.length > 0) notes.push({ code: 'never-used', categories: unused, wanted: suggest });
  if (used.size <= suggest && steps === 0) notes.push({ code: 'nothing-to-suggest', wanted: suggest, used: used.size });
  if (used.size > suggest) notes.push({ code: 'path-ends', wanted: suggest, left: used.size });
  return notes;
}

/** The note on suggested merges that lower the figure; all other merges at that point would lower it more. */
function lowering(steps: readonly RevisionStep[]): RevisionNote[] {
  const found = steps.filter(({ gain }) => gain < -TOLERANCE);
  const [first] = found;
  if (first === undefined) return [];
  return [{ code: 'merges-lower', merges: found.length, first: first.merged, categories: first.categories + 1 }];
}

function groupingNotes(
  map: CategoryMap,
  { all, exhaustive }: { all: readonly unknown[]; exhaustive: boolean },
  { confidence }: Pick<RevisionOptions, 'confidence'>,
): RevisionNote[] {
  const changes = map.from.length !== map.to.length || map.images.some((image) => image.length !== 1);
  if (!changes) return [{ code: 'nothing-merged' }];
  const few = exhaustive && ((1 - confidence) / 2) * all.length + 1e-9 < 1;
  return few ? [{ code: 'few-groupings', groupings: all.length }] : [];
}
