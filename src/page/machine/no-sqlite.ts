import { UsageError } from '../../problems.ts';

/** SQLite would make the page half as large again. */
throw new UsageError({ code: 'not-in-page', what: 'databases, as QualCoder, RQDA and Taguette keep them' });
