import type { Gate } from '../../../report/gate/schema.ts';
import { type Records, records } from '../../document.ts';
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

/** One row per figure and threshold. */
export function gateRecords({ thresholds }: Pick<Gate, 'thresholds'>): Records {
  const rows = thresholds.flatMap(({ text, checks }) =>
    checks.map((check) => ({ ...check, ...keyCells(check), threshold: text })),
  );
  return records(COLUMNS, rows);
}
