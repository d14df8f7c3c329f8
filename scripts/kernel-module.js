// The module that holds what src/read/kernel/*.as.ts are compiled to.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';

const SOURCE = 'src/read/kernel/kernel.as.ts';
const LINE = 100;

/** The text of kernel-bytes.ts. */
export async function kernelModule() {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  const binary = join(folder, 'kernel.wasm');
  const options = [
    '-O3',
    '--runtime',
    'stub',
    '--noAssert',
    '--enable',
    'simd',
    '--initialMemory',
    '256',
    '--maximumMemory',
    '256',
  ];
  let bytes;
  try {
    const { error, stderr } = await main([SOURCE, '--outFile', binary, ...options], {
      baseDir: join(import.meta.dirname, '..'),
    });
    if (error) throw new Error(`${error.message}\n${stderr}`);
    bytes = readFileSync(binary);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const lines = bytes.toString('base64').match(new RegExp(`.{1,${LINE}}`, 'g'));
  const parts = lines.map((line) => `  '${line}'`).join(' +\n');
  return `// Made by npm run kernel from kernel.as.ts.\n\n/** The kernel's WebAssembly, in base64. */\nexport const kernelBytes =\n${parts};\n`;
}
