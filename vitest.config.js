import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { packedFile } from './scripts/packed-file.js';
import { pageScript } from './scripts/page-script.js';

export default defineConfig({
  plugins: [pageScript, packedFile],
  // vitest leaves a core for itself, which is half of a machine of two
  test: { maxWorkers: availableParallelism() },
});
