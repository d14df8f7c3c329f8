import type { Revision } from '../../../report/revise/schema.ts';
import { type Records, records, type Value } from '../../document.ts';

const COLUMNS = [
  'step',
  'merged',
  'measure',
  'rule',
  'scope',
  'coders',
  'before',
  'after',
  'expected_before',
  'expected_after',
  'gain',
  'mechanical',
  'real',
  'ci_lower',
  'ci_upper',
  'ci_level',
  'random_mean',
  'random_lower',
  'random_upper',
  'as_much',
  'confused',
] as const;

type Row = Record<(typeof COLUMNS)[number], Value>;

const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, null])) as Row;

/** One row per step of the path, then one per figure of the whole revision. */
export function revisionRecords(report: Revision): Records {
  return records(COLUMNS, [...stepRows(report), ...resultRows(report)]);
}

function stepRows({ path, options, data }: Revision): Row[] {
  return path.map(({ merged, before, after, gain, mechanical, real, confusions }, step) => ({
    ...EMPTY,
    step: step + 1,
    merged: merged.join(' | '),
    measure: options.aim,
    rule: options.aimRule ?? options.rule,
    scope: 'all',
    coders: data.coders.join(' | '),
    before,
    after,
    gain,
    mechanical,
    real,
    confused: confusions.units,
  }));
}

function resultRows({ results }: Revision): Row[] {
  return results.map(({ measure, rule, scope, coders, before, after, gain, mechanical, real, ci, random }) => ({
    ...EMPTY,
    measure,
    rule,
    scope,
    coders: coders.join(' | '),
    before: before.value,
    after: after.value,
    expected_before: before.expected,
    expected_after: after.expected,
    gain,
    mechanical,
    real,
    ci_lower: ci?.lower ?? null,
    ci_upper: ci?.upper ?? null,
    ci_level: ci?.level ?? null,
    random_mean: random?.mean ?? null,
    random_lower: random?.lower ?? null,
    random_upper: random?.upper ?? null,
    as_much: random?.asMuch ?? null,
  }));
}
