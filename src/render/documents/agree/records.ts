import type { Report, Result } from '../../../report/agree/schema.ts';
import { type Cell, spreadsheetText } from '../../formats/csv.ts';
import { stratumText } from '../../words.ts';
import { INTERVAL_COLUMNS, intervalCells, KEY_COLUMNS, keyCells } from '../result-columns.ts';

const COLUMNS = [
  ...KEY_COLUMNS,
  'value',
  'reason',
  'observed',
  'expected',
  'corrected',
  'units',
  'agreed',
  ...INTERVAL_COLUMNS,
] as const;

/** One row a figure; with strata those of all units first, which name none. */
export function csvText(report: Report, delimiter: ',' | '\t'): string {
  const { results, strata, options } = report;
  const rows = [
    ...results.map((result) => ({ stratum: null, ...rowOf(result) })),
    ...strata.flatMap((one) => one.results.map((result) => ({ stratum: stratumText(one.stratum), ...rowOf(result) }))),
  ];
  return spreadsheetText([...(options.by.length > 0 ? (['stratum'] as const) : []), ...COLUMNS], rows, delimiter);
}

function rowOf(result: Result): Record<(typeof COLUMNS)[number], Cell> {
  const { value, reason, observed, expected, corrected, units, agreed } = result;
  return {
    ...keyCells(result),
    ...{ value, reason, observed, expected, corrected, units, agreed },
    ...intervalCells(result),
  };
}
