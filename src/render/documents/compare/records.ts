import type { Change, Comparison } from '../../../report/compare/schema.ts';
import { type Records, records, type Value } from '../../document.ts';
import { INTERVAL_COLUMNS, intervalCells, KEY_COLUMNS, keyCells } from '../result-columns.ts';

const COLUMNS = [
  ...KEY_COLUMNS,
  'original',
  'before',
  'after',
  'expected_before',
  'expected_after',
  'units_before',
  'units_after',
  'change',
  ...INTERVAL_COLUMNS,
] as const;

/** One row per figure; `original` is that of the first round before a map was applied. */
export function comparisonRecords(report: Comparison): Records {
  return records(
    COLUMNS,
    report.changes.map((change) => rowOf(report, change)),
  );
}

function rowOf({ recoding }: Comparison, one: Change): Record<(typeof COLUMNS)[number], Value> {
  const { before, after, coders, change } = one;
  const recoded = recoding.find(
    (other) =>
      other.measure === one.measure &&
      other.rule === one.rule &&
      other.variant === one.variant &&
      one.category === null &&
      other.coders.join('\n') === coders.join('\n'),
  );
  return {
    ...keyCells(one),
    original: recoded?.original.value ?? null,
    before: before.value,
    after: after.value,
    expected_before: before.expected,
    expected_after: after.expected,
    units_before: before.units,
    units_after: after.units,
    change,
    ...intervalCells(one),
  };
}
