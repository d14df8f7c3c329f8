import { describe, expect, it } from 'vitest';
import { runInFolder } from '../../support/in-folder.ts';
import { folderWith } from '../../support/scratch.ts';

async function said(name: string, lines: readonly string[]): Promise<string> {
  const { stderr, code } = await runInFolder(folderWith({ [name]: lines.join('\n') }), [name]);
  expect(code).toBe(2);
  return stderr.replace(/\s+/g, ' ');
}

describe('the hint to readings that may all be wrong', () => {
  it('says what to give in place of a list of disagreements', async () => {
    const rows = [
      '2,Sample,17,20',
      '3,Design,k-fold,LOSO',
      '6,Metric,F1,accuracy',
      '7,Sample,24,20',
      '9,Design,split,LOSO',
    ];
    const hint =
      'if the sheet lists only what the coders disagree on, no agreement can be computed from it: give all units';
    const listed = ['study,field,AE,MK', ...rows];
    expect(await said('disagreements.csv', listed)).toContain(
      'give all units that they coded, also those on which they agree',
    );
    const pairs = ['yes,no', 'no,yes', 'yes,no', 'no,unsure', 'unsure,no', 'no,yes'];
    const coded = pairs.map((pair, i) => `s${i},${pair}`);
    expect(await said('sheet.csv', ['unit,rater1,rater2', ...coded])).toContain(hint);
  });

  it('names a separator with which packed cells are whole', async () => {
    const cells = [
      'Anna: health, mental; Ben: access',
      'Anna: health, mental; Ben: health, mental',
      'Anna: access; Ben: access',
    ];
    const more = ['Anna: cost; Ben: health, mental', 'Anna: health, physical; Ben: cost', 'Anna: access; Ben: access'];
    const lines = ['unit,codes', ...[...cells, ...more].map((cell, i) => `${i + 1},"${cell}"`)];
    expect(await said('sheet.csv', lines)).toMatch(/if ".*" is one category, --separator ';'/);
    const folder = folderWith({ 'sheet.csv': lines.join('\n') });
    const { stdout, code } = await runInFolder(folder, ['sheet.csv', '--separator', ';']);
    expect(code).toBe(0);
    expect(stdout).toContain('2 coders; 6 units; 4 categories');
  });
});
