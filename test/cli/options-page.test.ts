import { join } from 'node:path';
import { expect, it } from 'vitest';
import { optionsPage } from '../support/option-tables.ts';
import { PROJECT } from '../support/paths.ts';

it('docs/options.md has every option as it is declared (npm run docs writes it)', async () => {
  await expect(await optionsPage()).toMatchFileSnapshot(join(PROJECT, 'docs', 'options.md'));
});
