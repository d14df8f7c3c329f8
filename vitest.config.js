import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { pageScript } from './scripts/page-script.js';

export default defineConfig({
  plugins: [pageScript],
  // vitest leaves a core for itself, which is half of a machine of two
  test: { maxWorkers: availableParallelism() },
});
