import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runInFolder } from '../support/in-folder.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const SHEET = 'unit,rater1,rater2,model\nu1,a,a,b\nu2,b,b,a\nu3,a,b,b\n';
const CODEBOOK = 'category\na\nb\n';

let folder = '';
let sheet = '';

beforeEach(() => {
  folder = folderWith({ 'sheet.csv': SHEET, 'codebook.csv': CODEBOOK, 'intercoder.json': '{ "ignore": "model" }' });
  sheet = join(folder, 'sheet.csv');
});

describe('--ignore', () => {
  it('leaves columns out, and a note says which', async () => {
    const { code, stdout, stderr } = await run(['agree', sheet, '--ignore', 'model', '--format', 'json']);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).data.coders).toEqual(['rater1', 'rater2']);
    expect(stderr).toContain('note: ignored as requested: column "model" (--ignore)');
  });

  it('is taken by every command that reads sheets', async () => {
    const commands = [
      ['inspect', sheet],
      ['disagreements', sheet],
      ['consensus', sheet, '--method', 'unanimous'],
      ['gate', sheet, '--min', 'agreement=0.1', '--min-units', '0'],
      ['revise', sheet, '--rename', 'a=c'],
      ['compare', sheet, sheet],
      ['codebook', join(folder, 'codebook.csv'), sheet],
      ['plan', '--pilot', sheet, '--width', '0.2'],
    ];
    for (const argv of commands) {
      const { code, stderr } = await run([...argv, '--ignore', 'mod*']);
      expect(code, stderr).toBeLessThan(2);
      expect(stderr, argv[0]).toContain('column "model" (--ignore)');
    }
  });

  it('is in the account that inspect gives', async () => {
    const { stdout } = await run(['inspect', sheet, '--ignore', 'model', '--format', 'json']);
    expect(JSON.parse(stdout).notices).toContainEqual({ code: 'columns-ignored', columns: ['model'] });
  });

  it('can be in the config file', async () => {
    const { stderr } = await runInFolder(folder, ['agree', 'sheet.csv']);
    expect(stderr).toContain('intercoder.json sets ignore');
    expect(stderr).toContain('column "model" (--ignore)');
  });

  it('names columns that there are, for nothing else', async () => {
    const unknown = await run(['agree', sheet, '--ignore', 'modle']);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringMatching(/--ignore.*"modle"[\s\S]*"model"/)]);
    const twice = await run(['agree', sheet, '--ignore', 'unit', '--unit', 'unit']);
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('named twice, by --ignore and --unit')]);
  });
});
