// Bundles the sources: all packages are taken in, so that those who install Intercoder install nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { packedFile } from './packed-file.js';
import { pageScript } from './page-script.js';

const root = join(import.meta.dirname, '..');

/** Read by whoever installs it, since it comes with binaries for each system. */
const external = ['@duckdb/node-api'];

/** What both the library and the usual command load: from files to a report of agreement. The library must load nothing of the terminal. */
const SHARED = [
  String.raw`read[\\/]files[\\/]read-tables`,
  String.raw`study[\\/](read-study|study)`,
  String.raw`codebook[\\/]codebook`,
  String.raw`report[\\/](defaults|agree[\\/](agreement|benchmarks))`,
  String.raw`render[\\/]formats[\\/]list`,
  String.raw`measures[\\/]other-names`,
  String.raw`study[\\/]consensus[\\/](consensus-cell|fingerprint)`,
];

/**
 * What is loaded together goes into one file: a file for each module that two commands share would take longer to load than it saves.
 * The rest, such as the other commands and formats, is loaded when it is needed.
 */
const groups = [
  // what the library and the command line share, even where there is nothing to read
  { name: 'base', test: /src[\\/](problems|names[\\/](letter-pattern|look|nearest|numbers))\.ts$/, priority: 3 },
  { name: 'program', test: /src[\\/]cli[\\/](command-line|program|run-state|process-terminal)\.ts$/, priority: 2 },
  {
    name: 'core',
    test: new RegExp(`src[\\\\/](${SHARED.join('|')})\\.ts$|node_modules[\\\\/]pure-rand`),
    priority: 1,
  },
  {
    name: 'agree',
    test: /src[\\/](cli[\\/]commands[\\/]agree|render[\\/](formats[\\/]terminal[\\/]terminal|documents[\\/]agree[\\/]document))\.ts$/,
  },
];

/** Packages that are loaded only when they are needed, by the names of their files, by which the offline page leaves them out. */
const PACKAGES = {
  patterns: /node_modules[\\/]tinyglobby[\\/]/,
  sqlite: /sql-wasm\.js$/,
  'sqlite-wasm': /sql-wasm\.wasm$/,
};

const nameOf = (id, name) => Object.keys(PACKAGES).find((known) => PACKAGES[known].test(id)) ?? name;

/** V8 keeps and reads a file that has signs beyond Latin-1 as two bytes a sign; here they are escaped. */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_options, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk')
        file.code = file.code.replace(
          /[^\0-\x7f]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
  },
};

/**
 * Bundles modules of src/ into a folder, as CommonJS: Node starts it without its loader of ES modules, which takes a fifth of the time
 * that Node itself takes to start.
 *
 * @param entries - name of a bundled file → module of src/
 * @param areModulesKept - whether each module becomes a file of its own
 * @returns the files that were written, and the packages that were taken in
 */
export async function bundle(entries, folder, { areModulesKept = false } = {}) {
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, 'src', file)])),
    platform: 'node',
    external,
    plugins: [pageScript, packedFile, asciiOnly],
    // commander could start other programs as subcommands, which no command here does, and each start would take 4 ms longer
    resolve: { alias: { 'node:child_process': false } },
    checks: { bundlerTimings: false }, // to pack SQLite takes seconds
    // a command may import what the usual one has loaded already
    onLog: (level, log, handler) => log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT' && handler(level, log),
  });
  const { output } = await build.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].js',
    chunkFileNames: ({ facadeModuleId, name }) => `chunks/${nameOf(facadeModuleId, name)}.js`,
    comments: false,
    // what is shorter is read faster; stacks still name functions
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
    minifyInternalExports: false,
    dynamicImportInCjs: false, // the offline page loads what is CommonJS
    ...(areModulesKept ? { preserveModules: true, preserveModulesRoot: root } : { codeSplitting: { groups } }),
  });
  await build.close();
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  return { output, packages: packagesOf(output) };
}

/** The packages that were taken into bundled files. */
export function packagesOf(output) {
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
