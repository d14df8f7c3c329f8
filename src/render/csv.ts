import type { Report, Result } from '../report/schema.ts';
import { type Cell, spreadsheetText } from './spreadsheet.ts';

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

/** One row a figure. */
export function csvText(report: Report, delimiter: ',' | '\t'): string {
  return spreadsheetText(COLUMNS, report.results.map(rowOf), delimiter);
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
