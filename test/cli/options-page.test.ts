import { join } from 'node:path';
import { expect, it } from 'vitest';
import { optionsPage } from '../support/option-tables.ts';
import { PROJECT } from '../support/paths.ts';

// `npx vitest run test/cli/options-page.test.ts --update` writes the page
it('docs/options.md has every option as it is declared', async () => {
  await expect(await optionsPage()).toMatchFileSnapshot(join(PROJECT, 'docs', 'options.md'));
});
