// Compiles the scanner's kernel and writes its bytes as a module. Run when its source changes (npm run kernel); a test says when.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kernelModule } from './kernel-module.js';

writeFileSync(join(import.meta.dirname, '..', 'src', 'read', 'kernel', 'kernel-bytes.ts'), await kernelModule());
