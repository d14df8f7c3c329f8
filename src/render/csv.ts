import { stringify } from 'csv-stringify/sync';
import type { Report, Result } from '../report/schema.ts';

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

/** One row a figure, unrounded; text that a spreadsheet would take for a formula is made safe. */
export function csvText(report: Report, delimiter: ',' | '\t'): string {
  return stringify(report.results.map(rowOf), {
    header: true,
    columns: [...COLUMNS],
    delimiter,
    cast: { string: (text) => safe(text), number: (number) => String(number) },
  });
}

function rowOf({ coders, ci, ...result }: Result): Record<(typeof COLUMNS)[number], string | number | null> {
  return {
    ...result,
    coders: coders.join(' | '),
    ci_lower: ci?.lower ?? null,
    ci_upper: ci?.upper ?? null,
    ci_level: ci?.level ?? null,
    ci_method: ci?.method ?? null,
  };
}

/** Text at whose start a spreadsheet would see a formula gets an apostrophe before it. */
function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
