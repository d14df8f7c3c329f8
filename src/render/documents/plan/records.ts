import type { Plan } from '../../../report/plan/schema.ts';
import { type Records, records } from '../../document.ts';

const COLUMNS = [
  'goal',
  'measure',
  'rule',
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

/** One row per number of units. */
export function planRecords({ results }: Plan): Records {
  const rows = results.map(({ coders, ruledOut, ...result }) => ({
    ...result,
    coders: coders.join(' | '),
    ruled_out: ruledOut,
  }));
  return records(COLUMNS, rows);
}
