import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { filesOfProgram } from './scripts/offline-page.js';
import { packedFile } from './scripts/packed-file.js';
import { pageScript } from './scripts/page-script.js';

/** The pages in a browser first, which take longest; else what takes longest, or is longest where that is not known. */
class LongestFirst extends BaseSequencer {
  async sort(files) {
    const inBrowser = ({ moduleId }) => moduleId.includes('/test/browser/');
    const sorted = await super.sort(files);
    return [...sorted.filter(inBrowser), ...sorted.filter((file) => !inBrowser(file))];
  }
}

export default defineConfig({
  plugins: [pageScript, packedFile, filesOfProgram],
  test: {
    // no test replaces a module, and to load all of them anew for each file took longer than the tests themselves
    isolate: false,
    setupFiles: ['test/support/at-home.ts'],
    // so that no long file is left when the others are done
    sequence: { sequencer: LongestFirst },
    // vitest leaves a core for itself, which is half of a machine of two
    maxWorkers: availableParallelism(),
  },
});
