import { unitsForAlpha } from '../../measures/planning/alpha-units.ts';
import { largestKappa } from '../../measures/planning/cohen-variance.ts';
import { type Expected, kappaVariance } from '../../measures/planning/common-correlation.ts';
import { lowerBoundWith, unitsForBounds, unitsForFitTest } from '../../measures/planning/goodness-of-fit.ts';
import { ofShare, ofVariance, unitsForEffectiveWidth } from '../../measures/planning/interval-width.ts';
import { ofRates, ofShares, type UnitVariance, unitsForKappaTest } from '../../measures/planning/kappa-test.ts';
import type { Demands } from '../../measures/planning/significance.ts';
import { sumOf, TOLERANCE } from '../../measures/sum.ts';
import { needed, resultOf } from './result.ts';
import type { Plan, PlanResult } from './schema.ts';

/** What is wanted; each part is answered where it is given. */
export interface Wanted extends Demands {
  readonly ruledOut?: number | undefined;
  readonly width?: number | undefined;
  readonly smallestAlpha: readonly number[];
}

export interface Assumptions {
  /** Absent: only what needs no kappa is answered. */
  readonly kappa?: number | undefined;
  readonly prevalence: readonly number[];
  /** The second coder's rate of the first of two categories, where it differs. */
  readonly second?: number | undefined;
  readonly coders: number;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  /** The units there are: which lower bound is to be expected with them. */
  readonly units?: number | undefined;
}

/** Units needed, from what is assumed of the coders and the categories. */
export function planFromAssumptions(assumed: Assumptions, wanted: Wanted, version: string): Plan {
  const { kappa, prevalence, second, coders } = assumed;
  return {
    schema: 'intercoder/plan@1',
    tool: { name: 'intercoder', version },
    command: 'plan',
    from: 'assumptions',
    assumptions: { kappa: kappa ?? null, prevalence: [...prevalence], second: second ?? null, coders },
    pilot: null,
    options: { level: wanted.level, sides: wanted.sides, power: wanted.power },
    results: [
      ...(kappa === undefined ? [] : ofKappa({ ...assumed, kappa }, wanted)),
      ...alphaResults(Math.min(...prevalence), wanted),
    ],
    notes: [...outOfReach(assumed, wanted), ...aboveExpected(assumed, wanted)],
  };
}

function ofKappa(assumed: Assumptions & Expected, wanted: Wanted): PlanResult[] {
  const { kappa, lower, upper, units } = assumed;
  const bounded = { goal: 'bounds', measure: 'kappa', method: 'goodness-of-fit', expected: kappa } as const;
  return [
    ...(wanted.ruledOut === undefined ? [] : testResults(assumed, wanted.ruledOut, wanted)),
    ...(wanted.width === undefined ? [] : widthResults(assumed, wanted.width, 1 - wanted.level)),
    ...(lower === undefined
      ? []
      : [
          resultOf({
            ...bounded,
            lower,
            upper: upper ?? null,
            ...needed(unitsForBounds(assumed, { lower, upper }, wanted.level), 'same-kappa'),
          }),
        ]),
    ...(units === undefined
      ? []
      : [resultOf({ ...bounded, goal: 'bound', lower: lowerBoundWith(units, assumed, wanted.level), units })]),
  ];
}

function testResults(assumed: Assumptions & Expected, ruledOut: number, wanted: Wanted): PlanResult[] {
  const { kappa: expected } = assumed;
  const { variance, method } = cohen(assumed);
  const common = { goal: 'test', expected, ruledOut } as const;
  const byFormula = unitsForKappaTest({ ruledOut, expected }, variance, wanted);
  const byFit = unitsForFitTest(assumed, ruledOut, wanted);
  const reason = ruledOut === expected ? 'same-kappa' : 'no-such-table';
  return [
    resultOf({ ...common, measure: 'cohen-kappa', method, ...needed(byFormula, reason) }),
    resultOf({ ...common, measure: 'kappa', method: 'goodness-of-fit', ...needed(byFit, reason) }),
  ];
}

function widthResults(assumed: Assumptions & Expected, width: number, confidence: number): PlanResult[] {
  const { kappa, prevalence, second } = assumed;
  const other = second === undefined ? prevalence : [second, 1 - second];
  const chance = sumOf([...prevalence.keys()], (i) => prevalence[i]! * other[i]!);
  const agreement = kappa * (1 - chance) + chance;
  const { variance, method } = cohen(assumed);
  const forWidth = (unit: number | undefined) => {
    if (unit === undefined) return needed(undefined, 'no-such-table');
    return needed(unitsForEffectiveWidth(ofVariance(unit, agreement, chance), width, confidence), 'no-such-table');
  };
  const common = { goal: 'width', width } as const;
  return [
    resultOf({
      ...common,
      measure: 'agreement',
      method: 'wilson',
      expected: agreement,
      ...needed(unitsForEffectiveWidth(ofShare(agreement), width, confidence), 'no-such-table'),
    }),
    resultOf({ ...common, measure: 'cohen-kappa', method, expected: kappa, ...forWidth(variance(kappa)) }),
    resultOf({
      ...common,
      measure: 'krippendorff-alpha',
      method: 'common-correlation',
      expected: kappa,
      ...forWidth(kappaVariance(assumed)),
    }),
  ];
}

/** The variance of Cohen's kappa that the assumptions lead to: with two categories the table's own, with more the largest. */
function cohen({ prevalence, second }: Assumptions): { variance: UnitVariance; method: string } {
  return prevalence.length === 2
    ? { variance: ofRates(prevalence[0]!, second ?? prevalence[0]!), method: 'cantor-1996' }
    : { variance: ofShares(prevalence), method: 'flack-1988' };
}

/** Krippendorff's numbers for a category with this share. */
export function alphaResults(prevalence: number, wanted: Wanted, category: string | null = null): PlanResult[] {
  return wanted.smallestAlpha.map((smallest) =>
    resultOf({
      goal: 'smallest-alpha',
      measure: 'krippendorff-alpha',
      method: 'krippendorff-2004',
      category,
      ruledOut: smallest,
      prevalence,
      ...needed(
        prevalence <= 0 || prevalence >= 1 ? undefined : unitsForAlpha(smallest, prevalence, wanted.level),
        'no-variation',
      ),
    }),
  );
}

/** Targets that lie above what is expected: the units for them show that kappa lies below. */
function aboveExpected({ kappa }: Assumptions, { ruledOut, smallestAlpha }: Wanted): Plan['notes'] {
  if (kappa === undefined) return [];
  const targets = { kappa: ruledOut === undefined ? [] : [ruledOut], 'krippendorff-alpha': smallestAlpha };
  return Object.entries(targets).flatMap(([measure, values]) => {
    const above = values.filter((target) => target > kappa + TOLERANCE);
    return above.length === 0
      ? []
      : [{ code: 'target-above-expected' as const, measure, coders: [], expected: kappa, targets: above }];
  });
}

/** Rates that differ keep kappa below 1: the formula has a value beyond that too, but no coders can reach it. */
function outOfReach({ kappa, prevalence, second }: Assumptions, { ruledOut }: Wanted): Plan['notes'] {
  if (second === undefined || kappa === undefined) return [];
  const largest = largestKappa(prevalence[0]!, second);
  const highest = Math.max(kappa, ruledOut ?? kappa);
  return largest !== undefined && highest > largest ? [{ code: 'kappa-out-of-reach', kappa: highest, largest }] : [];
}
