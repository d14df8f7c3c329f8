// Loads the command’s files. They are CommonJS; beside each lies what V8 made of it when it was built (scripts/write-caches.js), so that
// V8 need not parse and compile it anew, which takes longer than a small study. A cache of another Node is refused by V8, and one that
// is missing is none: then the source is compiled as ever.
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { join } = require('node:path');
const { Script, constants } = require('node:vm');

const folder = join(__dirname, '..', 'dist', 'command');
const requireOther = createRequire(join(folder, 'main.cjs'));
const loaded = new Map();

/** That packages are imported this way is all that the warning says, and nothing for those who read Parquet files. */
const { emitWarning } = process;
process.emitWarning = (warning, ...details) => {
  if (!String(warning).includes('USE_MAIN_CONTEXT_DEFAULT_LOADER')) emitWarning.call(process, warning, ...details);
};

/** What a file of the command exports. `name` is as in its `require`, `./agree.cjs`; other names are Node's modules. */
function load(name) {
  if (!name.startsWith('./')) return requireOther(name);
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = join(folder, name);
  // scripts/build.js writes nothing but ASCII, which is read fastest so
  const script = new Script(wrap(readFileSync(filename, 'latin1')), {
    filename,
    cachedData: cacheOf(filename),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  loaded.set(name, { filename, module, script });
  script.runInThisContext()(module.exports, load, module, filename, folder);
  return module.exports;
}

function cacheOf(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

/**
 * Suits V8 to short runs. That of Node 20 optimizes functions so early that in a small study it takes longer than it saves, and lets
 * its young generation grow; later ones are tuned otherwise, and complain about flags that they lack. Caches hold for the flags they
 * were made with, Node's own too: what every run needs is to be loaded before.
 */
function suitToShortRuns() {
  if (!process.versions.v8.startsWith('11.')) return;
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--semi-space-growth-factor=1');
}

module.exports = { load, loaded, suitToShortRuns };
