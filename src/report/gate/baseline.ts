import { ruleMeant } from '../../measures/meant-rules.ts';
import { UsageError } from '../../problems.ts';
import type { EarlierReport } from '../agree/earlier-report.ts';
import type { Report, Result } from '../agree/schema.ts';
import { HEADLINES } from '../figures/check.ts';
import { reaches } from './judge.ts';
import type { Check, GateNote } from './schema.ts';

/** The figures that readers look at first: the agreement of each pair, its mean, and the joint agreement of all coders. */
export function headlineFigures({ data, options, results }: Report): Result[] {
  return results.filter(
    ({ measure, rule, category, variant, k, group, between }) =>
      (group ?? between) === undefined &&
      HEADLINES.includes(measure) &&
      category === null &&
      (rule === null || rule === ruleMeant(measure, options.rules, data.multiple)) &&
      (k === null || k === data.coders.length) &&
      (measure !== 'joint-agreement' || (variant ?? 'common') === options.joint),
  );
}

/** Compares figures with those of an earlier report; throws if it has none of them. */
export function dropChecks(figures: readonly Result[], baseline: EarlierReport, maxDrop: number): Comparison[] {
  const before = new Map(baseline.results.map((result) => [figureKey(result), result.value]));
  if (!figures.some((figure) => before.has(figureKey(figure)))) {
    throw new UsageError({ code: 'baseline-without-figures' });
  }
  return figures.map((figure) => ({ figure, ...compare(figure, before.get(figureKey(figure)), maxDrop) }));
}

interface Comparison extends Pick<Check, 'before' | 'found' | 'needed' | 'margin' | 'verdict' | 'why'> {
  readonly figure: Result;
}

function compare({ value }: Result, before: number | null | undefined, maxDrop: number): Omit<Comparison, 'figure'> {
  const nothing = { before: null, found: value, needed: null, margin: null };
  if (before === undefined) return { ...nothing, verdict: 'ignored', why: 'not-in-baseline' };
  if (before === null) return { ...nothing, verdict: 'ignored', why: 'undefined-in-baseline' };
  const needed = before - maxDrop;
  if (value === null) return { ...nothing, before, needed, verdict: 'failed', why: 'undefined' };
  const passed = reaches(value, needed);
  return {
    before,
    found: value,
    needed,
    margin: value - needed,
    verdict: passed ? 'passed' : 'failed',
    why: passed ? null : 'fell',
  };
}

type Key = Pick<Result, 'measure' | 'rule' | 'scope' | 'coders' | 'category' | 'variant' | 'k' | 'group' | 'between'>;

/** Identifies a figure in any report. */
export function figureKey({ measure, rule, scope, coders, category, variant, k, group, between }: Key): string {
  return JSON.stringify([
    measure,
    rule,
    scope,
    [...coders].sort(),
    category,
    variant,
    k,
    group ?? null,
    between ?? null,
  ]);
}

/**
 * The ways in which the two reports count differently, so a change need not be a change in how the coders code.
 *
 * @param gatedFigures - the figures that are compared with those of the baseline
 */
export function differences(
  { data, options }: Report,
  baseline: EarlierReport,
  gatedFigures: readonly Result[],
): GateNote[] {
  const underRules = new Set(gatedFigures.map(({ rule }) => rule));
  const someUncoded = data.uncoded + baseline.data.uncoded > 0;
  const sides = [
    { what: 'categories' as const, before: baseline.data.categories.length, now: data.categories.length },
    ...options.rules
      .filter((rule) => someUncoded && underRules.has(rule))
      .map((rule) => ({
        what: 'uncoded' as const,
        rule,
        before: baseline.options.uncoded[rule],
        now: options.uncoded[rule],
      })),
    { what: 'joint' as const, before: baseline.options.joint, now: options.joint },
  ];
  return sides.flatMap(({ before, now, ...side }) =>
    before === undefined || now === undefined || before === now
      ? []
      : [{ code: 'baseline-differs' as const, rule: null, ...side, before: String(before), now: String(now) }],
  );
}
