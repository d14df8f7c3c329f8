import { UsageError } from '../../problems.ts';

/** DuckDB is a program of the machine's own. */
throw new UsageError({ code: 'not-in-page', what: 'Parquet files' });
