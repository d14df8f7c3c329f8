import { describe, expect, it } from 'vitest';
import { gillard } from '../support/gillard.ts';
import { times, wideSheet } from '../support/in-folder.ts';
import { tooWide } from '../support/rendered.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

/** The first screen on 80 columns. */
async function screen(argv: readonly string[], own: Parameters<typeof run>[1] = {}): Promise<string> {
  const { code, stdout, stderr } = await run(['agree', ...argv], own);
  expect(code, stderr).toBe(0);
  expect(tooWide(stdout)).toEqual([]);
  return stdout;
}

const ofSheet = (sheet: string, ...argv: string[]) =>
  screen([`${folderWith({ 'sheet.csv': sheet })}/sheet.csv`, ...argv]);

/** A wide sheet of as many coders as a row has letters; "." is missing. */
const sheetOf = (rows: readonly string[], nameOf = (i: number) => `c${i + 1}`) =>
  [
    ['unit', ...[...rows[0]!].map((_, i) => nameOf(i))],
    ...rows.map((row, u) => [`u${u + 1}`, ...[...row].map((category) => category.replace('.', ''))]),
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

/** Who coded which unit is known, and blank cells are those that were not. */
const MISSING = ['--blank', 'missing', '--reading', '1'];

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the first screen', () => {
  // published: 56% of all three, 74% and 70% of two pairs; the sheets were constructed to give these figures
  it.each([
    ['without pictures', false],
    ['with pictures', true],
  ])('Gillard et al. 2013: fits 24 lines %s', async (_, isScreen) => {
    const said = await screen(gillard('gillard-2013'), { isScreen });
    expect(said.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    expect(plain(said)).toContain('All three coders agree on 56% of the units (28 of 50; 95% interval 42–69%)');
    expect(said).toMatch(/\n {2}KO – SLG +68% +34\/50 .*\n {2}SG – SLG +70% +35\/50 .*\n {2}SG – KO +74% +37\/50 /);
    expect(plain(said)).toContain('too low to draw conclusions from (Krippendorff requires at least 0.667)');
    expect(said).toMatch(/\n {2}Disclosure +0 +9 +0\.15 to 0\.34 +Boundaries \(5\)\n/);
    expect(said).toContain('the 20 units to discuss');
    expect(said.includes('●')).toBe(isScreen);
    expect(said.includes('54–79%')).toBe(!isScreen);
  });

  it('explains pictures only where there is room for them', async () => {
    const names = (i: number) => `a coder with quite a long name ${i + 1}`;
    const folder = folderWith({ 'sheet.csv': sheetOf(['xxy', 'yyx', 'xxx'], names) });
    const said = await screen([`${folder}/sheet.csv`, '--reading', '1'], { isScreen: true });
    expect(said).toContain('interval');
    expect(said).not.toMatch(/[●├┤]/);
  });

  it('says why the mean lies outside of the figures of the pairs, which are based on different units', async () => {
    // three pairs agree on 2 of 3 units and the others on 2 of 2, the mean over units is 2 of 5
    const few = await ofSheet(sheetOf(['xxxxxx', 'yyyyyy', 'xy....', '..xy..', '....xy']), ...MISSING);
    expect(plain(few)).toContain('units with few coders agree less, so the mean is below the figure of every pair.');
    // three pairs agree on 1 of 2 units and the others on none, the mean over units is 3 of 4
    const many = await ofSheet(sheetOf(['uvwxyz', 'xx....', '..yy..', '....zz']), ...MISSING);
    expect(plain(many)).toContain('units with few coders agree more, so the mean is above the figure of every pair.');
    const all = await ofSheet(sheetOf(['xxxxxx', 'xyxxxx', 'yyyyyx']), ...MISSING);
    expect(plain(all)).not.toContain('few coders');
  });

  it('of six coders has the mean of the pairs, the weakest pairs, and the range of the others', async () => {
    const said = await ofSheet(sheetOf(['xxxxxy', 'yyyyyx', 'xxxxxx', 'yyyyyy', 'zzzzzz', 'zzzzzz']));
    // ten pairs agree on all 6 units, five on 4
    expect(plain(said)).toContain('On average, two coders agree on 88.9% of the units (6 units;');
    expect(said.match(/\n {2}c\d – c\d +\S+ +\d\/6 /g)).toHaveLength(6);
    expect(said).toMatch(/\n {2}c\d – c6 +66\.7% +4\/6 /);
    expect(said).toContain('\n  and 9 more pairs, 100%\n');
  });

  it('says how many of the pairs that it leaves out have no figure', async () => {
    const said = await ofSheet(sheetOf(['xxxxx.', 'yyyyy.', 'xyxyx.', '.....x']), '--reading', '1');
    expect(said).toContain('\n  and 9 more pairs, 100%, 5 of them n/a\n');
  });

  it('of two coders has what one gave where the other gave what', async () => {
    const said = await ofSheet(wideSheet(['xx', 'xx', 'xy', 'yy', 'yz', 'zz', 'zz', 'zz']));
    expect(plain(said)).toContain('The two coders agree on 75% of the units (6 of 8;');
    expect(said).toMatch(/\n {2}A down, B across +x +y +z\n {2}x +2 +1 +0\n {2}y +0 +1 +1\n {2}z +0 +0 +3\n/);
    expect(said).toMatch(/Cohen’s kappa 0\.\d\d \(/);
  });

  it('says why there is no figure, and what to do', async () => {
    const said = await ofSheet(wideSheet(['x ', 'y ', ' x', ' y']));
    expect(plain(said)).toContain(
      'The agreement of the two coders cannot be computed: no unit has codings of these coders to compare. Check that the coders coded the same units, and that each unit has the same name in every sheet (intercoder inspect SHEETS shows who coded what).',
    );
    expect(said).not.toContain('down');
    expect(said).not.toContain('alpha');
  });

  it('has the mean of the pairs if nobody coded the same units as all the others', async () => {
    const said = await ofSheet(sheetOf(['xx.', '.yy', 'x.x', 'xy.']));
    expect(plain(said)).toContain(
      'No unit was coded by all three coders. On average, two coders agree on 75% of the units (4 units;',
    );
    expect(said).toMatch(/\n {2}c1 – c2 +50% +1\/2 /);
  });

  it('has the mean of the pairs if all coded less than half of the units together', async () => {
    const dealt = plain(await ofSheet(sheetOf(['xxx', 'xx.', '.yy', 'x.y'])));
    expect(dealt).toContain('Only 1 of 4 units was coded by all three coders. On average, two coders agree on ');
    const together = plain(await ofSheet(sheetOf(['xxx', 'yyy', '.yy', 'x.y'])));
    expect(together).toContain('All three coders agree on 100% of the units (2 of 2;');
    expect(together).not.toContain('Only');
  });

  it('says that units of one category alone cannot show reliability', async () => {
    const said = await ofSheet(wideSheet(times(10, 'xx')));
    expect(plain(said)).toContain(
      'Krippendorff’s alpha cannot be computed: all codings are the same, so chance agreement is complete. To judge reliability, also code units to which other categories apply.',
    );
  });

  it('says nothing of an interval without width', async () => {
    const said = await ofSheet(wideSheet([...times(9, 'xx'), ...times(9, 'yy')]), '--ci', 'jackknife');
    expect(plain(said)).toContain('Krippendorff’s alpha 1.00: there is no interval to judge it by.');
    expect(said).not.toMatch(/interval \)|\(\)/);
  });

  it('of a rule that grades says to what degree two codings agree', async () => {
    const rows = ['111', '222', '333', '444', '123', '212', '344'];
    const said = await ofSheet(sheetOf(rows), '--rule', 'linear');
    expect(plain(said)).toMatch(
      /On average, two codings of a unit agree to [\d.]+% \(7 units; 95% interval \d+–\d+%\): closer categories agree more/,
    );
  });

  it('names nothing as weakest, or as confused most, that is no more so than others', async () => {
    // every category once for each other one: none is weaker, and none is confused with one more than with another
    const rows = ['xy', 'yx', 'xz', 'zx', 'yz', 'zy', 'xx', 'yy', 'zz', 'ww'];
    const said = await ofSheet(wideSheet([...rows, 'xw', 'wx', 'yw', 'wy', 'zw', 'wz']));
    expect(said).toMatch(/\n {2}Weakest \(1 more equal\) /);
    expect(said).toMatch(/\n {2}x .* several \(2 each\)\n/);
    const two = await ofSheet(wideSheet(['xy', 'xz', 'yx', 'zx', 'xx', 'yy', 'zz', 'yy', 'zz']));
    expect(two).toMatch(/\n {2}x .* y, z \(2 each\)\n/);
  });

  it('names no weakest category where all agree', async () => {
    const said = await ofSheet(wideSheet(['xx', 'yy', 'zz', 'xx', 'yy']));
    expect(said).not.toContain('Weakest');
  });

  it('proposes merges only if revise finds that they gain', async () => {
    const unrelated = ['xx', 'yy', 'zz', 'xx', 'yy', 'zz', 'ww', 'ww', 'x ', ' y'];
    expect(await ofSheet(wideSheet(unrelated), '--blank', 'uncoded')).not.toContain('revise');
    const confused = [...times(4, 'xy'), ...times(3, 'xx'), ...times(3, 'yy'), ...times(5, 'zz'), ...times(5, 'ww')];
    expect(await ofSheet(wideSheet(confused))).toContain('--suggest 3');
  });

  it('of four coders with notes fits 24 lines: what decides no figure is counted', async () => {
    const rows = ['aaaa', 'bbbb', 'cccc', 'aabb', 'bccc', 'abca', 'cc..', '.abb', 'dddd', 'adda', 'd.d.'];
    const said = await ofSheet(
      sheetOf(rows, (i) => `coder ${i + 1}`),
      '--reading',
      '1',
    );
    expect(said.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    expect(said).toContain('all tables and 1 note');
    const whole = await ofSheet(
      sheetOf(rows, (i) => `coder ${i + 1}`),
      '--reading',
      '1',
      '--full',
    );
    expect(plain(whole)).toContain('Few units: the interval of Krippendorff’s alpha on');
  });
});
