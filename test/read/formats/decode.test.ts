import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../../src/read/formats/source.ts';
import type { Table } from '../../../src/read/table.ts';

const TEXT = 'unit,category\nu1,Ärger\nu2,語り\n';

function read(bytes: Buffer, encoding?: string): Table {
  const sheet = readTable(sourceOfBytes(bytes, 'sheet.csv'), { encoding });
  if (!('path' in sheet)) throw new Error(JSON.stringify(sheet));
  return sheet;
}

function problems(bytes: Buffer, encoding?: string): unknown {
  const sheet = readTable(sourceOfBytes(bytes, 'sheet.csv'), { encoding });
  return 'path' in sheet ? [] : sheet;
}

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a file is decoded', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16, little end first, with its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first, with its mark', bigEndian(`\uFEFF${TEXT}`), 'utf-16be'],
  ])('%s', (_what, bytes, encoding) => {
    const sheet = read(bytes);
    expect(sheet.columns.map(({ name, texts }) => [name, texts])).toEqual([
      ['unit', ['u1', 'u2']],
      ['category', ['Ärger', '語り']],
    ]);
    expect(sheet.dialect.encoding).toBe(encoding);
  });

  it('as the user says', () => {
    const bytes = Buffer.from('unit,category\nu1,\xC4rger\n', 'latin1');
    expect(read(bytes, 'windows-1252').columns[1]!.texts).toEqual(['Ärger']);
    expect(read(Buffer.from(TEXT, 'utf16le'), 'utf-16le').columns[1]!.texts).toEqual(['Ärger', '語り']);
  });

  // Given all bytes at once, TextDecoder of Node 20 decodes windows-1252 as Latin-1, and dashes become control characters.
  it('as Windows-1252 with its dashes, quotes and euro signs', () => {
    const bytes = Buffer.from('unit,category\nu1,don\x92t \x96 \x80\n', 'latin1');
    expect(read(bytes, 'windows-1252').columns[1]!.texts).toEqual(['don’t – €']);
  });

  it.each([
    ['with its mark', `\uFEFF${TEXT}`, 'windows-1252'],
    ['by its signs', 'unit,category\nu1,Ärger\n', 'macintosh'],
    ['by its signs, beyond the beginning', `unit,category\n${'u,A\n'.repeat(20_000)}u1,Ärger\n`, 'windows-1252'],
  ])('as UTF-8 if it is that, whatever the user says: %s', (_, text, named) => {
    const { columns, dialect } = read(Buffer.from(text), named);
    expect(columns[1]!.texts).toContain('Ärger');
    expect(dialect).toMatchObject({ encoding: 'utf-8', insteadOf: named });
  });

  it('as the user says, though a few signs of two bytes could be UTF-8', () => {
    const { columns } = read(Buffer.from([...Buffer.from('unit,category\nu1,'), 0xc1 + 1, 0xaa, 10]), 'gbk');
    expect(columns[1]!.texts).toEqual(['陋']);
  });

  it('with a mark of UTF-16 as that', () => {
    expect(problems(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'windows-1252')).toMatchObject([
      { code: 'wrong-encoding', encoding: 'windows-1252', suggestion: 'utf-16le' },
    ]);
    expect(problems(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le')).toEqual([]);
  });

  it('or not at all: bytes that are not UTF-8 are a problem, on the line of the first of them', () => {
    const bytes = Buffer.concat([
      Buffer.from('unit,category\nu1,A\nu2,語\nu3,'),
      Buffer.from([0xc4]),
      Buffer.from('rger\n'),
    ]);
    expect(problems(bytes)).toEqual([
      { code: 'wrong-encoding', at: { file: 'sheet.csv', line: 4 }, encoding: 'utf-8' }, // nor is all of it anything else
    ]);
  });

  it('though it does not say so: UTF-16 without a mark, and what else can be nothing else', () => {
    const text = 'unit,category\nu1,A\nu2,B\nu3,Ärger\n';
    const files: [string, Buffer][] = [
      ['utf-16le', Buffer.from(text, 'utf16le')],
      ['utf-16be', bigEndian(text)],
      ['windows-1252', Buffer.from(text, 'latin1')],
      ['macintosh', Buffer.from(text.replace('Ä', '\x80'), 'latin1')],
    ];
    for (const [encoding, bytes] of files) {
      const sheet = read(bytes);
      expect([sheet.columns[1]!.texts, sheet.dialect.encoding]).toEqual([['A', 'B', 'Ärger'], encoding]);
    }
  });

  it('never in part: half a sign, or UTF-8 of which some was lost', () => {
    for (const bytes of [
      [...Buffer.from('unit,category\nu1,caf'), 0xc3, 0x0a],
      [...Buffer.from('unit,category\nu1,'), 0xe2, 0x82, 0x0a],
      [...Buffer.from('unit,category\nu1,語'), 0xe8, 0xaa, 0x0a],
    ])
      expect(problems(Buffer.from(bytes))).toMatchObject([
        { code: 'wrong-encoding', at: { line: 2 }, encoding: 'utf-8' },
      ]);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['zero bytes', Buffer.from('unit,category\nu1,\0\n')],
  ])('%s is not a sheet', (_what, bytes) => {
    expect(problems(bytes)).toMatchObject([{ code: 'not-text', at: { file: 'sheet.csv' } }]);
  });
});
