// The command against values of other programs for marked texts, where the folder of reference data lies beside the checkout.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../support/paths.ts';
import { isInFull } from '../support/runs.ts';
import { checkedBy } from './checked.ts';

const check = join(PROJECT, '..', 'shared', 'check', 'spans.mjs');

it.skipIf(!isInFull || !existsSync(check))('every reference value of marked texts comes out', async () => {
  const { code, lastLine } = await checkedBy(check);
  expect(lastLine).toMatch(/^(\d+) of \1 figures of spans agree$/);
  expect(code).toBe(0);
});
