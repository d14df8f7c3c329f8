import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixture, PROJECT } from '../support/paths.ts';
import { isBuilt, runProcess } from '../support/process.ts';

const SHEETS = fixture('readme', 'per-coder');

describe.skipIf(!isBuilt)('the code caches of the command', () => {
  let folder = '';
  const command = (...parts: string[]) => join(folder, 'dist', 'command', ...parts);
  const caches = () => readdirSync(command()).filter((name) => name.endsWith('.cache'));
  const report = () =>
    runProcess(process.execPath, [join(folder, 'bin', 'intercoder.js'), SHEETS, '--config', 'none', '--format', 'csv']);
  const run = (code: string) => runProcess(process.execPath, ['-e', code], { cwd: folder });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'intercoder-start-up-'));
    for (const part of ['bin', join('dist', 'command'), 'package.json'])
      cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are taken by V8, wherever the package lies', async () => {
    const { stdout } = await run(`
      const { load, loaded, suitToShortRuns } = require('./bin/load.js');
      const { main, processTerminal } = load('./main.cjs');
      const terminal = { ...processTerminal(), out: () => {}, err: () => {} };
      suitToShortRuns();
      main([${JSON.stringify(SHEETS)}, '--config', 'none', '--format', 'csv'], terminal).then(() => {
        for (const [name, { script }] of loaded) console.log(name, script.cachedDataRejected);
      });`);
    const files = stdout.trimEnd().split('\n');
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(file).toMatch(/^\.\/[\w-]+\.cjs false$/);
  });

  it('change nothing of what is reported, be they missing, cut off or of another Node', async () => {
    const cached = await report();
    expect(cached.code).toBe(0);
    expect(caches().length).toBeGreaterThan(3);
    for (const name of caches()) {
      const cache = readFileSync(command(name));
      writeFileSync(command(name), cache.subarray(0, cache.length / 2));
    }
    expect(await report()).toEqual(cached);
    for (const name of caches()) writeFileSync(command(name), 'of another Node');
    expect(await report()).toEqual(cached);
    for (const name of caches()) rmSync(command(name));
    expect(await report()).toEqual(cached);
  });

  it('leave the names and lines of files in stacks', async () => {
    const { stdout } = await run(`
      require('./bin/load.js').load('./main.cjs').main(undefined).catch(({ stack }) => console.log(stack));`);
    const [, file, line] = /\((\S+\.cjs):(\d+):\d+\)/.exec(stdout)!;
    const source = readFileSync(file!, 'utf8').split('\n');
    expect(source[Number(line) - 1]).toContain('argv');
  });
});
