import type { Change, Comparison } from '../../report/comparison/schema.ts';
import { type Cell, spreadsheetText } from '../spreadsheet.ts';

const COLUMNS = [
  'measure',
  'rule',
  'scope',
  'coders',
  'category',
  'variant',
  'k',
  'original',
  'before',
  'after',
  'expected_before',
  'expected_after',
  'units_before',
  'units_after',
  'change',
  'se',
  'ci_lower',
  'ci_upper',
  'ci_level',
  'ci_method',
] as const;

/** One row a figure; `original` is the first round's before a map was applied. */
export function comparisonCsv(report: Comparison, delimiter: ',' | '\t'): string {
  return spreadsheetText(
    COLUMNS,
    report.changes.map((change) => rowOf(report, change)),
    delimiter,
  );
}

function rowOf({ recoding }: Comparison, one: Change): Record<(typeof COLUMNS)[number], Cell> {
  const { before, after, ci, coders, change, se, ...key } = one;
  const recoded = recoding.find(
    (other) =>
      other.measure === one.measure &&
      other.rule === one.rule &&
      other.variant === one.variant &&
      one.category === null &&
      other.coders.join('\n') === coders.join('\n'),
  );
  return {
    ...key,
    coders: coders.join(' | '),
    original: recoded?.original.value ?? null,
    before: before.value,
    after: after.value,
    expected_before: before.expected,
    expected_after: after.expected,
    units_before: before.units,
    units_after: after.units,
    change,
    se,
    ci_lower: ci?.lower ?? null,
    ci_upper: ci?.upper ?? null,
    ci_level: ci?.level ?? null,
    ci_method: ci?.method ?? null,
  };
}
