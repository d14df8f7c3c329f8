// Writes beside each of the command's files what V8 made of it: node scripts/cache.js, after the files are built. Several commands are
// run, so that their functions are in it, which V8 compiles when they are called first.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const sheets = join(root, 'fixtures', 'gillard-2013');
const { load, loaded, suitToShortRuns } = createRequire(import.meta.url)(join(root, 'bin', 'load.js'));

/** A terminal that nobody looks at. */
const nobody = (colour) => ({ ...processTerminal(), out: () => {}, err: () => {}, columns: 80, colour, env: {} });

const { main, processTerminal } = load('./main.cjs');
const usual = [...loaded.values()];
await main([sheets, '--config', 'none'], nobody(0));
// the other files are loaded when the flags are set, for which a cache must have been made
write(usual);
suitToShortRuns();
const map = join(root, 'fixtures', 'gillard-2013-round-2', 'map.csv');
for (const command of [
  ['agree', sheets, '--format', 'csv'],
]) await main([...command, '--config', 'none'], nobody(1));
write([...loaded.values()].filter((one) => !usual.includes(one)));

function write(files) {
  for (const { filename, script } of files) writeFileSync(`${filename}.cache`, script.createCachedData());
}
