import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryReadTables } from '../../../src/read/files/read-tables.ts';
import type { Table } from '../../../src/read/table.ts';
import type { Content } from '../../../src/render/tables/format.ts';
import { tableFormats } from '../../../src/render/tables/list.ts';
import { sheetFault } from '../../../src/render/tables/xlsx.ts';
import { columnOfRows } from '../../../src/study/tables/made-table.ts';
import { tableOf } from '../../../src/study/written/columns.ts';
import { settings } from '../../support/property.ts';
import { rowsIn } from '../../support/workbooks.ts';

/** A table by its rows, the headings first. */
function tableIn([headings, ...rows]: readonly (readonly string[])[], name = 'Anna'): Table {
  return tableOf(
    name,
    rows.length,
    headings!.map(
      (heading, i) => (number) =>
        columnOfRows(
          heading,
          number,
          rows.map((row) => row[i]!),
        ),
    ),
  );
}

function bytesOf(content: Content): Uint8Array {
  return content instanceof Uint8Array ? content : Buffer.from([...content].join(''));
}

async function readAgain(content: Content): Promise<readonly Table[]> {
  const { tables, problems } = await tryReadTables(['-'], { fewestColumns: 2 }, async () => bytesOf(content));
  expect(problems).toEqual([]);
  return tables;
}

// a file with zero bytes is not taken for text, and accents are composed when a file is read
const any = fc.oneof(
  fc.constantFrom(
    'a',
    'b; c',
    'x,y',
    'x\ty',
    '"',
    'line\nbreak',
    'line\r\nbreak',
    '=1+1',
    "'=1",
    '@a',
    '\t=2',
    ' a ',
    '',
  ),
  fc.constantFrom(
    '1',
    '007',
    '1.10',
    '2024-03-01',
    'TRUE',
    '#N/A',
    '[]',
    '["a"]',
    '_x000D_',
    '_x005F_',
    '<b>&amp;</b>',
    '同僚',
  ),
  fc
    .string({ unit: 'binary', maxLength: 8 })
    .map((text) => text.normalize('NFC'))
    .filter((text) => !/\p{Cs}|\0/u.test(text)),
);

const heading = any.map((text) => text.trim()).filter((text) => text !== '');

/** Tables of which no row and no column is blank. */
const grids = fc
  .record({
    headings: fc.array(heading, { minLength: 1, maxLength: 4 }),
    rows: fc.array(fc.array(any, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ headings, rows }) => [
    ['unit', ...headings],
    ...rows.map((row, i) => [`u${i + 1}`, ...headings.map((_, column) => row[column]!)]),
  ]);

describe('tables in files', () => {
  it.each(tableFormats)('have the same cells when they are read again: $name', async (format) => {
    await fc.assert(
      fc.asyncProperty(grids, async (rows) => {
        const [again] = await readAgain(await format.write([{ table: tableIn(rows), codings: [] }], {}));
        expect(rowsIn(again!)).toEqual(rows);
      }),
      settings,
    );
  });

  it('have a byte-order mark on request', async () => {
    const table = tableIn([
      ['unit', 'a'],
      ['1', 'x'],
    ]);
    const [csv] = tableFormats;
    expect([...(await csv.write([{ table, codings: [] }], { bom: true }))].join('')).toBe('\uFEFFunit,a\n1,x\n');
  });

  it('are sheets of one workbook, called by their names', async () => {
    const tables = [
      tableIn(
        [
          ['unit', 'a'],
          ['1', 'x'],
        ],
        'Anna',
      ),
      tableIn(
        [
          ['unit', 'a'],
          ['1', 'y'],
        ],
        'Ben & Co',
      ),
    ];
    const xlsx = tableFormats.find(({ name }) => name === 'xlsx')!;
    const again = await readAgain(
      await xlsx.write(
        tables.map((table) => ({ table, codings: [] })),
        {},
      ),
    );
    expect(again.map(({ name }) => name)).toEqual(['Anna', 'Ben & Co']);
  });

  it('are lists of codings in JSON, with null for what is missing', async () => {
    const table = tableIn([
      ['unit', 'coder', 'category'],
      ['1', 'A', '["x","y"]'],
      ['2', 'A', '[]'],
      ['3', 'A', ''],
    ]);
    const json = tableFormats.find(({ name }) => name === 'json')!;
    const text = [...((await json.write([{ table, codings: [table.columns[2]!] }], {})) as Iterable<string>)].join('');
    expect(JSON.parse(text)).toEqual([
      { unit: '1', coder: 'A', category: ['x', 'y'] },
      { unit: '2', coder: 'A', category: [] },
      { unit: '3', coder: 'A', category: null },
    ]);
  });

  it('keep the order of columns that are called like numbers', async () => {
    const rows = [
      ['unit', '2', '1'],
      ['a', 'x', 'y'],
    ];
    const json = tableFormats.find(({ name }) => name === 'json')!;
    const [again] = await readAgain(await json.write([{ table: tableIn(rows), codings: [] }], {}));
    expect(rowsIn(again!)).toEqual(rows);
  });
});

describe('what spreadsheet programs cannot open', () => {
  const rows = [
    ['unit', 'a'],
    ['1', 'x'],
  ];

  it.each([
    ['no fault', [tableIn(rows)], undefined],
    ['a long name', [tableIn(rows, 'x'.repeat(32))], 'no-sheet-name'],
    ['a sign that sheets may not have', [tableIn(rows, 'A/B')], 'no-sheet-name'],
    ['names that differ in their case only', [tableIn(rows, 'Anna'), tableIn(rows, 'anna')], 'no-sheet-name'],
    [
      'a long text',
      [
        tableIn([
          ['unit', 'a'],
          ['1', 'x'.repeat(32_768)],
        ]),
      ],
      'text-too-long',
    ],
    ['too many rows', [{ ...tableIn(rows), rows: 1_048_576 }], 'too-many-rows'],
  ])('%s', (_, tables, code) => {
    expect(sheetFault(tables)?.code).toBe(code);
  });
});
