import { describe, expect, it } from 'vitest';
import { runInFolder } from '../../support/in-folder.ts';
import { folderWith } from '../../support/scratch.ts';
import { xlsxParts } from '../../support/workbooks.ts';
import { zipOf } from '../../support/zip-writer.ts';

const own = (codes: string) => `ID,seen,response\n${[...codes].map((code, i) => `${i + 1},1,${code}`).join('\n')}\n`;

const FOLDER = {
  'LB.csv': own('1222122212'),
  'LD.csv': own('1222122222'),
  'later.csv': `title,lb_decision,ld_decision,reason\n${['112', '221', '222', '111', '222']
    .map(([a, b, c], i) => `paper ${i},${a},${b},reason ${c} of ${i}`)
    .join('\n')}\n`,
};

describe('sheets of two kinds in a folder', () => {
  it('are refused, and those that can be read without the others are named', async () => {
    const folder = folderWith(FOLDER);
    const { code, stdout, stderr } = await runInFolder(folder, ['.']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('error: these sheets do not belong together: their columns are different');
    const [, named] = /hint: read those that belong together: (.*)\n/.exec(stderr)!;
    const followed = await runInFolder(folder, [...named!.split(' '), '--format', 'json']);
    expect(JSON.parse(followed.stdout).data.coders).toEqual(['LB', 'LD']);
  });

  it('are read together where a column of each is named, and what leads to that is said', async () => {
    const person = (codes: string) =>
      `id,label,remark\n${[...codes].map((code, i) => `${i + 1},${code},`).join('\n')}\n`;
    const model = (codes: string) => `id,prediction\n${[...codes].map((code, i) => `${i + 1},${code}`).join('\n')}\n`;
    const folder = folderWith({
      'Anna.csv': person('ABCABBAC'),
      'Ben.csv': person('ABCABCAC'),
      'gpt-4o.csv': model('ABCAABAC'),
    });
    const { code, stderr } = await runInFolder(folder, ['.']);
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'if "label", "prediction" hold the same, use --category label,prediction',
    );
    const followed = await runInFolder(folder, ['.', '--category', 'label,prediction', '--format', 'json']);
    expect(JSON.parse(followed.stdout).data).toMatchObject({ coders: ['Anna', 'Ben', 'gpt-4o'], units: 8 });
  });

  it('are told apart as sheets of a workbook', async () => {
    const rows = (texts: readonly string[]) =>
      texts.map((line) => `<row>${line.split(',').map(cellOf).join('')}</row>`).join('');
    const coder = (codes: string) => rows(['Unit,Code', ...[...codes].map((code, i) => `u${i + 1},${code}`)]);
    const sheets = [
      { name: 'Summary', xml: `<sheetData>${rows(['Coder,n', 'Anna,8', 'Ben,8'])}</sheetData>` },
      { name: 'Anna', xml: `<sheetData>${coder('ABCABBAC')}</sheetData>` },
      { name: 'Ben', xml: `<sheetData>${coder('ABCABCAC')}</sheetData>` },
    ];
    const folder = folderWith({ 'book.xlsx': zipOf(xlsxParts({ sheets })) });
    const { code, stderr } = await runInFolder(folder, ['book.xlsx']);
    expect(code).toBe(2);
    expect(stderr).toContain('hint: read those that belong together: book.xlsx --sheet Anna,Ben\n');
    const followed = await runInFolder(folder, ['book.xlsx', '--sheet', 'Anna,Ben', '--format', 'json']);
    expect(JSON.parse(followed.stdout).data).toMatchObject({ coders: ['Anna', 'Ben'], units: 8 });
  });

  it('may be a codebook beside sheets that are all called final', async () => {
    const person = (codes: string) =>
      `Abschnitt,Kategorie\n${[...codes].map((code, i) => `A${i + 1},${code}`).join('\n')}\n`;
    const folder = folderWith({
      'Anna_final.csv': person('KLMKLLKM'),
      'Ben_final.csv': person('KLMKLMKM'),
      'Kategorien.csv': 'Kategorie,Definition\nK,eins\nL,zwei\nM,drei\n',
    });
    const { code, stderr } = await runInFolder(folder, ['.']);
    expect(code).toBe(0);
    expect(stderr).toContain('Kategorien.csv looks like a codebook');
    expect(stderr).toContain('2 sheets read as per-coder');
  });

  it('may lie beside a text, which is left out', async () => {
    const { LB, LD } = { LB: FOLDER['LB.csv'], LD: FOLDER['LD.csv'] };
    const folder = folderWith({ 'LB.csv': LB, 'LD.csv': LD, 'talk.txt': 'What we said on Monday\n' });
    const { code, stderr } = await runInFolder(folder, ['.']);
    expect(code).toBe(0);
    expect(stderr).toContain('"talk.txt" not read');
    const single = folderWith({ 'LB.csv': LB, 'LD.csv': LD, 'talk.txt': 'response\n1\n2\n' });
    expect((await runInFolder(single, ['.'])).code).toBe(2);
  });
});

function cellOf(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}
