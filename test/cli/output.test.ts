import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasColour } from '../../src/cli/process-terminal.ts';
import { reportSchema } from '../../src/report/agree/schema.ts';
import { fixture } from '../support/paths.ts';
import { agreeReport, run } from '../support/run.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';

const SHEETS = ['SG', 'KO', 'SLG'].map((name) => fixture('gillard-2013', `${name}.csv`));

describe('the report goes', () => {
  it('to any number of files by their extension, and to the screen all the same', async () => {
    const folder = scratchFolder();
    const files = ['r.json', 'r.csv', 'r.tsv', 'r.md', 'r.txt'].map((name) => join(folder, name));
    const { code, stdout } = await run([...SHEETS, ...files.flatMap((file) => ['-o', file])]);
    const [json, csv, tsv, markdown, text] = files.map((file) => readFileSync(file, 'utf8'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/SG – KO +74%/);
    expect(text).toContain('all 3: one in common');
    const report = reportSchema.parse(JSON.parse(json!));
    expect(csv!.trim().split('\n').length).toBe(1 + report.results.length);
    expect(tsv!.split('\n')[0]).toBe(csv!.split('\n')[0]!.replaceAll(',', '\t'));
    expect(markdown).toMatch(/^\| SG – KO +\| +74% \|/m);
    expect(readdirSync(folder).sort()).toEqual(['r.csv', 'r.json', 'r.md', 'r.tsv', 'r.txt']);
  });

  it('to the screen in the format asked for, with notes on stderr only', async () => {
    for (const format of ['json', 'csv', 'tsv', 'markdown', 'table']) {
      const { code, stdout, stderr } = await run([...SHEETS, '--format', format]);
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/^(note|warning|error):/m);
      expect(stderr).toMatch(/^note: 3 sheets read as/m);
      expect(stdout.endsWith('\n')).toBe(true);
    }
  });

  it('with the same figures whether or not a file beside the table shows the intervals of single categories', async () => {
    const json = join(scratchFolder(), 'r.json');
    const sheets = [fixture('readme', 'columns.csv')];
    const alone = await run(sheets);
    const beside = await run([...sheets, '-o', json]);
    const { report: asked } = await agreeReport(sheets);
    expect(beside.stdout).toBe(alone.stdout);
    const { results } = reportSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
    expect(results).toEqual(asked.results);
    const ofOne = results.filter(({ category, measure }) => category !== null && measure === 'cohen-kappa');
    expect(ofOne.some(({ ci }) => ci !== null)).toBe(true);
  });

  it.each([
    ['agree', SHEETS, SHEETS],
    ['inspect', SHEETS, SHEETS],
    ['compare', [fixture('gillard-2013'), fixture('gillard-2013')], SHEETS],
    ['codebook', [fixture('gillard-2013', 'codebook.csv')], [fixture('gillard-2013', 'codebook.csv')]],
  ])('as JSON with the fingerprints of the sheets: %s', async (command, args, paths) => {
    const { stdout } = await run([command, ...args, '--format', 'json']);
    for (const path of paths) expect(stdout).toContain(createHash('sha256').update(readFileSync(path)).digest('hex'));
  });

  it('to no file at all where one of them cannot be written', async () => {
    const folder = scratchFolder();
    const good = join(folder, 'r.json');
    const bad = join(folder, 'no such folder', 'r.csv');
    const { code, stdout, stderr } = await run([...SHEETS, '-o', good, '-o', bad]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(bad);
    expect(existsSync(good)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['revise @sheet.csv --merge x+y=w --write-map @a.csv -o @a.csv'],
    ['revise @sheet.csv --merge x+y=w --write-map @a.csv --write-codebook @./a.csv'],
    ['revise @sheet.csv --merge x+y=w --write-map @a.csv -o @link/a.csv'],
    ['agree @sheet.csv -o @a.csv -o @./a.csv'],
  ])('to one file only once: %s', async (line) => {
    const folder = folderWith({ 'sheet.csv': 'unit,A,B\n1,x,x\n2,y,x\n3,z,z\n4,x,y\n5,y,y\n' });
    symlinkSync(folder, join(folder, 'link'));
    const { code, stdout, stderr } = await run(
      line.split(' ').map((word) => (word.startsWith('@') ? `${folder}/${word.slice(1)}` : word)),
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('twice');
    expect(readdirSync(folder).sort()).toEqual(['link', 'sheet.csv']);
  });

  it('over the file of an earlier run', async () => {
    const folder = folderWith({ 'r.json': 'old' });
    await run([...SHEETS, '-o', join(folder, 'r.json')]);
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toMatch(/^\{\n {2}"schema": "intercoder\/report@1"/);
  });
});

describe('sheets are', () => {
  it('a folder, without its codebook', async () => {
    const { report } = await agreeReport([fixture('gillard-2013')]);
    expect(report.data.coders).toEqual(['KO', 'SG', 'SLG']);
  });

  it('a pattern, which the program resolves where the shell did not', async () => {
    const { report } = await agreeReport([fixture('gillard-2013', 'S*.csv')]);
    expect(report.data.coders).toEqual(['SG', 'SLG']);
  });

  it('standard input', async () => {
    const input = 'unit,coder,category\nu1,SG,A\nu1,KO,A\nu2,SG,A\nu2,KO,B\n';
    const { report } = await agreeReport(['-'], { input });
    expect(report.data).toMatchObject({ coders: ['SG', 'KO'], units: 2, layout: 'long' });
    expect(report.data.sources[0]!.path).toBe('standard input');
  });

  it('of spreadsheets that save semicolons, a mark and CRLF', async () => {
    const write = (rows: string[]) => Buffer.from(`\uFEFF${['unit;category', ...rows].join('\r\n')}\r\n`);
    const folder = folderWith({
      'SG.csv': write(['u1;Pay, leave', 'u2;']),
      'KO.csv': write(['u1;Pay, leave', 'u2;HR']),
    });
    mkdirSync(join(folder, 'inner'));
    const { report } = await agreeReport([folder]);
    expect(report.data).toMatchObject({ categories: ['HR', 'Pay, leave'], uncoded: 1, units: 2 });
  });
});

describe('colour', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '3' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: 'true', NO_COLOR: '1' }, false, true],
  ])('with %j, terminal %s: %s', (env, isTerminal, expected) => {
    expect(hasColour(env, isTerminal)).toBe(expected);
  });

  it.each([
    [['--color', 'never'], true, false],
    [['--color=never'], true, false],
    [['--color', 'always'], false, true],
    [[], true, true],
    [[], false, false],
  ] as const)('with %j on a terminal with colour %s: %s', async (args, colour, coloured) => {
    const { stdout } = await run([...SHEETS, ...args], { colour });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  it('never goes into files', async () => {
    const file = join(scratchFolder(), 'r.txt');
    await run([...SHEETS, '-o', file], { colour: true });
    expect(readFileSync(file, 'utf8')).not.toContain('\u001b[');
  });
});
