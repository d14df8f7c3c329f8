import { describe, expect, it } from 'vitest';
import { gathered } from '../../../../src/read/formats/archive/unpack.ts';
import { Zip } from '../../../../src/read/formats/archive/zip.ts';
import { problemsOf } from '../../../support/workbooks.ts';
import { type Packed, zipOf } from '../../../support/zip-writer.ts';

const at = { file: 'a.zip' };

async function textsIn(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = new Zip(bytes, at);
  const texts: Record<string, string> = {};
  for (const entry of zip.entries) texts[entry.name] = Buffer.from(await gathered(zip.pieces(entry))).toString();
  return texts;
}

const problems = (files: readonly Packed[], options = {}) => problemsOf(() => textsIn(zipOf(files, options)));

const good: Packed = { name: 'good.csv', content: 'unit,Anna\ns1,a\n' };

describe('an archive', () => {
  it('has files, packed or as they are, in folders, with names of any letters', async () => {
    const files: Packed[] = [
      { name: 'folder/', content: '', isStored: true },
      { name: 'folder/a.csv', content: 'a'.repeat(100_000) },
      { name: 'b.csv', content: 'b', isStored: true },
      { name: 'blank.csv', content: '' },
      { name: 'Ünïcode/語.csv', content: 'c' },
      { name: 'back\\slash.csv', content: 'd' },
      { name: 'wide.csv', content: 'e', isWide: true },
    ];
    expect(await textsIn(zipOf(files, { comment: 'PK is not the end' }))).toEqual({
      'folder/a.csv': 'a'.repeat(100_000),
      'b.csv': 'b',
      'blank.csv': '',
      'Ünïcode/語.csv': 'c',
      'back/slash.csv': 'd',
      'wide.csv': 'e',
    });
  });

  it('is read from where it begins, so that a part of other bytes may be one', async () => {
    const bytes = Buffer.concat([Buffer.from('before'), zipOf([good])]).subarray(6);
    expect(await textsIn(bytes)).toEqual({ 'good.csv': good.content });
  });
});

describe('an archive that does harm', () => {
  it.each([
    [
      'a name that leads out',
      { name: '../out.csv', content: 'x' },
      { why: 'path', at: { ...at, inside: '../out.csv' } },
    ],
    ['a name that leads out further on', { name: 'a/../../out.csv', content: 'x' }, { why: 'path' }],
    ['a name that leads out by backslashes', { name: '..\\out.csv', content: 'x' }, { why: 'path' }],
    ['an absolute name', { name: '/etc/passwd', content: 'x' }, { why: 'path' }],
    ["an absolute name of Windows'", { name: 'C:/out.csv', content: 'x' }, { why: 'path' }],
    ['a name with a zero', { name: 'a\0b.csv', content: 'x' }, { why: 'path' }],
    ['a name without end', { name: 'x'.repeat(2000), content: 'x' }, { why: 'name', limit: 1000 }],
    ['folders without end', { name: `${'a/'.repeat(60)}b`, content: 'x' }, { why: 'depth', limit: 40 }],
    [
      'a bomb',
      { name: 'bomb.csv', content: Buffer.alloc(1 << 24) },
      { why: 'ratio', limit: 250, at: { ...at, inside: 'bomb.csv' } },
    ],
    ['more than fits', { name: 'large.csv', content: 'x', size: 0x7fffffff, isStored: true }, { why: 'size' }],
    ['a name twice', { name: 'good.csv', content: 'x' }, { why: 'twice' }],
    ['bytes that two files share', { name: 'other.csv', content: good.content, offset: 0 }, { why: 'overlap' }],
  ])('with %s is not unpacked', async (_what, file, problem) => {
    expect(await problems([good, file])).toMatchObject([{ code: 'refused-file', ...problem }]);
  });

  it('with too many files is not unpacked', async () => {
    const files = Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), content: '', isStored: true }));
    expect(await problems(files)).toMatchObject([{ code: 'refused-file', why: 'entries', limit: 10_000, at }]);
  });

  it('by saying less of a file than it holds is given up as soon as it holds more', async () => {
    expect(await problems([{ name: 'liar.csv', content: Buffer.alloc(1 << 24, 'x'), size: 10 }])).toMatchObject([
      { code: 'damaged-file', why: 'checksum', at: { ...at, inside: 'liar.csv' } },
    ]);
  });
});

describe('an archive that is broken', () => {
  it.each([
    ['that is packed in another way', { ...good, method: 9 }, 'packing'],
    ['of another checksum', { ...good, crc: 1 }, 'checksum'],
    ['longer than it says', { ...good, size: 3 }, 'checksum'],
    ['shorter than it says', { ...good, size: 300 }, 'checksum'],
    ['of which the beginning is elsewhere', { ...good, offset: 7 }, 'structure'],
    ['of which the beginning is beyond the end', { ...good, offset: 100_000 }, 'cut-off'],
  ])('has a file %s', async (_what, file, why) => {
    expect(await problems([file])).toMatchObject([{ code: 'damaged-file', format: 'zip', why }]);
  });

  it('has a file with a password', async () => {
    expect(await problems([{ ...good, flags: 1 }])).toEqual([
      { code: 'encrypted-file', at: { ...at, inside: 'good.csv' } },
    ]);
  });

  it('has been cut off', async () => {
    const bytes = zipOf([good]);
    for (const length of [0, 10, 40, bytes.length - 1, bytes.length - 30])
      expect(await problemsOf(() => textsIn(bytes.subarray(0, length)))).toMatchObject([
        { code: 'damaged-file', why: 'cut-off' },
      ]);
  });

  it('lists more files than it has', async () => {
    expect(await problems([good], { count: 3 })).toMatchObject([{ code: 'damaged-file' }]);
  });

  it('is a problem wherever a byte is another, or reads the same', async () => {
    const bytes = zipOf([good, { name: 'b.csv', content: 'unit,Ben\ns1,b\n' }]);
    const right = await textsIn(bytes);
    for (let i = 0; i < bytes.length; i += 1) {
      const spoilt = Buffer.from(bytes);
      spoilt[i]! ^= 0x15;
      const read = await textsIn(spoilt).catch((error: Error) => error.name);
      if (read !== 'BadInputError')
        expect(Object.values(read).sort(), `byte ${i}`).toEqual(Object.values(right).sort());
    }
  });
});
