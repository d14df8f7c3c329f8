// Counts the modules of src/ that a run of the command loads, and those of which it runs a function:
//   node scripts/files-run.js [--list] [ARGUMENTS, by default those of `agree` on a sheet of 50 rows]
// --list names them: first those that were loaded and did nothing, then the others.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wide } from '../bench/sheets.js';
import { bundle } from './bundle.js';

const root = join(import.meta.dirname, '..');
const isListed = process.argv[2] === '--list';
const folder = mkdtempSync(join(root, 'bench', '.files-run-'));
try {
  const sheet = join(folder, 'sheet.csv');
  wide(sheet, { units: 50, coders: 3, categories: 12, sets: true });
  const given = process.argv.slice(isListed ? 3 : 2);
  const { loaded, run } = await modulesOf(given.length > 0 ? given : ['agree', '--config', 'none', sheet]);
  const idle = loaded.filter(({ file }) => !run.has(file));
  if (isListed) {
    for (const { file, bytes } of idle) console.log(`${String(bytes).padStart(7)}  ${file}`);
    for (const file of run) console.log(`    run  ${file}`);
  }
  console.log(`${loaded.length} modules of src/ loaded, a function run of ${run.size}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Each module becomes a file of its own, so that V8's coverage tells them apart. */
async function modulesOf(args) {
  const built = join(folder, 'dist');
  await bundle({ 'src/cli/main': 'cli/main.ts' }, built, { areModulesKept: true });
  // where the modules look for the version
  writeFileSync(join(built, 'package.json'), JSON.stringify({ type: 'commonjs', version: '0.0.0' }));
  const coverage = join(folder, 'coverage');
  const start = join(folder, 'start.cjs');
  const main = JSON.stringify(join(built, 'src', 'cli', 'main.js'));
  writeFileSync(
    start,
    `const m = require(${main}); m.main(process.argv.slice(2), m.processTerminal()).then((code) => (process.exitCode = code));`,
  );
  const env = { ...process.env, NODE_V8_COVERAGE: coverage };
  const { status, stderr } = spawnSync(process.execPath, [start, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const loaded = [];
  const run = new Set();
  for (const name of readdirSync(coverage))
    for (const { url, functions } of JSON.parse(readFileSync(join(coverage, name), 'utf8')).result) {
      const path = url.startsWith('file:') ? fileURLToPath(url) : '';
      const file = relative(join(built, 'src'), path);
      if (!path.startsWith(built) || file.startsWith('..')) continue;
      loaded.push({ file, bytes: statSync(path).size });
      // the first function is the module itself
      if (functions.slice(1).some(({ ranges: [{ count }] }) => count > 0)) run.add(file);
    }
  return { loaded: loaded.sort((a, b) => b.bytes - a.bytes), run };
}
