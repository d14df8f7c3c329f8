import { describe, expect, it } from 'vitest';
import { problemsOf, readXls, rowsOf, sheetsIn } from '../../../support/workbooks.ts';
import { block, compoundFile, double, long, narrowText, short, wideText, xlsOf } from '../../../support/xls-writer.ts';

const text = (line: number, column: number, value: string) => block(0x204, line, column, 0, wideText(value));
const head = [text(0, 0, 'unit'), text(0, 1, 'Anna'), text(1, 0, 's1')];

/** Formats: none, a day, one of the workbook's own. */
const styled = (code: string) => [
  block(0x41e, 164, narrowText(code)),
  ...[0, 14, 164].map((id) => block(0xe0, 0, id, 0, 0, 0, 0, 0, 0, 0, 0)),
];

/** Anna's cell of the only row. */
async function cell(blocks: readonly Buffer[], globals: readonly Buffer[] = styled('000')): Promise<string> {
  return rowsOf(await readXls(xlsOf(globals, [{ name: 'S', blocks: [...head, ...blocks] }])))[1]![1]!;
}

const shared = (...texts: Buffer[]) => block(0xfc, long(texts.length), long(texts.length), ...texts);
const formula = (result: Buffer, style = 0) => block(0x06, 1, 1, style, result, 0, long(0), 0);

describe('an Excel workbook of before 2007', () => {
  it.each([
    ['a text', [block(0x204, 1, 1, 0, narrowText('pay'))], 'pay'],
    ['a text of any letters', [block(0x204, 1, 1, 0, wideText('語'))], '語'],
    ['a number', [block(0x203, 1, 1, 0, double(0.1 + 0.2))], '0.3'],
    ['a small whole number', [block(0x27e, 1, 1, 0, long((5 << 2) | 2))], '5'],
    ['a small negative number', [block(0x27e, 1, 1, 0, long((-5 << 2) | 2))], '-5'],
    ['a hundredth', [block(0x27e, 1, 1, 0, long((150 << 2) | 3))], '1.5'],
    ['the first half of a number', [block(0x27e, 1, 1, 0, long(double(1.5).readUInt32LE(4)))], '1.5'],
    ['several numbers', [block(0xbd, 1, 1, short(0), long((7 << 2) | 2), short(1), long((45352 << 2) | 2), 2)], '7'],
    ['a truth', [block(0x205, 1, 1, 0, Buffer.of(1, 0))], 'TRUE'],
    ['a day', [block(0x203, 1, 1, 1, double(45352))], '2024-03-01'],
    ['leading zeros', [block(0x203, 1, 1, 2, double(7))], '007'],
    ['a formula that gives a number', [formula(double(2))], '2'],
    [
      'a formula that gives a text',
      [formula(Buffer.from('000000000000ffff', 'hex')), block(0x207, wideText('pay'))],
      'pay',
    ],
    [
      'a formula that others share',
      [formula(Buffer.from('000000000000ffff', 'hex')), block(0x4bc, 0), block(0x207, wideText('pay'))],
      'pay',
    ],
    ['a formula that gives a truth', [formula(Buffer.from('010000000000ffff', 'hex'))], 'FALSE'],
    ['a formula that gives nothing', [formula(Buffer.from('030000000000ffff', 'hex'))], ''],
  ])('gives %s', async (_what, blocks, shown) => {
    const rows = await readXls(xlsOf(styled('000'), [{ name: 'S', blocks: [...head, ...blocks, text(2, 1, 'end')] }]));
    expect(rowsOf(rows)[1]![1]).toBe(shown);
  });

  it('counts days from 1904 if it says so', async () => {
    expect(await cell([block(0x203, 1, 1, 1, double(43890))], [block(0x22, 1), ...styled('0')])).toBe('2024-03-01');
  });

  it('has texts that cells share, with runs and readings, which may go on in a further block with wider letters', async () => {
    const runs = Buffer.concat([short(2), Buffer.of(8), short(1), Buffer.from('ab'), Buffer.alloc(4)]);
    const reading = Buffer.concat([short(1), Buffer.of(5), long(3), Buffer.from('語', 'utf16le'), Buffer.alloc(3)]);
    const cut = Buffer.concat([short(6), Buffer.of(0), Buffer.from('abc')]);
    const globals = [
      shared(runs, reading, cut),
      block(0x3c, Buffer.of(1), Buffer.from('déf', 'utf16le'), short(1), Buffer.of(0), Buffer.from('z')),
    ];
    const use = (line: number, number: number) => block(0xfd, line, 1, 0, long(number));
    const rows = rowsOf(
      await readXls(xlsOf(globals, [{ name: 'S', blocks: [...head, use(1, 0), use(2, 1), use(3, 2), use(4, 3)] }])),
    );
    expect(rows.map((row) => row[1])).toEqual(['Anna', 'ab', '語', 'abcdéf', 'z']);
  });

  it('has sheets, of which those that are hidden are named; a chart is none', async () => {
    const bytes = xlsOf(
      [],
      [
        { name: 'A', blocks: head },
        { name: 'B', blocks: head, state: 1 },
        { name: 'C', blocks: head, state: 2 },
        { name: 'D', blocks: [], kind: 2 },
        { name: 'E', blocks: head },
      ],
    );
    const found = await readXls(bytes);
    expect(Object.keys(sheetsIn(found))).toEqual(['A', 'E']);
    expect(found.notices).toEqual([
      { code: 'sheets-left-out', at: { file: 'book.xls' }, why: 'hidden', sheets: ['B', 'C'] },
    ]);
    expect(Object.keys(sheetsIn(await readXls(bytes, ['b'])))).toEqual(['B']);
  });

  it('has merged cells, which are filled downwards, and errors, which are told', async () => {
    const blocks = [
      ...head,
      text(1, 1, 'G'),
      text(2, 0, 's2'),
      block(0x205, 3, 0, 0, Buffer.of(0x2a, 1)),
      block(0xe5, 1, 1, 2, 1, 1),
    ];
    const found = await readXls(xlsOf([], [{ name: 'S', blocks }]));
    expect(rowsOf(found)).toEqual([
      ['unit', 'Anna'],
      ['s1', 'G'],
      ['s2', 'G'],
      ['#N/A', ''],
    ]);
    expect(found.notices).toMatchObject([
      { code: 'merged-filled', cells: 1 },
      { code: 'error-cells', found: '#N/A', first: { line: 4, column: 1 } },
    ]);
  });

  it('of Excel 5 has texts in the encoding of its system', async () => {
    const old = (name: string) => Buffer.concat([Buffer.of(name.length), Buffer.from(name, 'latin1')]);
    const start = block(0x809, 0x500, 5, 0, 0);
    const cellOf = (line: number, value: Buffer) => block(0x204, line, 0, 0, short(value.length), value);
    const body = Buffer.concat([
      block(0x809, 0x500, 0x10, 0, 0),
      cellOf(0, Buffer.from('unit')),
      cellOf(1, Buffer.of(0xf8)),
      block(0x0a),
    ]);
    const globals = (offset: number) =>
      Buffer.concat([start, block(0x42, 1250), block(0x85, long(offset), short(0), old('S')), block(0x0a)]);
    const stream = Buffer.concat([globals(globals(0).length), body]);
    expect(rowsOf(await readXls(compoundFile('Book', stream)))).toEqual([['unit'], ['ř']]);
  });
});

describe('a file of before 2007 that cannot be read', () => {
  const sheet = [{ name: 'S', blocks: head }];

  it.each([
    ['a password', xlsOf([block(0x2f, 1, 0)], sheet), { code: 'encrypted-file' }],
    ["a newer workbook's password", compoundFile('EncryptedPackage', Buffer.alloc(9000)), { code: 'encrypted-file' }],
    ['another program', compoundFile('WordDocument', Buffer.alloc(9000)), { code: 'unread-kind', kind: 'word' }],
    [
      'an older version',
      compoundFile('Workbook', block(0x809, 0x400, 0)),
      { code: 'unread-kind', kind: 'xls-before-5' },
    ],
    ['no beginning', compoundFile('Workbook', block(0x0a)), { code: 'damaged-file', why: 'structure' }],
    [
      'a text that goes on nowhere',
      xlsOf([shared(Buffer.concat([short(9), Buffer.of(0), Buffer.from('abc')]))], sheet),
      { code: 'damaged-file', why: 'cut-off' },
    ],
  ])('for %s', async (_what, bytes, problem) => {
    expect(await problemsOf(() => readXls(bytes))).toMatchObject([problem]);
  });

  it('is cut off anywhere', async () => {
    const whole = xlsOf(styled('0'), sheet);
    for (const length of [9, 511, 600, 1100, 2000, whole.length - 600])
      expect(await problemsOf(() => readXls(whole.subarray(0, length)))).toMatchObject([{ code: 'damaged-file' }]);
  });

  it('has chains of sectors that lead back into themselves', async () => {
    const bytes = xlsOf([], sheet);
    const first = bytes.readUInt32LE(44) + 1;
    bytes.writeUInt32LE(first, 512 + 4 * (first + 1));
    expect(await problemsOf(() => readXls(bytes))).toMatchObject([{ code: 'damaged-file', why: 'structure' }]);
  });

  it('is a problem, or a table, whatever its bytes are', async () => {
    const whole = xlsOf(
      [...styled('0'), shared(narrowText('pay'))],
      [{ name: 'S', blocks: [...head, block(0xfd, 1, 1, 0, long(0))] }],
    );
    for (let i = 0; i < whole.length; i += 7) {
      const spoilt = Buffer.from(whole);
      spoilt[i]! ^= 0xff;
      await readXls(spoilt).catch((error: Error) =>
        expect(error.name, `byte ${i}: ${error.stack}`).toBe('BadInputError'),
      );
    }
  });
});
