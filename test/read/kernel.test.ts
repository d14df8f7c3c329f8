import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../support/paths.ts';

it('the kernel in use is what its source is compiled to', async () => {
  const { kernelModule } = await import(join(PROJECT, 'scripts', 'kernel-module.js'));
  const written = readFileSync(join(PROJECT, 'src', 'read', 'kernel', 'kernel-bytes.ts'), 'utf8');
  expect(written).toBe(await kernelModule());
});
