import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dialectNames } from '../../src/warehouse/pattern-query.ts';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';

/** A table and columns with everything that has to be quoted, and every option. */
const ODD = [
  ...[
    '--table',
    'my db."a.schema".ratings',
    '--unit',
    'my "col,part',
    '--coder',
    "coder's `name`",
    '--category',
    'the\\category',
  ],
  ...[
    '--separator',
    '|',
    '--missing',
    "N'A,\\N",
    '--blank',
    'missing',
    '--where',
    'round=two "2"',
    '--where',
    'site=x\\y',
  ],
];

const PLAIN = ['--table', 'ratings', '--unit', 'unit', '--coder', 'coder', '--category', 'category'];

describe.each(dialectNames)('intercoder sql --dialect %s', (dialect) => {
  it.each([
    ['plain', PLAIN],
    ['odd', ODD],
  ])('writes the query that can be read in fixtures/sql: %s', async (name, argv) => {
    const { code, stdout, stderr } = await run(['sql', '--dialect', dialect, ...argv]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(fixture('sql', `${dialect}-${name}.sql`));
  });
});

describe('intercoder sql', () => {
  it('has a file for each query, and no other', () => {
    const expected = dialectNames.flatMap((name) => [`${name}-odd.sql`, `${name}-plain.sql`]);
    expect(readdirSync(fixture('sql')).sort()).toEqual(expected.sort());
  });

  it.each(['bigquery', 'clickhouse', 'spark'])('leaves no bare line break within quotes: %s', async (dialect) => {
    const names = ['--table', 't', '--unit', 'u', '--coder', 'c', '--category', 'k'];
    const { stdout } = await run(['sql', '--dialect', dialect, ...names, '--missing', 'a\rb', '--where', 'w=x\r\ny']);
    expect(stdout).toContain("'a\\rb'");
    expect(stdout).toContain("'x\\r\\ny'");
    expect(stdout).not.toContain('\r');
  });

  it('takes a Parquet file for a table of DuckDB', async () => {
    const argv = ['--unit', 'unit', '--coder', 'coder', '--category', 'category'];
    const { stdout } = await run(['sql', '--dialect', 'duckdb', '--table', "it's/*.parquet", ...argv]);
    expect(stdout).toContain("FROM read_parquet('it''s/*.parquet') AS source\n");
  });

  it.each([
    [['--table', 'ratings'], /--unit/],
    [['--table', ' . ', '--unit', 'u'], /--table/],
    [['--table', 'ratings', '--unit', 'u', '--where', 'round'], /--where: COLUMN=VALUE is expected/],
    [['--table', 'ratings', '--unit', 'u', '--blank', 'none'], /--blank/],
  ])('%j is refused with nothing on stdout', async (argv, words) => {
    const { code, stdout, stderr } = await run([
      'sql',
      '--dialect',
      'duckdb',
      '--coder',
      'c',
      '--category',
      'k',
      ...argv,
    ]);
    expect(stderr).toMatch(words);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
