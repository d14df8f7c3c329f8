import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../../support/run.ts';
import { folderWith } from '../../../support/scratch.ts';

it('takes no column whose cells are lists or records for the one that names coders', async () => {
  const checks = ['a', 'b', 'a', 'c'].flatMap((label, i) =>
    [['x'], ['x', '--twice'], ['y']].map((args) => ({ label, unit: `u${i}`, args, limit: { most: i } })),
  );
  const folder = folderWith({ 'checks.json': JSON.stringify(checks) });
  const { code, stdout, stderr } = await run([join(folder, 'checks.json')]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).not.toContain('--coder args');
  const asked = await run([join(folder, 'checks.json'), '--coder', 'args', '--unit', 'unit', '--category', 'label']);
  expect(asked.code, asked.stderr).toBe(0);
});
