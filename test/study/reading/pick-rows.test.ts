import { expect, it } from 'vitest';
import { run } from '../../support/run.ts';

it('a few units that very many coders coded are enough to see how the table is to be read', async () => {
  const rows = ['unit,coder,category'];
  for (let unit = 1; unit <= 20; unit += 1)
    for (let coder = 1; coder <= 10_000; coder += 1)
      rows.push(`u${unit},coder ${coder},${coder % 7 < unit % 7 ? 'a' : 'b'}`);
  const { code, stdout, stderr } = await run(['-', '--ci', 'none'], { input: rows.join('\n') });
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('10,000 coders; 20 units; 2 categories, one per unit; one row per coding');
});
