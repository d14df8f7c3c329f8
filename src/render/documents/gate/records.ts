import type { Gate } from '../../../report/gate/schema.ts';
import { spreadsheetText } from '../../formats/csv.ts';
import { KEY_COLUMNS, keyCells } from '../result-columns.ts';

const COLUMNS = [
  'threshold',
  ...KEY_COLUMNS,
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
    checks.map((check) => ({ ...check, ...keyCells(check), threshold: text })),
  );
  return spreadsheetText(COLUMNS, rows, ',');
}
