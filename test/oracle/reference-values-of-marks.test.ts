// The built command against values of other programs for marked texts, where the folder of reference data lies beside the checkout.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../support/paths.ts';

const check = join(PROJECT, '..', 'shared', 'check', 'spans.mjs');

it.skipIf(!existsSync(check))('every reference value of marked texts comes out', { timeout: 120_000 }, () => {
  const { stdout, status } = spawnSync(process.execPath, [check], { cwd: PROJECT, encoding: 'utf8' });
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^(\d+) of \1 figures of spans agree$/);
  expect(status).toBe(0);
});
