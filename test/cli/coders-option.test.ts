import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectList } from '../../src/cli/options/commander.ts';
import { runInFolder, writeInto } from '../support/in-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'intercoder-coders-'));

/** Everybody gives everything x, but KO, who disagrees with all on the second unit. */
const LONG = ['unit,coder,category', 'u1,SG,x', 'u1,KO,x', 'u1,SLG,x', 'u2,SG,x', 'u2,KO,y', 'u2,SLG,x', ''].join('\n');
const WITH_COMMAS = LONG.replaceAll(',SG,', ',"Smith, J",').replaceAll(',KO,', ',"O""Hara, K",');
const WIDE = 'unit,"Smith, J",KO\nu1,x,x\nu2,x,y\n';
const WITH_SUMS = 'unit,SG,KO\nu1,x+y,x\nu2,y,y\nu3,x,x+y\nu4,y,x\nTotal,4,4\n';

beforeAll(() => {
  writeInto(folder, {
    ...{ 'long.csv': LONG, 'commas.csv': WITH_COMMAS, 'wide.csv': WIDE, 'sums.csv': WITH_SUMS },
    ...{ 'per-coder/SG.csv': 'unit,category\nu1,x\nu2,x\n', 'per-coder/KO.csv': 'unit,category\nu1,x\nu2,y\n' },
    'per-coder/SLG.csv': 'unit,category\nu1,x\nu2,x\n',
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

async function countsOf(sheet: string): Promise<string> {
  const { stdout } = await runInFolder(folder, ['inspect', sheet, '--format', 'patterns']);
  writeInto(folder, { 'counts.csv': stdout });
  return 'counts.csv';
}

const codersOf = async (...argv: readonly string[]) => {
  const { stdout, stderr } = await runInFolder(folder, ['inspect', ...argv, '--format', 'json']);
  return stdout === '' ? stderr : JSON.parse(stdout).coders.map(({ coder }: { coder: string }) => coder);
};

describe('a coder whom --coders misspells', () => {
  it.each(['KO2', 'ko', 'K O', 'K0'])('%s does not let a gate pass on the pairs that remain', async (name) => {
    for (const sheets of ['long.csv', 'per-coder', await countsOf('long.csv')]) {
      const argv = ['gate', sheets, '--min', 'agreement=0.9', '--coders', `SG,SLG,${name}`];
      const { code, stdout, stderr } = await runInFolder(folder, argv);
      expect([code, stdout], sheets).toEqual([2, '']);
      expect(stderr).toContain(
        `error: --coders: there is no coder "${name}"\n  hint: did you mean "KO"? If "${name}" is another coder who coded nothing, name both`,
      );
    }
  });

  it('is said of every one of them', async () => {
    const { stderr } = await runInFolder(folder, ['agree', 'long.csv', '--coders', 'Sg,Ko,SLG']);
    expect(stderr).toContain('2 problems');
  });

  it('is a coder who coded nothing where nobody is left out who may be meant', async () => {
    const warned = 'warning: no codings by "KO2"\n';
    const all = await runInFolder(folder, ['agree', 'long.csv', '--coders', 'SG,SLG,KO2,KO']);
    expect([all.code, all.stderr]).toEqual([0, expect.stringContaining(warned)]);
    const far = await runInFolder(folder, ['agree', 'long.csv', '--coders', 'SG,SLG,Ana']);
    expect([far.code, far.stderr]).toEqual([0, expect.stringContaining('no codings by "Ana"')]);
  });

  it('is told of --reference and --coder too', async () => {
    const { code, stderr } = await runInFolder(folder, ['agree', 'long.csv', '--reference', 'KO2']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('did you mean "KO"? The coders are "SG", "KO", "SLG"\n'),
    ]);
  });
});

describe('a name with a comma', () => {
  it('stands in quotes, as in a CSV file', async () => {
    expect(await codersOf('wide.csv', '--coders', 'KO,"Smith, J"')).toEqual(['KO', 'Smith, J']);
    expect(await codersOf('commas.csv', '--coders', '"Smith, J","O""Hara, K"')).toEqual(['Smith, J', 'O"Hara, K']);
  });

  it('is shown so where it is to be typed', async () => {
    expect(await codersOf('wide.csv', '--coders', 'Smith,KO')).toContain(`in quotes: --coders '"Smith, J"'`);
    expect(await codersOf('commas.csv', '--coders', 'SLG')).toContain(`--coders 'SLG,"Smith, J","O""Hara, K"'`);
  });

  it.each([
    ['"Smith, J",KO', ['Smith, J', 'KO']],
    [' "a ""b"", c" , d ', ['a "b", c', 'd']],
    ['my "col,part', ['my "col', 'part']],
    ["N'A,\\N", ["N'A", '\\N']],
    ['""""', ['"']],
    ['"a\nb",c d', ['a\nb', 'c d']],
  ])('%s', (written, names) => {
    expect(collectList(written, ['before'])).toEqual(['before', ...names]);
  });

  it.each([
    ['', /A name is missing/],
    ['a,,b', /A name is missing/],
    ['a,', /A name is missing/],
    ['""', /A name is missing/],
    ['"a', /not closed at its end/],
    ['"a"b,c', /not closed at its end/],
    ['a,"b', /not closed at its end/],
  ])('is refused where it is not whole: %s', (written, words) => {
    expect(() => collectList(written, [])).toThrow(words);
  });
});

describe('options that name every column', () => {
  it('change nothing else: a row of sums is no unit, and cells are split as without them', async () => {
    const named = ['sums.csv', '--layout', 'wide', '--unit', 'unit', '--coders', 'SG,KO'];
    const [plain, asNamed] = await Promise.all(
      [['sums.csv'], named].map((args) => runInFolder(folder, ['agree', ...args, '--format', 'json'])),
    );
    expect(JSON.parse(asNamed!.stdout).data).toMatchObject({ units: 4, categories: ['x', 'y'] });
    expect(asNamed!.stderr).toContain('left out the last row, "Total"');
    expect(JSON.parse(asNamed!.stdout).results).toEqual(JSON.parse(plain!.stdout).results);
  });
});
