// What the offline page has of its own: its script, its styles, and what replaces Node in a browser. The command `page` adds the program, as the package has it.
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { importSources, packagesOf } from './bundle.js';
import { pageScript } from './page-script.js';

const root = join(import.meta.dirname, '..');
const page = join(root, 'src', 'page');

/** The module of src/ that is bundled with the program, from which the page's worker takes it. */
export const USED_OF_PROGRAM = { 'page/used-of-program': 'page/used-of-program.ts' };

/** What the program finds in its package: package.json, for its version, and the examples of `demo`. */
function programFiles() {
  const examples = ['gillard-2013', 'comparison-study'].flatMap((name) =>
    readdirSync(join(root, 'fixtures', name))
      .filter((file) => file.endsWith('.csv'))
      .map((file) => `fixtures/${name}/${file}`),
  );
  return ['package.json', ...examples];
}

/** The bundled files of the program that the page loads, or may load: all that its worker can reach, except what it has a substitute for. */
function programModules(output, instead) {
  const found = new Set(Object.keys(USED_OF_PROGRAM).map((name) => `${name}.js`));
  for (const name of found) {
    const file = output.find(({ fileName }) => fileName === name);
    if (file === undefined) throw new Error(`the program imports ${name}, which a page does not have`);
    for (const other of [...file.imports, ...file.dynamicImports])
      if (!instead.includes(other.replace('chunks/', ''))) found.add(other);
  }
  return [...found];
}

async function bundled(name) {
  const build = await rolldown({
    input: join(page, name),
    platform: 'browser',
    resolve: {
      alias: {
        'node:events': fileURLToPath(import.meta.resolve('events/events.js')),
        'node:path': fileURLToPath(import.meta.resolve('pathe')),
      },
    },
  });
  const { output } = await build.generate({ format: 'iife', minify: true, comments: false, codeSplitting: false });
  await build.close();
  return { code: output[0].code.trim(), packages: packagesOf(output) };
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Writes them into a folder, and says in the page which files of the package are to be added.
 *
 * @param output - the bundled files of the program
 * @returns the packages that were taken in
 */
export async function writePageParts(output, folder) {
  const [{ PAGE_STYLES: styles }, { INSTEAD: instead }] = await importSources(
    'page/page-styles.ts',
    'page/machine/instead.ts',
  );
  const [worker, own] = await Promise.all(['worker.ts', 'page.tsx'].map(bundled));
  const script = own.code.replaceAll('</', '<\\/');
  const meeting = await pageScript.load(`\0${join(root, 'src', 'render', 'meeting', 'page', 'meeting.ts')}?script`);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} '${/hash = '([^']+)'/.exec(meeting)[1]}' 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const program = { modules: programModules(output, Object.keys(instead)), files: programFiles() };
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
<script type="application/gzip" id="program">${JSON.stringify(program)}</script>
<script>${script}</script>
</body>
</html>
`;
  writeFileSync(join(folder, 'page.html'), html);
  writeFileSync(join(folder, 'worker.js'), worker.code);
  return [...worker.packages, ...own.packages];
}
