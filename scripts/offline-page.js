// The offline page: the command line bundled for a browser, packed into one HTML file with what a page shows of it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { importSources } from './bundle.js';
import { pageScript } from './page-script.js';

const root = join(import.meta.dirname, '..');
const page = join(root, 'src', 'page');
const machine = (name) => join(page, 'machine', name);

/** What a browser has otherwise. */
const INSTEAD = {
  'node:fs': machine('fs.ts'),
  'node:fs/promises': machine('fs-promises.ts'),
  'node:os': machine('os.ts'),
  'node:path': fileURLToPath(import.meta.resolve('pathe')),
  'node:process': machine('process.ts'),
  'node:vm': machine('vm.ts'),
  'node:events': fileURLToPath(import.meta.resolve('events/events.js')),
  '@duckdb/node-api': machine('no-duckdb.ts'),
  'sql.js/dist/sql-wasm.js': machine('no-sqlite.ts'),
  // no pattern is typed in a page
  tinyglobby: machine('no-patterns.ts'),
};

/** Modules of src/ that the page has its own of. */
const OWN = { 'read/files/fingerprint.ts': machine('fingerprint.ts') };

const EMPTY = '\0empty';
const FILES = '\0program-files';

/** What the program finds in its package: its name and version, and the examples of `demo`. */
function programFiles() {
  const examples = ['gillard-2013', 'comparison-study'].flatMap((name) =>
    readdirSync(join(root, 'fixtures', name))
      .filter((file) => file.endsWith('.csv'))
      .map((file) => `fixtures/${name}/${file}`),
  );
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    'package.json': JSON.stringify({ version }),
    ...Object.fromEntries(examples.map((file) => [file, readFileSync(join(root, file), 'utf8')])),
  };
}

/** For rolldown, which bundles the page, and for vitest, which runs its sources. */
export const filesOfProgram = {
  name: 'program-files',
  resolveId: (source) => (source === 'virtual:program-files' ? FILES : null),
  load: (id) => (id === FILES ? `export default ${JSON.stringify(programFiles())};` : null),
};

const inBrowser = {
  name: 'in-browser',
  async resolveId(source, importer) {
    if (source in INSTEAD) return INSTEAD[source];
    if (source.endsWith('?packed') || source === 'node:child_process') return EMPTY;
    if (isBuiltin(source)) throw new Error(`${importer} imports ${source}, which a page does not have`);
    const own = Object.keys(OWN).find((name) => source.endsWith(name.slice(name.lastIndexOf('/'))));
    if (own === undefined) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved?.id === join(root, 'src', own) ? OWN[own] : null;
  },
  load: (id) => (id === EMPTY ? 'export default "";' : null),
};

async function bundled(input, plugins, packages) {
  const build = await rolldown({
    input,
    platform: 'browser',
    plugins,
    transform: {
      define: { 'import.meta.dirname': '"/program/src/cli"' },
    },
    onLog: (level, log, handler) => log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT' && handler(level, log),
  });
  const { output } = await build.generate({ format: 'iife', minify: true, comments: false, codeSplitting: false });
  await build.close();
  for (const id of output[0].moduleIds) {
    const name = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1];
    if (name !== undefined) packages.add(name);
  }
  return output[0].code;
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page as one HTML file, and the packages that were taken in. */
export async function offlinePage() {
  const packages = new Set();
  const program = await bundled(join(page, 'worker.ts'), [filesOfProgram, inBrowser, pageScript], packages);
  const own = (await bundled(join(page, 'page.tsx'), [filesOfProgram], packages)).replaceAll('</', '<\\/').trim();
  const [{ PAGE_STYLES: styles }] = await importSources('page/page-styles.ts');
  const meeting = await pageScript.load(`\0${join(root, 'src', 'render', 'meeting', 'page', 'meeting.ts')}?script`);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(own)} '${/hash = '([^']+)'/.exec(meeting)[1]}' 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<title>Intercoder</title>
<style>
${styles.trim()}
</style>
</head>
<body>
<div id="page"><noscript>This page needs JavaScript, which it runs on this machine only.</noscript></div>
<script type="application/gzip" id="program">${gzipSync(program, { level: 9 }).toString('base64')}</script>
<script>${own}</script>
</body>
</html>
`;
  return { html, packages: [...packages] };
}
