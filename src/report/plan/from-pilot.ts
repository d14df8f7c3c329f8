import { MISSING } from '../../codings/coding.ts';
import { normalQuantileAt } from '../../measures/intervals/normal.ts';
import { studentQuantile } from '../../measures/intervals/quantiles.ts';
import { impliedUnits } from '../../measures/intervals/wilson.ts';
import { ruleMeant } from '../../measures/meant-rules.ts';
import {
  ofShare,
  type Precision,
  unitsForDifference,
  unitsForEffectiveWidth,
} from '../../measures/planning/interval-width.ts';
import { criticalQuantile } from '../../measures/planning/significance.ts';
import { TOLERANCE } from '../../measures/sum.ts';
import { forEachPattern, type Patterns, patternsOf } from '../../patterns/patterns.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Study } from '../../study/study.ts';
import { agreementReport } from '../agree/agreement.ts';
import type { Result } from '../agree/schema.ts';
import { alphaResults, type Wanted } from './from-assumptions.ts';
import { needed, resultOf } from './result.ts';
import type { Plan, PlanResult } from './schema.ts';

/** Units needed, from the figures and the standard errors of a pilot, and from how frequent its categories are. */
export function planFromPilot(data: Study, rule: Rule | undefined, wanted: Wanted, version: string): Plan {
  const report = agreementReport(data, {
    rules: rule === undefined ? [] : [rule],
    measures: ['agreement', 'joint-agreement', 'cohen-kappa', 'krippendorff-alpha'],
    atLeast: [],
    joint: 'common',
    ci: 'auto',
    confidence: 1 - wanted.level,
    resamples: 0,
    seed: 1,
    scale: 'nominal',
    version,
  });
  const { options, data: facts } = report;
  const meant = (measure: string) => ruleMeant(measure, options.rules, facts.multiple);
  const figures = report.results.filter(
    (one) => one.category === null && (one.rule === null || one.rule === meant(one.measure)),
  );
  const tests = wanted.ruledOut === undefined ? [] : testResults(figures, wanted.ruledOut, wanted);
  return {
    schema: 'intercoder/plan@1',
    tool: report.tool,
    command: 'plan',
    from: 'pilot',
    assumptions: null,
    pilot: {
      rule: meant('agreement'),
      coders: report.data.coders,
      units: report.data.units,
      reading: report.data.reading,
      sources: report.data.sources,
    },
    options: { level: wanted.level, sides: wanted.sides, power: wanted.power },
    results: [
      ...tests,
      ...(wanted.width === undefined ? [] : widthResults(figures, wanted.width, 1 - wanted.level)),
      ...categoryResults(patternsOf(data), wanted),
    ],
    notes: tests.flatMap(({ measure, coders, expected, ruledOut: target }) =>
      expected !== null && expected < target! - TOLERANCE
        ? [{ code: 'target-above-expected' as const, measure, coders, expected, targets: [target!] }]
        : [],
    ),
  };
}

/** Cohen's kappa of every pair and alpha of all, told from a value. */
function testResults(figures: readonly Result[], ruledOut: number, wanted: Wanted): PlanResult[] {
  const quantiles = criticalQuantile(wanted) + normalQuantileAt(wanted.power);
  return figures.flatMap((figure) => {
    const { measure, rule, coders, value } = figure;
    if ((measure !== 'cohen-kappa' && measure !== 'krippendorff-alpha') || figure.variant !== null) return [];
    const variance = unitVariance(figure);
    const units =
      variance === undefined || value === ruledOut
        ? undefined
        : unitsForDifference(variance, value! - ruledOut, quantiles);
    const found = needed(units, value === ruledOut ? 'same-kappa' : (figure.reason ?? 'no-variation'));
    return [
      resultOf({ goal: 'test', measure, method: 'pilot-variance', rule, coders, expected: value, ruledOut, ...found }),
    ];
  });
}

/** Agreement by Wilson's interval, the coefficients by the pilot's variance, and by Student's t where their interval is. */
function widthResults(figures: readonly Result[], width: number, confidence: number): PlanResult[] {
  return figures.flatMap((figure) => {
    const { measure, rule, coders, value, scope, variant, reason, k } = figure;
    if (variant !== null) return [];
    const isShare = scope === 'pair' ? measure === 'agreement' : coders.length > 2 && k === coders.length;
    const common = { goal: 'width', rule, coders, expected: value, width } as const;
    if (isShare && (measure === 'agreement' || measure === 'joint-agreement')) {
      const units = value === null ? undefined : unitsForEffectiveWidth(ofShare(value), width, confidence);
      return [resultOf({ ...common, measure, method: 'wilson', ...needed(units, reason ?? 'no-variation') })];
    }
    if (measure !== 'cohen-kappa' && measure !== 'krippendorff-alpha') return [];
    const precision = precisionOf(figure);
    const units = precision === undefined ? undefined : unitsForEffectiveWidth(precision, width, confidence);
    return [resultOf({ ...common, measure, method: 'pilot-variance', ...needed(units, reason ?? 'no-variation') })];
  });
}

/** What the pilot's interval says of the coefficient, so that the pilot's own width asks for the pilot's own units. */
function precisionOf({ observed, expected, ci, units }: Result): Precision | undefined {
  if (observed === null || expected === null || ci === null) return undefined;
  const lower = ci.lower * (1 - expected) + expected;
  const perUnit = lower > 0 ? impliedUnits(observed, lower, studentQuantile(ci.level, units - 1)) / units : 1;
  return { observed, correctedFor: expected, effective: (more) => perUnit * more };
}

/** The variance of a figure times its units. */
function unitVariance({ se, units, value }: Result): number | undefined {
  return se === null || value === null ? undefined : se ** 2 * units;
}

/** Krippendorff's numbers for each category, applied or not applied, by the share of codings that hold it. */
function categoryResults(patterns: Patterns, wanted: Wanted): PlanResult[] {
  return patterns.categories.flatMap((category, position) => {
    let codings = 0;
    let applied = 0;
    forEachPattern(patterns, (cells, count) => {
      const coded = cells.filter((cell) => cell !== MISSING);
      codings += count * coded.length;
      applied += count * coded.filter((cell) => patterns.codings[cell]!.includes(position)).length;
    });
    return alphaResults(applied / codings, wanted, category);
  });
}
