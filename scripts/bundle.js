// The command as few CommonJS files: one that holds all of a usual run, and others that are loaded when needed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** What `intercoder SHEETS` runs from its start to its table, with all that these import. */
const USUAL = /dist[\\/](cli[\\/](main|commands[\\/]agree)|render[\\/](terminal|agreement[\\/]document))\.js$/;

/** Modules of Node that take long to load, and which a usual run does not use. */
const SELDOM = /^\s*(?:const|let|var) (\w+) = require\("(node:(?:child_process|worker_threads))"\);$/gm;

/** Chalk is told by the terminal how much colour it has, so that it need not find out when it is loaded. */
const toldColour = {
  name: 'told-colour',
  resolveId: (id) => (id === '#supports-color' ? id : undefined),
  load: (id) => (id === '#supports-color' ? 'export default { stdout: false, stderr: false };' : undefined),
};

/** Bundles `input` into `folder`, as `main.cjs` and what it loads. */
export async function bundle(input, folder) {
  const build = await rolldown({
    input,
    platform: 'node',
    external: ['@duckdb/node-api'],
    plugins: [toldColour],
    onLog: (level, log, handler) => log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT' && handler(level, log),
  });
  const { output } = await build.generate({
    format: 'cjs',
    entryFileNames: 'main.cjs',
    chunkFileNames: '[name].cjs',
    comments: false,
    codeSplitting: { groups: [{ name: 'usual', test: USUAL }] },
  });
  mkdirSync(folder, { recursive: true });
  for (const { fileName, code } of output) writeFileSync(join(folder, fileName), ascii(whenUsed(code)));
}

/** Modules of Node that are seldom needed are loaded where they are used. */
function whenUsed(code) {
  const seldom = [...code.matchAll(SELDOM)];
  return seldom.reduce(
    (rest, [line, name, module]) =>
      rest.replace(line, '').replace(new RegExp(`\\b${name}\\.`, 'g'), `(require("${module}")).`),
    code,
  );
}

/** All else than ASCII escaped. */
function ascii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
