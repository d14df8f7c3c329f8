import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disagreementsSchema } from '../../../src/report/disagreements/schema.ts';
import { writeInto } from '../../support/in-folder.ts';
import { agreeReport, run } from '../../support/run.ts';

/** Ten units of the ward, four of the home, one of nowhere; z is applied in the ward only. */
const ROWS = [
  ...['xx', 'xx', 'xx', 'yy', 'yy', 'zz', 'xy', 'yz', 'zx', 'xx'].map((codings) => ['ward', codings]),
  ...['xx', 'yy', 'xy', 'yx'].map((codings) => ['home', codings]),
  ['', 'xy'],
];

describe('--by', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intercoder-strata-'));
  const sheet = join(folder, 'wide.csv');
  const codebook = join(folder, 'categories.csv');
  const input = [sheet, '--coders', 'A,B', '--codebook', codebook];

  beforeAll(() => {
    const lines = ROWS.map(([site, codings], i) => `u${i + 1},${site},${codings![0]},${codings![1]}`);
    writeInto(folder, {
      'wide.csv': `${['unit,site,A,B', ...lines].join('\n')}\n`,
      'categories.csv': 'category\nx\ny\nz\n',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['ward', 'home'])('gives of %s every figure that its rows alone have', async (site) => {
    const asked = [...input, '--measures', 'all', '--ci', 'bootstrap', '--resamples', '100'];
    const { report } = await agreeReport([...asked, '--by', 'site']);
    const { report: alone } = await agreeReport([...asked, '--where', `site=${site}`]);
    const found = report.strata.find(({ stratum }) => stratum === site)!;
    expect(found.results).toEqual(alone.results);
    expect([found.units, found.pairable]).toEqual([alone.data.units, alone.data.pairable]);
    const { report: whole } = await agreeReport(asked);
    expect(report.results).toEqual(whole.results);
    expect([whole.strata, whole.options.by]).toEqual([[], []]);
  });

  it('shows each stratum beside the whole, by hand: 9 of 15, 2 of 4, 7 of 10, 0 of 1', async () => {
    const { stdout } = await run([...input, '--by', 'site']);
    const table = stdout.slice(stdout.indexOf('By site: A – B'));
    expect(table.split('\n').slice(2, 6)).toEqual([
      expect.stringMatching(/^ {2}all units +60% +9\/15 /),
      expect.stringMatching(/^ {2}home +50% +2\/4 /),
      expect.stringMatching(/^ {2}ward +70% +7\/10 /),
      expect.stringMatching(/^ {2}\(none\) +0% +0\/1 /),
    ]);
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.includes(' intercoder '))).toEqual([]);
  });

  it('tells strata of several columns apart, whatever slashes they hold', async () => {
    writeInto(folder, { 'slashes.csv': 'unit,A,B,p,q\n1,x,x,a / b,c\n2,y,x,a,b / c\n3,y,y,a / b,c\n4,x,y,a,b / c\n' });
    const { report } = await agreeReport([join(folder, 'slashes.csv'), '--coders', 'A,B', '--by', 'p,q']);
    const agreement = report.strata.map(({ stratum, results }) => [stratum, results[0]!.value]);
    expect(agreement).toEqual([
      ['a / b // c', 0],
      ['a // b / c', 1],
    ]);
  });

  it('says why a stratum has no figure', async () => {
    const alike = join(folder, 'alike.csv');
    writeInto(folder, { 'alike.csv': 'unit,A,B,site\n1,x,x,a\n2,y,x,a\n3,y,y,a\n4,x,x,b\n5,x,x,b\n6,x,x,c\n' });
    const { stdout } = await run([alike, '--by', 'site']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/n\/a in b, c: .*all codings are the same/);
  });

  it('gives CSV a column "stratum", empty for all units, and no such column without it', async () => {
    const { stdout } = await run([...input, '--by', 'site', '--format', 'csv']);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect([...new Set(rows.map(({ stratum }) => stratum))]).toEqual(['', 'home', 'ward', '(none)']);
    expect((await run([...input, '--format', 'csv'])).stdout).not.toContain('stratum');
  });

  it('lists the worst units of each stratum', async () => {
    const asked = ['disagreements', ...input, '--by', 'site'];
    const { stdout } = await run([...asked, '--top', '1', '--format', 'json']);
    const report = disagreementsSchema.parse(JSON.parse(stdout));
    expect(report.units.map(({ stratum, unit }) => `${stratum} ${unit}`)).toEqual(['home u13', 'ward u7', 'null u15']);
    expect(report.data.disagreements).toBe(6);
    const rows: Record<string, string>[] = parse((await run([...asked, '--format', 'csv'])).stdout, { columns: true });
    expect(rows.map(({ stratum, unit }) => `${stratum} ${unit}`)).toEqual([
      'home u13',
      'home u14',
      'ward u7',
      'ward u8',
      'ward u9',
      '(none) u15',
    ]);
    const text = (await run(asked)).stdout;
    expect(text.match(/^site: .*/gm)).toEqual(['site: home', 'site: ward', 'site: (none)']);
    expect((await run([...asked, '--format', 'markdown'])).stdout).toContain('## site: home');
  });

  it('has a filled-in worksheet read back', async () => {
    const file = join(folder, 'meeting.csv');
    expect((await run(['disagreements', ...input, '--by', 'site', '-o', file])).code).toBe(0);
    const { code, stderr } = await run(['consensus', ...input, '--worksheet', file]);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')]);
  });

  it('leaves out the figures of single categories where there are very many, and says so', async () => {
    const rows = Array.from({ length: 1024 }, (_, i) => `u${i},s${i >> 2},c${i % 20},c${(i >> 1) % 20}`);
    writeInto(folder, { 'many.csv': `unit,site,A,B\n${rows.join('\n')}\n` });
    const many = [join(folder, 'many.csv'), '--by', 'site'];
    const { report } = await agreeReport(many);
    expect(report.notes).toContainEqual({ code: 'strata-categories-left-out', strata: 256, categories: 20 });
    const { report: alone } = await agreeReport([...many.slice(0, 1), '--where', 'site=s7']);
    const whole = alone.results.filter(({ category }) => category === null);
    expect(report.strata.find(({ stratum }) => stratum === 's7')!.results).toEqual(whole);
    expect((await run(many)).stdout.replaceAll(/\s+/g, ' ')).toContain(
      'all figures of each stratum, except those of single categories, which are too many (--where COLUMN=VALUE gives those of one stratum)',
    );
  });

  it('counts the units of each stratum in inspect', async () => {
    const { stdout } = await run(['inspect', ...input, '--by', 'site', '--format', 'json']);
    expect(JSON.parse(stdout).strata).toEqual([
      { stratum: 'home', units: 4 },
      { stratum: 'ward', units: 10 },
      { stratum: null, units: 1 },
    ]);
  });

  it('says where a unit is in two strata', async () => {
    writeInto(folder, {
      'two/A.csv': 'unit,category,site\n1,x,ward\n2,y,home\n',
      'two/B.csv': 'unit,category,site\n1,x,home\n2,y,home\n',
    });
    const { code, stdout, stderr } = await run([join(folder, 'two'), '--by', 'site']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('B.csv:2:3: error: --by: unit "1" is in "home" here but in "ward" in');
  });
});
