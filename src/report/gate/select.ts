import { measuresOfAtLeast } from '../../measures/catalogue.ts';
import { nearestName } from '../../names/nearest.ts';
import { UsageError } from '../../problems.ts';
import type { Report, Result } from '../agree/schema.ts';
import { demandsOf } from '../figures/choose.ts';
import type { Group } from '../groups/group.ts';
import { isOfGroup } from '../groups/own-figures.ts';
import { type AltTestFigure, altTestFigures } from './alt-test-figures.ts';
import type { Threshold } from './judge.ts';

/** The figures that a threshold is about; throws if the data have none. */
export function figuresFor(report: Report, threshold: Threshold): Result[] {
  if (threshold.of?.kind === 'alt-test') return altTestFigures(report, threshold.measure as AltTestFigure);
  const own = report.results.filter((result) => isOf(report, result, threshold));
  const ofMeasure = own.filter((result) => isMeant(report, result, threshold));
  const { scope } = threshold;
  const candidates = ofMeasure.filter(({ category }) => (category !== null) === (scope === 'categories'));
  const ofAll = candidates.filter((result) => result.scope === 'all');
  const ofPairs = candidates.filter((result) => result.scope === 'pair');
  // of two coders both are one figure, and the interval of the pair is the better one
  const onePair = threshold.of === null && scope !== 'all' && report.data.coders.length === 2 && ofPairs.length > 0;
  const found = scope === 'all' || (scope !== 'pairs' && ofAll.length > 0 && !onePair) ? ofAll : ofPairs;
  if (found.length === 0) throw noFigure(threshold, report, ofMeasure);
  return found;
}

/** Whether a figure is of the group, or between the groups, that the threshold names; or of all coders if it names none. */
function isOf({ options }: Report, result: Result, { text: threshold, of }: Threshold): boolean {
  const groups = options.groups ?? [];
  const named = (found: string): Group => {
    const group = groups.find(({ name }) => name === found);
    if (group !== undefined) return group;
    const names = groups.map(({ name }) => name);
    const nearest = nearestName(found, names);
    throw new UsageError({
      code: 'unknown-group',
      threshold,
      found,
      groups: names,
      ...(nearest === undefined ? {} : { nearest }),
    });
  };
  switch (of?.kind) {
    case 'between': {
      const [one, other] = of.between.map((name) => named(name).name);
      return result.between?.includes(one!) === true && result.between.includes(other!);
    }
    case 'group': {
      const { name, coders } = named(of.group);
      return result.group === name && coders.every((coder) => result.coders.includes(coder));
    }
    default:
      return !isOfGroup(result);
  }
}

/** Whether a figure has the threshold's measure, rule, reading and number of coders. */
function isMeant({ data, options }: Report, result: Result, { measure, rule, k }: Threshold): boolean {
  if (result.measure !== measure) return false;
  if (result.rule !== null && result.rule !== rule) return false;
  if (!measuresOfAtLeast.includes(measure)) return result.variant === null;
  const reading = k === null && measure === 'joint-agreement' && options.joint === 'every-pair' ? 'every-pair' : null;
  return result.variant === reading && result.k === (k ?? data.coders.length);
}

function noFigure(
  { text: threshold, scope, measure, rule }: Threshold,
  { options, notes }: Report,
  ofMeasure: readonly Result[],
): UsageError {
  const available = [
    ...(ofMeasure.some((one) => one.category === null && one.scope === 'all') ? (['all'] as const) : []),
    ...(ofMeasure.some((one) => one.category === null && one.scope === 'pair') ? (['pairs'] as const) : []),
    ...(ofMeasure.some((one) => one.category !== null) ? (['categories'] as const) : []),
  ];
  if (available.length > 0) {
    const crowd = scope === 'pairs' && notes.some((note) => note.code === 'pairs-left-out' && note.crowd);
    return new UsageError({ code: 'no-figure-in-scope', threshold, measure, scope, available, crowd });
  }
  return new UsageError({
    code: 'measure-not-allowed',
    measure,
    threshold: { text: threshold, rule: rule ?? options.rules[0] },
    asks: demandsOf(measure),
  });
}
