import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixture, PROJECT } from '../support/paths.ts';
import { intercoder, isBuilt, runProcess } from '../support/process.ts';
import { scratchFolder } from '../support/scratch.ts';

const SHEETS = fixture('readme', 'per-coder');
const DIST = pathToFileURL(join(PROJECT, 'dist')).href;

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** The text of the files of dist/ that a run loads. */
async function loaded(args: readonly string[]): Promise<string[]> {
  const folder = scratchFolder();
  const { code } = await intercoder(args, { env: { NODE_V8_COVERAGE: folder } });
  expect(code).toBe(0);
  const coverages = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Coverage);
  const urls = coverages.flatMap(({ result }) => result.map(({ url }) => url)).filter((url) => url.startsWith(DIST));
  return [...new Set(urls)].map((url) => readFileSync(fileURLToPath(url), 'utf8'));
}

describe.skipIf(!isBuilt)('the start of the command', () => {
  it('loads what it needs in a few files, and nothing of the rest', async () => {
    const usual = await loaded([SHEETS, '--config', 'none']);
    expect(usual.length).toBeLessThanOrEqual(8);
    const all = usual.join('');
    expect(all).toContain('krippendorff-alpha');
    for (const seldom of ['ZodError', '@duckdb/node-api', 'normalizeUTF8NFC']) expect(all).not.toContain(seldom);
  });

  it('loads the rest when it is asked for', async () => {
    const files = await loaded([
      'sql',
      '--dialect',
      'clickhouse',
      '--table',
      't',
      '--unit',
      'u',
      '--coder',
      'c',
      '--category',
      'k',
    ]);
    expect(files.join('')).toContain('normalizeUTF8NFC');
  });

  it('tells the version without loading what reads and computes', async () => {
    const all = (await loaded(['--version'])).join('');
    expect(all).not.toContain('krippendorff-alpha');
    expect(all.length).toBeLessThan(100_000);
  });

  it('loads as few of Node’s own modules as it can', async () => {
    const script = `
      const own = new Set(process.moduleLoadList);
      const { main, processTerminal } = require('./dist/cli/main.js');
      main(['agree', ${JSON.stringify(SHEETS)}, '--config', 'none'], { ...processTerminal(), out() {}, err() {} }).then(() => {
        console.log(process.moduleLoadList.filter((name) => !own.has(name)).join('\\n'));
      });`;
    const { stdout } = await runProcess(process.execPath, ['-e', script], { cwd: PROJECT });
    const names = stdout.split('\n');
    expect(names).toContain('NativeModule process');
    for (const name of ['fs/promises', 'tty', 'stream', 'os', 'url', 'internal/modules/esm/load'])
      expect(names, name).not.toContain(`NativeModule ${name}`);
  });

  it('is readable: stacks name the functions and files of the bundle', async () => {
    const { stdout } = await runProcess(
      process.execPath,
      ['-e', `require('./dist/cli/main.js').main(undefined).catch(({ stack }) => console.log(stack));`],
      { cwd: PROJECT },
    );
    expect(stdout).toMatch(/at once \(\S+program\.js:\d+:\d+\)/);
  });
});
