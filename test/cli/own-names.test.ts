import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const ROWS = 'unit,category\n1,Équipe\n2,Rôle\n3,Équipe\n';

describe('names with accents', () => {
  it('are the same composed or taken apart, in files’ names and on the command line too', async () => {
    const folder = folderWith({});
    for (const coder of ['Benoît', 'Chloé']) {
      writeFileSync(join(folder, `${coder.normalize('NFD')}.csv`), ROWS.normalize('NFD'));
    }
    for (const form of ['NFC', 'NFD'] as const) {
      const { code, stdout, stderr } = await run([
        ...['agree', folder, '--coders', 'Benoît,Chloé'.normalize(form), '--reference', 'Chloé'.normalize(form)],
        ...['--format', 'json'],
      ]);
      expect(code, stderr).toBe(0);
      expect(JSON.parse(stdout).data.coders).toEqual(['Benoît', 'Chloé']);
    }
  });
});

describe('--coders', () => {
  it('with a short form of somebody who is left out is an error', async () => {
    const folder = folderWith({ 'Ana.csv': ROWS, 'Benoît.csv': ROWS, 'Chloé.csv': ROWS });
    const { code, stderr } = await run(['agree', folder, '--coders', 'Ana,Chloé,Ben']);
    expect(code).toBe(2);
    expect(stderr).toContain('--coders: there is no coder "Ben"');
    expect(stderr).toContain('did you mean "Benoît"?');
  });
});

describe('a codebook beside sheets in another encoding', () => {
  it('is read as UTF-8 where it is', async () => {
    const folder = folderWith({
      'A.csv': Buffer.from(ROWS, 'latin1'),
      'B.csv': Buffer.from(ROWS, 'latin1'),
      'book.csv': 'category\nÉquipe\nRôle\n',
      'latin-book.csv': Buffer.from('category\nÉquipe\nRôle\n', 'latin1'),
    });
    const sheets = [join(folder, 'A.csv'), join(folder, 'B.csv'), '--encoding', 'windows-1252'];
    for (const book of ['book.csv', 'latin-book.csv']) {
      const { code, stderr } = await run(['agree', ...sheets, '--codebook', join(folder, book)]);
      expect(code, stderr).toBe(0);
    }
  });
});

describe('a codebook with codes', () => {
  it('says so where sheets hold categories among its codes', async () => {
    const folder = folderWith({
      'book.csv': 'category,code\nWork,pay\nWork,load\nRest,team\n',
      'sheet.csv': 'unit,A,B\n1,pay,pay\n2,load,pay\n3,Work,team\n4,team,load\n',
    });
    const { code, stderr } = await run([
      'agree',
      join(folder, 'sheet.csv'),
      '--codebook',
      join(folder, 'book.csv'),
      '--coders',
      'A,B',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('"Work" is one of the codebook’s categories, but the sheets appear to contain its codes');
    expect(stderr).toContain('use --hold categories if all sheets contain them');
  });
});

describe('units that one coder coded', () => {
  it('are told where a spreadsheet program may have changed them', async () => {
    const folder = folderWith({
      'A.csv': 'unit,category\n004,x\n005,y\n6,x\n',
      'B.csv': 'unit,category\n4,x\n5,y\n6,x\n',
    });
    const { stderr } = await run(['agree', folder]);
    expect(stderr).toContain('units "004" and "4" differ only in case, spaces, hyphens, zeros and the like');
  });
});

describe('a filled-in worksheet', () => {
  it('is not lost to a blank one', async () => {
    const folder = folderWith({ 'sheet.csv': 'unit,A,B\n1,x,y\n2,y,y\n3,x,x\n' });
    const worksheet = join(folder, 'meeting.csv');
    const write = () => run(['disagreements', join(folder, 'sheet.csv'), '-o', worksheet]);
    expect((await write()).code).toBe(0);
    expect((await write()).code).toBe(0); // blank still
    writeFileSync(worksheet, 'unit;consensus\n1;x\n');
    const { code, stdout, stderr } = await write();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('meeting.csv is a worksheet with 1 decision filled in and would be overwritten');
  });
});
