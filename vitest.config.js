import { defineConfig } from 'vitest/config';
import { pageScript } from './scripts/page-script.js';

export default defineConfig({ plugins: [pageScript] });
