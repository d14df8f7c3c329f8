import { describe, expect, it } from 'vitest';
import { dialectNames, tableName } from '../../src/warehouse/pattern-query.ts';
import { run } from '../support/run.ts';

describe('the name of a table', () => {
  it.each([
    ['ratings', '"ratings"', '`ratings`', '`ratings`'],
    ['my db.Ratings', '"my db"."Ratings"', '`my db`.`Ratings`', '`my db`.`Ratings`'],
    ['"my.schema"."t"', '"my.schema"."t"', '`my.schema`.`t`', '`my.schema`.`t`'],
    ['`my-project`.set.`a.b`', '"my-project"."set"."a.b"', '`my-project`.`set`.`a.b`', '`my-project`.`set`.`a.b`'],
    ['"say ""t"""', '"say ""t"""', '`say "t"`', '`say "t"`'],
    ['a`b', '"a`b"', '`a``b`', '`a\\`b`'],
    ['`a``b`', '"a`b"', '`a``b`', '`a\\`b`'],
    ['t"; drop\'', '"t""; drop\'"', '`t"; drop\'`', '`t"; drop\'`'],
    ['t; drop table x --', '"t; drop table x --"', '`t; drop table x --`', '`t; drop table x --`'],
    ['a\\', '"a\\"', '`a\\`', '`a\\\\`'],
  ])('%s is put into the quotes of each dialect', (written, standard, ticked, escaped) => {
    for (const dialect of ['duckdb', 'postgres', 'trino'] as const) expect(tableName(dialect, written)).toBe(standard);
    expect(tableName('spark', written)).toBe(ticked);
    for (const dialect of ['clickhouse', 'bigquery'] as const) expect(tableName(dialect, written)).toBe(escaped);
  });

  it.each(['', ' ', '.', 'a.', '.a', 'a..b', 'a. .b', '"a', '"a"b', 'a."b', '`a', '""', '"a"." "'])(
    'is refused where a part is blank, or in quotes that do not hold it as a whole: %s',
    async (written) => {
      expect(dialectNames.map((dialect) => tableName(dialect, written))).toEqual(dialectNames.map(() => null));
      const argv = ['--dialect', 'duckdb', '--unit', 'u', '--coder', 'c', '--category', 'k', '--table', written];
      const { code, stdout, stderr } = await run(['sql', ...argv]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('error: --table: the name of a table is expected');
      expect(stderr).toContain('hint: put a part');
    },
  );
});
