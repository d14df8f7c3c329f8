import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { runInFolder, writeInto } from '../support/in-folder.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';

describe('intercoder init', () => {
  it('writes files that agree and gate read without options once they are filled in', async () => {
    const folder = scratchFolder();
    const { code, stdout } = await runInFolder(folder, ['init', '--coders', 'Ana,José']);
    expect(code).toBe(0);
    for (const file of [
      'intercoder.json',
      'intercoder.schema.json',
      'codebook.csv',
      'sheets/Ana.csv',
      'sheets/José.csv',
    ])
      expect(stdout).toContain(file);

    writeFileSync(join(folder, 'codebook.csv'), 'category,definition,theme\nsupport,help,\nworkload,how much,\n');
    const fill = (coder: string, ...rows: string[]) => {
      const path = join(folder, 'sheets', `${coder}.csv`);
      writeFileSync(path, `${readFileSync(path, 'utf8')}${rows.join('\n')}\n`);
    };
    fill('Ana', '1,She asks how I am.,support,', '2,Too many cases.,support; workload,why both?', '3,Good morning.,,');
    fill('José', '1,She asks how I am.,support,', '2,Too many cases.,workload,', '3,Good morning.,workload,');

    const agree = await runInFolder(folder, ['--format', 'json']);
    expect(agree.code, agree.stderr).toBe(0);
    const { data, results } = JSON.parse(agree.stdout);
    expect(data).toMatchObject({ coders: ['Ana', 'José'], units: 3, uncoded: 1, categories: ['support', 'workload'] });
    expect(results[0]).toMatchObject({ measure: 'agreement', rule: 'any', agreed: 2, units: 3 });

    const gate = await runInFolder(folder, ['gate']);
    expect([gate.code, gate.stdout]).toEqual([1, expect.stringContaining('agreement=0.70')]);
  });

  it('writes sheets that are no study before a coder has given a category', async () => {
    const folder = scratchFolder();
    await runInFolder(folder, ['init', '--coders', 'Ana,José']);
    writeFileSync(join(folder, 'codebook.csv'), 'category,definition,theme\nsupport,help,\nworkload,how much,\n');
    const fill = (coder: string, category: string) => {
      const rows = ['unit,text,category,note', `1,She asks how I am.,${category},`, '2,Too many cases.,,', ''];
      writeFileSync(join(folder, 'sheets', `${coder}.csv`), rows.join('\n'));
    };
    fill('Ana', '');
    fill('José', '');
    for (const command of ['agree', 'gate', 'disagreements', 'methods']) {
      const { code, stdout, stderr } = await runInFolder(folder, [command]);
      expect({ code, stdout }, command).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('neither of the two coders gave a category to any unit, so there is nothing to compare');
      expect(stderr).toContain('hint: fill in the sheets');
    }
    fill('Ana', 'support');
    expect((await runInFolder(folder, ['agree'])).code).toBe(0);
  });

  it('writes workbooks whose cells offer the categories of a codebook, and which are read once they are filled in', async () => {
    const folder = folderWith({
      'mine.csv': 'category,definition,theme\nsupport,help,people\nworkload,"how much, and when",\n',
    });
    const argv = ['init', 'study', '--as', 'xlsx', '--codebook', 'mine.csv', '--units', '2', '--coders', 'Ana,Ben'];
    const { code, stderr } = await runInFolder(folder, argv);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(folder, 'study', 'codebook.csv'), 'utf8')).toBe(
      'category,definition,theme\nsupport,help,people\nworkload,"how much, and when",\n',
    );
    const file = join(folder, 'study', 'sheets', 'Ana.xlsx');
    const book = await readXlsx(readFileSync(file));
    expect(book.sheets.map(({ name }) => name)).toEqual(['sheet', 'choices']);
    expect(book.sheets[0]!.rows).toEqual([
      ['unit', 'text', 'category', 'note'],
      [1, null, null, null],
      [2, null, null, null],
    ]);
    expect(book.sheets[0]!.dataValidations).toMatchObject([
      { type: 'list', range: 'C2:C3', formula1: 'choices!$A$1:$A$2' },
    ]);
    expect(book.sheets[1]!.rows).toEqual([['support'], ['workload']]);
    for (const [coder, given] of [
      ['Ana', 'support; workload'],
      ['Ben', 'support'],
    ] as const) {
      const rows = [
        ['unit', 'text', 'category', 'note'],
        [1, 'She asks.', given, null],
        [2, 'Too much.', 'workload', null],
      ];
      const content = await writeXlsx({
        sheets: [
          { name: 'sheet', rows },
          { name: 'choices', rows: [['support'], ['workload']], hidden: true },
        ],
      });
      writeFileSync(join(folder, 'study', 'sheets', `${coder}.xlsx`), content);
    }
    const read = await runInFolder(join(folder, 'study'), ['--format', 'json']);
    expect(read.code, read.stderr).toBe(0);
    expect(JSON.parse(read.stdout).data).toMatchObject({ coders: ['Ana', 'Ben'], units: 2, declared: true });
  });

  it.each(['csv', 'xlsx'])('tells coders on one screen how to code in %s', async (kind) => {
    const folder = scratchFolder();
    await runInFolder(folder, ['init', '--as', kind]);
    const lines = readFileSync(join(folder, 'README.md'), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('says what is missing while nothing is filled in', async () => {
    const folder = scratchFolder();
    await runInFolder(folder, ['init']);
    const { code, stderr } = await runInFolder(folder, []);
    expect([code, stderr]).toEqual([2, expect.stringContaining('no row below it')]);
  });

  it('makes the folder, and numbers units where it is asked to', async () => {
    const folder = scratchFolder();
    const { stdout } = await runInFolder(folder, ['init', 'round-2', '--units', '2']);
    expect(stdout).toContain('Run in round-2');
    expect(readFileSync(join(folder, 'round-2', 'sheets', 'A.csv'), 'utf8')).toBe(
      'unit,text,category,note\n1,,,\n2,,,\n',
    );
    expect(readdirSync(join(folder, 'round-2', 'sheets'))).toEqual(['A.csv', 'B.csv']);
  });

  it('overwrites nothing, names what is in the way, and leaves nothing half written', async () => {
    const folder = scratchFolder();
    writeInto(folder, { 'codebook.csv': 'mine', 'sheets/B.csv': 'mine too' });
    const { code, stdout, stderr } = await runInFolder(folder, ['init']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`codebook.csv, ${join('sheets', 'B.csv')} already exist; nothing was written`);
    expect(readdirSync(folder).sort()).toEqual(['codebook.csv', 'sheets']);
    expect(readdirSync(join(folder, 'sheets'))).toEqual(['B.csv']);
    expect(readFileSync(join(folder, 'codebook.csv'), 'utf8')).toBe('mine');
  });

  it('takes back what it wrote where it cannot write it all', async () => {
    const folder = scratchFolder();
    writeInto(folder, { sheets: 'a file where the folder of the sheets should be' });
    const { code, stderr } = await runInFolder(folder, ['init']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing was left behind')]);
    expect(readdirSync(folder)).toEqual(['sheets']);
  });

  it('takes back the folders that it made, too', async () => {
    const folder = scratchFolder();
    const { code, stderr } = await runInFolder(folder, ['init', 'a/b', '--coders', `A,${'B'.repeat(300)}`]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing was left behind')]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['A', 'A,a', 'A,B/C', 'A,consensus', 'A,my-codebook'])('refuses the coders %s', async (names) => {
    const folder = scratchFolder();
    const { code, stderr } = await runInFolder(folder, ['init', '--coders', names]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--coders')]);
    expect(existsSync(join(folder, 'sheets'))).toBe(false);
  });
});
