import { writeOds } from 'hucre/ods';
import { describe, expect, it } from 'vitest';
import { readOds as readFlat } from '../../../../src/read/formats/workbook/ods.ts';
import { tablesOf } from '../../../../src/read/formats/workbook/workbook.ts';
import { odsContent, odsOf, problemsOf, readOds, rowsOf, sheetsIn } from '../../../support/workbooks.ts';

const text = (value: string, attributes = '') =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${value}</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (name: string, rows: string, style = '') =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
const HEAD = row(text('unit'), text('Anna'));

/** Anna's cell of the only row. */
async function cell(xml: string): Promise<string> {
  return rowsOf(await readOds(odsOf(table('S', `${HEAD}${row(text('s1'), xml)}`))))[1]![1]!;
}

const valued = (type: string, value: string, shown = '?') =>
  `<table:table-cell office:value-type="${type}" ${value}><text:p>${shown}</text:p></table:table-cell>`;

describe('an OpenDocument spreadsheet', () => {
  it('is read as another program wrote it', async () => {
    const rows = [
      ['unit', 'Anna', 'Ben'],
      ['s1', 'pay', 2],
      ['s2', true, null],
      ['s3', 0.1, 'a & b'],
    ];
    expect(rowsOf(await readOds(await writeOds({ sheets: [{ name: 'Coding', rows }] })))).toEqual([
      ['unit', 'Anna', 'Ben'],
      ['s1', 'pay', '2'],
      ['s2', 'TRUE', ''],
      ['s3', '0.1', 'a & b'],
    ]);
  });

  it.each([
    ['a number, whatever its format shows', valued('float', 'office:value="1"', '1.00'), '1'],
    ['a number with the zeros shown before it', valued('float', 'office:value="7"', '007'), '007'],
    ['a share', valued('percentage', 'office:value="0.5"', '50%'), '0.5'],
    ['a day', valued('date', 'office:date-value="2024-03-01"', '1.3.24'), '2024-03-01'],
    ['a day with a time', valued('date', 'office:date-value="2024-03-01T10:05:00"'), '2024-03-01 10:05'],
    ['a time', valued('time', 'office:time-value="PT10H05M30S"'), '10:05:30'],
    ['a truth', valued('boolean', 'office:boolean-value="false"', 'WAHR'), 'FALSE'],
    [
      'a text of parts',
      text('a<text:span>b</text:span> <text:a>c</text:a><text:s text:c="2"/>d<text:tab/>e<text:line-break/>f'),
      'ab c  d\te\nf',
    ],
    [
      'a text of two paragraphs',
      '<table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b</text:p></table:table-cell>',
      'a\nb',
    ],
    [
      'a text without a note on it',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p></table:table-cell>',
      'a',
    ],
    [
      'a formula, by its value',
      '<table:table-cell table:formula="of:=1" office:value-type="string"><text:p>pay</text:p></table:table-cell>',
      'pay',
    ],
  ])('gives %s', async (_what, xml, shown) => {
    expect(await cell(xml)).toBe(shown);
  });

  it('has rows wherever they are: in headings, in groups, repeated, but not in what was changed or deleted', async () => {
    const rows = `<table:tracked-changes><table:cell-content-change><table:previous><table:table-row>${text('old')}</table:table-row></table:previous></table:cell-content-change></table:tracked-changes>
      <table:table-header-rows>${HEAD}</table:table-header-rows>
      <table:table-row-group>${row(text('s1'), text('a'))}<table:table-rows>${row(text('s2'), text('b'))}</table:table-rows></table:table-row-group>
      <table:table-row table:number-rows-repeated="2"><table:table-cell/>${text('c')}</table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    expect(rowsOf(await readOds(odsOf(table('S', rows))))).toEqual([
      ['unit', 'Anna'],
      ['s1', 'a'],
      ['s2', 'b'],
      ['', 'c'],
      ['', 'c'],
    ]);
  });

  it('has cells that are repeated, and merged ones that are filled downwards', async () => {
    const rows = `${row(text('group'), text('a', ' table:number-columns-repeated="2"'), text('b'))}
      ${row(text('G', ' table:number-rows-spanned="2" table:number-columns-spanned="2"'), '<table:covered-table-cell/>', text('1'), text('x'))}
      ${row('<table:covered-table-cell table:number-columns-repeated="2"/>', text('2'), text('y'))}`;
    const found = await readOds(odsOf(table('S', rows)));
    expect(rowsOf(found)).toEqual([
      ['group', 'a', 'a', 'b'],
      ['G', '', '1', 'x'],
      ['G', '', '2', 'y'],
    ]);
    expect(found.notices).toEqual([{ code: 'merged-filled', at: { file: 'book.ods', sheet: 'S' }, cells: 1 }]);
  });

  it('has sheets, of which those that are hidden are named', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const tables = `${table('A', HEAD, 'ta1')}${table('B', HEAD, 'ta2')}${table('C', HEAD)}`;
    const found = await readOds(odsOf(tables, { styles }));
    expect(Object.keys(sheetsIn(found))).toEqual(['A', 'C']);
    expect(found.notices).toEqual([
      { code: 'sheets-left-out', at: { file: 'book.ods' }, why: 'hidden', sheets: ['B'] },
    ]);
    expect(Object.keys(sheetsIn(await readOds(odsOf(tables, { styles }), ['B'])))).toEqual(['B']);
  });

  it('may be one flat file of XML', async () => {
    async function* pieces() {
      const bytes = Buffer.from(odsContent(table('S', `${HEAD}${row(text('s1'), text('é'))}`)));
      for (let i = 0; i < bytes.length; i += 3) yield bytes.subarray(i, i + 3);
    }
    const at = { file: 'book.fods' };
    expect(rowsOf(await tablesOf(await readFlat(pieces(), at, at), at))).toEqual([
      ['unit', 'Anna'],
      ['s1', 'é'],
    ]);
  });

  it.each([
    [
      'a formula whose value was not saved',
      odsOf(table('S', `${HEAD}${row(text('s1'), '<table:table-cell table:formula="of:=1"/>')}`)),
      { code: 'formula-without-value', at: { sheet: 'S', line: 2, column: 2 } },
    ],
    [
      'a password',
      odsOf('', { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
      { code: 'encrypted-file' },
    ],
    ['no cells', odsOf(table('S', '')), { code: 'no-filled-sheet', hidden: [] }],
    [
      'cells beyond the last column',
      odsOf(table('S', row(text('x', ' table:number-columns-repeated="16384"'), text('y')))),
      { code: 'damaged-file', why: 'structure' },
    ],
    [
      'filled rows without end',
      odsOf(table('S', `<table:table-row table:number-rows-repeated="9999999">${text('x')}</table:table-row>`)),
      { code: 'damaged-file', why: 'structure' },
    ],
    [
      'more cells than fit into the memory',
      odsOf(
        table(
          'S',
          `<table:table-row table:number-rows-repeated="1000000">${text('x', ' table:number-columns-repeated="16000"')}</table:table-row>`,
        ),
      ),
      { code: 'too-large', of: 'cells' },
    ],
  ])('with %s is a problem', async (_what, bytes, problem) => {
    expect(await problemsOf(() => readOds(bytes))).toMatchObject([problem]);
  });

  it('shows an error, which is told', async () => {
    const error =
      '<table:table-cell table:formula="of:=X" office:value-type="string" office:string-value=""><text:p>#N/A</text:p></table:table-cell>';
    const found = await readOds(odsOf(table('S', `${HEAD}${row(text('s1'), error)}`)));
    expect(found.notices).toMatchObject([
      { code: 'error-cells', first: { line: 2, column: 2 }, found: '#N/A', cells: 1 },
    ]);
  });
});
