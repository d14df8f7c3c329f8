import type { Gate } from '../../report/gate/schema.ts';
import { spreadsheetText } from '../spreadsheet.ts';

const COLUMNS = [
  'threshold',
  'measure',
  'rule',
  'scope',
  'coders',
  'category',
  'variant',
  'k',
  'value',
  'lower',
  'reason',
  'units',
  'applied',
  'before',
  'found',
  'needed',
  'margin',
  'verdict',
  'why',
  'further',
] as const;

/** One row a figure and threshold. */
export function gateCsv({ thresholds }: Gate): string {
  const rows = thresholds.flatMap(({ text, checks }) =>
    checks.map(({ coders, ...check }) => ({ ...check, threshold: text, coders: coders.join(' | ') })),
  );
  return spreadsheetText(COLUMNS, rows, ',');
}
