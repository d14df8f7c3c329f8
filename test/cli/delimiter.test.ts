import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const SPACED = 'unit Anna Ben\nu1 pay care\nu2 care care\nu3 pay pay\nu4 care pay\n';

it('--delimiter space reads cells between spaces, which the hint names only where all rows have as many', async () => {
  const folder = folderWith({ 'spaced.txt': SPACED, 'texts.txt': 'the category given\npay\nshort breaks\n' });
  const sheet = join(folder, 'spaced.txt');
  const found = await run(['agree', sheet]);
  expect(found.code).toBe(2);
  expect(found.stderr).toContain('--delimiter space');
  expect((await run(['agree', join(folder, 'texts.txt')])).stderr).not.toContain('--delimiter space');
  const { code, stdout, stderr } = await run(['agree', sheet, '--delimiter', 'space', '--format', 'json']);
  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout).data).toMatchObject({ coders: ['Anna', 'Ben'], units: 4 });
});
