import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { settings } from '../../../support/property.ts';
import { problemsOf, readXlsx, rowsOf, sheetsIn, xlsxOf, xlsxParts } from '../../../support/workbooks.ts';
import { zipOf } from '../../../support/zip-writer.ts';

const text = (at: string, value: string) =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const HEAD = `<row r="1">${text('A1', 'unit')}${text('B1', 'Anna')}${text('C1', 'Ben')}</row>`;

/** Anna's cell of the only row. */
async function cell(xml: string, parts = {}): Promise<string> {
  return rowsOf(await readXlsx(xlsxOf(`${HEAD}<row r="2">${text('A2', 's1')}${xml}</row>`, parts)))[1]![1]!;
}

describe('an Excel workbook', () => {
  it('is read as another program wrote it', async () => {
    const rows = [
      ['unit', 'Anna', 'Ben'],
      ['s1', 'pay', 2],
      ['s2', true, null],
      ['s3', 0.1, 'a & b <c> "d"\nzwei'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Coding', rows }] });
    expect(rowsOf(await readXlsx(bytes))).toEqual([
      ['unit', 'Anna', 'Ben'],
      ['s1', 'pay', '2'],
      ['s2', 'TRUE', ''],
      ['s3', '0.1', 'a & b <c> "d"\nzwei'],
    ]);
  });

  it('gives any texts back that another program wrote', async () => {
    const cells = fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.integer(), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    });
    const isWhole = (value: string) => !/[^\P{Cc}\t\n]|[\ufffe\uffff]|_x[\da-f]{4}_|\p{Cs}/iu.test(value);
    await fc.assert(
      fc.asyncProperty(cells, fc.constantFrom('shared' as const, 'inline' as const), async (list, stringMode) => {
        fc.pre(list.every(([one]) => isWhole(one)));
        const rows = list.map(([one, number, truth], i) => [`u${i}`, one, number, truth]);
        const bytes = await writeXlsx({
          sheets: [{ name: 'Any', rows: [['unit', 'a', 'b', 'c'], ...rows] }],
          stringMode,
        });
        const unguarded = (value: string) => value.replace(/^'(?='*([\t\r\n]|\s*[=+\-@＝＋－＠]))/, '');
        expect(rowsOf(await readXlsx(bytes)).slice(1)).toEqual(
          list.map(([one, number, truth], i) => [
            `u${i}`,
            unguarded(one).normalize('NFC'),
            String(number),
            truth ? 'TRUE' : 'FALSE',
          ]),
        );
      }),
      settings,
    );
  });

  it.each([
    ['a number as it is, not as a decimal', '<c r="B2"><v>1.0</v></c>', '1'],
    ['a number that a computer cannot hold', '<c r="B2"><v>0.30000000000000004</v></c>', '0.3'],
    ['a share', '<c r="B2"><v>0.66666666666666663</v></c>', '0.666666666666667'],
    ['a truth', '<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['a formula, by its value', '<c r="B2" t="str"><f>A1&amp;"x"</f><v>pay</v></c>', 'pay'],
    ['a formula that gives nothing', '<c r="B2" t="str"><f>""</f><v></v></c>', ''],
    ['a date of ISO', '<c r="B2" t="d"><v>2024-03-01T00:00:00</v></c>', '2024-03-01'],
    [
      'a text of several runs, without how it is read',
      '<c r="B2" t="inlineStr"><is><r><t>p</t></r><r><t>ay</t></r><rPh><t>X</t></rPh></is></c>',
      'pay',
    ],
    [
      'a sign that XML cannot hold',
      '<c r="B2" t="inlineStr"><is><t>a_x000A_b_x005F_x0041_</t></is></c>',
      'a\nb_x0041_',
    ],
    ['a place that is not named', '<c t="inlineStr"><is><t>pay</t></is></c>', 'pay'],
  ])('gives %s', async (_what, xml, shown) => {
    expect(await cell(xml)).toBe(shown);
  });

  const dated = (code: string) =>
    `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>`;

  it.each([
    ['a day', 1, '', '45352', '2024-03-01'],
    ['the days before the one that never was', 1, '', '59', '1900-02-28'],
    ['the days after the one that never was', 1, '', '61', '1900-03-01'],
    ['a day with a time', 2, 'dd/mm/yyyy hh:mm', '45352.420138888891', '2024-03-01 10:05'],
    ['a time', 2, '[$-409]h:mm AM/PM', '0.5', '12:00'],
    ['a date in words', 2, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '45352', '2024-03-01'],
    ['what only looks like one: a colour', 2, '[Red]0.0', '45352', '45352'],
    ['what only looks like one: a word', 2, '0 &quot;days&quot;', '3', '3'],
    ['leading zeros, which are shown', 2, '000', '7', '007'],
    ['scientific notation', 2, '0.00E+00', '3', '3'],
  ])('shows %s', async (_what, style, code, value, shown) => {
    expect(await cell(`<c r="B2" s="${style}"><v>${value}</v></c>`, { styles: dated(code) })).toBe(shown);
  });

  it('counts days from 1904 if it says so', async () => {
    const options = { styles: dated('yyyy'), is1904: true };
    expect(await cell('<c r="B2" s="1"><v>43890</v></c>', options)).toBe('2024-03-01');
  });

  it('has texts that cells share', async () => {
    expect(
      await cell('<c r="B2" t="s"><v>1</v></c>', {
        texts: '<si><t>other</t></si><si><r><t>p</t></r><r><t>ay</t></r></si>',
      }),
    ).toBe('pay');
  });

  it('is read with any prefix', async () => {
    const xml = xlsxParts({ sheets: [{ name: 'S', xml: '' }] });
    const x = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const sheet = `<x:worksheet ${x}><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>unit</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const parts = xml.map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: sheet } : part));
    expect(rowsOf(await readXlsx(zipOf(parts)))).toEqual([['unit'], ['5']]);
  });
});

describe('sheets of a workbook', () => {
  const row = (name: string) =>
    `<sheetData><row r="1">${text('A1', 'unit')}</row><row r="2">${text('A2', name)}</row></sheetData>`;
  const book = zipOf(
    xlsxParts({
      sheets: [
        { name: 'Round 1', xml: row('a') },
        { name: 'Round 2', xml: row('b') },
        { name: 'Old', xml: row('c'), state: 'hidden' },
        { name: 'Lists', xml: row('d'), state: 'veryHidden' },
        { name: 'Blank', xml: '<sheetData/>' },
        { name: 'Chart', xml: '', kind: 'chartsheet' },
      ],
    }),
  );

  it('are all read but those that are hidden or blank, which are named', async () => {
    const found = await readXlsx(book);
    expect(sheetsIn(found)).toEqual({ 'Round 1': [['unit'], ['a']], 'Round 2': [['unit'], ['b']] });
    expect(found.notices).toEqual([
      { code: 'sheets-left-out', at: { file: 'book.xlsx' }, why: 'hidden', sheets: ['Old', 'Lists'] },
      { code: 'sheets-left-out', at: { file: 'book.xlsx' }, why: 'blank', sheets: ['Blank'] },
    ]);
  });

  it.each([
    ['by name', 'Round 2', 'b'],
    ['in whatever case', ' round 2', 'b'],
    ['by place', '2', 'b'],
    ['though it is hidden', 'Old', 'c'],
  ])('are chosen %s', async (_how, name, unit) => {
    expect(rowsOf(await readXlsx(book, [name]))).toEqual([['unit'], [unit]]);
  });

  it('are told where none has the name', async () => {
    expect(await problemsOf(() => readXlsx(book, ['Round 3', '9']))).toEqual([
      {
        code: 'unknown-sheet',
        at: { file: 'book.xlsx' },
        found: 'Round 3',
        sheets: ['Round 1', 'Round 2', 'Old', 'Lists', 'Blank'],
        nearest: 'Round 1',
      },
      {
        code: 'unknown-sheet',
        at: { file: 'book.xlsx' },
        found: '9',
        sheets: ['Round 1', 'Round 2', 'Old', 'Lists', 'Blank'],
      },
    ]);
  });

  it('have no name of their own where only one can be meant', async () => {
    const one = zipOf(
      xlsxParts({
        sheets: [
          { name: 'Sheet1', xml: row('a') },
          { name: 'Sheet2', xml: '<sheetData/>' },
          { name: 'x', xml: row('b'), state: 'hidden' },
        ],
      }),
    );
    expect(Object.keys(sheetsIn(await readXlsx(one)))).toEqual(['']);
  });

  it('are told if all that hold something are hidden', async () => {
    const hidden = zipOf(
      xlsxParts({
        sheets: [
          { name: 'A', xml: '<sheetData/>' },
          { name: 'B', xml: row('a'), state: 'hidden' },
        ],
      }),
    );
    expect(await problemsOf(() => readXlsx(hidden))).toEqual([
      { code: 'no-filled-sheet', at: { file: 'book.xlsx' }, hidden: ['B'] },
    ]);
  });
});

describe('cells of a sheet', () => {
  it('begin anywhere; blank rows and columns are left out and counted, and lines are those of the sheet', async () => {
    const rows = `<row r="3">${text('C3', 'unit')}${text('E3', 'Anna')}</row><row r="6">${text('C6', 's1')}${text('E6', 'pay')}</row>`;
    const { tables } = await readXlsx(xlsxOf(rows));
    const table = tables[0]!.grid.finish();
    expect(table.columns.map(({ name, number }) => [name, number])).toEqual([
      ['unit', 3],
      ['Anna', 5],
    ]);
    expect([table.line(0), table.dropped]).toEqual([6, { rows: 2, columns: 3 }]);
  });

  it('that are merged downwards are filled, those merged sideways stay, as a title does', async () => {
    const rows = `<row r="1">${text('A1', 'group')}${text('B1', 'unit')}${text('C1', 'Anna')}</row>
      <row r="2">${text('A2', 'LLM')}${text('B2', '1')}${text('C2', 'x')}</row><row r="3">${text('B3', '2')}${text('C3', 'y')}</row>
      <row r="4">${text('A4', 'wide')}</row><row r="6">${text('B6', '3')}${text('C6', 'x')}</row>`;
    const after = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:C4"/><mergeCell ref="B9:B12"/></mergeCells>';
    const found = await readXlsx(xlsxOf(rows, { after }));
    expect(rowsOf(found)).toEqual([
      ['group', 'unit', 'Anna'],
      ['LLM', '1', 'x'],
      ['LLM', '2', 'y'],
      ['wide', '', ''],
      ['', '3', 'x'],
    ]);
    expect(found.notices).toEqual([{ code: 'merged-filled', at: { file: 'book.xlsx', sheet: 'Coding' }, cells: 1 }]);
  });

  it('that show an error are told, and stay as they are shown', async () => {
    const rows = `${HEAD}<row r="2">${text('A2', 's1')}<c r="B2" t="e"><f>X</f><v>#N/A</v></c><c r="C2" t="e"><v>#REF!</v></c></row>`;
    const found = await readXlsx(xlsxOf(rows));
    expect(rowsOf(found)[1]).toEqual(['s1', '#N/A', '#REF!']);
    expect(found.notices).toEqual([
      {
        code: 'error-cells',
        first: { file: 'book.xlsx', sheet: 'Coding', line: 2, column: 2 },
        found: '#N/A',
        cells: 2,
      },
    ]);
  });

  it('with a formula whose value was not saved are problems, each with its place', async () => {
    const rows = `${HEAD}<row r="2">${text('A2', 's1')}<c r="B2"><f>1+1</f></c><c r="C2"><f>2</f><v/></c></row>`;
    expect(await problemsOf(() => readXlsx(xlsxOf(rows)))).toEqual([
      { code: 'formula-without-value', at: { file: 'book.xlsx', sheet: 'Coding', line: 2, column: 2 } },
      { code: 'formula-without-value', at: { file: 'book.xlsx', sheet: 'Coding', line: 2, column: 3 } },
    ]);
  });
});

describe('a workbook that is broken or does harm', () => {
  const at = { file: 'book.xlsx' };
  const sheetAt = { ...at, inside: 'xl/worksheets/sheet1.xml' };

  it.each([
    [
      'an entity',
      '<!DOCTYPE x [<!ENTITY a "ha">]><worksheet><sheetData/></worksheet>',
      { code: 'refused-file', why: 'doctype', at: sheetAt },
    ],
    ['no XML', '<worksheet><sheetData></worksheet>', { code: 'damaged-file', why: 'not-xml', at: sheetAt }],
    [
      'half a sign',
      Buffer.from('<worksheet>\xc3</worksheet>', 'latin1'),
      { code: 'damaged-file', why: 'not-utf-8', at: sheetAt },
    ],
    ['nothing', '', { code: 'damaged-file', why: 'not-xml', at: sheetAt }],
    [
      'a text that is not there',
      '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>',
      { code: 'damaged-file', why: 'structure' },
    ],
    [
      'a column beyond the last',
      '<worksheet><sheetData><row><c r="ZZZ1"><v>7</v></c></row></sheetData></worksheet>',
      { code: 'damaged-file', why: 'structure' },
    ],
    [
      'rows in disorder',
      '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>',
      { code: 'damaged-file', why: 'structure' },
    ],
    [
      'a number that is none',
      '<worksheet><sheetData><row><c><v>1,5</v></c></row></sheetData></worksheet>',
      { code: 'damaged-file', why: 'structure' },
    ],
    [
      'elements nested without end',
      `<worksheet>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</worksheet>`,
      { code: 'refused-file', why: 'depth', at: sheetAt },
    ],
    [
      'a cell of 2 MB',
      `<worksheet><sheetData><row>${text('A1', 'x'.repeat(2_000_000))}</row></sheetData></worksheet>`,
      { code: 'too-large', of: 'cell' },
    ],
  ])('with %s', async (_what, content, problem) => {
    const parts = xlsxParts({ sheets: [{ name: 'Coding', xml: '' }] }).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: Buffer.from(content), isStored: true } : part,
    );
    expect(await problemsOf(() => readXlsx(zipOf(parts)))).toMatchObject([problem]);
  });

  it('without the part that a sheet refers to', async () => {
    const parts = xlsxParts({ sheets: [{ name: 'Coding', xml: '' }] }).filter(
      ({ name }) => name !== 'xl/worksheets/sheet1.xml',
    );
    expect(await problemsOf(() => readXlsx(zipOf(parts)))).toEqual([
      {
        code: 'damaged-file',
        at: { ...at, sheet: 'Coding' },
        format: 'xlsx',
        why: 'missing-part',
        detail: 'xl/worksheets/sheet1.xml',
      },
    ]);
  });

  it('with more columns than any', async () => {
    const rows = `<row r="1">${'<c><v>1</v></c>'.repeat(16_385)}</row>`;
    expect(await problemsOf(() => readXlsx(xlsxOf(rows)))).toMatchObject([{ code: 'damaged-file', why: 'structure' }]);
  });
});
