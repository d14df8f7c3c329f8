import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInFolder, times, wideSheet, writeInto } from '../../support/in-folder.ts';
import { fixture } from '../../support/paths.ts';
import { intercoder, isBuilt } from '../../support/process.ts';

const GILLARD = [
  ...['SG.csv', 'KO.csv', 'SLG.csv'].map((sheet) => fixture('gillard-2013', sheet)),
  ...['--codebook', fixture('gillard-2013', 'codebook.csv'), '--separator', ';'],
];

describe('the exit code of intercoder gate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intercoder-gate-'));
  const gate = (...args: string[]) => runInFolder(folder, ['gate', ...args]);

  beforeAll(async () => {
    writeInto(folder, {
      // 8 of 10 agree: 5 on x, 3 on y
      'eight.csv': wideSheet([...times(5, 'xx'), ...times(3, 'yy'), ...times(2, 'xy')]),
      // 7 of 10 agree
      'seven.csv': wideSheet([...times(4, 'xx'), ...times(3, 'yy'), ...times(3, 'xy')]),
      'same.csv': wideSheet(times(4, 'xx')),
      // both agree on every unit
      'perfect.csv': wideSheet([...times(3, 'xx'), ...times(4, 'yy'), ...times(3, 'zz')]),
      // z is given once, by A only
      'rare.csv': wideSheet([...times(6, 'xx'), ...times(6, 'yy'), 'zy']),
    });
    const before = await runInFolder(folder, ['agree', 'eight.csv', '-o', 'baseline.json']);
    expect(before.code, before.stderr).toBe(0);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is 0 where every threshold holds', async () => {
    const { code, stdout } = await gate(...GILLARD, '--min', 'agreement=0.70', '--min', 'all:joint-agreement=0.5');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Gate passed: all 2 thresholds were met.')]);
  });

  it.skipIf(!isBuilt).each([
    [0, 'agreement=0.79'],
    [1, 'agreement=0.81'],
    [2, 'agreement=80'],
    [3, 'pairs:agreement.lower=0.65'],
  ])('is that of the process: %i', async (expected, least) => {
    const env = { GITHUB_ACTIONS: '' }; // as if no workflow of GitHub ran the tests
    expect((await intercoder(['gate', 'eight.csv', '--min', least], { cwd: folder, env })).code).toBe(expected);
  });

  it('is 0 exactly at the threshold, and 1 one unit below it', async () => {
    // SG and SLG agree on 35 of 50, KO and SLG on 34 of 50; all three have one category in common on 28 of 50
    const withSg = await gate(...GILLARD, '--reference', 'SG', '--min', 'pairs:agreement=0.7');
    expect(withSg.code, withSg.stdout).toBe(0);
    expect((await gate(...GILLARD, '--min', 'all:joint-agreement=0.56')).code).toBe(0);
    const all = await gate(...GILLARD, '--min', 'pairs:agreement=0.7');
    expect([all.code, all.stdout]).toEqual([1, expect.stringContaining('KO – SLG: 0.680')]);
    expect((await gate(...GILLARD, '--min', 'all:joint-agreement=0.5601')).code).toBe(1);
  });

  it('of two coders is the same whether the pair is named or not, on the lower bound too', async () => {
    // Wilson's interval of 8 of 10 with Student's quantile begins at 0.445
    expect((await gate('eight.csv', '--min', 'agreement.lower=0.44')).code).toBe(0);
    expect((await gate('eight.csv', '--min', 'pairs:agreement.lower=0.44')).code).toBe(0);
    expect((await gate('eight.csv', '--min', 'agreement.lower=0.5')).code).toBe(3);
  });

  it('is 1 where a figure is undefined, whatever is asked of it', async () => {
    const { code, stdout } = await gate('same.csv', '--coders', 'A,B', '--min', 'cohen-kappa=-1');
    expect(code).toBe(1);
    expect(stdout.replaceAll('\n', ' ')).toContain('undefined: all codings are the same');
    expect((await gate('same.csv', '--coders', 'A,B', '--min', 'agreement=1')).code).toBe(0);
  });

  it('is 1 where one category falls short, and leaves rare categories alone', async () => {
    const low = await gate(...GILLARD, '--min', 'categories:cohen-kappa=0.4');
    expect([low.code, low.stdout]).toEqual([1, expect.stringContaining('Disclosure, KO – SLG')]);
    // of x kappa is 1, of y (p = 12/13) it is 0.85; z is given by one of the two only, and its kappa is 0
    const rare = await gate('rare.csv', '--min', 'categories:cohen-kappa=0.8');
    expect(rare.code, rare.stdout).toBe(0);
    expect(rare.stdout).toContain('Ignored because the category was applied to fewer than 5 units');
    expect(rare.stdout).toContain('of "z"');
    const every = await gate('rare.csv', '--min', 'categories:cohen-kappa=0.8', '--min-units', '0');
    expect([every.code, every.stdout]).toEqual([1, expect.stringContaining('(z: 0.000)')]);
  });

  it('is 1 where every category is too rare to be judged', async () => {
    const { code, stdout } = await gate('rare.csv', '--min', 'categories:cohen-kappa=0', '--min-units', '100');
    expect([code, stdout]).toEqual([1, expect.stringContaining('there was no figure to judge')]);
  });

  it('is 0 where figures fell by as much as they may, and 1 where they fell by more', async () => {
    const drop = (most: string) => gate('seven.csv', '--baseline', 'baseline.json', '--max-drop', most);
    expect((await drop('0.1')).code).toBe(0); // 0.8 − 0.1 is a little more than 0.7 in binary
    const more = await drop('0.09');
    expect([more.code, more.stdout]).toEqual([1, expect.stringContaining('max-drop=0.09')]);
    const up = await gate('eight.csv', '--baseline', 'baseline.json', '--max-drop', '0', '--min', 'agreement=0.8');
    expect(up.code, up.stdout).toBe(0);
  });

  it('is 3 where the interval straddles the threshold, with the number of units that would tell', async () => {
    // Wilson with Student's quantile, 8 of 10: from 0.444529; 80% of 41 units: from 0.648, of 42: from 0.650
    const { code, stdout } = await gate('eight.csv', '--min', 'pairs:agreement.lower=0.65');
    expect(code).toBe(3);
    expect(stdout.replaceAll('\n', ' ')).toContain('32 more units (42 in all)');
    expect(stdout).toContain('Gate inconclusive');
    const atIt = await gate('eight.csv', '--min', 'pairs:agreement.lower=0.8');
    expect([atIt.code, atIt.stdout]).toEqual([3, expect.stringContaining('exactly at the threshold')]);
  });

  it('is 0 where the whole interval lies above, 1 where the figure itself lies below', async () => {
    expect((await gate('eight.csv', '--min', 'pairs:agreement.lower=0.44')).code).toBe(0);
    expect((await gate('eight.csv', '--min', 'pairs:agreement.lower=0.81')).code).toBe(1);
  });

  it.each(['krippendorff-alpha/masi', 'pairs:cohen-kappa'])(
    'is 3 where all agree on too few units, by %s',
    async (name) => {
      const open = await gate('perfect.csv', '--min', `${name}.lower=0.8`);
      expect([open.code, open.stdout.replaceAll('\n', ' ')]).toEqual([3, expect.stringMatching(/\d+ more units/)]);
      const linear = await gate('perfect.csv', '--min', `${name}.lower=0.667`, '--ci', 'published');
      expect([linear.code, linear.stdout.replaceAll('\n', ' ')]).toEqual([3, expect.stringContaining('has no width')]);
      expect((await gate('perfect.csv', '--min', `${name}=0.667`)).code).toBe(0);
      expect((await gate('perfect.csv', '--min', `${name}.lower=0.667`, '--ci', 'bootstrap')).code).toBe(3);
    },
  );

  it('is 1 where one threshold fails and another cannot be told', async () => {
    const { code } = await gate('eight.csv', '--min', 'pairs:agreement.lower=0.65', '--min', 'agreement=0.9');
    expect(code).toBe(1);
  });

  it.each([
    [['eight.csv'], 'no threshold given'],
    [['eight.csv', '--min', 'agreemnt=0.7'], 'did you mean "agreement"?'],
    [['eight.csv', '--min', 'agreement=70'], 'did you mean 0.7?'],
    [['eight.csv', '--min', 'pairs:joint-agreement=0.7'], 'all:joint-agreement'],
    [[...GILLARD, '--min', 'pairs:holsti=0.7'], 'these data do not allow holsti'],
    [['eight.csv', '--baseline', 'none.json', '--max-drop', '0.1'], 'none.json: error: there is no such file'],
    [['eight.csv', '--baseline', 'eight.csv', '--max-drop', '0.1'], 'is not a report of intercoder agree'],
    [[...GILLARD, '--baseline', 'baseline.json', '--max-drop', '0.1'], 'none of the figures'],
    [['eight.csv', '--baseline', 'baseline.json'], '--max-drop'],
    [['eight.csv', '--max-drop', '0.1'], '--baseline'],
    [['eight.csv', '--min', 'agreement.lower=0.1', '--ci', 'none'], '--ci none'],
    [['nowhere.csv', '--min', 'agreement=0.1'], 'there is no such file'],
  ])('is 2 with an empty stdout for %j', async (args, told) => {
    const { code, stdout, stderr } = await gate(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
  });
});
