import { groupMeasures } from '../../measures/catalogue.ts';
import { type Coefficient, expecting } from '../../measures/coefficient.ts';
import type { Uncertainty } from '../../measures/intervals/interval.ts';
import { uncertainties } from '../../measures/intervals/uncertainty.ts';
import { type Facts, type GroupMeasure, PLAIN } from '../../measures/measure.ts';
import { isPairable, type Patterns } from '../../patterns/patterns.ts';
import { withoutCoders } from '../../patterns/select.ts';
import type { Weights } from '../../rules/weights.ts';
import type { FigureOptions } from './figures.ts';
import { type Bare, result } from './result.ts';
import { type Asked, figure, type Run, withoutRepeats } from './run.ts';
import { resampledWithoutCoders, type View } from './view.ts';

/** With fewer patterns every figure is quickly had. */
const MANY_PATTERNS = 1000;

/**
 * The figures of all coders together, rule by rule and measure by measure.
 *
 * @param alike - weights that are the same as others stand for these
 */
export function figuresOfAll(
  view: View,
  runs: readonly Run[],
  alike: (weights: Weights) => Weights,
  facts: Facts,
  options: FigureOptions,
): () => Bare[] {
  const { patterns } = view;
  const asked = runs.flatMap(({ rule, weights, isWanted }) =>
    groupMeasures.filter(isWanted).flatMap((measure) =>
      (measure.variants?.(facts, weights) ?? [PLAIN]).map((variant) => ({
        rule,
        measure,
        weights: alike(weights),
        variant,
      })),
    ),
  );
  const coders = patterns.crowd === undefined ? [...patterns.coders] : []; // of a crowd: all of the data's coders
  const { distinct, placeOf } = withoutRepeats(asked);
  const ranges = foundOn(view, distinct, options);
  return () => {
    const found = new Map(ranges.flatMap((some) => some()));
    return asked.map(({ rule, measure, variant }, m) => {
      const { coefficient, range } = found.get(distinct[placeOf[m]!]!)!;
      return { coders, ...result(measure, variant, coefficient, range, options), rule };
    });
  };
}

type Found = readonly [One, { readonly coefficient: Coefficient; readonly range: Uncertainty }];

type One = Asked<GroupMeasure>;

/** The figures by what they ask: many patterns become few without coders, and on resamples every figure that can do without is found so. */
function foundOn(view: View, asked: readonly One[], options: FigureOptions): (() => Found[])[] {
  const { patterns, resampled, resamples } = view;
  const byName = asked.filter(({ measure }) => namesCoders(measure));
  const expectedByName = asked.filter(({ measure }) => !namesCoders(measure) && expectsByName(measure, options));
  const nameless = asked.filter(({ measure }) => !namesCoders(measure) && !expectsByName(measure, options));
  const resampledNameless = resamples.wanted ? resampledWithoutCoders(view) : patterns;
  const few = patterns.counts.length > MANY_PATTERNS && !resamples.wanted ? withoutCoders(patterns) : patterns;
  const found = ranged(view, few, resampledNameless, nameless, options);
  return [
    ranged(view, patterns, resampled, byName, options),
    ranged(view, patterns, resampledNameless, expectedByName, options),
    few === patterns ? found : () => found().map((one) => expectedOf(patterns, one)),
  ];
}

/** The figure beside the agreement that is expected where it is known who gave which coding. */
function expectedOf(patterns: Patterns, [one, { coefficient, range }]: Found): Found {
  const { measure, weights, variant } = one;
  const { expected } = measure;
  if (expected === undefined) return [one, { coefficient, range }];
  return [one, { coefficient: expecting(coefficient, () => expected(patterns, weights, variant)), range }];
}

/** The figures asked for, with their intervals. */
function ranged(
  { resamples }: View,
  patterns: Patterns,
  resampled: Patterns,
  asked: readonly One[],
  options: FigureOptions,
): () => Found[] {
  const width = patterns.coders.length;
  const figures = asked.map((one) => {
    const { measure, weights, variant } = one;
    const bare = figure(measure, patterns, one, (data) => measure.coefficient(data, weights, variant), options);
    const standsOn = () => {
      const test = measure.standsOn?.(patterns, weights, variant) ?? isPairable;
      return (p: number) => test(patterns.cells.subarray(p * width, (p + 1) * width));
    };
    const without = measure.without && (() => measure.without!(patterns, weights, variant));
    return { ...bare, standsOn, without };
  });
  const reweighting = {
    counts: patterns.counts,
    dataOf: (counts: Float64Array) => ({ ...patterns, counts }),
    resampled: () => resampled,
  };
  const ranges = uncertainties(figures, reweighting, resamples, options);
  return () => {
    const found = ranges();
    return asked.map((one, i) => [one, { coefficient: figures[i]!.found, range: found[i]! }]);
  };
}

/** Whether a figure comes from each coder's own codings; whether at least so many agree does not. */
function namesCoders({ asksWho, expected }: GroupMeasure): boolean {
  return asksWho === true && expected === undefined;
}

/**
 * Whether a figure stays with the patterns by which the agreement beside it is expected. A count of units is the same whole number over
 * fewer patterns; a mean over units, and the jackknife's, are sums that would be rounded otherwise.
 */
function expectsByName({ name, expected }: GroupMeasure, { ci }: FigureOptions): boolean {
  return name === 'agreement' || (expected !== undefined && ci === 'jackknife');
}
