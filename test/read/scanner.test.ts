import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pieces, sourceOfBytes } from '../../src/read/files/byte-source.ts';
import { readRows } from '../../src/read/formats/csv/read-csv.ts';
import { settings } from '../support/property.ts';

/** The rows of a sheet as csv-parse alone gives them, without blank ones. */
function parsed(bytes: Buffer, delimiter: string): string[][] {
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .normalize('NFC');
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  };
  const [header, ...records] = parse(text, options) as string[][];
  const rows = records.filter((record) => record.some((cell) => cell.trim() !== ''));
  return rows.map((row) => row.slice(0, header!.length));
}

/** Pieces of usual size, with the compiled scanner or without it. */
const compiled: Pieces = { first: 1 << 20, later: 1 << 18, scanner: 0 };

const plain: Pieces = { ...compiled, scanner: Number.POSITIVE_INFINITY };

function scanned(bytes: Buffer, delimiter: string, pieces: Pieces) {
  const sheet = readRows(sourceOfBytes(bytes, false, pieces), 'sheet.csv', { delimiter });
  if (!('path' in sheet)) return sheet;
  const rows = Array.from({ length: sheet.rows }, (_, row) => row);
  return {
    rows: rows.map((row) => sheet.columns.map((column) => column.textAt(row))),
    lines: rows.map(sheet.line),
    dropped: sheet.dropped,
    texts: sheet.columns.map(({ texts }) => [...texts]),
    blocks: sheet.columns.map((column) => {
      const cells = new Int32Array(sheet.rows);
      column.cells(0, sheet.rows, cells);
      return Array.from(cells, (cell) => column.text(cell));
    }),
  };
}

const ORDERED = Array.from({ length: 12 }, (_, i) => `unit ${8 * i}`);

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('anger', 'joy', 'fear', '', 'a', 'bc', 'def', 'ghij') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'e\u0301t\u00e9',
      '\u8a9e\u308a',
      ' ',
      ' x',
      '\u00a0',
      'a category with a rather long name',
    ),
  },
);

const quoted = fc.constantFrom('"a, b"', '"say ""no"""', '"two\nlines"', '"two\r\nlines"', '""');

const unit = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...ORDERED) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('007', '12345678901', '\u00e9 1', '\u8a9e', 'x'.repeat(300), ' unit 8', '7 '),
  },
);

const plainRow = fc.tuple(unit, word, word).map((cells) => cells.join(','));

const anyRow = fc.oneof(
  { weight: 12, arbitrary: plainRow },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...ORDERED), quoted, word).map((cells) => cells.join(',')) },
  { weight: 1, arbitrary: fc.constantFrom('', ',,', ' , ,', 'u,x,y,', 'u,x,y,, ', '\u00a0,\u3000,') },
);

const lineBreak = fc.constantFrom('\n', '\r\n', '\r');

const pieces = fc.record({
  first: fc.integer({ min: 1, max: 60 }),
  later: fc.integer({ min: 1, max: 40 }),
  scanner: fc.constantFrom(compiled.scanner, plain.scanner),
});

describe('the scanner of plain sheets', () => {
  it('gives the cells that csv-parse gives, wherever pieces end and quotes begin', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 40 }),
        lineBreak,
        fc.boolean(),
        pieces,
        (rows, eol, closed, cut) => {
          const bytes = Buffer.from(`unit,A,B${eol}${rows.join(eol)}${closed ? eol : ''}`);
          const expected = parsed(bytes, ',');
          if (expected.length === 0) return;
          const whole = scanned(bytes, ',', plain);
          expect(whole).toMatchObject({
            rows: expected,
            blocks: expected[0]!.map((_, i) => expected.map((row) => row[i])),
          });
          expect(scanned(bytes, ',', compiled)).toEqual(whole);
          expect(scanned(bytes, ',', cut)).toEqual(whole);
          for (const [i, texts] of (whole as { texts: string[][] }).texts.entries())
            expect([...texts].sort()).toEqual([...new Set(expected.map((row) => row[i]!))].sort());
        },
      ),
      settings,
    );
  });

  it.each([compiled, plain])(
    'keeps thousands of ascending units, and finds them again after one that comes out of order',
    (all) => {
      const numbers = Array.from({ length: 20_000 }, (_, i) => `${i}`);
      const names = numbers.map((number) => `u${number}`);
      const accented = [...numbers.map((number) => `\u00e9${number}`), '\u00e97', '\u00e920000', '\u00e97'];
      for (const units of [
        numbers,
        names,
        accented,
        [...names, 'u7', 'u20000', 'u7'],
        [...numbers, '7', '20000', '7'],
      ]) {
        const bytes = Buffer.from(`unit,A\n${units.map((unit, i) => `${unit},${i % 7}`).join('\n')}`);
        const { rows, texts } = scanned(bytes, ',', all) as { rows: string[][]; texts: string[][] };
        expect(rows.map(([unit]) => unit)).toEqual(units);
        expect(texts[0]).toEqual([...new Set(units)]);
      }
    },
  );

  it.each([compiled, plain])('tells texts apart that begin and end alike', (all) => {
    const units = Array.from({ length: 3000 }, (_, i) => `section ${(i * 7919) % 3000} of the report`);
    const bytes = Buffer.from(`unit,A\n${units.map((unit) => `${unit},x`).join('\n')}\n`);
    expect((scanned(bytes, ',', all) as { rows: string[][] }).rows.map(([unit]) => unit)).toEqual(units);
  });

  it('names the line of bytes that are no UTF-8 beyond the first piece', () => {
    const start = Buffer.from(`unit,A\n${'u1,x\n'.repeat(300_000)}`);
    const sheet = scanned(Buffer.concat([start, Buffer.from([0xe9]), Buffer.from(',x\n')]), ',', compiled);
    expect(sheet).toMatchObject([{ code: 'wrong-encoding', at: { file: 'sheet.csv', line: 300_002 } }]);
  });
});
