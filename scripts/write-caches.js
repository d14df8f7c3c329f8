// Writes beside each of the command's files what V8 made of it, for bin/load.js. Run by the build, in a process of its own. Commands
// run before, so that the caches have the functions that V8 compiles when they are first called.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { load, loaded, suitToShortRuns } = createRequire(import.meta.url)(join(root, 'bin', 'load.js'));
const fixture = (...names) => join(root, 'fixtures', ...names);
const perCoder = fixture('readme', 'per-coder');

/** Runs whose files are all loaded at the start. */
const USUAL = [
  [fixture('gillard-2013'), '--codebook', fixture('gillard-2013', 'codebook.csv')],
  [fixture('readme', 'columns.csv')],
  [fixture('readme', 'repeated-rows.csv'), '--on-duplicate', 'union'],
];

/** Runs that load further files. */
const OTHER = [
  ...['csv', 'markdown', 'json'].map((format) => [perCoder, '--format', format]),
  ['disagreements', perCoder],
  ['consensus', perCoder, '--worksheet', fixture('readme', 'meeting.csv')],
  ['inspect', perCoder],
  ['gate', perCoder, '--min', 'agreement=0.6'],
];

const { main, processTerminal } = load('./main.cjs');
const terminal = { ...processTerminal(), out: () => {}, err: () => {}, status: () => {} };
await runAll(USUAL);
const usual = filesLoaded();
usual.forEach(writeCache);
// the other files are loaded when the flags are set, which their caches must have been made with
suitToShortRuns();
await runAll(OTHER);
filesLoaded()
  .filter((file) => !usual.includes(file))
  .forEach(writeCache);

async function runAll(runs) {
  for (const run of runs) {
    const code = await main([...run, '--config', 'none'], terminal);
    if (code > 1) throw new Error(`intercoder ${run.join(' ')} ended with ${code}`);
  }
}

function filesLoaded() {
  return [...loaded.values()];
}

function writeCache({ filename, script }) {
  writeFileSync(`${filename}.cache`, script.createCachedData());
}
