import type { Report, Result } from '../report/schema.ts';
import { type Cell, spreadsheetText } from './spreadsheet.ts';
import { stratumText } from './words.ts';

const COLUMNS = [
  'measure',
  'rule',
  'scope',
  'coders',
  'category',
  'variant',
  'k',
  'value',
  'reason',
  'observed',
  'expected',
  'corrected',
  'units',
  'agreed',
  'se',
  'ci_lower',
  'ci_upper',
  'ci_level',
  'ci_method',
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

function rowOf({ coders, ci, ...result }: Result): Record<(typeof COLUMNS)[number], Cell> {
  return {
    ...result,
    coders: coders.join(' | '),
    ci_lower: ci?.lower ?? null,
    ci_upper: ci?.upper ?? null,
    ci_level: ci?.level ?? null,
    ci_method: ci?.method ?? null,
  };
}
