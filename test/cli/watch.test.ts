import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { times, wideSheet, writeInto } from '../support/in-folder.ts';
import { intercoder, isBuilt } from '../support/process.ts';
import { scratchFolder } from '../support/scratch.ts';
import { type FakeTerminal, fakeTerminal } from '../support/terminal.ts';

const sheetOf = (agreeing: number) => wideSheet([...times(agreeing - 1, 'xx'), 'yy', ...times(10 - agreeing, 'xy')]);

/** Starts a command and gives what it takes to follow and to end it. */
function start(argv: readonly string[], own: { isScreen?: boolean } = {}) {
  const interruption = new AbortController();
  const terminal: FakeTerminal = fakeTerminal({ ...own, interrupted: interruption.signal });
  const ended = main(argv, terminal);
  onTestFinished(() => interruption.abort());
  const seen = (text: string) => vi.waitFor(() => expect(terminal.written.out).toContain(text), 15_000);
  const told = (text: string) => vi.waitFor(() => expect(terminal.written.err).toContain(text), 15_000);
  const waiting = (runs: number) =>
    vi.waitFor(() => expect(terminal.written.err.split('Ctrl-C to stop')).toHaveLength(runs + 1), 15_000);
  const end = () => {
    interruption.abort();
    return ended;
  };
  return { terminal, seen, told, waiting, end };
}

describe('--watch', () => {
  it('runs again at every change, goes on past a broken sheet, and ends with the last exit code', async () => {
    const folder = scratchFolder();
    const sheet = join(folder, 'sheet.csv');
    writeFileSync(sheet, sheetOf(8));
    const { terminal, seen, told, waiting, end } = start(['gate', sheet, '--min', 'agreement=0.75', '--watch']);
    await seen('Gate passed');
    await waiting(1);
    writeFileSync(sheet, 'unit,A,B\nu1,"x,y\n');
    await told('error: ');
    await waiting(2);
    writeFileSync(sheet, sheetOf(7));
    await seen('Gate failed');
    await waiting(3);
    expect(await end()).toBe(1);
    expect(terminal.written.out).not.toContain('\u001B[2J');
  });

  it('follows a folder, the codebook and a file that takes the place of another', async () => {
    const folder = scratchFolder();
    writeInto(folder, { 'sheets/a.csv': sheetOf(8), 'codebook.csv': 'category\nx\ny\n' });
    const { told, seen, waiting, end } = start([
      ...['agree', join(folder, 'sheets'), '--codebook', join(folder, 'codebook.csv'), '--watch'],
    ]);
    await seen('8 of 10');
    await waiting(1);
    writeFileSync(join(folder, 'codebook.csv'), 'category\nx\n');
    await told('"y" is not in the codebook');
    await waiting(2);
    writeFileSync(join(folder, 'codebook.csv'), 'category\nx\ny\n');
    await waiting(3);
    writeFileSync(join(folder, 'sheets', '.a.tmp'), sheetOf(6));
    renameSync(join(folder, 'sheets', '.a.tmp'), join(folder, 'sheets', 'a.csv'));
    await seen('6 of 10');
    await waiting(4);
    expect(await end()).toBe(0);
  });

  it('reads a changed config again', async () => {
    const folder = scratchFolder();
    const config = join(folder, 'intercoder.json');
    const gate = (least: string) => JSON.stringify({ sheets: ['sheet.csv'], gate: { min: [`agreement=${least}`] } });
    writeInto(folder, { 'sheet.csv': sheetOf(8), 'intercoder.json': gate('0.7') });
    const { seen, told, waiting, end } = start(['gate', '--config', config, '--watch']);
    await seen('Gate passed: agreement=0.7 was met.');
    await waiting(1);
    writeFileSync(config, '{');
    await told('this is not valid JSON');
    await waiting(2);
    writeFileSync(config, gate('0.9'));
    await seen('Gate failed: agreement=0.9');
    await waiting(3);
    expect(await end()).toBe(1);
  });

  it('does not run again for files that are not its own', async () => {
    const folder = scratchFolder();
    const sheet = join(folder, 'sheet.csv');
    writeFileSync(sheet, sheetOf(8));
    const { terminal, waiting, end } = start([
      'gate',
      sheet,
      '--min',
      'agreement=0.1',
      '--watch',
      '-o',
      join(folder, 'v.json'),
    ]);
    await waiting(1);
    writeFileSync(join(folder, 'other.csv'), 'x');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(terminal.written.out.match(/Gate passed/g)).toHaveLength(1);
    await end();
  });

  it('writes pages that look for newer ones', async () => {
    const folder = scratchFolder();
    const sheet = join(folder, 'sheet.csv');
    const page = join(folder, 'report.html');
    writeFileSync(sheet, sheetOf(8));
    const { waiting, end } = start(['agree', sheet, '--watch', '-o', page]);
    await waiting(1);
    expect(readFileSync(page, 'utf8')).toContain('80%');
    expect(readFileSync(page, 'utf8')).toContain('<meta http-equiv="refresh" content="2">');
    writeFileSync(sheet, sheetOf(7));
    await waiting(2);
    expect(readFileSync(page, 'utf8')).toContain('70%');
    await end();
    expect(await main(['agree', sheet, '-o', page], fakeTerminal())).toBe(0);
    expect(readFileSync(page, 'utf8')).not.toContain('http-equiv="refresh"');
  });

  it('clears the screen before a further run, where there is one', async () => {
    const folder = scratchFolder();
    const sheet = join(folder, 'sheet.csv');
    writeFileSync(sheet, sheetOf(8));
    const { seen, waiting, terminal, end } = start(['agree', sheet, '--watch'], { isScreen: true });
    await waiting(1);
    expect(terminal.written.out).not.toContain('\u001B[2J');
    writeFileSync(sheet, sheetOf(7));
    await seen('\u001B[2J');
    await seen('7 of 10');
    await end();
  });

  it('does not wait where the command line itself is wrong', async () => {
    const { terminal, end } = start(['agree', 'sheet.csv', '--rule', 'mesi', '--watch']);
    expect(await end()).toBe(2);
    expect(terminal.written.err).not.toContain('Ctrl-C');
    const input = start(['agree', '-', '--watch']);
    expect(await input.end()).toBe(2);
    expect(input.terminal.written.err).toContain('--watch');
  });

  it.skipIf(!isBuilt)('is in the help of agree and gate', async () => {
    for (const command of ['agree', 'gate'])
      expect((await intercoder([command, '--help', 'all'])).stdout).toContain('--watch');
  });
});
