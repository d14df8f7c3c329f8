// Builds dist/: the library by tsc, the command as bundled files that are loaded when needed, the JSON Schemas of all reports and of the config, and the licences of what is bundled.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.js';

const root = join(import.meta.dirname, '..');
const bundled = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies);

function run(tool, ...args) {
  execFileSync(join(root, 'node_modules', '.bin', tool), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The licence texts of the runtime dependencies and of theirs. */
function licences(names, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    licences(Object.keys(manifest.dependencies ?? {}), seen);
  }
  return seen;
}

function licenceText(name) {
  const folder = join(root, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '(no licence file in the package)';
  return `${name} ${manifest.version} (${manifest.license})\n\n${text}\n`;
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
run('tsc', '-p', '.');
await bundle(join(root, 'dist', 'cli', 'main.js'), join(root, 'dist', 'command'));
execFileSync(process.execPath, [join(root, 'scripts', 'write-caches.js')], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (!existsSync(join(root, 'dist', 'command', 'main.cjs'))) throw new Error('the bundle dist/command/ was not written');
const { jsonSchemas } = await import(join(root, 'dist', 'report', 'json-schemas.js'));
const { configJsonSchema } = await import(join(root, 'dist', 'cli', 'config', 'config-schema.js'));
for (const [name, schema] of Object.entries({ ...jsonSchemas(), config: configJsonSchema() }))
  writeFileSync(join(root, 'dist', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
const rule = `\n${'-'.repeat(78)}\n\n`;
writeFileSync(join(root, 'dist', 'THIRD-PARTY.txt'), [...licences(bundled)].sort().map(licenceText).join(rule));
