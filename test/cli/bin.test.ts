import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { times, wideSheet } from '../support/in-folder.ts';
import { fixture, PROJECT } from '../support/paths.ts';
import { intercoder, isBuilt, runProcess } from '../support/process.ts';
import { folderWith } from '../support/scratch.ts';

const FOLDER = fixture('gillard-2013');

describe.skipIf(!isBuilt)('the command as a process of its own', () => {
  it('ends with 0, the report on stdout and the notes on stderr', async () => {
    const { code, stdout, stderr } = await intercoder([FOLDER, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).data.units).toBe(50);
    expect(stderr).toMatch(/^note: /);
  });

  it('ends with 2 and an empty stdout where it cannot read or does not understand', async () => {
    const missing = await intercoder([join(FOLDER, 'XY.csv')]);
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toMatch(/XY\.csv: error: /);
    const misspelt = await intercoder([FOLDER, '--fromat', 'json']);
    expect([misspelt.code, misspelt.stdout]).toEqual([2, '']);
    expect(misspelt.stderr).toContain('--format');
  });

  it('tells its version and its options', async () => {
    const version = await intercoder(['--version']);
    expect([version.code, version.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
    const help = await intercoder(['agree', '--help']);
    expect(help.code).toBe(0);
    for (const option of ['--codebook', '--rule', '--category', '--format', '--output'])
      expect(help.stdout).toContain(option);
  });

  it('reads standard input', async () => {
    const input = 'unit,coder,category\nu1,SG,A\nu1,KO,A\nu2,SG,A\nu2,KO,B\n';
    const { code, stdout } = await intercoder(['-', '--format', 'csv'], { input });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^agreement,any,pair,KO \| SG,,,,0\.5,/m);
  });

  it('has no colour in a pipe, unless it is wanted', async () => {
    const coloured = (env: Record<string, string>) =>
      intercoder(['measures'], { env }).then(({ stdout }) => stdout.includes('\u001b['));
    expect(await coloured({})).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
  });

  it('does its work, and tells its verdict, where nobody reads its notes or its report', async () => {
    const command = `"${process.execPath}" bin/intercoder.js`;
    const bash = (line: string) => runProcess('bash', ['-c', line], { cwd: PROJECT });
    const folder = folderWith({ 'sheet.csv': wideSheet([...times(5, 'xx'), ...times(3, 'yy'), ...times(2, 'xy')]) });
    const gate = (min: string) => `${command} gate "${folder}/sheet.csv" --min agreement=${min}`;
    for (const [min, verdict] of [
      ['0.1', 0],
      ['0.99', 1],
    ] as const) {
      const unread = await bash(`${gate(min)} 2> >(true); echo "exit $?"`);
      expect(unread.stdout).toContain(`Gate ${verdict === 0 ? 'passed' : 'failed'}`);
      expect(unread.stdout).toContain(`exit ${verdict}`);
      const closed = await bash(`${gate(min)} 2>/dev/null > >(exec 0<&-; sleep 1); echo "exit $?"`);
      expect(closed.stdout).toBe(`exit ${verdict}\n`);
    }
  });

  it('ends well when its reader has read enough', async () => {
    const command = `"${process.execPath}" bin/intercoder.js`;
    const long = `${command} demo --format json 2>/dev/null`; // more than a pipe holds
    const { code, stdout, stderr } = await runProcess('bash', ['-c', `set -o pipefail; ${long} | head -1`], {
      cwd: PROJECT,
    });
    expect([code, stdout, stderr]).toEqual([0, '{\n', '']);
    const table = await runProcess('bash', ['-c', `set -o pipefail; ${command} demo | head -1`], { cwd: PROJECT });
    expect([table.code, table.stdout.startsWith('Constructed example')]).toEqual([0, true]);
  });

  it('writes to a file, and to a reader that takes its time, as to any other', async () => {
    const command = `"${process.execPath}" bin/intercoder.js demo --format json 2>/dev/null`;
    const sizes = await runProcess(
      'bash',
      ['-c', `out=$(mktemp); ${command} > "$out"; wc -c < "$out"; ${command} | (sleep 1; wc -c); rm "$out"`],
      { cwd: PROJECT },
    );
    const [toFile, toReader] = sizes.stdout.trim().split(/\s+/).map(Number);
    expect(toFile).toBeGreaterThan(65_536); // more than a pipe holds
    expect(toReader).toBe(toFile);
  });

  it('writes a long report to the end', async () => {
    const { stdout } = await intercoder([...['demo', '--measures', 'all', '--rule', 'any,masi', '--format', 'json']]);
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(JSON.parse(stdout).results.length).toBeGreaterThan(200);
  });
});
