import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unguard } from '../../../src/formula-guard.ts';
import { BadInputError } from '../../../src/problems.ts';
import { AsideColumn } from '../../../src/read/columns/aside-column.ts';
import { openSource } from '../../../src/read/files/byte-source.ts';
import { readTable } from '../../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../../src/read/formats/source.ts';
import type { Table } from '../../../src/read/table.ts';
import { isInFull } from '../../support/runs.ts';
import { scratchFolder } from '../../support/scratch.ts';

const ROWS = 10_000;

/** Rows in no order, and some one after the other. */
const SOME_ROWS = [
  ...Array.from({ length: 100 }, (_, i) => (i * 7919) % ROWS),
  ...Array.from({ length: 100 }, (_, i) => ROWS - 100 + i),
];

const CATEGORIES = ['anger', 'joy', 'fear, or dread', 'he said "no"'];

/** A text of its own for each row, some of them very long, in quotes, over several lines, with decomposed letters or a guard against formulas. */
function longText(row: number): string {
  const said = `and then, as number ${row} of the ward told us, nobody came ${'for the rest of the day '.repeat(4)}`;
  const kinds = [
    said.repeat(16),
    `"${said}"`,
    `${said}\n(laughs)`,
    `${said}\r\ne\u0301te\u0301 ${said}`,
    `'=${said}`,
    ` ${said}`,
  ];
  return kinds[row % kinds.length]!;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface Sheet {
  readonly header: readonly string[];
  /** The cells of a row, as they are in the study. */
  readonly row: (number: number) => readonly string[];
}

function textOf({ header, row }: Sheet): string {
  const lines = [header, ...Array.from({ length: ROWS }, (_, number) => row(number))];
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

/** The line on which each of some rows starts. */
function startsOf(rows: readonly number[], { row }: Sheet): number[] {
  const starts: number[] = [];
  let line = 2;
  for (let number = 0; number < ROWS; number += 1) {
    starts.push(line);
    line += 1;
    for (const cell of row(number))
      for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) line += 1;
  }
  return rows.map((number) => starts[number]!);
}

function read(text: Uint8Array, scanner: number, path = 'sheet.csv'): Table {
  const table = readTable(sourceOfBytes(text, path), { delimiter: ',' }, { size: 1 << 18, scanner });
  if ('path' in table) return table;
  throw new Error(JSON.stringify(table));
}

const category = (row: number, coder: number) => CATEGORIES[(row * 7 + coder * (row % 3)) % CATEGORIES.length]!;

const SHEETS: Record<string, Sheet> = {
  'beside units and codings': {
    header: ['unit', 'text', 'A', 'B'],
    row: (row) => [`${row}`, longText(row), category(row, 0), category(row, 1)],
  },
  'at the end': {
    header: ['unit', 'A', 'B', 'text'],
    row: (row) => [`u${row * 7919}`, category(row, 0), category(row, 1), longText(row)],
  },
  'in the first column': {
    header: ['text', 'A', 'B'],
    row: (row) => [longText(row), category(row, 0), category(row, 1)],
  },
  'in two columns behind the unit': {
    header: ['unit', 'text', 'note', 'A', 'B'],
    row: (row) => [`${row}`, longText(row), longText(row + 1), category(row, 0), category(row, 1)],
  },
  'in two columns': {
    header: ['unit', 'text', 'A', 'note'],
    row: (row) => [`${row}`, longText(row), category(row, 0), longText(row + 1)],
  },
  'among many columns that repeat only by themselves': {
    header: ['unit', 'text', ...'ABCDEFGHIJKLMNOPQRST'],
    row: (row) => [`${row}`, longText(row), ...Array.from({ length: 20 }, (_, i) => `${(row * (i + 3) * 31) % 97}`)],
  },
  'five rows each': {
    header: ['unit', 'text', 'coder', 'category'],
    row: (row) => [`${Math.floor(row / 5)}`, longText(Math.floor(row / 5)), `${row % 5}`, category(row, 0)],
  },
};

describe('long texts that hardly repeat', () => {
  // the compiled scanner, and none
  const SCANNERS = isInFull ? [0, Number.POSITIVE_INFINITY] : [0];

  it.each(Object.keys(SHEETS))('are not kept but read again, %s', (name) => {
    const sheet = SHEETS[name]!;
    const text = Buffer.from(textOf(sheet));
    const starts = startsOf(SOME_ROWS, sheet);
    const cells = SOME_ROWS.map((row) => sheet.row(row).map((cell) => unguard(cell.normalize('NFC'))));
    for (const scanner of SCANNERS) {
      const table = read(text, scanner);
      const { columns } = table;
      expect(columns.map((column) => column.name)).toEqual(sheet.header);
      const aside = columns.filter((column) => column instanceof AsideColumn).map((column) => column.name);
      if (name !== 'five rows each') expect(aside).toEqual(sheet.header.filter((one) => /text|note/.test(one)));
      for (const [place, column] of columns.entries())
        expect(SOME_ROWS.map((row) => column.textAt(row))).toEqual(cells.map((row) => row[place]));
      expect(SOME_ROWS.map((row) => table.line(row))).toEqual(starts);
    }
  });

  const plain = (row: number) => `what number ${row} said, ${'again and '.repeat(4)}again`;
  const late = (row: number) => (row < 1_500 ? '-' : plain(row + MANY_ROWS));
  // so many that it is seen a second time, too
  const MANY_ROWS = 20_000;
  it.each([
    ['in front, then behind', (row: number) => [plain(row), 'A', 'B', late(row)]],
    ['behind, then in front', (row: number) => [late(row), 'A', 'B', plain(row)]],
    ['in front, then beside it', (row: number) => [plain(row), late(row), 'A', 'B']],
  ])('may turn out to be so one after the other, where rows end with a delimiter, %s', (_, cells) => {
    const row = (number: number) => [
      `${number}`,
      ...cells(number).map((cell) => (/^[AB]$/.test(cell) ? category(number, cell === 'A' ? 0 : 1) : cell)),
    ];
    const lines = Array.from({ length: MANY_ROWS }, (_, number) => row(number));
    const header = ['unit', ...cells(0).map((cell, i) => (/^[AB]$/.test(cell) ? cell : `text ${i}`))];
    const text = `${header.join(',')}\n${lines.map((line) => `${line.map(quoted).join(',')},\n`).join('')}`;
    for (const scanner of SCANNERS)
      for (const [place, column] of read(Buffer.from(text), scanner).columns.entries())
        expect(lines.map((_, number) => column.textAt(number))).toEqual(lines.map((line) => line[place]));
  });

  it('are told apart when it is asked which are the same', () => {
    const DISTINCT = ROWS - 1000;
    const text = textOf({ header: ['text', 'A'], row: (row) => [longText(row % DISTINCT), category(row, 0)] });
    const [column] = read(Buffer.from(text), 0).columns;
    expect(column).toBeInstanceOf(AsideColumn);
    const { size, texts, isTrimmed, hasBlank, rows } = column!;
    expect({ size, isTrimmed, hasBlank, rows }).toEqual({
      size: DISTINCT,
      isTrimmed: false,
      hasBlank: false,
      rows: ROWS,
    });
    expect(new Set(texts).size).toBe(DISTINCT);
    const cells = new Int32Array(100);
    column!.cells(DISTINCT - 50, DISTINCT + 50, cells);
    expect(Array.from(cells)).toEqual(Array.from({ length: 100 }, (_, i) => (DISTINCT - 50 + i) % DISTINCT));
    expect(column!.text(column!.cell(DISTINCT + 500))).toBe(column!.textAt(500));
  });

  it('are read again from the file, unless it has changed', async () => {
    const path = join(scratchFolder(), 'sheet.csv');
    const text = textOf(SHEETS['beside units and codings']!);
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
