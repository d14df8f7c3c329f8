import { knowsCoders } from '../../codings/crowd.ts';
import { groupMeasures, pairMeasures } from '../../measures/catalogue.ts';
import { errorOfParts } from '../../measures/intervals/gwet-linearised.ts';
import { studentQuantile } from '../../measures/intervals/quantiles.ts';
import type { Measure } from '../../measures/measure.ts';
import { wald } from '../../measures/tests/test.ts';
import { pairsOf } from '../../patterns/pair-table.ts';
import { type Patterns, unitsOf } from '../../patterns/patterns.ts';
import { codedByAll, selectCoders } from '../../patterns/select.ts';
import { sumOfProducts } from '../../rules/margins.ts';
import type { Rule } from '../../rules/rule.ts';
import { weightsOf } from '../../rules/weights.ts';
import { factsOf, isWithReference } from '../figures/choose.ts';
import { isRequested, policyOf } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import { testOf } from '../figures/result.ts';
import type { Group } from '../groups/group.ts';
import type { Difference, Note } from './schema.ts';

/** More differences are not given: they grow as the fourth power of the coders, and nobody reads them. */
const MOST = 2000;

const METHOD = 'gwet-2016';

/**
 * How far the coefficients of every two pairs of coders, or of every two groups if there are any, differ, where figures are to be tested:
 * each unit has its own part in both, so the difference of the coefficients is the mean of the differences of these parts, and Student's t
 * of paired values tests it.
 *
 * @param order - the coders in the order in which they are shown
 * @see Gwet (2016), Educational and Psychological Measurement 76, 609–637
 */
export function differences(
  patterns: Patterns,
  order: readonly string[],
  options: FigureOptions,
  groups: readonly Group[] = [],
): Difference[] {
  const wanted = groups.length > 0 ? ofGroups(patterns, groups, options) : wantedDifferences(patterns, order, options);
  return wanted.length > MOST ? [] : wanted.map((one) => difference(patterns, one, options));
}

/** The note that they are left out. */
export function differencesLeftOut(patterns: Patterns, order: readonly string[], options: FigureOptions): Note[] {
  const { length } = wantedDifferences(patterns, order, options);
  return length > MOST ? [{ code: 'differences-left-out', differences: length, most: MOST }] : [];
}

interface Wanted {
  readonly measure: Measure;
  readonly rule: Rule;
  /** The coders of each of the two coefficients. */
  readonly sides: readonly [readonly string[], readonly string[]];
  /** What these are in the report. */
  readonly named: Pick<Difference, 'pairs' | 'groups'>;
}

/** Of groups of two coders or more: figures of all coders of each. */
function ofGroups(patterns: Patterns, groups: readonly Group[], options: FigureOptions): Wanted[] {
  if (options.test === undefined) return [];
  const several = groups.filter(({ coders }) => coders.length > 1);
  const measures = groupMeasures.filter((measure) => measure.unitParts !== undefined && isRequested(measure, options));
  return options.rules.flatMap((rule) => {
    const weights = weightsOf(rule, patterns, options.scale, policyOf(rule, options));
    return pairsOf(several.length).flatMap(([i, j]) => {
      const [one, other] = [several[i]!, several[j]!];
      const facts = (coders: number) => ({ ...factsOf(patterns, false, options), coders });
      return measures
        .filter((measure) => [one, other].every(({ coders }) => measure.applies(facts(coders.length), weights)))
        .map((measure) => ({
          measure,
          rule,
          sides: [one.coders, other.coders] as const,
          named: { groups: [one.name, other.name] },
        }));
    });
  });
}

function wantedDifferences(patterns: Patterns, order: readonly string[], options: FigureOptions): Wanted[] {
  if (options.test === undefined || !knowsCoders(patterns) || order.length < 3) return [];
  const pairs = pairsOf(order.length)
    .map(([i, j]) => [order[i]!, order[j]!] as const)
    .filter((pair) => isWithReference(pair, options));
  const facts = factsOf(patterns, false, options);
  const measures = [...pairMeasures, ...groupMeasures].filter(
    (measure) => measure.kind === 'coefficient' && measure.unitParts !== undefined && isRequested(measure, options),
  );
  return options.rules.flatMap((rule) => {
    const weights = weightsOf(rule, patterns, options.scale, policyOf(rule, options));
    return measures
      .filter((measure) => measure.applies(facts, weights))
      .flatMap((measure) =>
        pairsOf(pairs.length).map(([i, j]) => ({
          measure,
          rule,
          sides: [pairs[i]!, pairs[j]!] as const,
          named: { pairs: [[...pairs[i]!], [...pairs[j]!]] },
        })),
      );
  });
}

/** Two coefficients on the units that every coder of both coded. */
function difference(patterns: Patterns, { measure, rule, sides, named }: Wanted, options: FigureOptions): Difference {
  const coders = [...new Set(sides.flat())];
  const common = codedByAll(
    selectCoders(
      patterns,
      coders.map((coder) => patterns.coders.indexOf(coder)),
    ),
  );
  const weights = weightsOf(rule, common, options.scale, policyOf(rule, options));
  const [one, other] = sides.map((side) => measure.unitParts!(columns(common, side), weights));
  const n = unitsOf(common);
  const about = {
    ...{ measure: measure.name, rule: rule.name, ...named, units: n },
    ...{ value: null, se: null, ci: null },
  };
  if (n === 0 || !one || !other || one.parts.length === 0 || one.parts.length !== other.parts.length) return about;
  const own = { parts: one.parts.map((part, p) => part - other.parts[p]!), counts: one.counts };
  const value = sumOfProducts(own.parts, own.counts) / n;
  if (n < 2) return { ...about, value };
  const se = errorOfParts(own, value);
  const half = studentQuantile(options.confidence, n - 1) * se;
  const ci = { lower: value - half, upper: value + half, level: options.confidence, method: METHOD };
  const test = wald({ value, against: 0 }, se, n - 1, METHOD);
  return { ...about, value, se, ci, ...(test && { test: testOf(test) }) };
}

/** The same patterns, row by row, with the columns of these coders only; some may be equal. */
function columns(patterns: Patterns, coders: readonly string[]): Patterns {
  const { cells, counts, coders: all } = patterns;
  const own = coders.map((coder) => all.indexOf(coder));
  const taken = new Int32Array(counts.length * own.length);
  for (let p = 0; p < counts.length; p += 1)
    for (let i = 0; i < own.length; i += 1) taken[p * own.length + i] = cells[p * all.length + own[i]!]!;
  return { ...patterns, coders, cells: taken };
}
