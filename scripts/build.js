// Builds dist/: the command and the library as bundled files, the offline page, the library's declarations, the JSON Schemas of all reports and of the config, and the licences of what is bundled.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundle, importSources } from './bundle.js';
import { declare, describeMeasures } from './declare.js';
import { USED_OF_PROGRAM, writePageParts } from './offline-page.js';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

function licenceText(name) {
  const folder = join(root, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '(no licence file in the package)';
  return `${name} ${manifest.version} (${manifest.license})\n\n${text}\n`;
}

rmSync(dist, { recursive: true, force: true });
declare('index.d.ts', join(dist, 'types'));
const entries = { index: 'index.ts', 'cli/main': 'cli/main.ts', ...USED_OF_PROGRAM };
const { output, packages: ofCommand } = await bundle(entries, dist);
// the library as an ES module, with the same types: its names, from the bundle that the command starts from too
const names = Object.keys(createRequire(import.meta.url)(join(dist, 'index.js')));
writeFileSync(
  join(dist, 'index.mjs'),
  `import library from './index.js';\nexport const { ${names.join(', ')} } = library;\n`,
);
writeFileSync(join(dist, 'index.d.mts'), "export * from './types/index.js';\n");
const [{ jsonSchemas }, { catalogue }, { configJsonSchema }] = await importSources(
  'report/json-schemas.ts',
  'report/measures/catalogue.ts',
  'cli/config/config-schema.ts',
);
describeMeasures(join(dist, 'types', 'library', 'measures.d.ts'), catalogue().measures);
for (const [name, schema] of Object.entries({ ...jsonSchemas(), config: configJsonSchema() }))
  writeFileSync(join(dist, `${name}.schema.json`), `${JSON.stringify(schema)}\n`);
const ofPage = await writePageParts(output, join(dist, 'page'));
const page = ['page', '--output', join(dist, 'intercoder.html')];
execFileSync(process.execPath, [join(root, 'bin', 'intercoder.js'), ...page], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const packages = [...new Set([...ofCommand, ...ofPage])].sort();
const rule = `\n${'-'.repeat(78)}\n\n`;
writeFileSync(join(dist, 'THIRD-PARTY.txt'), packages.map(licenceText).join(rule));
