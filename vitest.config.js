import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { filesOfProgram } from './scripts/offline-page.js';
import { packedFile } from './scripts/packed-file.js';
import { pageScript } from './scripts/page-script.js';

export default defineConfig({
  plugins: [pageScript, packedFile, filesOfProgram],
  test: {
    // no test replaces a module, and to load all of them anew for each file took longer than the tests themselves
    isolate: false,
    setupFiles: ['test/support/at-home.ts'],
    // vitest leaves a core for itself, which is half of a machine of two
    maxWorkers: availableParallelism(),
  },
});
