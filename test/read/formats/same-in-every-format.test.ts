import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/read/formats/list.ts';
import { sourceOfBytes } from '../../../src/read/formats/source.ts';
import { rarely } from '../../support/property.ts';
import { plainHand, sheetBytes } from '../../support/sheet-writer.ts';
import { rowsIn } from '../../support/workbooks.ts';
import { block, wideText, xlsOf } from '../../support/xls-writer.ts';
import { zipOf } from '../../support/zip-writer.ts';

type Rows = readonly (readonly string[])[];

const records = ([headings, ...rows]: Rows) =>
  rows.map((row) => Object.fromEntries(row.map((text, i) => [headings![i]!, text === '' ? null : text])));

/** The same table in every format that is read. */
const writers: Record<string, (rows: Rows) => Promise<Uint8Array> | Uint8Array> = {
  'CSV, as spreadsheets in Europe write it': (rows) =>
    sheetBytes(rows, { ...plainHand, delimiter: ';', lineBreak: '\r\n', encoding: 'utf-8 with mark' }),
  'Unicode text': (rows) => sheetBytes(rows, { ...plainHand, delimiter: '\t', encoding: 'utf-16le with mark' }),
  'packed CSV': (rows) => gzipSync(sheetBytes(rows)),
  'an archive': (rows) => zipOf([{ name: 'sheet.csv', content: sheetBytes(rows) }]),
  Excel: (rows) => writeXlsx({ sheets: [{ name: 'A', rows: rows.map((row) => [...row]) }] }),
  'Excel without texts that are shared': (rows) =>
    writeXlsx({ sheets: [{ name: 'A', rows: rows.map((row) => [...row]) }], stringMode: 'inline' }),
  'Excel of 2003': (rows) =>
    xlsOf(
      [],
      [
        {
          name: 'A',
          blocks: rows.flatMap((row, line) => row.map((text, i) => block(0x204, line, i, 0, wideText(text)))),
        },
      ],
    ),
  OpenDocument: (rows) => writeOds({ sheets: [{ name: 'A', rows: rows.map((row) => [...row]) }] }),
  JSON: (rows) => Buffer.from(JSON.stringify(records(rows))),
  'JSON over lines': (rows) => Buffer.from(JSON.stringify(records(rows), null, 2)),
  'JSON Lines': (rows) =>
    Buffer.from(
      records(rows)
        .map((record) => JSON.stringify(record))
        .join('\n'),
    ),
  'JSON in UTF-16': (rows) => Buffer.from(`\uFEFF${JSON.stringify(records(rows))}`, 'utf16le'),
  'rows of JSON': (rows) => Buffer.from(JSON.stringify(rows)),
};

/** What a sheet may hold, but for signs that some format cannot hold and blanks at the ends, which some programs drop. */
const text = fc
  .oneof(
    fc.constantFrom(
      'pay',
      'support',
      'pay; support',
      '1',
      '1.0',
      '007',
      '2024-03-01',
      'TRUE',
      '#N/A',
      'NA',
      '[x]',
      '{a}',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc
      .array(fc.constantFrom('"', "'", ',', ';', '\t', '\n', '<', '&', 'é', '語', '😀', 'x'), { maxLength: 5 })
      .map((signs) => signs.join('')),
  )
  .map((one) =>
    one
      .normalize('NFC')
      .replace(/[^\P{Cc}\n]|[\ufffe\uffff]|\p{Cs}/gu, '')
      .replace(/^[\s'=+\-@＝＋－＠]+|\s+$/gu, '')
      .replace(/ {2,}|\n/g, ' '),
  );

const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 6 }))
  .chain(([width, height]) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

describe('a table is the same in every format', () => {
  it.each(Object.keys(writers))('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const headings = cells[0]!.map((_, i) => `coder ${i + 1}`);
        const rows = [['unit', ...headings], ...cells.map((row, i) => [`u${i + 1}`, ...row])];
        const { tables, problems } = await readSource(sourceOfBytes(await writers[name]!(rows), 'sheet'), {});
        expect(problems).toEqual([]);
        expect(tables.map(rowsIn)).toEqual([rows]);
      }),
      rarely(0.5),
    );
  });
});
