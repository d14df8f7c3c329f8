import { beginsWith } from '../decode.ts';
import type { QueriedFormat } from '../format.ts';

/** Columns of a database or a data lake. DuckDB reads them, which is loaded only then. */
export const parquet: QueriedFormat = {
  name: 'Parquet',
  extensions: ['parquet'],
  sniff: (head) => beginsWith(head, 'PAR1'),
  query: async (paths, plan) => (await import('./query.ts')).queryParquet(paths, plan),
};
