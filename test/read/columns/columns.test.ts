import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unguard } from '../../../src/formula-guard.ts';
import type { Column } from '../../../src/read/table.ts';
import { settings } from '../../support/property.ts';
import { plainHand, sheetOf } from '../../support/sheet-writer.ts';

/** A column's texts, row by row. */
function rowsOf(column: Column): string[] {
  return Array.from({ length: column.rows }, (_, row) => column.textAt(row));
}

describe('a column', () => {
  it('keeps each distinct text once, in the order they were met, and exactly as it stands', () => {
    const sheet = sheetOf('SG.csv', [
      ['unit', 'category'],
      ['u1', 'B'],
      ['u2', ' B'],
      ['u3', 'A'],
      ['u4', 'B'],
      ['u5', ''],
      ['u6', 'b'],
      ['u7', ''],
    ]);
    const category = sheet.columns[1]!;
    expect(category.texts).toEqual(['B', ' B', 'A', '', 'b']);
    expect(Array.from({ length: 7 }, (_, row) => category.cell(row))).toEqual([0, 1, 2, 0, 3, 4, 3]);
    expect(sheet.rows).toBe(7);
  });

  it('is known by its heading without spaces around it, and by its place in the file', () => {
    const sheet = sheetOf('SG.csv', [
      [' unit ', '', 'category', ''],
      ['u1', '', 'A', ''],
    ]);
    expect(sheet.columns.map(({ name, number }) => [name, number])).toEqual([
      ['unit', 1],
      ['category', 3],
    ]);
    expect(sheet.dropped).toEqual({ rows: 0, columns: 2 });
  });

  it('without a heading stays where it holds something', () => {
    const sheet = sheetOf('SG.csv', [
      ['unit', '', 'category'],
      ['u1', 'x', 'A'],
    ]);
    expect(sheet.columns.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('of a heading but no text stays: a coder may have left everything uncoded', () => {
    const sheet = sheetOf('SG.csv', [
      ['unit', 'category'],
      ['u1', ''],
      ['u2', ''],
    ]);
    expect(sheet.columns.map(({ name }) => name)).toEqual(['unit', 'category']);
  });
});

describe('a sheet', () => {
  it('counts the blank rows that it leaves out', () => {
    const sheet = sheetOf('SG.csv', [
      ['unit', 'category'],
      ['u1', 'A'],
      ['', ''],
      [' ', '\t'],
      ['u2', 'B'],
      ['', ''],
    ]);
    expect(sheet.rows).toBe(2);
    expect(sheet.dropped).toEqual({ rows: 3, columns: 0 });
  });

  it('is read as it was written, whatever its cells hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc
        .array(fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', ' ', 'x', '=', "'", '\u00a0', '語'), { maxLength: 6 })
        .map((parts) => parts.join('')),
    );
    const hand = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
      quoteAll: fc.boolean(),
      encoding: fc.constantFrom('utf-8' as const, 'utf-8 with mark' as const, 'utf-16le with mark' as const),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), hand, (rows, how) => {
        // accents are one sign when read, and what looks guarded against formulas loses its guard
        const clean = (cell: string) => unguard(cell.replaceAll('\0', '').normalize('NFC'));
        const table = rows.map(([a, b], i) => [`u${i}`, clean(a), clean(b)]);
        const sheet = sheetOf('any.csv', [['unit', 'category', 'note'], ...table], how);
        const read = sheet.columns.map(rowsOf);
        expect(table.map((_, row) => read.map((column) => column[row]))).toEqual(table);
      }),
      settings,
    );
  });

  it('is the same for every hand that writes it, but for how it says it was written', () => {
    const rows = [
      ['unit', 'category'],
      ['u1', 'A'],
      ['u2', 'B, C'],
    ];
    const plain = sheetOf('x.csv', rows);
    const other = sheetOf('x.csv', rows, { ...plainHand, delimiter: ';', lineBreak: '\r\n', quoteAll: true });
    expect(other.columns.map(rowsOf)).toEqual(plain.columns.map(rowsOf));
    expect(other.dropped).toEqual(plain.dropped);
    expect(other.dialect).toEqual({ delimiter: ';', encoding: 'utf-8' });
  });
});
