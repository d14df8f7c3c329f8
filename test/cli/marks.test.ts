import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MarksReport } from '../../src/report/marks/schema.ts';
import { runInFolder, writeInto } from '../support/in-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'intercoder-marks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'document,coder,category,start,end';

/** Krippendorff (1995), p. 57, category A, and a second text that only one coder read. */
const A = [HEAD, 'one,c1,A,2,10', 'one,c1,A,14,20', 'one,c2,A,4,8', 'one,c2,A,15,17'];

/** Five texts in which coders differ more and more. */
const FIVE = [1, 2, 3, 4, 5].flatMap((text) => [`t${text},c1,A,0,10`, `t${text},c2,A,${text},10`]);

beforeAll(() => {
  writeInto(folder, {
    'a.csv': [...A, ''].join('\n'),
    'two.csv': [...A, 'two,c1,A,0,5', ''].join('\n'),
    'over.csv': [...A, 'one,c1,A,9,12', 'one,c1,B,3,5', ''].join('\n'),
    'five.csv': [HEAD, ...FIVE, ''].join('\n'),
    'wide.csv': 'none,c1,c2\n1,x,x\n2,x,y\n3,y,y\n',
    'long.csv': 'document,start,end\none,0,24\ntwo,0,9\n',
    'five-long.csv': ['document,start,end', ...[1, 2, 3, 4, 5].map((text) => `t${text},0,30`), ''].join('\n'),
  });
});

async function marks(sheet: string, ...more: string[]) {
  const extents = sheet === 'five.csv' ? 'five-long.csv' : 'long.csv';
  return runInFolder(folder, [sheet, '--layout', 'spans', '--extents', extents, '--unit', 'none', ...more]);
}

async function report(sheet: string, ...more: string[]): Promise<MarksReport> {
  const { stdout, stderr } = await marks(sheet, ...more, '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const figureOf = ({ results }: MarksReport, name: string, of: string | null = null) =>
  results.find(({ measure, category }) => measure === name && category === of)!.value;

it('gives the figures of Krippendorff (1995) and of the family of 2016', async () => {
  const found = await report('a.csv', '--blank', 'missing');
  expect(figureOf(found, 'alpha-u-1995')).toBeCloseTo(0.5152877697841727, 12);
  expect(figureOf(found, 'alpha-u')).toBeCloseTo(0.3583333333333334, 12);
  expect(figureOf(found, 'alpha-u', 'A')).toBeCloseTo(0.3583333333333334, 12);
  expect(figureOf(found, 'cu-coverage')).toBeCloseTo(0.25, 12);
});

it('gives gamma, the same for the same seed, by weights that can be set', async () => {
  const own = ['--blank', 'missing', '--measures', 'gamma'];
  const found = await report('a.csv', ...own);
  expect(found.results.map(({ measure }) => measure)).toEqual(['gamma', 'gamma-disorder', 'gamma-cat']);
  // (4 / 12)² and (4 / 8)², over the two marks of each coder
  expect(figureOf(found, 'gamma-disorder')).toBeCloseTo((1 / 9 + 1 / 4) / 2, 12);
  expect(await report('a.csv', ...own)).toEqual(found);
  expect(figureOf(await report('a.csv', ...own, '--seed', '5'), 'gamma')).not.toBe(figureOf(found, 'gamma'));
  const twice = await report('a.csv', ...own, '--gamma', 'alpha=2');
  expect(figureOf(twice, 'gamma-disorder')).toBeCloseTo(1 / 9 + 1 / 4, 12);
});

it('leaves out, and names, what not all coders read', async () => {
  const { data } = await report('two.csv', '--blank', 'missing');
  expect([data.documents, data.leftOut, data.characters]).toEqual([['one'], ['two'], 24]);
  const { stdout } = await marks('two.csv', '--blank', 'missing');
  expect(stdout).toContain('Left out, as not all coders read it: two.');
});

it('asks who read a text in which a coder has no mark', async () => {
  const { code, stderr } = await marks('two.csv');
  expect(code).toBe(2);
  expect(stderr).toContain('--blank uncoded');
});

it('joins marks of a category that overlap, says so, and has no family where categories overlap', async () => {
  const found = await report('over.csv', '--blank', 'missing');
  expect(found.data.joined).toBe(1);
  expect(found.results.find(({ measure }) => measure === 'alpha-u')!.reason).toBe('overlapping-units');
  expect(figureOf(found, 'alpha-u', 'A')).not.toBeNull();
  expect((await marks('over.csv', '--blank', 'missing')).stdout).toContain('1 mark joined to another');
});

it('has intervals over five texts or more', async () => {
  const found = await report('five.csv');
  const { value, ci, se } = found.results.find(({ measure }) => measure === 'alpha-u')!;
  expect(ci).toMatchObject({ method: 'jackknife', level: 0.95 });
  expect(ci!.lower).toBeLessThan(value!);
  expect(se).toBeGreaterThan(0);
  const { stdout } = await marks('five.csv', '--confidence', '0.57');
  expect(stdout).toMatch(/ 57% interval( |$)/m);
  expect(stdout).toMatch(/cu-coverage +\d+\.\d% +\d+–\d+%/);
  const fewer = await report('five.csv', '--ci', 'none');
  expect(fewer.results.every(({ ci: none }) => none === null)).toBe(true);
  const same = await report('a.csv', '--blank', 'missing');
  expect(same.results.every(({ ci: none }) => none === null)).toBe(true);
});

it.each([
  [['--rule', 'any'], '--rule: it has no meaning with --unit none'],
  [['--by', 'document'], '--by: it has no meaning with --unit none'],
  [['--overlap', '50%', '--measures', 'gamma'], '--overlap: with --unit none only segment-agreement depends on it'],
  [['--overlap', 'any'], '--overlap any: with --unit none it is the share'],
  [['--ci', 'bootstrap'], '--ci bootstrap'],
  [['--gamma', 'alpha=0,beta=0'], '--gamma'],
  [['--gamma', 'delta=1'], '--gamma'],
  [['--measures', 'cohen-kappa'], '--measures cohen-kappa: it is of units'],
  [['--coders', 'c1,c9'], 'there is no coder "c9"'],
  [['--coders', 'c1'], 'there is only one coder, "c1"'],
])('refuses %j', async (more, words) => {
  const { code, stdout, stderr } = await marks('a.csv', '--blank', 'missing', ...more);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
});

it('still takes "none" for a column of a sheet of codings', async () => {
  const { code, stdout } = await runInFolder(folder, ['wide.csv', '--unit', 'none', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).data.units).toBe(3);
});

it('refuses measures of marks where there are units', async () => {
  const { code, stderr } = await runInFolder(folder, ['wide.csv', '--measures', 'alpha-u']);
  expect(code).toBe(2);
  expect(stderr).toContain('it is of marked texts in which no units are cut');
});

it('has what other programs call agreement for each pair, with another share of segments by --overlap', async () => {
  const found = await report('five.csv', '--measures', 'segment-agreement,character-kappa', '--overlap', '80%');
  const [first] = found.results.filter(({ measure }) => measure === 'segment-agreement');
  // t1 and t2 have 9 and 8 of 10 characters in common
  expect(first).toMatchObject({ scope: 'pair', coders: ['c1', 'c2'], category: null, value: 4 / 10 });
  expect(found.options.overlap).toBe(0.8);
  const { stdout } = await marks('five.csv', '--measures', 'segment-agreement,character-kappa');
  expect(stdout).toMatch(/segments overlap by 90%\n {2}A .*20%\n {2}all .*20%\n/);
  const { code, stderr } = await marks('five.csv', '--overlap', '5');
  expect([code, stderr]).toEqual([2, expect.stringContaining('give a share, for example --overlap 90%')]);
});
