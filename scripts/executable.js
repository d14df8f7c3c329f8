// Builds an executable of this platform that needs no Node: node scripts/executable.js [FILE], by default build/intercoder
// It is this Node with what the package has in it (https://nodejs.org/api/single-executable-applications.html).
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inject } from 'postject';

const root = join(import.meta.dirname, '..');
const target = resolve(
  process.argv[2] ?? join(root, 'build', process.platform === 'win32' ? 'intercoder.exe' : 'intercoder'),
);

/** Types and guides are for those who have the package. */
const LEFT_OUT = /^(dist\/types\/|docs\/)|\.d\.ts$/;

const [{ files }] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }),
);
const kept = files.map(({ path }) => path).filter((path) => !LEFT_OUT.test(path));
const texts = Object.fromEntries(kept.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

const folder = mkdtempSync(join(tmpdir(), 'intercoder-executable-'));
try {
  const [asset, config, blob] = ['files.json.gz', 'sea-config.json', 'sea.blob'].map((name) => join(folder, name));
  writeFileSync(asset, gzipSync(JSON.stringify(texts), { level: 9 }));
  writeFileSync(
    config,
    JSON.stringify({
      main: join(import.meta.dirname, 'executable-main.cjs'),
      output: blob,
      disableExperimentalSEAWarning: true,
      assets: { files: asset },
    }),
  );
  execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(process.execPath, target);
  chmodSync(target, 0o755);
  await inject(target, 'NODE_SEA_BLOB', readFileSync(blob), {
    sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
    ...(process.platform === 'darwin' ? { machoSegmentName: 'NODE_SEA' } : {}),
  });
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${target}: ${(statSync(target).size / 1e6).toFixed(0)} MB`);
if (process.platform === 'darwin') console.log(`sign it: codesign --sign - ${target}`);
