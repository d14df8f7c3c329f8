import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allFlags } from '../support/commands.ts';
import { manPage } from '../support/man-page.ts';
import { PROJECT } from '../support/paths.ts';
import { hasProgram } from '../support/process.ts';

const FILE = join(PROJECT, 'docs', 'intercoder.1');

it('docs/intercoder.1 has every command and option as it is declared (npm run docs writes it)', async () => {
  await expect(await manPage()).toMatchFileSnapshot(FILE);
});

it.skipIf(!hasProgram('man'))('is shown by man without a warning', async () => {
  const shown = execFileSync('man', ['--warnings', '--local-file', FILE], {
    encoding: 'utf8',
    env: { ...process.env, MANPAGER: 'cat', LC_ALL: 'C.UTF-8', MANWIDTH: '100' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const flag of await allFlags()) expect(shown).toContain(flag);
});
