import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runInFolder } from '../support/in-folder.ts';
import { PROJECT } from '../support/paths.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';

it('writes the same page as the build', async () => {
  const folder = scratchFolder();
  const { code, stdout } = await runInFolder(folder, ['page']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^Wrote intercoder\.html: open it in a browser/)]);
  const built = readFileSync(join(PROJECT, 'dist', 'intercoder.html'));
  expect(built.equals(readFileSync(join(folder, 'intercoder.html')))).toBe(true);
});

it('leaves nothing where there is no folder for it', async () => {
  const folder = scratchFolder();
  const { code, stdout, stderr } = await runInFolder(folder, ['page', '-o', 'none/page.html']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('there is no folder none');
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

it('replaces no sheet', async () => {
  const folder = folderWith({ 'SG.csv': 'unit,category\n1,a\n' });
  const { code, stdout, stderr } = await runInFolder(folder, ['page', '-o', 'SG.csv']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('a file ending in .html is expected, not "SG.csv"');
  expect(readFileSync(join(folder, 'SG.csv'), 'utf8')).toBe('unit,category\n1,a\n');
});

it('is one file of at most 1.2 MB that asks for nothing', () => {
  const page = readFileSync(join(PROJECT, 'dist', 'intercoder.html'), 'utf8');
  expect(page.length).toBeLessThanOrEqual(1_200_000);
  expect(page).toContain(`content="default-src 'none'`);
  expect(page.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/\b(src|href)=/);
});
