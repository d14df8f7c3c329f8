// Whether Intercoder, as it was built, runs on other versions of Node as on this one: node scripts/other-nodes.js [MAJOR…], by default 22 and 24
// For each: `npm start`, a part of the recorded command lines, and the package installed in an empty folder, as a command and as a
// library. The package `node` brings each version. Ends with a line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const LINES = 30;
const EXAMPLE = `
import { measures, patternsOf, studyOf } from 'intercoder';
const patterns = patternsOf(studyOf([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]));
console.log(measures.cohenKappa(patterns).value);
`;

const folder = mkdtempSync(join(tmpdir(), 'intercoder-nodes-'));
const counts = { passed: 0, failed: 0 };

/** Runs a command to its end; `node` is the Node that npm and what it starts take. */
function run(program, args, { cwd = root, node = process.execPath } = {}) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

function check(what, { code, stdout, stderr }, isRight = () => true) {
  const passed = code === 0 && isRight(stdout);
  counts[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'ok' : 'FAILED'}: ${what}`);
  if (!passed) console.log(`exit ${code}\n${stdout}${stderr}`);
  return passed;
}

/** The Node of this major version. */
function nodeOf(major) {
  const found = run('npx', ['--yes', `node@${major}`, '--print', 'process.execPath']);
  const isRight = (stdout) => stdout.trim() !== '';
  return check(`Node ${major} is fetched`, found, isRight) ? found.stdout.trim() : undefined;
}

function installed() {
  const place = join(folder, 'installed');
  mkdirSync(place);
  const packed = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
  const file = join(folder, packed.stdout.trim());
  check('the package is installed in an empty folder', run('npm', ['install', '--offline', file], { cwd: place }));
  return place;
}

function record(name, ...options) {
  const to = join(folder, name);
  return run(process.execPath, [join(root, 'scripts', 'record.js'), 'run', to, '--only', String(LINES), ...options]);
}

const isDemo = (stdout) => /SG – KO +74%/.test(stdout);
try {
  const nodes = (process.argv.length > 2 ? process.argv.slice(2) : ['22', '24']).map((major) => [major, nodeOf(major)]);
  check('npm start', run('npm', ['start', '--ignore-scripts']), isDemo); // without building once more
  const place = installed();
  check(`${LINES} command lines are recorded`, record('own'));
  for (const [major, node] of nodes) {
    if (node === undefined) continue;
    const on = `Node ${major}:`;
    check(`${on} npm start`, run('npm', ['start'], { node }), isDemo);
    record(major, '--node', node);
    const same = run(process.execPath, [
      join(root, 'scripts', 'record.js'),
      'compare',
      ...['own', major].map((name) => join(folder, name)),
    ]);
    check(`${on} prints the same for ${LINES} command lines`, same);
    const command = join(place, 'node_modules', 'intercoder', 'bin', 'intercoder.js');
    check(`${on} the installed command`, run(node, [command, 'demo'], { cwd: place }), isDemo);
    check(`${on} the offline page`, run(node, [command, 'page'], { cwd: place }), (stdout) => /^Wrote /.test(stdout));
    const library = run(node, ['--input-type=module', '--eval', EXAMPLE], { cwd: place });
    check(`${on} the installed library`, library, (stdout) => stdout === '0.5\n');
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
