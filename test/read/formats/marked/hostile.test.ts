import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/problems.ts';
import { tryReadTables } from '../../../../src/read/files/read-tables.ts';
import { joined } from '../../../../src/spans/join.ts';
import { brat, type Coding, database, qdpx, qualCoder } from '../../../support/marked-projects.ts';
import { run } from '../../../support/run.ts';
import { folderWith, scratchFolder } from '../../../support/scratch.ts';
import { zipOf } from '../../../support/zip-writer.ts';

const CODING: Coding = { document: 'one', raw: 'The bus costs.', marks: [['Ana', 'cost', 4, 7]] };

async function problemsOf(...args: string[]): Promise<readonly Problem[]> {
  const { marked, problems } = await tryReadTables(args, {}, async () => new Uint8Array());
  return [...problems, ...joined(marked).problems];
}

function project(qde: string, texts: Readonly<Record<string, string>> = {}): string {
  const files = [{ name: 'project.qde', content: qde }];
  for (const [name, content] of Object.entries(texts)) files.push({ name: `sources/${name}`, content });
  return join(folderWith({ 'p.qdpx': zipOf(files) }), 'p.qdpx');
}

const CODES = '<CodeBook><Codes><Code guid="c" name="c"/></Codes></CodeBook>';

function source(path: string, selection: string, code = 'c'): string {
  return `<Project>${CODES}<Sources><TextSource guid="t" name="one" plainTextPath="${path}"><PlainTextSelection guid="s" ${selection}><Coding guid="k"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection></TextSource></Sources></Project>`;
}

describe('projects that are made to do harm, or damaged', () => {
  it('may not name a text outside of them', async () => {
    const path = project(source('internal://../../secret.txt', 'startPosition="0" endPosition="1"'));
    expect(await problemsOf(path)).toEqual([
      { code: 'refused-file', at: { file: path, inside: '../../secret.txt' }, why: 'path' },
    ]);
  });

  it('may not declare entities', async () => {
    const path = project(`<!DOCTYPE Project [<!ENTITY a "ha">]>${source('internal://t.txt', 'startPosition="0"')}`);
    expect(await problemsOf(path)).toMatchObject([{ code: 'refused-file', why: 'doctype' }]);
  });

  it.each([
    ['beyond the text', 'startPosition="0" endPosition="90210"', { start: 0, end: 90210 }],
    ['backwards', 'startPosition="3" endPosition="1"', { start: 3, end: 1 }],
    ['below 0', 'startPosition="-3" endPosition="1"', { start: -3, end: 1 }],
  ])('may not have a mark %s', async (_, selection, facts) => {
    const path = project(source('internal://t.txt', selection), { 't.txt': 'The bus' });
    expect(await problemsOf(path)).toMatchObject([{ code: 'mark-outside', document: 'one', id: 's', ...facts }]);
  });

  it('must have the code of each mark, and the text of each document', async () => {
    const selection = 'startPosition="0" endPosition="3"';
    const without = project(source('internal://t.txt', selection, 'gone'), { 't.txt': 'The bus' });
    expect(await problemsOf(without)).toMatchObject([{ code: 'unknown-code', found: 'gone' }]);
    expect(await problemsOf(project(source('internal://t.txt', selection)))).toMatchObject([
      { code: 'damaged-file', why: 'missing-part' },
    ]);
  });

  it.each([
    [
      'a text that is larger than people mark',
      () => Array.from({ length: 1_300_000 }, (_, i) => i).join(' '),
      'too-large',
    ],
    ['a text that is packed to nearly nothing', () => ' '.repeat(6_000_000), 'refused-file'],
  ])('may not have %s', async (_, text, code) => {
    const selection = source('internal://t.txt', 'startPosition="0" endPosition="3"');
    const path = project(selection, { 't.txt': text() });
    expect(await problemsOf(path)).toMatchObject([{ code, at: { file: path, inside: 'sources/t.txt' } }]);
  });

  it('may not list more codes than anybody has', async () => {
    const codes = Array.from({ length: 100_001 }, (_, i) => `<Code guid="${i}" name="${i}"/>`).join('');
    const path = project(`<Project><CodeBook><Codes>${codes}</Codes></CodeBook></Project>`);
    expect(await problemsOf(path)).toMatchObject([{ code: 'too-large', of: 'codes', limit: 100_000 }]);
  });

  it('must be whole', async () => {
    const bytes = qdpx([CODING], ['Ana', 'Ben']);
    const path = join(folderWith({ 'p.qdpx': bytes.subarray(0, bytes.length / 2) }), 'p.qdpx');
    expect(await problemsOf(path)).toMatchObject([{ code: 'damaged-file' }]);
  });

  it('may not be open in their program', async () => {
    const folder = folderWith({ 'data.qda': Buffer.from(await qualCoder([CODING])), 'data.qda-wal': 'x' });
    expect(await problemsOf(folder)).toMatchObject([{ code: 'database-open-elsewhere', beside: 'data.qda-wal' }]);
    expect(await problemsOf(join(folder, 'data.qda'))).toMatchObject([{ code: 'database-open-elsewhere' }]);
  });

  it('may not have broken pages, or too few', async () => {
    const raw = `${'The bus costs more than I earn. '.repeat(2000)}`;
    const bytes = Buffer.from(await qualCoder([{ ...CODING, raw }]));
    const broken = Buffer.from(bytes);
    broken.fill(0xff, 4096, 8192);
    for (const damaged of [broken, bytes.subarray(0, bytes.length / 2)]) {
      const path = join(folderWith({ 'data.qda': damaged }), 'data.qda');
      expect(await problemsOf(path)).toMatchObject([{ code: 'damaged-database' }]);
    }
  });

  it('say what other databases are', async () => {
    const path = join(folderWith({ 'x.sqlite': Buffer.from(await database({ birds: ['id, name'] })) }), 'x.sqlite');
    expect(await problemsOf(path)).toMatchObject([{ code: 'unread-database', tables: ['birds'] }]);
  });

  it.each([
    ['no numbers', 'T1\tcost 4 x\tbus', 'mark-outside'],
    ['a fraction', 'T1\tcost 4.5 7\tbus', 'mark-outside'],
    ['another text', 'T1\tcost 4 7\tcar', 'other-quote'],
    ['no mark', 'The bus', 'bad-mark'],
  ])('have the line of brat with %s', async (_, line, code) => {
    const folder = brat(scratchFolder(), [CODING], ['Ana', 'Ben']);
    mkdirSync(join(folder, 'Ben'), { recursive: true });
    writeFileSync(join(folder, 'Ben', 'one.ann'), `#1\tNote T1\tx\n${line}\n`);
    const at = { file: join(folder, 'Ben', 'one.ann'), line: 2 };
    expect(await problemsOf(folder)).toMatchObject([{ code, at }]);
  });

  it('must have annotations in a format that is read', async () => {
    const files = [
      'exportedproject.json',
      'source/one.txt',
      'annotation/one.txt/ana.xmi',
      'annotation/one.txt/ben.zip',
    ];
    const path = join(folderWith({ 'e.zip': zipOf(files.map((name) => ({ name, content: '{}' }))) }), 'e.zip');
    expect(await problemsOf(path)).toEqual([{ code: 'export-without-tsv', at: { file: path } }]);
  });
});

it('the hint to a damaged project is to export it again, since no spreadsheet program opens it', async () => {
  const path = project(`<Project>${CODES}<Sources>&nothing;</Sources></Project>`);
  const { code, stderr } = await run([path, '--unit', 'sentence']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/REFI-QDA project is damaged[\s\S]*export the project again/);
});
