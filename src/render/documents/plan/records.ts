import type { Plan } from '../../../report/plan/schema.ts';
import { spreadsheetText } from '../../formats/csv.ts';

const COLUMNS = [
  'goal',
  'measure',
  'method',
  'coders',
  'category',
  'expected',
  'ruled_out',
  'width',
  'lower',
  'upper',
  'prevalence',
  'unrounded',
  'units',
  'reason',
] as const;

/** One row a number of units. */
export function planCsv({ results }: Plan, delimiter: ',' | '\t'): string {
  const rows = results.map(({ coders, ruledOut, ...result }) => ({
    ...result,
    coders: coders.join(' | '),
    ruled_out: ruledOut,
  }));
  return spreadsheetText(COLUMNS, rows, delimiter);
}
