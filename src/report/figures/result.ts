import { kindOf } from '../../measures/catalogue.ts';
import { type Coefficient, chanceCorrected } from '../../measures/coefficient.ts';
import type { Inference } from '../../measures/intervals/uncertainty.ts';
import type { Measure, Variant } from '../../measures/measure.ts';
import type { Test } from '../../measures/tests/test.ts';
import type { RuleName } from '../../rules/catalogue.ts';
import type { Report, Result, ResultAt } from '../agree/schema.ts';

/** Which figure it is, of the data as a whole or of one category alone. */
export interface WhichFigure {
  readonly measure: string;
  readonly scope: 'pair' | 'all';
  readonly rule: string | null;
  readonly alone: boolean;
  /** Which of the measure's variants; absent if any of them is asked about. */
  readonly one?: Variant;
}

/** What tables show depends on whether codings are sets of categories, and on the scale. */
type OfData = Pick<Report['data'], 'multiple' | 'scale'>;

const AGREEMENT_UNDER: readonly (string | null)[] = ['any', 'exact'] satisfies RuleName[];

/** Under hamming it is pooled over categories. */
const KAPPA_UNDER: readonly (string | null)[] = ['any', 'exact', 'hamming'] satisfies RuleName[];

/** Whether tables show a figure by default. Files for programs contain all figures. */
export function standsInTables({ measure, scope, rule, alone }: WhichFigure, { multiple, scale }: OfData): boolean {
  if (measure === 'assignment-agreement') return multiple;
  if (alone) return scope === 'pair' ? measure === 'cohen-kappa' : measure !== 'krippendorff-alpha';
  if (measure === 'agreement') return AGREEMENT_UNDER.includes(rule);
  return measure !== 'cohen-kappa' || KAPPA_UNDER.includes(rule) || rule === scale;
}

/** The same report with those figures only. */
export function forTables(report: Report): Report {
  const shown = (results: Report['results']) =>
    results.filter(({ measure, scope, rule, category }) =>
      standsInTables({ measure, scope, rule, alone: category !== null }, report.data),
    );
  return {
    ...report,
    results: shown(report.results),
    strata: report.strata.map((stratum) => ({ ...stratum, results: shown(stratum.results) })),
  };
}

const NO_PARTS = { observed: null, expected: null };

/** Which figure is reported. */
interface Reported {
  /** Whose; none if it is of all coders, and these are not known. */
  readonly coders: string[];
  readonly measure: Measure;
  readonly variant: Variant;
  readonly rule: string | null;
  readonly category: string | null;
}

/** A figure as it is reported; with `valuesOnly`, without its parts. */
export function result(
  { coders, measure: { name, scope }, variant: { variant, k }, rule, category }: Reported,
  found: Coefficient,
  { se, ci, test }: Inference,
  { valuesOnly = false }: { readonly valuesOnly?: boolean },
): Result {
  const { value, reason, units, agreed } = found;
  const { observed, expected } = valuesOnly ? NO_PARTS : found;
  const corrected = correctedOf(name, observed, expected);
  const parts = { value, reason, observed, expected, corrected, units, agreed, se, ci };
  return { coders, measure: name, scope, variant, k, ...parts, ...(test && { test: testOf(test) }), rule, category };
}

/** A test as it is reported. */
export function testOf(test: Test): NonNullable<Result['test']> {
  const { df } = test;
  return { ...test, df: typeof df === 'number' || df === null ? df : [...df] };
}

/** The same before or after something. */
export function resultAt(
  measure: string,
  { value, reason, expected, units }: Pick<Result, 'value' | 'reason' | 'expected' | 'units'>,
): ResultAt {
  return { value, reason, expected, corrected: correctedOf(measure, value, expected), units };
}

/** The agreement beyond chance. */
function correctedOf(measure: string, observed: number | null, expected: number | null): number | null {
  const correctable = kindOf(measure) === 'agreement' && observed !== null && expected !== null;
  return correctable ? chanceCorrected(observed, expected) : null;
}

/** Far below the width of any real interval, and above what rounding leaves of 0. */
const NO_WIDTH = 1e-7;

/**
 * Whether a figure has an interval from which something can be concluded. If the coders agree to the same degree on every unit, the
 * variance is 0. An interval without width would claim a certainty about other units that these units do not give.
 */
export function hasInformativeInterval({ ci }: Pick<Result, 'ci'>): boolean {
  return ci !== null && ci.upper - ci.lower >= NO_WIDTH;
}
