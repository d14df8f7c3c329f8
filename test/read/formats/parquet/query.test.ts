import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usageError } from '../../../../src/cli/wording/usage.ts';
import { BadInputError, UsageError } from '../../../../src/problems.ts';
import { queryParquet } from '../../../../src/read/formats/parquet/query.ts';
import { runInFolder } from '../../../support/in-folder.ts';
import { fixture } from '../../../support/paths.ts';
import { agreeReport } from '../../../support/run.ts';
import { folderWith, scratchFolder } from '../../../support/scratch.ts';

const SHEET = fixture('readme', 'repeated-rows.csv');

const COLUMNS = ['--unit', 'unit', '--coder', 'coder', '--category', 'category'];

const UNION = ['--on-duplicate', 'union'];

/** The README's long sheet as two Parquet files, the codings of some units in both. */
async function write(folder: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = `SELECT *, row_number() OVER () AS n FROM read_csv('${SHEET}', all_varchar = true)`;
  const part = (test: string, file: string) =>
    connection.run(
      `COPY (SELECT unit, coder, category FROM (${rows}) WHERE ${test}) TO '${join(folder, file)}' (FORMAT parquet)`,
    );
  await part('n <= 6', 'one.parquet');
  await part('n > 6', 'two.parquet');
  connection.closeSync();
}

const written = mkdtempSync(join(tmpdir(), 'intercoder-parquet-'));

beforeAll(() => write(written));

afterAll(() => rmSync(written, { recursive: true }));

describe('Parquet files', () => {
  it('give the results of the sheet, byte by byte, and are told by their own bytes and rows', async () => {
    const argv = ['--measures', 'all', ...UNION];
    const { report: sheet } = await agreeReport([SHEET, ...argv]);
    const { report, stderr } = await agreeReport([join(written, '*.parquet'), ...COLUMNS, ...argv]);
    expect(JSON.stringify(report.results)).toBe(JSON.stringify(sheet.results));
    expect(JSON.stringify(report.usage)).toBe(JSON.stringify(sheet.usage));
    const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    const paths = ['one.parquet', 'two.parquet'].map((name) => join(written, name));
    expect(report.data.sources).toEqual([
      { path: paths[0], sha256: sha256(paths[0]!), rows: 6 },
      { path: paths[1], sha256: sha256(paths[1]!), rows: 8 },
    ]);
    expect(report.data.layout).toBe('patterns');
    expect(stderr).toContain('2 repeated codings of a unit by the same coder: combined their categories');
  });

  it('may hold several categories in a cell, and a codebook that has the separator in a name', async () => {
    const folder = scratchFolder();
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const values = "('1', 'A', 'x; y'), ('1', 'B', 'y;x'), ('2', 'A', 'to; fro'), ('2', 'B', NULL)";
    await connection.run(
      `COPY (SELECT * FROM (VALUES ${values}) AS t (unit, coder, category)) TO '${join(folder, 'r.parquet')}' (FORMAT parquet)`,
    );
    connection.closeSync();
    const codebook = join(folderWith({ 'codebook.csv': 'category\nx\ny\nto; fro\n' }), 'codebook.csv');
    const argv = [join(folder, 'r.parquet'), ...COLUMNS, '--separator', ';', '--codebook', codebook];
    const { report } = await agreeReport(argv);
    const exact = report.results.find(({ measure, rule }) => measure === 'agreement' && rule === 'exact');
    expect(exact).toMatchObject({ value: 0.5, units: 2 });
    expect(report.data).toMatchObject({ uncoded: 1, missing: 0, categories: ['x', 'y', 'to; fro'] });
  });

  it.each([
    [['one.parquet', ...COLUMNS], 'one.parquet: error: "A" has coded 1 unit more than once in the table'],
    [
      ['*.parquet', '--unit', 'unit', '--coder', 'coders', '--category', 'category', '--where', 'round=1'],
      'one.parquet, two.parquet: error: --coder: there is no column "coders"\n  hint: did you mean "coder"?',
    ],
    [['one.parquet'], 'error: a Parquet file has one row per coding, in columns that must be named'],
    [['one.parquet', 'sheet.csv', ...COLUMNS], 'error: Parquet files and sheets cannot be read together'],
    [['none.parquet', ...COLUMNS], 'none.parquet: error: there is no such file or folder'],
    [['one.parquet', ...COLUMNS, '--text', 'unit'], 'error: --text: a Parquet file is reduced to counts'],
    [['one.parquet', ...COLUMNS, '--by', 'round'], 'error: --by: a Parquet file is reduced to counts'],
    [['one.parquet', ...COLUMNS, '--layout', 'wide'], 'error: --coder: only a long sheet has a column'],
    [['one.parquet', ...COLUMNS, '--layout', 'patterns'], 'error: --layout patterns: a Parquet file is read as long'],
    [['one.parquet', ...COLUMNS, '--on-duplicate', 'last'], 'error: --on-duplicate last: the rows of a Parquet file'],
  ])('%j ends with what is wrong and nothing on stdout', async (argv, words) => {
    const { code, stdout, stderr } = await runInFolder(written, ['agree', ...argv]);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('are told from other files', async () => {
    const folder = folderWith({ 'notes.parquet': 'unit,coder,category\n1,A,x\n' });
    const { code, stderr } = await runInFolder(folder, ['agree', 'notes.parquet', ...COLUMNS]);
    expect(stderr).toContain('notes.parquet: error: DuckDB cannot read it: ');
    expect(stderr).toContain('hint: check that the files are Parquet files, all of one table');
    expect(code).toBe(2);
  });

  it('need DuckDB, and say how to get it', async () => {
    const absent = () => Promise.reject(Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' }));
    const reading = queryParquet(['ratings.parquet'], () => [], absent);
    await expect(reading).rejects.toThrow(UsageError);
    const words = usageError(
      await reading.then(
        () => expect.fail(),
        (error: UsageError) => error,
      ),
    );
    expect(words).toMatchObject({
      message: 'Parquet files are read by DuckDB, which is not installed',
      hint: expect.stringContaining('npm install @duckdb/node-api'),
    });
  });

  it('do not hide a DuckDB that is broken', async () => {
    const broken = () => Promise.reject(new Error('wrong library'));
    await expect(queryParquet(['ratings.parquet'], () => [], broken)).rejects.toThrow('wrong library');
  });

  it('are not read where the plan finds a problem', async () => {
    const at = { file: 'one.parquet' };
    const reading = queryParquet([join(written, 'one.parquet')], (_, columns) => {
      expect(columns).toEqual(['unit', 'coder', 'category']);
      return [{ code: 'nothing-coded', at }];
    });
    await expect(reading).rejects.toThrow(BadInputError);
  });
});
