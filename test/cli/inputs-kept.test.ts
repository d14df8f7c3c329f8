import { linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const FILES = {
  'sheet.csv': 'unit,A,B\n1,x,y\n2,y,y\n3,x,x\n',
  'units.csv': 'unit\n1\n2\n3\n4\n5\n6\n',
  'codebook.csv': 'category\nx\ny\n',
  'map.csv': 'from,to\nx,z\ny,z\n',
  'meeting.csv': 'unit,consensus\n1,x\n',
  'options.json': '{ "confidence": 0.9 }',
};

/** Runs a command in which `@name` stands for a file of the folder. */
async function runIn(folder: string, line: string) {
  return run(line.split(' ').map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word)));
}

describe('an output never replaces what was read:', () => {
  it.each([
    ['agree @sheet.csv', 'sheet.csv'],
    ['agree @sheet.csv --codebook @codebook.csv', 'codebook.csv'],
    ['agree @sheet.csv --config @options.json', 'options.json'],
    ['gate @sheet.csv --min agreement=0.1 --baseline @report.json --max-drop 0.1', 'report.json'],
    ['compare @sheet.csv @report.json', 'report.json'],
    ['compare @sheet.csv @sheet.csv --map @map.csv', 'map.csv'],
    ['compare @sheet.csv @sheet.csv --codebook-after @codebook.csv', 'codebook.csv'],
    ['plan --pilot @sheet.csv --codebook @codebook.csv --width 0.2', 'codebook.csv'],
    ['plan --pilot @sheet.csv --width 0.2', 'sheet.csv'],
    ['consensus @sheet.csv --worksheet @meeting.csv', 'meeting.csv'],
    ['disagreements @sheet.csv --codebook @codebook.csv', 'codebook.csv'],
    ['revise @sheet.csv --map @map.csv', 'map.csv'],
    ['codebook @codebook.csv @sheet.csv', 'codebook.csv'],
    ['codebook @codebook.csv @sheet.csv', 'sheet.csv'],
    ['sample @units.csv --units 2', 'units.csv'],
    ['sample @units.csv --units 2 --exclude @sheet.csv', 'sheet.csv'],
  ])('%s -o %s', async (line, name) => {
    const folder = folderWith(FILES);
    await runIn(folder, 'agree @sheet.csv -o @report.json');
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    const { code, stdout, stderr } = await runIn(folder, `${line} -o @${name}`);
    expect({ code, stdout, after: readFileSync(path, 'utf8') }).toEqual({ code: 2, stdout: '', after: before });
    expect(stderr).toContain(`${name} is an input file and would be overwritten`);
  });

  it.each([
    ['a symbolic link', symlinkSync],
    ['a second name of the same file', linkSync],
  ])('nor by %s', async (_, link) => {
    const folder = folderWith(FILES);
    link(join(folder, 'sheet.csv'), join(folder, 'link.csv'));
    expect((await runIn(folder, 'agree @link.csv -o @sheet.csv')).code).toBe(2);
    expect((await runIn(folder, 'agree @sheet.csv -o @link.csv')).code).toBe(2);
    expect(readFileSync(join(folder, 'sheet.csv'), 'utf8')).toBe(FILES['sheet.csv']);
  });

  it('and a link that leads to itself is no file that was read', async () => {
    const folder = folderWith(FILES);
    symlinkSync(join(folder, 'loop.csv'), join(folder, 'loop.csv'));
    expect((await runIn(folder, 'agree @sheet.csv -o @loop.csv')).code).toBe(0);
    const { code, stderr } = await runIn(folder, 'agree @sheet.csv -o @sheet.csv/out.csv');
    expect([code, stderr]).toEqual([2, expect.stringContaining('there is no folder')]);
  });

  it('and the confusions no filled-in worksheet', async () => {
    const folder = folderWith(FILES);
    writeFileSync(join(folder, 'filled.csv'), 'unit;consensus\n1;x\n');
    const { code, stderr } = await runIn(folder, 'disagreements @sheet.csv --confusion -o @filled.csv');
    expect(code).toBe(2);
    expect(stderr).toContain('filled.csv is a worksheet with 1 decision filled in');
  });
});
