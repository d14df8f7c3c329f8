import { groupMeasures, isShare, pairMeasures } from '../../measures/catalogue.ts';
import { type CodersFigure, groupFigure, pairFigure } from '../../measures/coders-figure.ts';
import { type Coefficient, defined, undefinedBecause } from '../../measures/coefficient.ts';
import { type MeanAcross, meanAcross } from '../../measures/groups/mean-across.ts';
import type { Uncertainty } from '../../measures/intervals/interval.ts';
import { Resamples } from '../../measures/intervals/resamples.ts';
import { uncertainties } from '../../measures/intervals/uncertainty.ts';
import { type Measure, type Pair, PLAIN } from '../../measures/measure.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { selectCoders } from '../../patterns/select.ts';
import { overlapping, type Weights, weightsOf } from '../../rules/weights.ts';
import type { Result } from '../agree/schema.ts';
import { factsOf } from '../figures/choose.ts';
import { figuresOfAllTogether, isRequested, policyOf, RULE_OF_NONE, wholeFigures } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import { result } from '../figures/result.ts';
import { type Group, sidesOf } from './group.ts';
import { besideMajority } from './majority.ts';

/**
 * The figures of groups: of all coders of each; between each two of them; and, where it is known which are people and which models, of
 * each model beside the people, beside their majority and in the place of each person.
 */
export function groupFigures(patterns: Patterns, groups: readonly Group[], asked: FigureOptions): Result[] {
  const options = { ...asked, references: [] };
  const sides = sidesOf(groups);
  return [
    ...groups.flatMap((group) => within(patterns, group, options)),
    ...groups.flatMap((one, i) => groups.slice(i + 1).flatMap((other) => between(patterns, one, other, options))),
    ...(sides?.people ?? []).flatMap((people) =>
      sides!.models.flatMap((models) =>
        models.coders.flatMap((model) => [
          // of a group of one model, the figures between the groups are these
          ...(models.coders.length > 1 ? between(patterns, people, { name: model, coders: [model] }, options) : []),
          ...besideThePeople(patterns, people, model, options),
          ...inTheirPlace(patterns, people, model, options),
        ]),
      ),
    ),
  ];
}

function positionsOf({ coders }: Patterns, names: readonly string[]): number[] {
  return names.map((name) => coders.indexOf(name)).sort((a, b) => a - b);
}

/** Of one coder alone there are no figures. */
function within(patterns: Patterns, { name: group, coders }: Group, options: FigureOptions): Result[] {
  if (coders.length < 2) return [];
  const own = selectCoders(patterns, positionsOf(patterns, coders));
  return figuresOfAllTogether(own, options).map((one) => ({ ...one, group }));
}

/** A measure of two coders, whichever kind it is. */
interface Wanted {
  readonly measure: Measure;
  readonly rule: string | null;
  readonly weights: Weights;
  readonly figure: CodersFigure;
}

const BOTH: Pair = [0, 1];

/** The measures that the means over pairs are of: all but those of k coders, and those that do not say how far coders agree. */
function wantedAcross(patterns: Patterns, options: FigureOptions): Wanted[] {
  const facts = { ...factsOf(patterns, false, options), coders: 2 };
  const overlaps = overlapping(patterns);
  const ofPairs = pairMeasures.map((measure) => ({ measure, figure: pairFigure(measure, BOTH) }));
  const ofAll = groupMeasures
    .filter(({ name, ofAtLeast }) => !ofAtLeast && pairMeasures.every((one) => one.name !== name))
    .map((measure) => ({ measure, figure: groupFigure(measure, 2) }));
  const runs = [
    ...options.rules.map((rule) => ({ rule, ruled: true, shown: rule.name as string | null })),
    { rule: RULE_OF_NONE, ruled: false, shown: null },
  ];
  return runs.flatMap(({ rule, ruled, shown }) => {
    const weights = weightsOf(rule, patterns, options.scale, policyOf(rule, options), overlaps);
    return [...ofPairs, ...ofAll]
      .filter(
        ({ measure }) =>
          measure.kind !== 'condition' &&
          measure.ruled === ruled &&
          isRequested(measure, options) &&
          measure.applies(facts, weights),
      )
      .map(({ measure, figure }) => ({ measure, rule: shown, weights, figure }));
  });
}

function between(patterns: Patterns, one: Group, other: Group, options: FigureOptions): Result[] {
  const pairs = positionsOf(patterns, one.coders).flatMap((i) =>
    positionsOf(patterns, other.coders).map((j): Pair => (i < j ? [i, j] : [j, i])),
  );
  const wanted = wantedAcross(patterns, options);
  const means = wanted.map(({ figure, weights }) => meanAcross(patterns, pairs, figure, weights));
  const least = wanted.map(({ measure }) => (isShare(measure.name) ? 0 : Number.NEGATIVE_INFINITY));
  const found = intervalsOf(patterns, means, least, options);
  const coders = patterns.coders.filter((coder) => one.coders.includes(coder) || other.coders.includes(coder));
  return wanted.map(
    ({ measure, rule }, i): Result => ({
      ...result({ coders, measure, variant: PLAIN, rule, category: null }, means[i]!.found, found[i]!, options),
      scope: 'all',
      between: [one.name, other.name],
    }),
  );
}

/**
 * By the jackknife over units, or from resampled units.
 *
 * @param least - the least that each can be
 */
function intervalsOf(
  patterns: Patterns,
  means: readonly MeanAcross[],
  least: readonly number[],
  options: FigureOptions,
): Uncertainty[] {
  const resamples = new Resamples(patterns.counts, options);
  const figures = means.map(({ found, onCounts, leaveOneOut, usesPattern }, i) => ({
    found,
    least: least[i]!,
    compute: (counts: Float64Array) => bare(onCounts(counts)),
    onResample: (counts: Float64Array) => bare(onCounts(counts)),
    usesPattern: () => usesPattern,
    leaveOneOut: () => leaveOneOut,
    own: () => 'jackknife' as const,
  }));
  const reweighting = {
    counts: patterns.counts,
    dataOf: (counts: Float64Array) => counts,
    resampled: () => resamples.counts,
  };
  const found = uncertainties(figures, reweighting, resamples, options);
  resamples.draw();
  return found();
}

function bare(value: number | null): Coefficient {
  return value === null ? undefinedBecause('no-variation', { units: 0 }) : defined(value, { units: 0 });
}

/** A model and what more than half of the people who coded a unit gave it. */
function besideThePeople(patterns: Patterns, people: Group, model: string, options: FigureOptions): Result[] {
  const members = positionsOf(patterns, people.coders);
  const pair = besideMajority(patterns, people.name, members, patterns.coders.indexOf(model));
  const isOfPairs = ({ scope }: Measure) => scope === 'pair';
  return wholeFigures(pair, options, isOfPairs).map((one) => ({ ...one, variant: 'majority' }));
}

const ALPHA = 'krippendorff-alpha';

/** Alpha of the people with the model in the place of each of them. */
function inTheirPlace(patterns: Patterns, people: Group, model: string, options: FigureOptions): Result[] {
  if (people.coders.length < 2) return [];
  return people.coders.flatMap((person) => {
    const coders = [...people.coders.filter((one) => one !== person), model];
    const own = selectCoders(patterns, positionsOf(patterns, coders));
    return wholeFigures(own, options, ({ name }) => name === ALPHA).map((one) => ({ ...one, group: people.name }));
  });
}
