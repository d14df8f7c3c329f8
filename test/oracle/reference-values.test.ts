// The built command against values of other programs, where the folder of reference data lies beside the checkout.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../support/paths.ts';

const check = join(PROJECT, '..', 'shared', 'check', 'oracle.mjs');

it.skipIf(!existsSync(check))(
  'every reference value comes out, standard errors and intervals included',
  { timeout: 120_000 },
  () => {
    const { stdout, status } = spawnSync(process.execPath, [check], { cwd: PROJECT, encoding: 'utf8' });
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^(\d+) of \1 figures as expected$/);
    expect(status).toBe(0);
  },
);
