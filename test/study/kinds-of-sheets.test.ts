import { describe, expect, it } from 'vitest';
import { runInFolder } from '../support/in-folder.ts';
import { folderWith } from '../support/scratch.ts';

const own = (codes: string) => `ID,seen,response\n${[...codes].map((code, i) => `${i + 1},1,${code}`).join('\n')}\n`;

const FOLDER = {
  'LB.csv': own('1222122212'),
  'LD.csv': own('1222122222'),
  'later.csv': `title,lb_decision,ld_decision,reason\n${['112', '221', '222', '111', '222']
    .map(([a, b, c], i) => `paper ${i},${a},${b},reason ${c} of ${i}`)
    .join('\n')}\n`,
};

describe('sheets of two kinds in a folder', () => {
  it('are refused, and those that can be read without the others are named', async () => {
    const folder = folderWith(FOLDER);
    const { code, stdout, stderr } = await runInFolder(folder, ['.']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('error: these sheets do not belong together: their columns are different');
    const [, named] = /hint: read those that belong together: (.*)\n/.exec(stderr)!;
    const followed = await runInFolder(folder, [...named!.split(' '), '--format', 'json']);
    expect(JSON.parse(followed.stdout).data.coders).toEqual(['LB', 'LD']);
  });
});
