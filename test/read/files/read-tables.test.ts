import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileProblems } from '../../../src/cli/wording/problems/files.ts';
import { readOneTable, tryReadTables } from '../../../src/read/files/read-tables.ts';
import type { TableOptions } from '../../../src/read/formats/format.ts';
import { problemsOf, rowsIn } from '../../support/workbooks.ts';
import { compoundFile } from '../../support/xls-writer.ts';
import { zipOf } from '../../support/zip-writer.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;

/** A folder with these files. */
function folderWith(files: Record<string, string | Uint8Array>): string {
  made += 1;
  const own = join(folder, String(made));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(own, name)), { recursive: true });
    writeFileSync(join(own, name), content);
  }
  return own;
}

/** What is read of files in a folder of their own, or of all of it: the tables by name, and what else is said. */
async function read(files: Record<string, string | Uint8Array>, args?: readonly string[], options: TableOptions = {}) {
  const own = folderWith(files);
  const { tables, problems, notices } = await tryReadTables(
    args?.map((arg) => join(own, arg)) ?? [own],
    options,
    async () => new Uint8Array(),
  );
  const short = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(`${own}/`, '').replaceAll(own, '.'));
  return {
    names: tables.map(({ name }) => name),
    rows: tables.map(rowsIn),
    tables: tables.map(({ path, inside, sheet, source }) => ({
      path: relative(own, path),
      inside,
      sheet,
      source: relative(own, source.path),
    })),
    problems: short(problems),
    notices: short(notices),
  };
}

const CSV = 'unit,Anna,Ben\ns1,pay,pay\ns2,support,pay\n';
const ROWS = [
  ['unit', 'Anna', 'Ben'],
  ['s1', 'pay', 'pay'],
  ['s2', 'support', 'pay'],
];
const JSONL = ROWS.slice(1)
  .map(([unit, Anna, Ben]) => JSON.stringify({ unit, Anna, Ben }))
  .join('\n');
const xlsx = (sheets: Record<string, readonly (readonly string[])[]>) =>
  writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })) });
const one = () => xlsx({ Sheet1: ROWS });

describe('a file is read by what it is', () => {
  const kinds: [string, () => Promise<Uint8Array | string>][] = [
    ['CSV', async () => CSV],
    ['an Excel workbook', one],
    ['an OpenDocument spreadsheet', () => writeOds({ sheets: [{ name: 'A', rows: ROWS }] })],
    ['JSON', async () => JSON.stringify(ROWS.slice(1).map(([unit, Anna, Ben]) => ({ unit, Anna, Ben })))],
    ['JSON Lines', async () => JSONL],
    ['packed CSV', async () => gzipSync(CSV)],
    ['a packed workbook', async () => gzipSync(await one())],
    ['an archive of a file', async () => zipOf([{ name: 'in/sheet.csv', content: CSV }])],
    ['an archive of a workbook', async () => zipOf([{ name: 'sheet.xlsx', content: await one() }])],
    ['an archive of packed JSON', async () => zipOf([{ name: 'sheet.jsonl.gz', content: gzipSync(JSONL) }])],
  ];
  const names = ['sheet.csv', 'sheet.xlsx', 'sheet.xls', 'sheet.json', 'sheet.gz', 'sheet'];
  it.each(kinds.flatMap(([what, content]) => names.map((name) => [what, name, content] as const)))(
    '%s called %s',
    async (_what, name, content) => {
      const { rows, names: called, problems } = await read({ [name]: await content() }, [name]);
      expect(problems).toEqual([]);
      expect(rows).toEqual([ROWS]);
      expect(called).toEqual(['sheet']);
    },
  );

  it('and not if it is none that is read', async () => {
    const files = {
      'a.xlsb': zipOf([{ name: 'xl/workbook.bin', content: '' }]),
      'b.docx': zipOf([{ name: 'word/document.xml', content: '' }]),
      'c.numbers': zipOf([{ name: 'Index/Document.iwa', content: '' }]),
      'd.odt': zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true }]),
      'e.doc': compoundFile('WordDocument', Buffer.alloc(5000)),
      'f.zip': zipOf([{ name: 'photo.png', content: '' }]),
      'g.qdpx': zipOf([{ name: 'project.qde', content: '' }]),
      'h.xlsx': compoundFile('EncryptedPackage', Buffer.alloc(5000)),
      'i.html': '<!DOCTYPE html><table></table>',
    };
    const { problems } = await read(files, Object.keys(files));
    expect(problems.map(({ code, kind }: { code: string; kind?: string }) => kind ?? code)).toEqual([
      ...['xlsb', 'word', 'numbers', 'odt', 'word', 'archive', 'damaged-file', 'encrypted-file', 'a web page'],
    ]);
  });
});

describe('tables are called', () => {
  const sheets = { Anna: ROWS, Ben: ROWS };

  it('by their sheets, where a workbook has several', async () => {
    const { names, tables } = await read({ 'codes.xlsx': await xlsx(sheets) });
    expect(names).toEqual(['Anna', 'Ben']);
    expect(tables).toEqual([
      { path: 'codes.xlsx', sheet: 'Anna', source: 'codes.xlsx:Anna' },
      { path: 'codes.xlsx', sheet: 'Ben', source: 'codes.xlsx:Ben' },
    ]);
  });

  it('by their files, where each workbook has one, or the same one is read of each', async () => {
    expect((await read({ 'Anna.xlsx': await one(), 'Ben.csv': CSV, 'Cho.xlsx': await one() })).names).toEqual([
      'Anna',
      'Ben',
      'Cho',
    ]);
    const rounds = {
      'Anna.xlsx': await xlsx({ 'Round 1': ROWS, 'Round 2': ROWS }),
      'Ben.xlsx': await xlsx({ 'Round 1': ROWS, 'Round 2': ROWS }),
    };
    expect((await read(rounds, undefined, { sheets: ['Round 2'] })).names).toEqual(['Anna', 'Ben']);
    expect((await read(rounds)).names).toEqual(['Anna Round 1', 'Anna Round 2', 'Ben Round 1', 'Ben Round 2']);
  });

  it('as the user says', async () => {
    const book = { 'codes.xlsx': await xlsx({ Anna: ROWS }) };
    expect((await read(book)).names).toEqual(['codes']);
    expect((await read(book, undefined, { coderFrom: 'sheet' })).names).toEqual(['Anna']);
    expect((await read({ 'codes.xlsx': await xlsx(sheets) }, undefined, { coderFrom: 'filename' })).names).toEqual([
      'codes',
      'codes',
    ]);
  });

  it('by the files of an archive', async () => {
    const files = [
      { name: 'export/anna.csv', content: CSV },
      { name: 'export/ben.jsonl', content: JSONL },
      { name: '__MACOSX/._anna.csv', content: 'x' },
      { name: 'readme.md', content: 'x' },
    ];
    const { names, tables, notices } = await read({ 'all.zip': zipOf(files) });
    expect(names).toEqual(['anna', 'ben']);
    expect(tables[0]).toEqual({ path: 'all.zip', inside: 'export/anna.csv', source: 'all.zip:export/anna.csv' });
    expect(notices).toEqual([{ code: 'files-left-out', folder: 'all.zip', files: ['readme.md'] }]);
    expect((await read({ 'all.zip': zipOf(files) }, undefined, { sheets: ['ben'] })).names).toEqual(['ben']);
  });
});

describe('a sheet of a workbook', () => {
  it('that is called as a codebook is no coder’s, unless it is asked for', async () => {
    const book = { 'codes.xlsx': await xlsx({ Anna: ROWS, 'Code book': ROWS, Ben: ROWS }) };
    const { names, notices } = await read(book);
    expect(names).toEqual(['Anna', 'Ben']);
    expect(notices).toEqual([
      { code: 'sheets-left-out', at: { file: 'codes.xlsx' }, why: 'codebook', sheets: ['Code book'] },
    ]);
    expect((await read(book, undefined, { sheets: ['Code book'] })).names).toEqual(['Code book']);
    const zip = zipOf([
      { name: 'a/Anna.csv', content: CSV },
      { name: 'a/codebook.csv', content: CSV },
    ]);
    expect((await read({ 'all.zip': zip })).notices).toEqual([
      { code: 'sheets-left-out', at: { file: 'all.zip' }, why: 'codebook', sheets: ['a/codebook.csv'] },
    ]);
  });

  it('is not asked for where there is none', async () => {
    expect((await read({ 'a.csv': CSV }, undefined, { sheets: ['Anna'] })).problems).toEqual([
      { code: 'no-workbook', at: { file: 'a.csv' } },
    ]);
  });

  it('is what an option for one table takes: the only one, or the codebook', async () => {
    const one = async (sheets: Record<string, readonly (readonly string[])[]>) => {
      const own = folderWith({ 'codes.xlsx': await xlsx(sheets) });
      return readOneTable(join(own, 'codes.xlsx'), { option: 'codebook' }, {}, async () => new Uint8Array());
    };
    expect((await one({ Sheet1: ROWS })).name).toBe('codes');
    expect((await one({ Notes: ROWS, Codebook: ROWS })).name).toBe('Codebook');
    expect(await problemsOf(() => one({ A: ROWS, B: ROWS }))).toMatchObject([
      { code: 'several-sheets', option: 'codebook', sheets: ['A', 'B'] },
    ]);
  });
});

describe('a folder', () => {
  it('has sheets of any kind; what is none is named', async () => {
    const files = {
      'Anna.csv': CSV,
      'Ben.xlsx': await one(),
      'Cho.jsonl': JSONL,
      'Dan.csv.gz': gzipSync(CSV),
      'notes.md': '',
      'intercoder.json': '{}',
    };
    const { names, problems, notices } = await read(files);
    expect(names).toEqual(['Anna', 'Ben', 'Cho', 'Dan']);
    expect(problems).toEqual([]);
    expect(notices).toEqual([{ code: 'files-left-out', folder: '.', files: ['intercoder.json', 'notes.md'] }]);
  });

  it('with a sheet of a kind that is not read is a problem: a coder would be left out', async () => {
    const { problems } = await read({
      'Anna.csv': CSV,
      'Ben.sav': '$FL2@',
      'Cho.gsheet': '{}',
      'Dan.numbers': 'x',
      'notes.docx': 'x',
    });
    expect(problems).toEqual(
      ['Ben.sav', 'Cho.gsheet', 'Dan.numbers'].map((file) => ({
        code: 'unread-kind',
        at: { file },
        kind: file.split('.')[1],
      })),
    );
  });

  it('with sheets in a folder of its own is a problem, unless that is named, too', async () => {
    const files = { 'Anna.csv': CSV, 'more/Ben.csv': CSV, 'texts/t1.txt': 'x', 'node_modules/a.json': '[]' };
    expect((await read(files)).problems).toEqual([
      { code: 'sheets-in-subfolders', at: { file: '.' }, folders: ['more/'], own: ['Anna.csv'] },
    ]);
    expect((await read(files, ['.', 'more'])).names).toEqual(['Anna', 'Ben']);
    expect((await read(files, ['*.csv'])).names).toEqual(['Anna']);
    expect((await read({ 'a/Anna.csv': CSV, 'b/Ben.csv': CSV })).problems).toMatchObject([
      { code: 'sheets-in-subfolders', folders: ['a/', 'b/'] },
    ]);
  });

  it('with sheets in a folder of its own names those beside it, whatever their kinds', async () => {
    const files = { 'Anna.csv': CSV, 'Ben’s 1st.tsv': CSV.replaceAll(',', '\t'), 'more/Cho.csv': CSV };
    const own = folderWith(files);
    const { problems } = await tryReadTables([own], {}, async () => new Uint8Array());
    expect(problems).toMatchObject([{ own: ['Anna.csv', 'Ben’s 1st.tsv'].map((name) => join(own, name)) }]);
    expect(fileProblems['sheets-in-subfolders'](problems[0] as never).hint).toContain(
      `only the sheets in the folder itself: ${own}/Anna.csv '${own}/Ben’s 1st.tsv'`,
    );
  });

  it('may have the codebook in a folder of its own, beside no other sheet', async () => {
    const files = { 'Anna.csv': CSV, 'book/codes.csv': 'code\npay\n' };
    const codesOf = (files: Record<string, string>) => {
      const own = folderWith(files);
      return tryReadTables([own], {}, async () => new Uint8Array(), { path: join(own, 'book/codes.csv') });
    };
    expect((await codesOf(files)).problems).toEqual([]);
    expect((await codesOf({ ...files, 'book/Ben.csv': CSV })).problems).toMatchObject([
      { code: 'sheets-in-subfolders' },
    ]);
  });

  it('of each coder may hold a sheet that is called as the others’ are', async () => {
    const files = { 'Anna/coding.csv': CSV, 'Ben/coding.csv': CSV };
    expect((await read(files, ['Anna', 'Ben'])).names).toEqual(['Anna', 'Ben']);
    expect((await read({ ...files, 'Ben/other.csv': CSV }, ['Anna', 'Ben'])).names).toEqual([
      'coding',
      'coding',
      'other',
    ]);
  });

  it('may hold a report of ours, not settings of others', async () => {
    const report = JSON.stringify({ schema: 'intercoder/report@1', results: [{ a: 1 }] });
    const { names, problems, notices } = await read({ 'Anna.csv': CSV, 'report.json': report });
    expect([names, problems, notices]).toEqual([['Anna'], [], [{ code: 'report-left-out', path: 'report.json' }]]);
    expect((await read({ 'report.json': report })).problems).toMatchObject([{ code: 'unread-kind', kind: 'report' }]);
    expect((await read({ 'Anna.csv': CSV, 'package.json': '{"name": "x"}' })).problems).toMatchObject([
      { code: 'json-without-records' },
    ]);
  });
});

describe('what is wrong with a part of a file', () => {
  it('is told with where it is in it', async () => {
    const inner = zipOf([{ name: 'b.csv', content: 'unit,Anna\ns1\n' }]);
    const files = {
      'all.zip': zipOf([
        { name: 'a.csv', content: 'unit,Anna\ns1,"x\n' },
        { name: 'in.zip', content: inner },
      ]),
      'c.csv.gz': gzipSync('unit,Anna\ns1,x,y\n'),
    };
    const { problems } = await read(files);
    expect(problems).toMatchObject([
      { code: 'unclosed-quote', at: { file: 'all.zip', inside: 'a.csv', line: 2 } },
      { code: 'ragged-row', at: { file: 'all.zip', inside: 'in.zip/b.csv', line: 2 } },
      { code: 'ragged-row', at: { file: 'c.csv.gz', line: 2 } },
    ]);
  });

  it('is told of what is packed', async () => {
    const packed = gzipSync(CSV.repeat(1000));
    const files = {
      'cut.gz': packed.subarray(0, -20),
      'spoilt.gz': Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]),
      'bomb.gz': gzipSync(Buffer.alloc(1 << 24)),
    };
    const { problems } = await read(files, Object.keys(files));
    expect(problems).toEqual([
      { code: 'damaged-file', at: { file: 'cut.gz' }, format: 'gzip', why: 'cut-off' },
      { code: 'damaged-file', at: { file: 'spoilt.gz' }, format: 'gzip', why: 'cut-off' },
      { code: 'refused-file', at: { file: 'bomb.gz' }, why: 'ratio', limit: 250 },
    ]);
  });

  it('is told of archives in archives in archives', async () => {
    const nest = (depth: number): Uint8Array =>
      depth === 0 ? Buffer.from(CSV) : zipOf([{ name: depth === 1 ? 'x.csv' : 'x.zip', content: nest(depth - 1) }]);
    expect((await read({ 'x.zip': nest(3) })).rows).toEqual([ROWS]);
    expect((await read({ 'x.zip': nest(4) })).problems).toMatchObject([
      { code: 'refused-file', why: 'depth', limit: 3 },
    ]);
  });

  it.each([
    ['a workbook of one column', { Sheet1: [['unit'], ['s1']] }, { code: 'single-column', heading: 'unit' }],
    ['a workbook without rows', { Sheet1: [['unit', 'Anna']] }, { code: 'header-only' }],
  ])('is told of %s', async (_what, sheets, problem) => {
    expect((await read({ 'x.xlsx': await xlsx(sheets) }, undefined, { fewestColumns: 2 })).problems).toMatchObject([
      { ...problem, at: { file: 'x.xlsx', sheet: 'Sheet1' } },
    ]);
  });

  it('a file larger than the memory is not read', async () => {
    const { readSource } = await import('../../../src/read/formats/list.ts');
    const source = {
      path: 'x.json',
      size: 2 ** 30,
      read: (_: number, into: Uint8Array) => into.fill(91).length,
      fingerprint: () => '',
    };
    expect((await readSource(source, {})).problems).toEqual([
      { code: 'too-large', at: { file: 'x.json' }, of: 'bytes', limit: 2 ** 29 },
    ]);
  });
});
