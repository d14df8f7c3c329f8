// The module that holds what src/read/kernel/*.as.ts are compiled to.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..');
const SOURCES = join('src', 'read', 'kernel');
const LINE = 100;
const OPTIONS = [
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

/** The first lines of kernel-bytes.ts, which are others as soon as the sources, the options or the compiler are. */
export function kernelHeading() {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'node_modules', 'assemblyscript', 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(JSON.stringify([version, OPTIONS]));
  const names = readdirSync(join(PROJECT, SOURCES)).filter((name) => name.endsWith('.as.ts'));
  for (const name of names.sort()) hash.update(`\n${name}\n`).update(readFileSync(join(PROJECT, SOURCES, name)));
  return `// Made by npm run kernel from kernel.as.ts. Sources and compiler: ${hash.digest('hex')}\n`;
}

/** The text of kernel-bytes.ts. */
export async function kernelModule() {
  const { main } = await import('assemblyscript/asc');
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  const binary = join(folder, 'kernel.wasm');
  let bytes;
  try {
    const { error, stderr } = await main([join(SOURCES, 'kernel.as.ts'), '--outFile', binary, ...OPTIONS], {
      baseDir: PROJECT,
    });
    if (error) throw new Error(`${error.message}\n${stderr}`);
    bytes = readFileSync(binary);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const lines = bytes.toString('base64').match(new RegExp(`.{1,${LINE}}`, 'g'));
  const parts = lines.map((line) => `  '${line}'`).join(' +\n');
  return `${kernelHeading()}\n/** The kernel's WebAssembly, in base64. */\nexport const kernelBytes =\n${parts};\n`;
}
