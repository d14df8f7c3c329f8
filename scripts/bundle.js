// Bundles the sources: all packages are taken in, so that those who install Intercoder install nothing else.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');

/** Read by whoever installs it, since it comes with binaries for each system. */
const external = ['@duckdb/node-api'];

/** What both the library and the usual command load: from files to a report of agreement. The library must load nothing of the terminal. */
const SHARED = [
  String.raw`read[\\/]files[\\/]read-tables`,
  String.raw`study[\\/](read-study|study|consensus[\\/]consensus-cell)`,
  String.raw`codebook[\\/]codebook`,
  String.raw`report[\\/](defaults|agree[\\/](agreement|benchmarks|variables))`,
  String.raw`render[\\/]formats[\\/]list`,
];

/**
 * What is loaded together goes into one file: a file for each module that two commands share would take longer to load than it saves.
 * The rest, such as the other commands and formats, is loaded when it is needed.
 */
const groups = [
  {
    name: 'core',
    test: new RegExp(`src[\\\\/](${SHARED.join('|')})\\.ts$`),
    priority: 1,
  },
  {
    name: 'agree',
    test: /src[\\/](cli[\\/](program|commands[\\/]agree)|render[\\/](formats[\\/]terminal|documents[\\/]agree[\\/]document))\.ts$/,
  },
];

/**
 * Bundles modules of src/ into a folder.
 *
 * @param entries - name of a bundled file → module of src/
 * @returns the packages that were taken in
 */
export async function bundle(entries, folder) {
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, 'src', file)])),
    platform: 'node',
    external,
    // commander could start other programs as subcommands, which no command here does, and each start would take 4 ms longer
    resolve: { alias: { 'node:child_process': false } },
    // a command may import what the usual one has loaded already
    onLog: (level, log, handler) => log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT' && handler(level, log),
  });
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    comments: false,
    // without the blanks at the start of lines, a tenth of the package
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    minifyInternalExports: false,
    codeSplitting: { groups },
  });
  await build.close();
  const modules = output.flatMap(({ moduleIds = [] }) => moduleIds);
  const packages = modules.map((id) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]);
  return [...new Set(packages.filter((name) => name !== undefined))].sort();
}

/** Imports modules of src/, which Node 20 cannot do by itself. */
export async function importSources(...files) {
  const folder = mkdtempSync(join(root, 'node_modules', '.sources-'));
  try {
    await bundle(Object.fromEntries(files.map((file, i) => [`module-${i}`, file])), folder);
    return await Promise.all(files.map((_, i) => import(pathToFileURL(join(folder, `module-${i}.js`)))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
