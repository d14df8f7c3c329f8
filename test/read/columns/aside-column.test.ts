import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { AsideColumn } from '../../../src/read/columns/aside-column.ts';
import { openSource } from '../../../src/read/files/byte-source.ts';
import { readTable } from '../../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../../src/read/formats/source.ts';
import type { Table } from '../../../src/read/table.ts';
import { expectedOf } from '../../support/csv-reference.ts';
import { scratchFolder } from '../../support/scratch.ts';

const ROWS = 30_000;

/** Rows in no order, and some one after the other. */
const SOME_ROWS = [
  ...Array.from({ length: 100 }, (_, i) => (i * 7919) % ROWS),
  ...Array.from({ length: 100 }, (_, i) => ROWS - 100 + i),
];

const CATEGORIES = ['anger', 'joy', 'fear, or dread', 'he said "no"'];

/** A text of its own for each row, some of them in quotes, over several lines, with decomposed letters or a guard against formulas. */
function longText(row: number): string {
  const said = `and then, as number ${row} of the ward told us, nobody came ${'for the rest of the day '.repeat(5)}`;
  const kinds = [said, `"${said}"`, `${said}\n(laughs)`, `${said}\r\ne\u0301te\u0301 ${said}`, `'=${said}`, ` ${said}`];
  return kinds[row % kinds.length]!;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function sheet(header: readonly string[], row: (number: number) => readonly string[], rows = ROWS): string {
  const lines = [header, ...Array.from({ length: rows }, (_, number) => row(number))];
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

function read(text: string, scanner: number, path = 'sheet.csv'): Table {
  const table = readTable(sourceOfBytes(Buffer.from(text), path), { delimiter: ',' }, { size: 1 << 18, scanner });
  if ('path' in table) return table;
  throw new Error(JSON.stringify(table));
}

const category = (row: number, coder: number) => CATEGORIES[(row * 7 + coder * (row % 3)) % CATEGORIES.length]!;

const SHEETS: Record<string, string> = {
  'beside units and codings': sheet(['unit', 'text', 'A', 'B'], (row) => [
    ...[`${row}`, longText(row), category(row, 0), category(row, 1)],
  ]),
  'at the end': sheet(['unit', 'A', 'B', 'text'], (row) => [
    ...[`u${row * 7919}`, category(row, 0), category(row, 1), longText(row)],
  ]),
  'in the first column': sheet(['text', 'A', 'B'], (row) => [longText(row), category(row, 0), category(row, 1)]),
  'in two columns': sheet(['unit', 'text', 'A', 'note'], (row) => [
    ...[`${row}`, longText(row), category(row, 0), longText(row + 1)],
  ]),
  'among many columns that repeat only by themselves': sheet(['unit', 'text', ...'ABCDEFGHIJKLMNOPQRST'], (row) => [
    `${row}`,
    longText(row),
    ...Array.from({ length: 20 }, (_, i) => `${(row * (i + 3) * 31) % 97}`),
  ]),
  'five rows each': sheet(['unit', 'text', 'coder', 'category'], (row) => [
    ...[`${Math.floor(row / 5)}`, longText(Math.floor(row / 5)), `${row % 5}`, category(row, 0)],
  ]),
};

import '../../support/patience.ts';

describe('long texts that hardly repeat', () => {
  it.each(Object.keys(SHEETS))('are not kept but read again, %s', (name) => {
    const text = SHEETS[name]!;
    const expected = expectedOf(text, ',', 'sheet.csv');
    if (expected === undefined || !('rows' in expected)) throw new Error(JSON.stringify(expected));
    for (const scanner of [0, Number.POSITIVE_INFINITY]) {
      const table = read(text, scanner);
      const { columns } = table;
      expect(columns.map((column) => column.name)).toEqual(expected.header);
      const aside = columns.filter((column) => column instanceof AsideColumn).map((column) => column.name);
      if (name !== 'five rows each') expect(aside).toEqual(expected.header.filter((one) => /text|note/.test(one)));
      for (const [i, column] of columns.entries()) {
        const texts = SOME_ROWS.map((row) => expected.rows[row]![i]!);
        expect(SOME_ROWS.map((row) => column.textAt(row))).toEqual(texts);
      }
      expect(SOME_ROWS.map((row) => table.line(row))).toEqual(SOME_ROWS.map((row) => expected.lines[row]!));
    }
  });

  it('are told apart when it is asked which are the same', () => {
    const text = sheet(['text', 'A'], (row) => [longText(row % 28_000), category(row, 0)]);
    const [column] = read(text, 0).columns;
    expect(column).toBeInstanceOf(AsideColumn);
    const { size, texts, isTrimmed, hasBlank, rows } = column!;
    expect({ size, isTrimmed, hasBlank, rows }).toEqual({
      size: 28_000,
      isTrimmed: false,
      hasBlank: false,
      rows: ROWS,
    });
    expect(new Set(texts).size).toBe(28_000);
    const cells = new Int32Array(100);
    column!.cells(27_950, 28_050, cells);
    expect(Array.from(cells)).toEqual(Array.from({ length: 100 }, (_, i) => (27_950 + i) % 28_000));
    expect(column!.text(column!.cell(29_000))).toBe(column!.textAt(1_000));
  });

  it('are read again from the file, unless it has changed', async () => {
    const path = join(scratchFolder(), 'sheet.csv');
    const text = SHEETS['beside units and codings']!;
    writeFileSync(path, text);
    const source = await openSource(path, false);
    const table = readTable(source, {});
    source.close();
    if (!('path' in table)) throw new Error(JSON.stringify(table));
    expect(table.columns[1]!.textAt(ROWS - 3)).toBe(longText(ROWS - 3).normalize('NFC'));
    writeFileSync(path, `${text}\n`);
    expect(() => table.columns[1]!.textAt(3)).toThrow(BadInputError);
  });
});
